package org.merchantconsole.order;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.money.Money;
import org.merchantconsole.status.Kind;
import org.merchantconsole.status.RawPair;

/** What the provider (or a file of its records) says at one moment; times are already UTC. */
public sealed interface Snapshot {

    /** The site id; empty when the record does not tell. */
    String site();

    /** The merchant's order id that the record carries. */
    String orderId();

    /** The provider's JSON or CSV record, unchanged but for masked personal account numbers. */
    String raw();

    /**
     * A whole order, as GET /orders and POST notifications give it.
     *
     * @param site the site id; empty when the record does not tell
     * @param related null when the record says nothing of children, as opposed to an empty list
     */
    record OfOrder(
            String site,
            String orderId,
            @Nullable TransactionId transactionId,
            RawPair status,
            Money amount,
            Money refunded,
            Instant created,
            Instant modified,
            @Nullable Instant completed,
            String description,
            String reason,
            String reasonCode,
            Customer customer,
            Cart cart,
            PaymentDetails payment,
            @Nullable List<Transaction> related,
            String raw)
            implements Snapshot {

        /** The same of a site, where the record itself does not tell which. */
        public OfOrder at(String known) {
            return !site.isEmpty() || known.isEmpty()
                    ? this
                    : new OfOrder(
                            known,
                            orderId,
                            transactionId,
                            status,
                            amount,
                            refunded,
                            created,
                            modified,
                            completed,
                            description,
                            reason,
                            reasonCode,
                            customer,
                            cart,
                            payment,
                            related,
                            raw);
        }
    }

    /**
     * One row of GET /transactions: a payment or a child, with both halves of its pair but without cart and details.
     *
     * @param kind null for bookkeeping rows (fees, payouts), which have no state machine
     * @param type the provider's word for the kind
     */
    record OfTransaction(
            String site,
            String orderId,
            TransactionId transactionId,
            @Nullable Kind kind,
            String type,
            RawPair status,
            Money amount,
            Instant created,
            @Nullable Instant completed,
            Instant updated,
            String description,
            String method,
            String customerName,
            String customerEmail,
            @Nullable Instant answerBy,
            String disputeReason,
            String disputeStatus,
            String raw)
            implements Snapshot {}
}
