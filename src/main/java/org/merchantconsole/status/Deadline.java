package org.merchantconsole.status;

import java.time.Instant;

/**
 * Something that happens at a date unless somebody acts, computed from history; never enforced by our own clock.
 *
 * @param what which rule it is
 * @param at when
 * @param expectedOnly true when the provider does not report the date and it is our own computation
 */
public record Deadline(What what, Instant at, boolean expectedOnly) {

    /** The rules that have a date. */
    public enum What {
        /** An unfinished payment expires. */
        SESSION_EXPIRES,
        /** A held card payment ends after five days. */
        REVIEW_ENDS,
        /** A reservation on the card runs out. */
        CAPTURE_EXPIRES,
        /** A pay-later order must be Shipped. */
        SHIP_BY,
        /** The provider settles. */
        SETTLEMENT_EXPECTED,
        /** The next free reminder goes to the customer. */
        REMINDER,
        /** The next reminder adds a fee. */
        REMINDER_FEE,
        /** The invoice goes to a collection agency. */
        AGENCY,
        /** A pause of reminders ends. */
        HOLD_ENDS,
        /** An unpaid invoice expires (90 days). */
        PAY_BY,
        /** A requested refund leaves at midnight. */
        REFUND_LEAVES,
        /** The refund period of the method closes. */
        REFUND_WINDOW_CLOSES,
        /** A chargeback must be answered. */
        CHARGEBACK_ANSWER_BY;

        /** Whether only an act or the provider's answer ends it: once it has passed it is overdue, not over. */
        public boolean staysOverdue() {
            return switch (this) {
                case REVIEW_ENDS, CAPTURE_EXPIRES, SHIP_BY, AGENCY, REFUND_LEAVES, CHARGEBACK_ANSWER_BY -> true;
                default -> false;
            };
        }
    }
}
