package org.merchantconsole.desk;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.AuditEntry;
import org.merchantconsole.order.Edits;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.order.Source;

/** Moves intents from state to state in the store, each move with its audit row and, where it is known, the order. */
final class Ledger {
    private final OrderStore store;
    private final Judge judge;
    private final Changes changes;
    private final InstantSource clock;

    Ledger(OrderStore store, Judge judge, Changes changes, InstantSource clock) {
        this.store = store;
        this.judge = judge;
        this.changes = changes;
        this.clock = clock;
    }

    /** The intent in another state. */
    Intent in(Intent intent, Intent.State state, int code, String text) {
        return new Intent(
                intent.id(),
                intent.order(),
                intent.action(),
                intent.staff(),
                intent.stagedAt(),
                intent.leavesAt(),
                state,
                clock.instant(),
                code,
                text,
                intent.before());
    }

    /**
     * Stores the move.
     *
     * @param change what becomes of the order as it is then; computes only; null leaves the order
     * @return whether the intent still was where the caller saw it
     */
    boolean move(Intent from, Intent to, @Nullable UnaryOperator<Order> change, Source source, String actor) {
        Intent open = to.state().isOpen() ? to : null;
        boolean moved = store.advance(
                from,
                to,
                change == null ? null : order -> judge.update(Edits.inFlight(change.apply(order), open)),
                audit(to, source, actor));
        if (moved) {
            changes.tell(to.order());
        }
        return moved;
    }

    /** Tells whoever listens that something about the order is different. */
    void tell(OrderKey order) {
        changes.tell(order);
    }

    AuditEntry audit(Intent intent, Source source, String actor) {
        return new AuditEntry(
                clock.instant(),
                actor,
                source,
                name(intent) + " " + word(intent.state()),
                intent.order(),
                intent.id(),
                intent.text());
    }

    /** A row that stands for no intent. */
    AuditEntry row(Source source, String actor, String what, Order order, String detail) {
        return new AuditEntry(clock.instant(), actor, source, what, order.key(), null, detail);
    }

    /** Stores a change of the order; computed anew when somebody else stored it meanwhile. */
    void save(OrderKey key, UnaryOperator<Order> change, AuditEntry audit) {
        boolean stored = false;
        while (!stored) {
            Order order = store.find(key).orElseThrow(() -> new IllegalArgumentException("unknown order " + key));
            stored = store.save(List.of(judge.update(change.apply(order))), audit)
                    .isEmpty();
        }
        changes.tell(key);
    }

    static String name(Intent intent) {
        return intent.action().kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String word(Intent.State state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
