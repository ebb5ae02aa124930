package org.merchantconsole.simulation;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.AuditEntry;
import org.merchantconsole.order.InboxStore;
import org.merchantconsole.order.Notification;
import org.merchantconsole.order.Notification.Verdict;
import org.merchantconsole.order.OrderKey;

/** Notifications in memory. */
final class MemoryInbox implements InboxStore {
    private final TreeMap<Long, Notification> rows = new TreeMap<>();
    private final Consumer<AuditEntry> audit;

    MemoryInbox(Consumer<AuditEntry> audit) {
        this.audit = audit;
    }

    @Override
    public synchronized Notification keep(Notification arrived, AuditEntry row) {
        Notification kept = arrived.numbered(rows.size() + 1L);
        rows.put(kept.id(), kept);
        audit.accept(row);
        return kept;
    }

    @Override
    public synchronized boolean advance(Notification from, Notification to, AuditEntry row) {
        Notification now = rows.get(from.id());
        if (now == null || now.state() != from.state() || now.attempts() != from.attempts()) {
            return false;
        }
        rows.put(from.id(), to);
        audit.accept(row);
        return true;
    }

    @Override
    public synchronized Optional<Notification> notification(long id) {
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    public synchronized List<Notification> due(Instant now, int limit) {
        return where(row -> row.dueAt() != null && !row.dueAt().isAfter(now))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Optional<Instant> nextDue() {
        return rows.values().stream()
                .flatMap(row -> Stream.ofNullable(row.dueAt()))
                .min(Comparator.naturalOrder());
    }

    @Override
    public synchronized List<Notification> waiting(OrderKey order) {
        return where(row ->
                        row.state() == Notification.State.WAITING && row.order().equals(order))
                .toList();
    }

    @Override
    public synchronized Optional<Notification> sameNews(Notification n) {
        return where(row -> !n.news().isEmpty()
                        && row.news().equals(n.news())
                        && row.id() < n.id()
                        && row.verdict() == Verdict.AUTHENTIC
                        && (row.state() == Notification.State.APPLIED
                                || row.state() == Notification.State.SAME_AS_KNOWN
                                || row.state() == Notification.State.FETCHED))
                .findFirst();
    }

    @Override
    public synchronized List<Notification> latest(@Nullable Verdict verdict, @Nullable Long before, int limit) {
        return rows.descendingMap().values().stream()
                .filter(row -> (verdict == null || row.verdict() == verdict) && (before == null || row.id() < before))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Map<Verdict, Long> counts() {
        return rows.values().stream().collect(Collectors.groupingBy(Notification::verdict, Collectors.counting()));
    }

    private Stream<Notification> where(Predicate<Notification> wanted) {
        return rows.values().stream().filter(wanted);
    }
}
