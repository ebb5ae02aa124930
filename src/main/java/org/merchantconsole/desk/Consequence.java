package org.merchantconsole.desk;

import java.util.Optional;
import org.merchantconsole.order.Queue;
import org.merchantconsole.order.SearchField;
import org.merchantconsole.status.Deadline;
import org.merchantconsole.status.Flow;

/** What is lost or begins when a date passes: the groups of the deadline radar, in the order in which they are shown. */
public enum Consequence {
    /** A held card payment ends after five days and the sale is lost. */
    HELD_ENDS(SearchField.HELD_ENDS, Deadline.What.REVIEW_ENDS, ""),
    /** A Klarna order that was not Shipped within 28 days ends for good. */
    KLARNA_EXPIRES(SearchField.SHIP_BY, Deadline.What.SHIP_BY, "flow:klarna"),
    /** A Pay After Delivery order ends after 30 days, after a first part after 14. */
    PAD_EXPIRES(SearchField.SHIP_BY, Deadline.What.SHIP_BY, "flow:pad"),
    /** Any other order that is to be Shipped. */
    OTHER_EXPIRES(SearchField.SHIP_BY, Deadline.What.SHIP_BY, "flow:other"),
    /** A reservation on a card is given back. */
    RESERVATION_ENDS(SearchField.CAPTURE_BY, Deadline.What.CAPTURE_EXPIRES, ""),
    /** A chargeback that nobody answers is accepted. */
    CHARGEBACK_LOST(SearchField.ANSWER_BY, Deadline.What.CHARGEBACK_ANSWER_BY, ""),
    /** From midnight on a refund cannot be taken back. */
    REFUND_LEAVES(SearchField.LEAVES, Deadline.What.REFUND_LEAVES, ""),
    /** From then on the provider refuses refunds. */
    REFUND_CLOSES(SearchField.REFUND_BY, Deadline.What.REFUND_WINDOW_CLOSES, ""),
    /** A reminder goes to the customer. */
    REMINDER(SearchField.REMINDER, Deadline.What.REMINDER, ""),
    /** The invoice goes to a collection agency; nothing can be refunded from then on. */
    AGENCY(SearchField.AGENCY, Deadline.What.AGENCY, ""),
    /** Reminders begin again. */
    PAUSE_ENDS(SearchField.PAUSE_ENDS, Deadline.What.HOLD_ENDS, ""),
    /** An invoice that nobody paid expires after 90 days. */
    UNPAID_EXPIRES(SearchField.PAY_BY, Deadline.What.PAY_BY, ""),
    /** An unfinished payment or its link ends. */
    LINK_ENDS(SearchField.LINK_ENDS, Deadline.What.SESSION_EXPIRES, "");

    private final SearchField field;
    private final Deadline.What what;
    private final String more;

    Consequence(SearchField field, Deadline.What what, String more) {
        this.field = field;
        this.what = what;
        this.more = more;
    }

    /** The group of a date; empty when nobody waits for it. */
    public static Optional<Consequence> of(Deadline.What what, Flow flow) {
        return switch (what) {
            case REVIEW_ENDS -> Optional.of(HELD_ENDS);
            case SHIP_BY ->
                Optional.of(
                        switch (flow) {
                            case KLARNA -> KLARNA_EXPIRES;
                            case PAD -> PAD_EXPIRES;
                            default -> OTHER_EXPIRES;
                        });
            case CAPTURE_EXPIRES -> Optional.of(RESERVATION_ENDS);
            case CHARGEBACK_ANSWER_BY -> Optional.of(CHARGEBACK_LOST);
            case REFUND_LEAVES -> Optional.of(REFUND_LEAVES);
            case REFUND_WINDOW_CLOSES -> Optional.of(REFUND_CLOSES);
            case REMINDER, REMINDER_FEE -> Optional.of(REMINDER);
            case AGENCY -> Optional.of(AGENCY);
            case HOLD_ENDS -> Optional.of(PAUSE_ENDS);
            case PAY_BY -> Optional.of(UNPAID_EXPIRES);
            case SESSION_EXPIRES -> Optional.of(LINK_ENDS);
            case SETTLEMENT_EXPECTED -> Optional.empty();
        };
    }

    /** Whether money is lost, and not only something begins, when nobody acts. */
    public boolean isLoss() {
        return switch (this) {
            case HELD_ENDS, KLARNA_EXPIRES, PAD_EXPIRES, OTHER_EXPIRES, RESERVATION_ENDS, CHARGEBACK_LOST -> true;
            default -> false;
        };
    }

    /** The desk whose work it is. */
    public Queue queue() {
        return switch (this) {
            case HELD_ENDS -> Queue.REVIEW;
            case KLARNA_EXPIRES, PAD_EXPIRES, OTHER_EXPIRES -> Queue.SHIPPING;
            case RESERVATION_ENDS -> Queue.CAPTURES;
            case CHARGEBACK_LOST -> Queue.CHARGEBACKS;
            case REFUND_LEAVES, REFUND_CLOSES -> Queue.REFUNDS;
            case REMINDER, AGENCY, PAUSE_ENDS, UNPAID_EXPIRES -> Queue.REMINDERS;
            case LINK_ENDS -> Queue.ORDERS;
        };
    }

    /** The search that finds the group's orders of one later day. */
    String search(String day) {
        return (field.word() + ":" + day + " " + more).strip();
    }

    /** The search that finds the group's orders: from the first day on, or whatever is overdue, before the other day. */
    String search(String today, String lastDay) {
        String days = what.staysOverdue() ? "<=" + lastDay : today + ".." + lastDay;
        return (field.word() + ":" + days + " " + more).strip();
    }
}
