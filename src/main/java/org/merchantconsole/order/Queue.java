package org.merchantconsole.order;

/** The work lists: one per desk, all orders, and what a desk has behind it. */
public enum Queue {
    REVIEW,
    SHIPPING,
    REMINDERS,
    REFUNDS,
    /** Reservations on a card that are to be captured. */
    CAPTURES,
    /** Chargebacks that wait for an answer, or for the scheme's decision. */
    CHARGEBACKS,
    ORDERS,
    /** Chargebacks that are won or lost. */
    CHARGEBACKS_ENDED
}
