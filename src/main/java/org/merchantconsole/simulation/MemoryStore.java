package org.merchantconsole.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.AuditEntry;
import org.merchantconsole.order.CreationStore;
import org.merchantconsole.order.DifferenceStore;
import org.merchantconsole.order.Edits;
import org.merchantconsole.order.HoldStore;
import org.merchantconsole.order.InboxStore;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.Note;
import org.merchantconsole.order.NoteStore;
import org.merchantconsole.order.OperationId;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderQuery;
import org.merchantconsole.order.OrderRow;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.order.OrderUpdate;
import org.merchantconsole.order.QuarantineStore;
import org.merchantconsole.order.Queue;
import org.merchantconsole.order.ReviewStore;
import org.merchantconsole.order.SlipStore;
import org.merchantconsole.order.Trail;
import org.merchantconsole.order.Transaction;
import org.merchantconsole.order.TransactionId;
import org.merchantconsole.order.ViewStore;
import org.merchantconsole.status.Deadline;
import org.merchantconsole.status.Kind;
import org.merchantconsole.status.RawPair;

/** The database in memory: the same rules for intents and the same order of rows, but no search and no lists. */
public final class MemoryStore implements OrderStore {
    private final Map<OrderKey, OrderUpdate> updates = new LinkedHashMap<>();
    private final Map<OperationId, Intent> intents = new LinkedHashMap<>();
    private final List<AuditEntry> audit = new ArrayList<>();
    private final Map<String, String> remembered = new HashMap<>();
    private final MemoryInbox inbox = new MemoryInbox(this::add);
    private final MemoryDifferences differences = new MemoryDifferences(this::add);
    private final MemoryQuarantine quarantine = new MemoryQuarantine(this::add);
    private final MemoryNotes notes = new MemoryNotes(this::add);
    private final Map<OrderKey, List<Trail.ChildChange>> childHistory = new HashMap<>();
    private final MemoryCreations creations = new MemoryCreations(this::add, key -> updates.containsKey(key));
    private final MemoryViews views = new MemoryViews();
    private long writes;

    @Override
    public synchronized Optional<Order> find(OrderKey key) {
        Intent open = intents.values().stream()
                .filter(intent -> intent.order().equals(key) && intent.state().isOpen())
                .findFirst()
                .orElse(null);
        return Optional.ofNullable(updates.get(key))
                .map(update -> Edits.inFlight(Edits.notes(update.order(), notes.of(key)), open));
    }

    @Override
    public synchronized Optional<OrderKey> resolve(String id) {
        TransactionId number = new TransactionId(id);
        return first(order -> order.key().id().equals(id))
                .or(() -> first(order -> number.equals(order.transactionId())))
                .or(() -> first(order ->
                        order.related().stream().anyMatch(child -> child.id().equals(number))))
                .or(() -> first(order -> order.related().stream()
                        .anyMatch(child -> child.orderId().equals(id))));
    }

    private Optional<OrderKey> first(Predicate<Order> named) {
        return updates.values().stream()
                .map(OrderUpdate::order)
                .filter(named)
                .map(Order::key)
                .findFirst();
    }

    @Override
    public Page page(OrderQuery query, @Nullable String after, int limit) {
        return new Page(List.of(), null);
    }

    @Override
    public Map<Queue, Total> totals() {
        return new EnumMap<>(Queue.class);
    }

    @Override
    public synchronized Total total(OrderQuery query) {
        long count = updates.values().stream()
                .filter(update -> update.queues().contains(query.queue()))
                .count();
        return new Total(count, List.of(), 0, 0);
    }

    @Override
    public synchronized List<Due> due(Instant before) {
        List<Due> due = new ArrayList<>();
        for (OrderUpdate update : updates.values()) {
            Instant at = update.dueAt();
            if (at != null && update.dueWhat() != null && at.isBefore(before)) {
                Queue queue = OrderStore.listOf(update.dueWhat(), update.queues());
                due.add(new Due(
                        update.order().key(),
                        queue,
                        update.dueWhat(),
                        at,
                        update.order().amount()));
            }
        }
        return due;
    }

    @Override
    public synchronized List<Dated> dates(Instant today, Instant before) {
        // Histories are judged by what becomes of the orders; nobody looks at the radar in them.
        return List.of();
    }

    @Override
    public synchronized void date(Map<OrderKey, List<Deadline>> dates) {}

    @Override
    public synchronized List<OrderKey> dueBefore(Instant now, int limit) {
        return updates.keySet().stream().limit(limit).toList();
    }

    @Override
    public synchronized Set<OrderKey> save(Collection<OrderUpdate> saved, AuditEntry row) {
        Set<OrderKey> leftAlone = new HashSet<>();
        boolean changed = false;
        for (OrderUpdate update : saved) {
            Order order = update.order();
            OrderUpdate before = updates.get(order.key());
            String here = before == null ? Order.NEW : before.order().version();
            if (!here.equals(order.version())) {
                leftAlone.add(order.key());
            } else if (before == null || !before.equals(update.with(plain(order)))) {
                store(update, row);
                changed = true;
            }
        }
        if (changed) {
            audit.add(row);
            saved.stream()
                    .filter(update -> !leftAlone.contains(update.order().key()))
                    .forEach(update -> quarantine.follow(update, row));
        }
        return leftAlone;
    }

    /** Without what has calls of its own. */
    private static Order plain(Order order) {
        return Edits.notes(Edits.inFlight(order, null), List.of());
    }

