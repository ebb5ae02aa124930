package org.merchantconsole.status;

/** What sort of transaction a pair of statuses belongs to; a pair means nothing without it. */
public enum Kind {
    PAYMENT,
    REFUND,
    CHARGEBACK,
    CAPTURE,
    SHIPMENT
}
