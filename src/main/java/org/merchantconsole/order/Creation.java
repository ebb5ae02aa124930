package org.merchantconsole.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An order that was made here: written down before it is sent, moved on with what comes of it. Its order id is what makes it
 * happen once: the provider refuses a second one of that name.
 *
 * @param id our own name of it
 * @param request what is asked for, without card data
 * @param card brand and last four digits of the card that was used; empty for none
 * @param staff who asked for it
 * @param at when it was written down
 * @param changedAt when its state last changed
 * @param code the provider's error code, or 0
 * @param text what is known of the outcome, a sentence; empty while open
 * @param paymentUrl where the customer pays; empty until the provider told one
 * @param expiresAt until when it can be paid; null when only the provider knows
 */
public record Creation(
        OperationId id,
        NewOrder request,
        String card,
        String staff,
        Instant at,
        State state,
        Instant changedAt,
        int code,
        String text,
        String paymentUrl,
        @Nullable Instant expiresAt) {

    /** Where it stands. */
    public enum State {
        /** Written down and on its way. */
        SENDING,
        /** The provider has it. */
        CREATED,
        /** The provider refused it; there is no such order. */
        REFUSED,
        /** Nothing left this machine. */
        NOT_SENT,
        /** It may or may not have arrived; the provider is asked. */
        UNKNOWN,
        /** The provider was asked long enough afterwards and has no such order. */
        NOT_CREATED;

        /** Whether its outcome is still to come. */
        public boolean isOpen() {
            return this == SENDING || this == UNKNOWN;
        }

        /** Whether the order id is free for another try. */
        public boolean isGone() {
            return this == REFUSED || this == NOT_SENT || this == NOT_CREATED;
        }
    }

    /** The same in another state. */
    public Creation to(State next, Instant now, int errorCode, String sentence) {
        return new Creation(id, request, card, staff, at, next, now, errorCode, sentence, paymentUrl, expiresAt);
    }

    /** The same with the address where the customer pays. */
    public Creation payableAt(String url) {
        return new Creation(id, request, card, staff, at, state, changedAt, code, text, url, expiresAt);
    }
}
