package org.merchantconsole.order;

import java.time.Instant;
import java.util.List;
import org.merchantconsole.status.Action;

/**
 * An action that was written down, before it is sent.
 *
 * @param id our own name of it, which goes to the provider where the call has room
 * @param staff who asked for it
 * @param stagedAt when it was written down
 * @param leavesAt when it may be sent
 * @param changedAt when its state last changed
 * @param code the provider's error code, or 0
 * @param text what is known of the outcome, a sentence; empty while open
 * @param before the numbers of the order's related transactions before sending, to recognise what is new afterwards
 */
public record Intent(
        OperationId id,
        OrderKey order,
        Action action,
        String staff,
        Instant stagedAt,
        Instant leavesAt,
        State state,
        Instant changedAt,
        int code,
        String text,
        List<TransactionId> before) {

    public Intent {
        before = List.copyOf(before);
    }

    /** The intent with the children that the order has just before it is sent. */
    public Intent withBefore(List<TransactionId> children) {
        return new Intent(id, order, action, staff, stagedAt, leavesAt, state, changedAt, code, text, children);
    }

    /** Where an intent stands. */
    public enum State {
        /** Written down; may still be taken back. */
        STAGED,
        /** Its moment has come. */
        DUE,
        /** On its way; nobody knows yet. */
        SENDING,
        /** The provider did it. */
        DONE,
        /** The provider refused. */
        REFUSED_BY_PROVIDER,
        /** Handed over to the provider's own page; waiting for the provider to report the new pair. */
        WITH_PROVIDER,
        /** No clear answer: the provider must be asked before anything is sent again. */
        UNKNOWN,
        /** The provider's books showed what had happened. */
        SETTLED_BY_EVIDENCE,
        /** A named person decided what had happened. */
        SETTLED_BY_PERSON,
        /** Taken back before it left. */
        TAKEN_BACK;

        /** Whether another action on the same order has to wait. */
        public boolean isOpen() {
            return switch (this) {
                case STAGED, DUE, SENDING, WITH_PROVIDER, UNKNOWN -> true;
                case DONE, REFUSED_BY_PROVIDER, SETTLED_BY_EVIDENCE, SETTLED_BY_PERSON, TAKEN_BACK -> false;
            };
        }
    }
}
