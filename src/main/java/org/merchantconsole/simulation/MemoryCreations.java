package org.merchantconsole.simulation;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.AuditEntry;
import org.merchantconsole.order.Creation;
import org.merchantconsole.order.CreationStore;
import org.merchantconsole.order.NewOrder;
import org.merchantconsole.order.OperationId;
import org.merchantconsole.order.OrderKey;

/** Orders made here, in memory. */
final class MemoryCreations implements CreationStore {
    private final Map<OperationId, Creation> rows = new LinkedHashMap<>();
    private final Consumer<AuditEntry> audit;
    private final Predicate<OrderKey> isKnown;

    /** @param isKnown whether the order stands in the database */
    MemoryCreations(Consumer<AuditEntry> audit, Predicate<OrderKey> isKnown) {
        this.audit = audit;
        this.isKnown = isKnown;
    }

    @Override
    public synchronized boolean begin(Creation creation, AuditEntry row) {
        OrderKey key = creation.request().key();
        boolean taken = rows.values().stream()
                .anyMatch(other ->
                        !other.state().isGone() && other.request().key().equals(key));
        if (taken || isKnown.test(key)) {
            return false;
        }
        rows.put(creation.id(), creation);
        audit.accept(row);
        return true;
    }

    @Override
    public synchronized boolean advance(Creation from, Creation to, AuditEntry row) {
        Creation now = rows.get(from.id());
        if (now == null || now.state() != from.state() || !now.changedAt().equals(from.changedAt())) {
            return false;
        }
        rows.put(from.id(), to);
        audit.accept(row);
        return true;
    }

    @Override
    public synchronized Optional<Creation> creation(OperationId id) {
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    public synchronized Optional<Creation> of(OrderKey order) {
        return newest(row -> row.request().key().equals(order)).findFirst();
    }

    @Override
    public synchronized List<Creation> madeFrom(OrderKey order) {
        return newest(row -> !row.state().isGone()
                        && row.request().from().equals(order.id())
                        && row.request().key().site().equals(order.site()))
                .toList();
    }

    @Override
    public synchronized List<Creation> open() {
        return rows.values().stream()
                .filter(row -> row.state().isOpen())
                .sorted(Comparator.comparing(Creation::at))
                .toList();
    }

    @Override
    public synchronized List<Creation> latest(NewOrder.@Nullable Kind kind, @Nullable Instant before, int limit) {
        return newest(row -> (kind == null || row.request().kind() == kind)
                        && (before == null || row.at().isBefore(before)))
                .limit(limit)
                .toList();
    }

    private Stream<Creation> newest(Predicate<Creation> wanted) {
        return rows.values().stream()
                .filter(wanted)
                .sorted(Comparator.comparing(Creation::at).reversed());
    }
}
