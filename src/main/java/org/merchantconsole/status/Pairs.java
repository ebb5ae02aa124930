package org.merchantconsole.status;

/** Every pair that a table names, written as in the provider's documents: order status, transaction status. */
final class Pairs {
    static final Pair CANCELLED_CANCELLED = new Pair(OrderStatus.CANCELLED, TransactionStatus.CANCELLED);
    static final Pair CANCELLED_NULL = new Pair(OrderStatus.CANCELLED, TransactionStatus.NULL);
    static final Pair CANCELLED_VOID = new Pair(OrderStatus.CANCELLED, TransactionStatus.VOID);
    static final Pair CHARGEBACK_COMPLETED = new Pair(OrderStatus.CHARGEBACK, TransactionStatus.COMPLETED);
    static final Pair COMPLETED_COMPLETED = new Pair(OrderStatus.COMPLETED, TransactionStatus.COMPLETED);
    static final Pair COMPLETED_INITIALIZED = new Pair(OrderStatus.COMPLETED, TransactionStatus.INITIALIZED);
    static final Pair COMPLETED_UNCLEARED = new Pair(OrderStatus.COMPLETED, TransactionStatus.UNCLEARED);
    static final Pair DECLINED_DECLINED = new Pair(OrderStatus.DECLINED, TransactionStatus.DECLINED);
    static final Pair EXPIRED_EXPIRED = new Pair(OrderStatus.EXPIRED, TransactionStatus.EXPIRED);
    static final Pair INITIALIZED_COMPLETED = new Pair(OrderStatus.INITIALIZED, TransactionStatus.COMPLETED);
    static final Pair INITIALIZED_INITIALIZED = new Pair(OrderStatus.INITIALIZED, TransactionStatus.INITIALIZED);
    static final Pair PARTIAL_REFUNDED_COMPLETED = new Pair(OrderStatus.PARTIAL_REFUNDED, TransactionStatus.COMPLETED);
    static final Pair PARTIAL_REFUNDED_INITIALIZED =
            new Pair(OrderStatus.PARTIAL_REFUNDED, TransactionStatus.INITIALIZED);
    static final Pair PARTIAL_REFUNDED_PARTIAL_REFUNDED =
            new Pair(OrderStatus.PARTIAL_REFUNDED, TransactionStatus.PARTIAL_REFUNDED);
    static final Pair PARTIAL_REFUNDED_UNCLEARED = new Pair(OrderStatus.PARTIAL_REFUNDED, TransactionStatus.UNCLEARED);
    static final Pair REFUNDED_COMPLETED = new Pair(OrderStatus.REFUNDED, TransactionStatus.COMPLETED);
    static final Pair REFUNDED_INITIALIZED = new Pair(OrderStatus.REFUNDED, TransactionStatus.INITIALIZED);
    static final Pair REFUNDED_REFUNDED = new Pair(OrderStatus.REFUNDED, TransactionStatus.REFUNDED);
    static final Pair RESERVED_INITIALIZED = new Pair(OrderStatus.RESERVED, TransactionStatus.INITIALIZED);
    static final Pair RESERVED_RESERVED = new Pair(OrderStatus.RESERVED, TransactionStatus.RESERVED);
    static final Pair SHIPPED_COMPLETED = new Pair(OrderStatus.SHIPPED, TransactionStatus.COMPLETED);
    static final Pair SHIPPED_INITIALIZED = new Pair(OrderStatus.SHIPPED, TransactionStatus.INITIALIZED);
    static final Pair SHIPPED_UNCLEARED = new Pair(OrderStatus.SHIPPED, TransactionStatus.UNCLEARED);
    static final Pair UNCLEARED_INITIALIZED = new Pair(OrderStatus.UNCLEARED, TransactionStatus.INITIALIZED);
    static final Pair UNCLEARED_UNCLEARED = new Pair(OrderStatus.UNCLEARED, TransactionStatus.UNCLEARED);
    static final Pair VOID_CANCELLED = new Pair(OrderStatus.VOID, TransactionStatus.CANCELLED);
    static final Pair VOID_COMPLETED = new Pair(OrderStatus.VOID, TransactionStatus.COMPLETED);
    static final Pair VOID_VOID = new Pair(OrderStatus.VOID, TransactionStatus.VOID);

    private Pairs() {}
}
