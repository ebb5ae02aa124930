package org.merchantconsole.sandbox;

import java.time.Instant;
import java.util.Comparator;

/** Something that time will do to a transaction, at its own instant. */
record Due(Instant at, Event event) {
    static final Comparator<Due> EARLIEST_FIRST = Comparator.comparing(Due::at).thenComparing(Due::event);

    /** What can happen without anybody acting. */
    enum Event {
        /** The customer did not finish in time. */
        SESSION_ENDS,
        /** Nobody accepted or declined a held payment. */
        REVIEW_ENDS,
        /** The provider's own risk check says yes. */
        APPROVED,
        /** The fraud filter lets a held test payment go. */
        RELEASED,
        /** A pay-later order was not shipped in time. */
        SHIP_BY,
        /** The customer never paid a pay-later invoice. */
        PAY_BY,
        /** Money arrives. */
        SETTLED,
        /** A direct debit goes to the bank. */
        MANDATE_SENT,
        /** The reservation on a card runs out. */
        CAPTURE_EXPIRES,
        /** A requested refund is booked. */
        REFUND_BOOKED,
        /** The run at midnight, Dutch time, that completes refunds. */
        REFUND_RUN,
        /** Nobody answered a chargeback. */
        DISPUTE_LOST,
        /** The scheme decides about the evidence. */
        DISPUTE_DECIDED,
        /** A mail invites the customer to finish. */
        SECOND_CHANCE,
        /** The bank of a test account number answers. */
        BANK_ANSWERS,
        INVOICE,
        REMINDER_1,
        REMINDER_2,
        REMINDER_3,
        REMINDER_4,
        /** The invoice goes to the collection agency; from here the provider refuses refunds. */
        AGENCY;

        /** Whether a hold of the collection moves it. */
        boolean movesWithHold() {
            return switch (this) {
                case INVOICE, REMINDER_1, REMINDER_2, REMINDER_3, REMINDER_4, AGENCY, PAY_BY -> true;
                case SESSION_ENDS,
                        REVIEW_ENDS,
                        APPROVED,
                        RELEASED,
                        SHIP_BY,
                        SETTLED,
                        MANDATE_SENT,
                        CAPTURE_EXPIRES,
                        REFUND_BOOKED,
                        REFUND_RUN,
                        DISPUTE_LOST,
                        DISPUTE_DECIDED,
                        SECOND_CHANCE,
                        BANK_ANSWERS -> false;
            };
        }
    }
}
