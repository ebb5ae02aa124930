package org.merchantconsole.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.AuditEntry;
import org.merchantconsole.order.Edits;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.Note;
import org.merchantconsole.order.NoteStore;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderQuery;
import org.merchantconsole.order.OrderRow;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.order.OrderUpdate;
import org.merchantconsole.order.Queue;
import org.merchantconsole.order.SearchField;
import org.merchantconsole.order.SearchText;
import org.merchantconsole.order.Source;
import org.merchantconsole.status.ActionKind;
import org.merchantconsole.status.Staff;
import org.merchantconsole.status.Verdict;

/** Finding, reading, refreshing and remarking orders: what every screen and command has in common. */
public final class OrderDesk {
    /** How far back somebody wants to undo something without looking for it. */
    private static final Duration RECENT = Duration.ofDays(1);

    private static final int LATEST = 200;

    private static final Set<Intent.State> EXECUTED =
            EnumSet.of(Intent.State.DONE, Intent.State.SETTLED_BY_EVIDENCE, Intent.State.SETTLED_BY_PERSON);

    private final OrderStore store;
    private final Fetch fetch;
    private final Judge judge;
    private final Ledger ledger;
    private final Reconciler reconciler;
    private final Changes changes;
    private final InstantSource clock;

    OrderDesk(
            OrderStore store,
            Fetch fetch,
            Judge judge,
            Ledger ledger,
            Reconciler reconciler,
            Changes changes,
            InstantSource clock) {
        this.store = store;
        this.fetch = fetch;
        this.judge = judge;
        this.ledger = ledger;
        this.reconciler = reconciler;
        this.changes = changes;
        this.clock = clock;
    }

    /** What came of looking for an order, here and at the provider. */
    public sealed interface Lookup {
        record Found(OrderKey key) implements Lookup {}

        /** @param why a sentence */
        record NotFound(String why) implements Lookup {}

        /** The order is not known here and the provider could not be asked. */
        record Unreachable(String why) implements Lookup {}
    }

    /** The known order that an order id or a transaction id (also of a refund) names. */
    public Optional<OrderKey> resolve(String orderOrTransactionId) {
        return store.resolve(orderOrTransactionId.strip());
    }

    /** As {@link #resolve}, and asks the provider when it is not known here. Blocking. */
    public Lookup find(String orderOrTransactionId) {
        String id = orderOrTransactionId.strip();
        Optional<OrderKey> known = store.resolve(id);
        if (known.isPresent()) {
            return new Lookup.Found(known.get());
        }
        return switch (fetch.refresh(new OrderKey("", id), Fetch.bySync(), "order fetched")) {
            case Fetch.Answer.Got got -> {
                changes.tell(got.order().key());
                yield new Lookup.Found(got.order().key());
            }
            case Fetch.Answer.Refused no -> new Lookup.NotFound(no.text());
            case Fetch.Answer.NoAnswer none -> new Lookup.Unreachable(none.why());
        };
    }

    /** The order with all that the engine says about it for the person; empty when it is not known here. */
    public Optional<OrderView> view(OrderKey key, Staff staff) {
        return store.find(key).map(order -> judge.view(order, staff));
    }

    /**
     * A page of a list.
     *
     * @param cursor of the former page; null for the first
     */
    public OrderStore.Page page(OrderQuery query, @Nullable String cursor, int limit) {
        return store.page(query, cursor, limit);
    }

    /** Reads a search; days are the provider's. */
    public SearchText search(String text) {
        return SearchText.of(text, clock.instant(), ProviderDays.ZONE);
    }

    /** How many and how much, per work list. */
    public Map<Queue, OrderStore.Total> totals() {
        return store.totals();
    }

    /** The values that orders have in a field, the most frequent first. */
    public List<OrderStore.Tally> tally(SearchField field) {
        return store.tally(field);
    }

    /** How many match and what they come to. */
    public OrderStore.Total total(OrderQuery query) {
        return store.total(query);
    }

    /** The same of several queries at once. */
    public Map<OrderQuery, OrderStore.Total> totals(Collection<OrderQuery> queries) {
        return store.totals(queries);
    }
    /** Other orders of the same customer, newest first. */
    public List<OrderRow> relatives(OrderKey key, int limit) {
        return store.relatives(key, limit);
    }

    /** The middle amount of the orders in this order's currency. */
    public Optional<Money> median(OrderKey key) {
        return store.medianAmount(key);
    }

    /** Leaves a remark; a blank one is not kept. */
    public void addNote(OrderKey key, String text, Staff staff) {
        if (text.isBlank()) {
            return;
        }
        Instant now = clock.instant();
        // The words of the note may be personal, so the audit only says that there is one.
        store.addNote(
                key,
                new Note(now, staff.name(), text.strip()),
                new AuditEntry(now, staff.name(), Source.PERSON, "note added", key, null, ""));
        changes.tell(key);
    }

    /** Corrects a remark, keeping what it said before; a blank one is not kept. */
    public boolean editNote(OrderKey key, long note, String text, Staff staff) {
        if (text.isBlank()) {
            return false;
        }
        Instant now = clock.instant();
        return told(
                key,
                store.notes()
                        .edit(key, note, text.strip(), now, staff.name(), noteRow(now, key, "note corrected", staff)));
    }

