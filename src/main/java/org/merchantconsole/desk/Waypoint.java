package org.merchantconsole.desk;

/** The named points on the road of an action: where a stop of the program is tried out (MONEY-SAFETY 5 and 6). */
public enum Waypoint {
    /** Judged and allowed; nothing is written yet. */
    INTENT_WANTED,
    /** The intent and its audit row are stored; nothing is sent. */
    INTENT_STORED,
    /** The intent is marked as being sent; nothing has left yet. */
    SENDING_STORED,
    /** The call came back, or was lost; nothing of that is written. */
    CALL_OVER,
    /** The provider's books were read again; the outcome is not written. */
    BOOKS_READ,
    /** The outcome, the order and the audit row are stored. */
    OUTCOME_STORED,
    /** An intent without outcome is about to be looked into. */
    LOOK_BEGINS,
    /** The provider's books were read for it; nothing is settled. */
    LOOK_READ
}
