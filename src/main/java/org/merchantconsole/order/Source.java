package org.merchantconsole.order;

/** Where a fact or a change came from. */
public enum Source {
    PERSON,
    IMPORT,
    SYNC,
    NOTIFICATION,
    RULE
}
