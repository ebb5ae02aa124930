package org.merchantconsole.status;

/**
 * A normalised pair of statuses, computed beside the {@link RawPair} that the provider sent.
 *
 * @param order the order status
 * @param transaction the transaction status
 */
public record Pair(OrderStatus order, TransactionStatus transaction) {}
