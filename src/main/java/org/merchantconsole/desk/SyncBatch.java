package org.merchantconsole.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.AuditEntry;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderUpdate;
import org.merchantconsole.order.Source;

/** What a run has read and not stored yet, and what it has stored. */
final class SyncBatch {
    /** So many orders are stored at once: few enough that a stop loses little, and that others rarely come between. */
    private static final int AT_ONCE = 25;

    private final SyncRun.Parts parts;
    private final List<OrderUpdate> waiting = new ArrayList<>();
    private final Set<OrderKey> seen = new HashSet<>();
    private final Set<OrderKey> added = new HashSet<>();
    private final Set<OrderKey> changed = new HashSet<>();

    SyncBatch(SyncRun.Parts parts) {
        this.parts = parts;
    }

    /** Whether this run has read the order already. */
    boolean has(OrderKey key) {
        return seen.contains(key);
    }

    int added() {
        return added.size();
    }

    int changed() {
        return changed.size();
    }

    /** Takes an order as the provider reports it; it is stored with the next ones. */
    void keep(@Nullable Order known, Order order) {
        seen.add(order.key());
        if (known != null && known.equals(order)) {
            return;
        }
        (known == null ? added : changed).add(order.key());
        waiting.add(parts.judge().update(order));
        if (waiting.size() >= AT_ONCE) {
            store();
        }
    }

    /** Stores what waits. */
    void store() {
        if (waiting.isEmpty()) {
            return;
        }
        List<OrderUpdate> updates = List.copyOf(waiting);
        waiting.clear();
        Set<OrderKey> leftAlone = parts.store()
                .save(
                        updates,
                        new AuditEntry(
                                parts.clock().instant(),
                                "sync",
                                Source.SYNC,
                                "orders read",
                                null,
                                null,
                                updates.size() + " orders"));
        updates.stream()
                .filter(update -> !leftAlone.contains(update.order().key()))
                .forEach(update -> after(update.order()));
        leftAlone.forEach(this::anew);
    }

    /** Somebody else stored the order while it was read: it is asked for again by itself. */
    private void anew(OrderKey key) {
        if (parts.fetch().refresh(key, Fetch.bySync(), "order read again") instanceof Fetch.Answer.Got) {
            parts.store().find(key).ifPresent(this::after);
        }
    }

    private void after(Order order) {
        Intent running = order.inFlight();
        boolean waits = running != null
                && (running.state() == Intent.State.UNKNOWN || running.state() == Intent.State.WITH_PROVIDER);
        if (running == null
                || !waits
                || parts.reconciler().settle(running, order).isEmpty()) {
            parts.changes().tell(order.key());
        }
    }
}
