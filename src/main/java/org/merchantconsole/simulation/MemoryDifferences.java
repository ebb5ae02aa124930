package org.merchantconsole.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.merchantconsole.order.AuditEntry;
import org.merchantconsole.order.DifferenceStore;
import org.merchantconsole.order.KeptDifference;
import org.merchantconsole.order.OrderKey;

/** The differences in which a person kept ours, in memory. */
final class MemoryDifferences implements DifferenceStore {
    private final List<KeptDifference> kept = new ArrayList<>();
    private final Consumer<AuditEntry> audit;

    MemoryDifferences(Consumer<AuditEntry> audit) {
        this.audit = audit;
    }

    @Override
    public synchronized void keep(KeptDifference difference, AuditEntry row) {
        kept.removeIf(other ->
                other.order().equals(difference.order()) && other.field().equals(difference.field()));
        kept.add(difference);
        audit.accept(row);
    }

    @Override
    public synchronized List<KeptDifference> kept(OrderKey order) {
        return kept.stream().filter(one -> one.order().equals(order)).toList();
    }
}
