package org.merchantconsole.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.Transaction;
import org.merchantconsole.status.Kind;

/** Refunds that may be meant twice. */
final class Twins {
    /** So long a refund of the same amount counts as the same one, until somebody says otherwise. */
    private static final Duration TWIN = Duration.ofDays(14);

    private Twins() {}

    /** A refund of the same amount on the order, not dead and not long ago, wherever it was made. */
    static Optional<Transaction> of(Order order, @Nullable Money amount, Instant now) {
        Instant since = now.minus(TWIN);
        return order.related().stream()
                .filter(child -> child.kind() == Kind.REFUND
                        && child.amount().equals(amount)
                        && child.created().isAfter(since)
                        && FactsOf.living(child))
                .reduce((first, second) -> second);
    }
}
