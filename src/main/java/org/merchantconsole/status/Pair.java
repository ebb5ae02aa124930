package org.merchantconsole.status;

import java.util.Locale;

/**
 * A normalised pair of statuses, computed beside the {@link RawPair} that the provider sent.
 *
 * @param order the order status
 * @param transaction the transaction status
 */
public record Pair(OrderStatus order, TransactionStatus transaction) {

    /** The pair in the provider's words. */
    public RawPair raw() {
        return new RawPair(
                order.name().toLowerCase(Locale.ROOT),
                transaction == TransactionStatus.NULL
                        ? null
                        : transaction.name().toLowerCase(Locale.ROOT));
    }
}
