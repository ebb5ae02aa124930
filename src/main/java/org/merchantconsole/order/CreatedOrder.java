package org.merchantconsole.order;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What the provider answered to a new order.
 *
 * @param snapshot the order as the answer shows it; null for links and redirects, whose answer has no status
 * @param paymentUrl the provider's page where the customer pays or is verified; empty when the answer names none
 * @param next what has to happen now, told by the order of tests that the documents give, never by whether there is a
 *     {@code payment_url}: an order without verification has one too, the merchant's own page
 * @param form the form of the answer, where it gave one: the other way of verification; null for none
 */
public record CreatedOrder(
        Snapshot.@Nullable OfOrder snapshot, String paymentUrl, Next next, Next.@Nullable PostForm form) {

    /** What has to happen next. */
    public sealed interface Next {
        /** Nothing: the pair of the answer stands. */
        record Nothing() implements Next {}

        /** The customer's browser goes to the provider's page. */
        record OpenPage(URI page) implements Next {}

        /** The provider gave a form instead of a page: 3-D Secure as it was done first. One-time bank data: never kept. */
        record PostForm(String type, String html) implements Next {
            @Override
            public String toString() {
                return "PostForm[" + type + "]";
            }
        }

        /** The answer does not tell: ask for the order again after a while. */
        record Wait() implements Next {}
    }
}
