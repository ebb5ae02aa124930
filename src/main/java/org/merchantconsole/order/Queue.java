package org.merchantconsole.order;

/** The work lists: one per desk, and all orders. */
public enum Queue {
    REVIEW,
    SHIPPING,
    REMINDERS,
    REFUNDS,
    ORDERS
}