    /** Pins a remark, or takes its pin away. */
    public boolean pinNote(OrderKey key, long note, boolean pinned, Staff staff) {
        Instant now = clock.instant();
        AuditEntry row = noteRow(now, key, pinned ? "note pinned" : "note unpinned", staff);
        return told(key, store.notes().pin(key, note, pinned, now, row));
    }

    private static AuditEntry noteRow(Instant now, OrderKey key, String what, Staff staff) {
        return new AuditEntry(now, staff.name(), Source.PERSON, what, key, null, "");
    }

    private boolean told(OrderKey key, boolean changed) {
        if (changed) {
            changes.tell(key);
        }
        return changed;
    }

    /** What the order's remarks said before they were corrected, oldest first. */
    public List<NoteStore.Version> noteVersions(OrderKey key) {
        return store.notes().versions(key);
    }

    /** The people whom a remark may address, by name. */
    public List<String> people() {
        return store.notes().people();
    }

    /** The order's past, to be looked at moment by moment. */
    public Replay replay(Order order) {
        return Replay.of(order, store.trail(order.key()));
    }

    /** The order with all that belongs to it. */
    public FamilyTree family(Order order) {
        return FamilyTree.of(order, store, judge);
    }

    /** What the engine says of an order as it was, or might be, at a moment. */
    public OrderView viewAt(Order order, Staff staff, Instant moment) {
        return judge.view(order, staff, moment);
    }

    /** Keeps what staff read on the provider's page about a held payment: the fraud score (1 to 10) and the country. */
    public void enterEvidence(OrderKey key, int score, String ipCountry, Staff staff) {
        if (score < 1 || score > 10) {
            throw new IllegalArgumentException("a fraud score is 1 to 10, not " + score);
        }
        store.find(key)
                .ifPresent(order -> ledger.save(
                        key,
                        now -> Edits.evidence(now, score, ipCountry.strip()),
                        ledger.row(Source.PERSON, staff.name(), "evidence entered", order, "score " + score)));
    }

    /** What came of asking the provider for the order. */
    public sealed interface Refreshed {
        /** @param changed whether anything is different now */
        record Done(boolean changed) implements Refreshed {}

        /** @param why a sentence */
        record Failed(String why) implements Refreshed {}
    }

    /** Asks the provider for the order, stores the answer and settles an action whose outcome it shows. Blocking. */
    public Refreshed refresh(OrderKey key) {
        Optional<Order> before = store.find(key);
        return switch (fetch.refresh(key, Fetch.bySync(), "order refreshed")) {
            case Fetch.Answer.Got got -> {
                boolean settled = reconciler.settleAwaited(got.order());
                boolean changed = settled
                        || !before.map(order -> order.equals(got.order())).orElse(false);
                if (changed && !settled) {
                    changes.tell(key);
                }
                yield new Refreshed.Done(changed);
            }
            case Fetch.Answer.Refused no -> new Refreshed.Failed(no.text());
            case Fetch.Answer.NoAnswer none -> new Refreshed.Failed(none.why());
        };
    }

    /** Recomputes the deadlines and work lists of orders whose stored deadline has passed. */
    public int refreshDue(int limit) {
        List<OrderKey> keys = store.dueBefore(clock.instant(), limit);
        List<OrderUpdate> updates = keys.stream()
                .flatMap(key -> store.find(key).stream())
                .map(judge::update)
                .toList();
        if (!updates.isEmpty()) {
            store.save(
                    updates,
                    new AuditEntry(
                            clock.instant(),
                            "deadlines",
                            Source.RULE,
                            "deadlines recomputed",
                            null,
                            null,
                            updates.size() + " orders"));
        }
        return updates.size();
    }

    /** The latest audit rows, newest first; those of one order when given. */
    public List<AuditEntry> audit(@Nullable OrderKey key, int limit) {
        return store.audit(key, limit);
    }

    /** The latest actions, newest first, with where they stand. */
    public List<Intent> intents(int limit) {
        return store.intents(limit);
    }

    /** The last action of the person that took effect, with what undoes it now; empty when there is none of today. */
    public Optional<Undo> lastDone(Staff staff) {
        Instant since = clock.instant().minus(RECENT);
        return store.intents(LATEST).stream()
                .filter(intent -> intent.staff().equals(staff.name())
                        && EXECUTED.contains(intent.state())
                        && intent.changedAt().isAfter(since))
                .max(Comparator.comparing(Intent::changedAt))
                .map(intent -> undo(intent, staff));
    }

    private Undo undo(Intent intent, Staff staff) {
        Map<ActionKind, Verdict> actions =
                view(intent.order(), staff).map(OrderView::actions).orElse(Map.of());
        List<ActionKind> ways = judge.reverses(intent.action().kind());
        List<ActionKind> open = ways.stream()
                .filter(kind -> actions.get(kind) instanceof Verdict.Allowed)
                .toList();
        Verdict.Refused whyNot =
                open.isEmpty() && !ways.isEmpty() && actions.get(ways.getFirst()) instanceof Verdict.Refused refused
                        ? refused
                        : null;
        return new Undo(intent, open, whyNot);
    }

    /** Actions without an outcome, oldest first. */
    public List<Intent> openIntents() {
        return store.openIntents();
    }

    /** Who wants to hear of changed orders. */
    public Changes changes() {
        return changes;
    }
}
