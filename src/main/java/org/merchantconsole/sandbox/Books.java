package org.merchantconsole.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Everything that the provider knows: transactions, the ledger of effects, and its clock. Held in memory; what changes
 * during a request is collected until {@link #takeChanges} hands it to the journal. Not thread-safe: one request at a
 * time works on it.
 */
final class Books {
    /** Transaction ids have 16 digits, as the provider's have nowadays. */
    private static final long FIRST_ID = 1_764_000_000_000_000L;

    private static final long ID_STRIDE = 1_009;
    /** Transaction ids are unique in the whole account. */
    private static final long SITE_STRIDE = 1_000_000_000_000L;

    private static final long MAIN_SITE = 12_345;

    private final InstantSource source;
    private final long site;
    /** Whoever delivers notifications reads the clock without the lock of the books. */
    private volatile Duration offset = Duration.ZERO;

    private long issued;
    private final Map<Long, Entry> entries = new LinkedHashMap<>();
    private final Map<String, List<Entry>> byOrderId = new HashMap<>();
    private final Map<Long, List<Entry>> children = new HashMap<>();
    private final List<ObjectNode> ledger = new ArrayList<>();
    private final Set<Entry> changedEntries = new LinkedHashSet<>();
    private final List<ObjectNode> newEffects = new ArrayList<>();
    private final Set<Entry> stirred = new LinkedHashSet<>();
    private final PriorityQueue<Mark> queue = new PriorityQueue<>();
    private boolean settingsMoved;
    private ObjectNode siteSettings = Json.object();

    Books(InstantSource source) {
        this(source, MAIN_SITE);
    }

    /** @param site whose books they are: its site id */
    Books(InstantSource source, long site) {
        this.source = source;
        this.site = site;
    }

    /** The site id. */
    long site() {
        return site;
    }

    /** The sandbox's own time, in whole seconds as the provider reports them. */
    Instant now() {
        return source.instant().plus(offset).truncatedTo(ChronoUnit.SECONDS);
    }

    Duration offset() {
        return offset;
    }

    void moveClock(Duration by) {
        offset = offset.plus(by);
        settingsMoved = true;
    }

    /** Whether the site has an agreement of its own with American Express. */
    boolean ownAmexMid() {
        return siteSettings.path("own_amex_mid").asBoolean(false);
    }

    /** How the forms of verifications look: {@code usual}, {@code empty}, {@code hostile} or {@code wrong-type}. */
    String verificationForm() {
        return siteSettings.path("verification_form").asString("usual");
    }

    void changeSite(String name, JsonNode value) {
        siteSettings.set(name, value);
        settingsMoved = true;
    }

    /** The next transaction id; the order of asking alone decides it. */
    long nextId() {
        issued++;
        return FIRST_ID + (site == MAIN_SITE ? 0 : 1 + site % 997) * SITE_STRIDE + issued * ID_STRIDE;
    }

    /** How many ids were given out; a number that only grows, and survives a restart. */
    long issued() {
        return issued;
    }

    /** Takes a transaction in, or the new state of a known one. */
    void add(Entry entry) {
        entries.put(entry.id, entry);
        byOrderId.computeIfAbsent(entry.orderId, key -> new ArrayList<>()).add(entry);
        if (entry.parentId != 0) {
            children.computeIfAbsent(entry.parentId, key -> new ArrayList<>()).add(entry);
        }
        changed(entry);
    }

    /** Notes that a transaction changed, for the journal and for the queue of what is due. */
    void changed(Entry entry) {
        changedEntries.add(entry);
        if (!entry.dues.isEmpty()) {
            queue.add(new Mark(entry.dues.getFirst().at(), entry.id));
        }
    }

    /** Notes that a status or what was refunded changed, which the provider would tell the merchant. */
    void stirred(Entry entry) {
        stirred.add(entry);
    }

    /** What was stirred since the last call. */
    List<Entry> takeStirred() {
        List<Entry> taken = List.copyOf(stirred);
        stirred.clear();
        return taken;
    }

    Collection<Entry> all() {
        return entries.values();
    }

    @Nullable
    Entry byId(long id) {
        return entries.get(id);
    }

    /** The order of an id: the newest payment, part or capture with it, else a refund that carries it. */
    @Nullable
    Entry byOrderId(String orderId) {
        @Nullable Entry found = null;
        for (Entry entry : byOrderId.getOrDefault(orderId, List.of())) {
            if (found == null || outranks(entry, found)) {
                found = entry;
            }
        }
        return found;
    }

    private static boolean outranks(Entry one, Entry other) {
        return one.kind.standsForOrder() == other.kind.standsForOrder() ? one.id > other.id : one.kind.standsForOrder();
    }

    /** Children of a payment in the order they came. */
    List<Entry> childrenOf(Entry parent) {
        return children.getOrDefault(parent.id, List.of()).stream()
                .sorted(Comparator.comparingLong((Entry child) -> child.id))
                .toList();
    }

    /** The payment that a child belongs to; itself for a payment. */
    Entry paymentOf(Entry entry) {
        Entry parent = entries.get(entry.parentId);
        return parent == null ? entry : parent;
    }

    /** Minor units that are refunded or asked to be: every refund that was neither refused nor withdrawn. */
    long refundsOf(Entry payment) {
        long sum = 0;
        for (Entry child : childrenOf(payment)) {
            if (child.kind == Kind.REFUND && !Rules.isDead(child.pair)) {
                sum += child.amount;
            }
        }
        return sum;
    }

    /** The transaction with the earliest thing due at or before an instant; the caller must let it happen. */
    @Nullable
    Entry nextDue(Instant until) {
        for (Mark mark = queue.peek(); mark != null && !mark.at().isAfter(until); mark = queue.peek()) {
            queue.remove();
            Entry entry = entries.get(mark.id());
            // Deadlines move and vanish; a mark that no longer fits its transaction is left behind by an earlier state.
            if (entry != null
                    && !entry.dues.isEmpty()
                    && entry.dues.getFirst().at().equals(mark.at())) {
                return entry;
            }
        }
        return null;
    }

    /**
     * Writes one effect into the ledger. The operation is the caller's own id of it, wherever the call has room for one:
     * the refund's or capture's order id, {@code var1}, or plainly {@code operation}. What may stand there once is named
     * in {@code once}: the kind with that id, or with the order's where the provider's call takes none.
     */
    void effect(Entry on, String action, long amount, ObjectNode request) {
        ObjectNode effect = Json.object();
        String operation = operation(request);
        String orderId = paymentOf(on).orderId;
        effect.put("sequence", ledger.size() + 1);
        effect.put("operation", operation);
        effect.put("once", action + " " + (operation.isEmpty() ? orderId : operation));
        effect.put("refund_order_id", Json.text(request, "refund_order_id"));
        effect.put("var1", Json.text(request, "var1"));
        effect.put("order_id", orderId);
        effect.put("transaction_id", on.id);
        effect.put("action", action);
        effect.put("amount", amount);
        effect.put("currency", on.currency);
        effect.put("reason", Json.text(request, "reason"));
        effect.put("at", Json.local(now()));
        ledger.add(effect);
        newEffects.add(effect);
    }

    private static String operation(ObjectNode request) {
        for (String name : List.of("refund_order_id", "new_order_id", "var1", "operation")) {
            if (!Json.text(request, name).isEmpty()) {
                return Json.text(request, name);
            }
        }
        return "";
    }

    int effects() {
        return ledger.size();
    }

    List<ObjectNode> ledger() {
        return List.copyOf(ledger);
    }

    /** What changed since the last call as one journal line; empty when nothing did. */
    Optional<ObjectNode> takeChanges() {
        if (changedEntries.isEmpty() && newEffects.isEmpty() && !settingsMoved) {
            return Optional.empty();
        }
        ObjectNode line = line(changedEntries, newEffects);
        forgetChanges();
        return Optional.of(line);
    }

    /** Starts a new set of changes, when nobody wants to keep the last one. */
    void forgetChanges() {
        changedEntries.clear();
        newEffects.clear();
        settingsMoved = false;
    }

    /** The whole books as one journal line. */
    ObjectNode everything() {
        return line(entries.values(), ledger);
    }

    /** Takes in one journal line: the later state of a transaction replaces the earlier one. */
    void restore(ObjectNode line) {
        offset = Duration.ofSeconds(line.path("offset").asLong(0));
        issued = line.path("issued").asLong(0);
        siteSettings = line.get("site") instanceof ObjectNode known ? known.deepCopy() : Json.object();
        line.path("entries").values().forEach(node -> {
            Entry entry = EntryJson.read(node);
            Entry before = entries.remove(entry.id);
            if (before != null) {
                byOrderId.getOrDefault(before.orderId, new ArrayList<>()).remove(before);
                children.getOrDefault(before.parentId, new ArrayList<>()).remove(before);
            }
            add(entry);
        });
        line.path("effects").values().forEach(node -> {
            if (node instanceof ObjectNode effect) {
                ledger.add(effect);
            }
        });
        changedEntries.clear();
    }

    /** When something is due for which transaction. */
    private record Mark(Instant at, long id) implements Comparable<Mark> {
        @Override
        public int compareTo(Mark other) {
            int byTime = at.compareTo(other.at);
            return byTime != 0 ? byTime : Long.compare(id, other.id);
        }
    }

    private ObjectNode line(Collection<Entry> rows, Collection<ObjectNode> effects) {
        ObjectNode line = Json.object();
        line.put("offset", offset.toSeconds());
        line.put("issued", issued);
        line.set("site", siteSettings.deepCopy());
        var list = line.putArray("entries");
        rows.forEach(entry -> list.add(EntryJson.write(entry)));
        var done = line.putArray("effects");
        effects.forEach(done::add);
        return line;
    }
}
