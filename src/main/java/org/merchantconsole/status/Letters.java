package org.merchantconsole.status;

/**
 * The pairs of the provider's overview of further methods by its letters: i initialized, u uncleared, c completed, s
 * shipped, r reserved, d declined, e expired, v void, x cancelled, _ nothing.
 */
final class Letters {
    static final Pair II = Pairs.INITIALIZED_INITIALIZED;
    static final Pair IC = Pairs.INITIALIZED_COMPLETED;
    static final Pair UI = Pairs.UNCLEARED_INITIALIZED;
    static final Pair UU = Pairs.UNCLEARED_UNCLEARED;
    static final Pair CI = Pairs.COMPLETED_INITIALIZED;
    static final Pair CU = Pairs.COMPLETED_UNCLEARED;
    static final Pair CC = Pairs.COMPLETED_COMPLETED;
    static final Pair SI = Pairs.SHIPPED_INITIALIZED;
    static final Pair SU = Pairs.SHIPPED_UNCLEARED;
    static final Pair SC = Pairs.SHIPPED_COMPLETED;
    static final Pair RR = Pairs.RESERVED_RESERVED;
    static final Pair RI = Pairs.RESERVED_INITIALIZED;
    static final Pair DD = Pairs.DECLINED_DECLINED;
    static final Pair EE = Pairs.EXPIRED_EXPIRED;
    static final Pair VV = Pairs.VOID_VOID;
    static final Pair VX = Pairs.VOID_CANCELLED;
    static final Pair XV = Pairs.CANCELLED_VOID;
    static final Pair XX = Pairs.CANCELLED_CANCELLED;
    static final Pair X_ = Pairs.CANCELLED_NULL;
    static final Pair DV = new Pair(OrderStatus.DECLINED, TransactionStatus.VOID);
    static final Pair DX = new Pair(OrderStatus.DECLINED, TransactionStatus.CANCELLED);
    static final Pair DE = new Pair(OrderStatus.DECLINED, TransactionStatus.EXPIRED);
    static final Pair VD = new Pair(OrderStatus.VOID, TransactionStatus.DECLINED);
    static final Pair VE = new Pair(OrderStatus.VOID, TransactionStatus.EXPIRED);
    static final Pair XD = new Pair(OrderStatus.CANCELLED, TransactionStatus.DECLINED);
    static final Pair XE = new Pair(OrderStatus.CANCELLED, TransactionStatus.EXPIRED);
    static final Pair EV = new Pair(OrderStatus.EXPIRED, TransactionStatus.VOID);
    static final Pair EX = new Pair(OrderStatus.EXPIRED, TransactionStatus.CANCELLED);
    static final Pair ED = new Pair(OrderStatus.EXPIRED, TransactionStatus.DECLINED);

    private Letters() {}
}
