package org.merchantconsole.status;

/** What a pair amounts to, across flows and spellings; what lists, colours and counts go by. */
public enum Family {
    OPEN,
    REVIEW,
    SHIP,
    CAPTURE,
    TRANSIT,
    PAID,
    REFUNDED,
    PARTLY_REFUNDED,
    CANCELLED,
    DECLINED,
    EXPIRED,
    CHARGEBACK,
    REFUND_OPEN,
    REFUND_DONE,
    /** A pair outside the tables: shown amber, no money action offered. */
    UNKNOWN
}
