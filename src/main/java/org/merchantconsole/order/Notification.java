package org.merchantconsole.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A notification as it is kept in the inbox.
 *
 * @param id its number; 0 before it is stored
 * @param query what stood after the question mark; values that look like card or account numbers are masked
 * @param signed whether it had an Auth header; the header itself is not kept
 * @param body the body as text: unchanged, unless {@code masked}
 * @param masked whether card numbers, account numbers or the like were taken out of the body, or its end was cut off
 * @param sha256 of the original bytes of the body, in hexadecimal digits
 * @param order which order it is about, as it says; the order id is empty when it does not tell
 * @param transactionId the provider's number in it; empty when it does not tell
 * @param news order, transaction, both statuses, refunded amount and moment of change in one line, by which an authentic
 *     repetition is recognised; empty for what cannot be compared
 * @param text what came of it, a sentence; empty while nothing did
 * @param attempts how often it was looked into
 * @param dueAt when it is to be looked into next; null when it is done with
 * @param processedAt when it was last looked into; null when it never was
 */
public record Notification(
        long id,
        Instant receivedAt,
        Arrival.Way way,
        String query,
        boolean signed,
        String body,
        boolean masked,
        String sha256,
        Authenticity authenticity,
        OrderKey order,
        String transactionId,
        String news,
        State state,
        String text,
        int attempts,
        @Nullable Instant dueAt,
        @Nullable Instant processedAt) {

    /** What became of it. */
    public enum State {
        /** Kept, and not looked into yet. */
        STORED,
        /** What it said was stored. */
        APPLIED,
        /** It said what was known already. */
        SAME_AS_KNOWN,
        /** The provider was asked for the order, and its answer was stored. */
        FETCHED,
        /** The provider is to be asked later: it could not be reached, or was asked a moment ago. */
        WAITING,
        /** Nothing that the console works with. */
        IGNORED,
        /** It names no order that the provider knows, or cannot be read. */
        REFUSED;

        /** Whether something is still to be done. */
        public boolean isOpen() {
            return this == STORED || this == WAITING;
        }
    }

    /** How far it may be believed. */
    public enum Verdict {
        /** Signed by the provider. */
        AUTHENTIC,
        /** Without a signature: a hint to fetch the order. */
        UNSIGNED,
        /** With a signature that does not hold: a hint to fetch the order, and counted. */
        NOT_AUTHENTIC
    }

    public Verdict verdict() {
        return switch (authenticity) {
            case Authenticity.Authentic yes -> Verdict.AUTHENTIC;
            case Authenticity.NotAuthentic no -> signed ? Verdict.NOT_AUTHENTIC : Verdict.UNSIGNED;
        };
    }

    /** The same under the number that the store gave it. */
    public Notification numbered(long number) {
        return new Notification(
                number,
                receivedAt,
                way,
                query,
                signed,
                body,
                masked,
                sha256,
                authenticity,
                order,
                transactionId,
                news,
                state,
                text,
                attempts,
                dueAt,
                processedAt);
    }

    /**
     * The same after it was looked into once more.
     *
     * @param due when to look again; null when it is done with
     */
    public Notification lookedInto(State became, String sentence, @Nullable Instant due, Instant now) {
        return moved(became, sentence, attempts + 1, due, now);
    }

    /** The same, to be looked into from the beginning. */
    public Notification again(Instant now) {
        return moved(State.STORED, "", 0, now, processedAt);
    }

    private Notification moved(
            State became, String sentence, int tries, @Nullable Instant due, @Nullable Instant looked) {
        return new Notification(
                id,
                receivedAt,
                way,
                query,
                signed,
                body,
                masked,
                sha256,
                authenticity,
                order,
                transactionId,
                news,
                became,
                sentence,
                tries,
                due,
                looked);
    }
}
