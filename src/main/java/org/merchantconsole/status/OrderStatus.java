package org.merchantconsole.status;

/** The provider's <em>order status</em>: how far the order with the customer has come, regardless of money. */
public enum OrderStatus {
    INITIALIZED,
    UNCLEARED,
    COMPLETED,
    DECLINED,
    VOID,
    CANCELLED,
    EXPIRED,
    RESERVED,
    REFUNDED,
    PARTIAL_REFUNDED,
    SHIPPED,
    CHARGEBACK,
    /** A word outside the tables; the raw text is kept beside it. */
    UNKNOWN
}
