package org.merchantconsole.simulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.merchantconsole.order.AuditEntry;
import org.merchantconsole.order.OrderUpdate;
import org.merchantconsole.order.QuarantineStore;
import org.merchantconsole.order.Quarantined;
import org.merchantconsole.order.Source;

/** What could not be taken in fully, in memory. */
final class MemoryQuarantine implements QuarantineStore {
    private final Map<String, Quarantined> rows = new LinkedHashMap<>();
    private final Consumer<AuditEntry> audit;

    MemoryQuarantine(Consumer<AuditEntry> audit) {
        this.audit = audit;
    }

    /** Adds and closes what a stored order gives reason to. */
    synchronized void follow(OrderUpdate update, AuditEntry row) {
        keep(update.unlisted().stream().map(one -> one.row(update.order(), row)).toList());
        List.copyOf(rows.values()).stream()
                .filter(update::settles)
                .forEach(one -> close(
                        one.id(),
                        Quarantined.Closed.byRule(row.at(), update.order().status())));
    }

    @Override
    public synchronized List<Quarantined> keep(Collection<Quarantined> wanted) {
        List<Quarantined> added = new ArrayList<>();
        for (Quarantined row : wanted) {
            Quarantined before = rows.get(row.identity());
            boolean again =
                    before != null && before.closed() != null && before.closed().source() == Source.RULE;
            if (before == null || again) {
                Quarantined kept = row.numbered(before == null ? rows.size() + 1L : before.id());
                rows.put(row.identity(), kept);
                audit.accept(kept.opening());
                added.add(kept);
            }
        }
        return added;
    }

    @Override
    public synchronized List<Quarantined> latest(boolean openOnly, int limit) {
        return List.copyOf(rows.values()).reversed().stream()
                .filter(row -> !openOnly || row.isOpen())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<Quarantined> open(Quarantined.Reason reason) {
        return rows.values().stream()
                .filter(row -> row.isOpen() && row.reason() == reason)
                .toList();
    }

    @Override
    public synchronized Optional<Quarantined> row(long id) {
        return rows.values().stream().filter(row -> row.id() == id).findFirst();
    }

    @Override
    public synchronized long openCount() {
        return rows.values().stream().filter(Quarantined::isOpen).count();
    }

    @Override
    public synchronized boolean close(long id, Quarantined.Closed how) {
        Quarantined open = row(id).filter(Quarantined::isOpen).orElse(null);
        if (open == null) {
            return false;
        }
        rows.put(open.identity(), open.with(how));
        audit.accept(open.closing(how));
        return true;
    }
}