    private void store(OrderUpdate update, AuditEntry why) {
        writes++;
        Order plain = plain(update.order());
        OrderUpdate before = updates.get(plain.key());
        if (before != null) {
            keepChildren(before.order(), plain, why);
        }
        updates.put(plain.key(), update.with(Edits.version(plain, Long.toString(writes))));
    }

    private void keepChildren(Order before, Order now, AuditEntry why) {
        for (Transaction child : before.related()) {
            boolean left = now.related().stream()
                    .anyMatch(is -> is.id().equals(child.id()) && !is.status().equals(child.status()));
            if (left) {
                childHistory
                        .computeIfAbsent(now.key(), key -> new ArrayList<>())
                        .add(new Trail.ChildChange(child.id(), why.at(), child.status(), why.source(), why.actor()));
            }
        }
    }

    @Override
    public synchronized List<PairCount> pairCounts() {
        Map<PairCount, Long> counts = new LinkedHashMap<>();
        for (OrderUpdate update : updates.values()) {
            Order order = update.order();
            counts.merge(one(order, Kind.PAYMENT, order.status()), 1L, Long::sum);
            order.related().forEach(child -> counts.merge(one(order, child.kind(), child.status()), 1L, Long::sum));
        }
        return counts.entrySet().stream()
                .map(entry -> new PairCount(
                        entry.getKey().flow(),
                        entry.getKey().method(),
                        entry.getKey().kind(),
                        entry.getKey().pair(),
                        entry.getValue()))
                .toList();
    }

    private static PairCount one(Order order, Kind kind, RawPair pair) {
        return new PairCount(order.flow(), order.method(), kind, pair, 0);
    }

    @Override
    public synchronized void addNote(OrderKey order, Note note, AuditEntry row) {
        notes.add(order, note);
        audit.add(row);
    }

    @Override
    public synchronized HoldStore holds() {
        // Histories are judged by what becomes of the orders; nobody looks at the calendar in them.
        return (from, until) -> List.of();
    }

    @Override
    public SlipStore slips() {
        return new NoSlips();
    }

    @Override
    public ReviewStore reviews() {
        return new NoReviews();
    }

    @Override
    public NoteStore notes() {
        return notes;
    }

    @Override
    public synchronized Trail trail(OrderKey order) {
        return new Trail(
                intents.values().stream()
                        .filter(intent -> intent.order().equals(order))
                        .toList(),
                childHistory.getOrDefault(order, List.of()),
                audit.stream().filter(row -> order.equals(row.order())).toList());
    }

    @Override
    public synchronized Staging stage(Intent intent, String judged, AuditEntry row) {
        Optional<Intent> open = openIntents().stream()
                .filter(other -> other.order().equals(intent.order()))
                .findFirst();
        if (open.isPresent()) {
            return new Staging.InTheWay(open.get());
        }
        OrderUpdate now = updates.get(intent.order());
        if (now == null || !now.order().version().equals(judged)) {
            return new Staging.OrderMoved();
        }
        intents.put(intent.id(), intent);
        audit.add(row);
        return new Staging.Stored();
    }

    @Override
    public synchronized boolean advance(
            Intent from, Intent to, @Nullable Function<Order, OrderUpdate> change, AuditEntry row) {
        Intent now = intents.get(to.id());
        if (now == null || now.state() != from.state() || !now.changedAt().equals(from.changedAt())) {
            return false;
        }
        intents.put(to.id(), to);
        Order order = change == null ? null : find(to.order()).orElse(null);
        if (change != null && order != null) {
            OrderUpdate update = change.apply(order);
            store(update, row);
            quarantine.follow(update, row);
        }
        audit.add(row);
        return true;
    }

    @Override
    public synchronized List<Intent> openIntents() {
        return intents.values().stream()
                .filter(intent -> intent.state().isOpen())
                .toList();
    }

    @Override
    public synchronized Optional<Intent> intent(OperationId id) {
        return Optional.ofNullable(intents.get(id));
    }

    @Override
    public synchronized List<Intent> intents(int limit) {
        return intents.values().stream().limit(limit).toList();
    }

    @Override
    public synchronized List<AuditEntry> audit(@Nullable OrderKey order, int limit) {
        return audit.reversed().stream()
                .filter(row -> order == null || order.equals(row.order()))
                .limit(limit)
                .toList();
    }

    @Override
    public List<OrderRow> relatives(OrderKey key, int limit) {
        return List.of();
    }

    @Override
    public Optional<Money> medianAmount(OrderKey key) {
        return Optional.empty();
    }

    @Override
    public synchronized Optional<String> remembered(String name) {
        return Optional.ofNullable(remembered.get(name));
    }

    @Override
    public synchronized void remember(String name, String value) {
        remembered.put(name, value);
    }

    /** Puts an intent in its place without a question: what an earlier run left behind. */
    public synchronized void put(Intent intent) {
        intents.put(intent.id(), intent);
    }

    @Override
    public InboxStore inbox() {
        return inbox;
    }

    @Override
    public DifferenceStore differences() {
        return differences;
    }

    @Override
    public ViewStore views() {
        return views;
    }

    @Override
    public CreationStore creations() {
        return creations;
    }

    @Override
    public QuarantineStore quarantine() {
        return quarantine;
    }

    private synchronized void add(AuditEntry row) {
        audit.add(row);
    }

    @Override
    public void close() {}
}
