package org.merchantconsole.order;

import java.time.Instant;
import java.util.List;
import org.merchantconsole.status.RawPair;

/**
 * What an order's own record does not tell of its past.
 *
 * @param intents every action that was written down for it, oldest first
 * @param children the pairs that its children left, oldest first; a child that never changed has none
 * @param audit its audit rows, oldest first
 */
public record Trail(List<Intent> intents, List<ChildChange> children, List<AuditEntry> audit) {

    /** Nothing is known. */
    public static final Trail NONE = new Trail(List.of(), List.of(), List.of());

    public Trail {
        intents = List.copyOf(intents);
        children = List.copyOf(children);
        audit = List.copyOf(audit);
    }

    /**
     * A child left a pair.
     *
     * @param at when we learned of it
     * @param from the pair that it had until then
     * @param source where we know it from
     * @param by the person, file or rule behind it
     */
    public record ChildChange(TransactionId child, Instant at, RawPair from, Source source, String by) {}
}
