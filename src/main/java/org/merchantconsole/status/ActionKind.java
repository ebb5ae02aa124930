package org.merchantconsole.status;

/** The things that staff can do to an order, by the provider's words. */
public enum ActionKind {
    ACCEPT,
    DECLINE,
    CANCEL,
    SHIP,
    PARTIAL_SHIP,
    EXTEND,
    HOLD,
    RESUME,
    REFUND,
    REFUND_LINES,
    CANCEL_REFUND,
    CAPTURE,
    CANCEL_RESERVATION,
    DISPUTE,
    ACCEPT_CHARGEBACK,
    COMPLETE_OWN_FUNDS,
    PAYMENT_LINK,
    DUPLICATE
}
