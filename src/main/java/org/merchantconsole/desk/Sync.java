package org.merchantconsole.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.AuditEntry;
import org.merchantconsole.order.Gateway;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.order.OrderUpdate;
import org.merchantconsole.order.Reply;
import org.merchantconsole.order.Snapshot;
import org.merchantconsole.order.Source;
import org.merchantconsole.order.TransactionId;
import org.merchantconsole.status.Kind;

/**
 * Brings the database up to the provider's books: the list of transactions from where the last run ended, page by page, each
 * new or changed payment read whole, then every known order that is not final. A run that is stopped goes on where it was.
 */
public final class Sync {
    /** The provider's filter by creation is vague about time zones, so every run looks this far back again. */
    private static final Duration OVERLAP = Duration.ofHours(2);

    private static final int PAGE = 100;
    private static final int OPEN_ORDERS = 2_000;
    /** Up to when everything was read. */
    private static final String UNTIL = "sync until";
    /** Where an unfinished run goes on. */
    private static final String CURSOR = "sync cursor";
    /** When the unfinished run began. */
    private static final String BEGAN = "sync began";

    private final OrderStore store;
    private final Gateway gateway;
    private final Fetch fetch;
    private final Intake intake;
    private final Judge judge;
    private final Reconciler reconciler;
    private final Dispatch dispatch;
    private final Changes changes;
    private final InstantSource clock;

    Sync(
            OrderStore store,
            Gateway gateway,
            Fetch fetch,
            Intake intake,
            Judge judge,
            Reconciler reconciler,
            Dispatch dispatch,
            Changes changes,
            InstantSource clock) {
        this.store = store;
        this.gateway = gateway;
        this.fetch = fetch;
        this.intake = intake;
        this.judge = judge;
        this.reconciler = reconciler;
        this.dispatch = dispatch;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * What a run brought.
     *
     * @param read rows of the provider's list
     * @param added orders that were not known
     * @param changed orders that were known otherwise
     * @param refused rows that could not be read, each with the reason
     * @param problem why the run ended early, a sentence; empty when it came to its end or was cancelled
     */
    public record Result(int read, int added, int changed, List<String> refused, boolean complete, String problem) {
        public Result {
            refused = List.copyOf(refused);
        }
    }

    /** When the last complete run began; empty before the first. */
    public Optional<Instant> lastRun() {
        return moment(UNTIL);
    }

    /**
     * Looks into actions without an outcome first, then runs until the end, a problem, or a cancel. What was stored stays.
     * Blocking.
     */
    public Result run(Progress progress) {
        dispatch.tick();
        Run run = new Run(progress);
        run.go();
        return new Result(run.read, run.added.size(), run.changed.size(), run.refused, run.complete, run.problem);
    }

    private Optional<Instant> moment(String name) {
        try {
            return store.remembered(name).filter(text -> !text.isEmpty()).map(Instant::parse);
        } catch (DateTimeParseException e) {
            // A text that is no moment only costs a full run.
            return Optional.empty();
        }
    }

    /** One run and what it has found so far. */
    private final class Run {
        private final Progress progress;
        private final Set<OrderKey> added = new HashSet<>();
        private final Set<OrderKey> changed = new HashSet<>();
        private final Set<OrderKey> seen = new HashSet<>();
        private final List<String> refused = new ArrayList<>();
        /** Children come before their payment, because the list is newest first. */
        private final Map<TransactionId, Snapshot.OfTransaction> children = new HashMap<>();

        private int read;
        private boolean complete;
        private String problem = "";

        Run(Progress progress) {
            this.progress = progress;
        }

        void go() {
            String cursor = store.remembered(CURSOR).orElse("");
            Instant began = cursor.isEmpty() ? clock.instant() : moment(BEGAN).orElse(clock.instant());
            store.remember(BEGAN, began.toString());
            Instant from = moment(UNTIL).map(until -> until.minus(OVERLAP)).orElse(null);
            if (pages(from, cursor.isEmpty() ? null : cursor) && openOrders()) {
                store.remember(UNTIL, began.toString());
                complete = true;
            }
        }

        /** @return false when the run ended early */
        private boolean pages(@Nullable Instant from, @Nullable String start) {
            String after = start;
            while (true) {
                if (progress.cancelled()) {
                    return false;
                }
                Reply<Gateway.TransactionPage> reply =
                        gateway.transactions(new Gateway.TransactionQuery(from, after, PAGE));
                if (!(reply instanceof Reply.Answered<Gateway.TransactionPage> answered)) {
                    problem = why(reply);
                    return false;
                }
                Gateway.TransactionPage page = answered.value();
                refused.addAll(page.refused());
                if (page.rows().isEmpty() || !take(page)) {
                    store.remember(CURSOR, "");
                    return problem.isEmpty() && page.rows().isEmpty();
                }
                after = page.after();
                store.remember(CURSOR, after == null ? "" : after);
                if (after == null) {
                    return true;
                }
            }
        }

        private boolean take(Gateway.TransactionPage page) {
            read += page.rows().size() + page.refused().size();
            Map<OrderKey, Snapshot.@Nullable OfTransaction> wanted = new LinkedHashMap<>();
            for (Snapshot.OfTransaction row : page.rows()) {
                Kind kind = row.kind();
                if (kind == Kind.PAYMENT) {
                    wanted.put(Intake.key(row), row);
                } else if (kind != null) {
                    children.put(row.transactionId(), row);
                    parentOf(row).ifPresent(parent -> wanted.putIfAbsent(parent, null));
                }
            }
            List<OrderUpdate> updates = new ArrayList<>();
            boolean going = true;
            for (Map.Entry<OrderKey, Snapshot.@Nullable OfTransaction> entry : wanted.entrySet()) {
                progress.step(read, 0, entry.getKey().id());
                going = !progress.cancelled() && order(entry.getKey(), entry.getValue(), updates);
                if (!going) {
                    break;
                }
            }
            flush(updates);
            return going;
        }

        private Optional<OrderKey> parentOf(Snapshot.OfTransaction child) {
            return store.resolve(child.transactionId().value()).or(() -> store.resolve(child.orderId()));
        }

        /** @return false when the provider cannot be asked any more */
        private boolean order(OrderKey key, Snapshot.@Nullable OfTransaction row, List<OrderUpdate> updates) {
            Order known = store.find(key).orElse(null);
            if (seen.contains(key) || (known != null && row != null && isCurrent(known, row))) {
                return true;
            }
            return switch (fetch.ask(key, Fetch.bySync(), children)) {
                case Fetch.Answer.Got got -> {
                    keep(known, got.order(), updates);
                    yield true;
                }
                case Fetch.Answer.Refused no -> {
                    if (row != null) {
                        // The order itself is not told, so the row of the list is what is known.
                        keep(known, intake.payment(known, row, Fetch.bySync()).order(), updates);
                    } else {
                        refused.add(key + ": " + no.text());
                    }
                    yield true;
                }
                case Fetch.Answer.NoAnswer none -> {
                    problem = none.why();
                    yield false;
                }
            };
        }

        private boolean isCurrent(Order known, Snapshot.OfTransaction row) {
            return known.status().equals(row.status())
                    && !known.modified().isBefore(row.updated())
                    && judge.isFinal(known);
        }

        private void keep(@Nullable Order known, Order order, List<OrderUpdate> updates) {
            seen.add(order.key());
            if (known == null) {
                added.add(order.key());
            } else if (!known.equals(order)) {
                changed.add(order.key());
            } else {
                return;
            }
            updates.add(judge.update(order));
        }

        private void flush(List<OrderUpdate> updates) {
            if (updates.isEmpty()) {
                return;
            }
            Set<OrderKey> leftAlone = store.save(
                    updates,
                    new AuditEntry(
                            clock.instant(),
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
            if (fetch.refresh(key, Fetch.bySync(), "order read again") instanceof Fetch.Answer.Got) {
                store.find(key).ifPresent(this::after);
            }
        }

        private void after(Order order) {
            Intent running = order.inFlight();
            boolean waits = running != null
                    && (running.state() == Intent.State.UNKNOWN || running.state() == Intent.State.WITH_PROVIDER);
            if (running == null || !waits || reconciler.settle(running, order).isEmpty()) {
                changes.tell(order.key());
            }
        }

        /** The list does not show what changed on older orders, so those that can still move are asked for one by one. */
        private boolean openOrders() {
            Set<OrderKey> open = new LinkedHashSet<>(store.dueBefore(clock.instant(), OPEN_ORDERS));
            open.removeAll(seen);
            int done = 0;
            List<OrderUpdate> updates = new ArrayList<>();
            for (OrderKey key : open) {
                progress.step(done++, open.size(), key.id());
                if (progress.cancelled() || !order(key, null, updates)) {
                    flush(updates);
                    return false;
                }
                if (updates.size() >= PAGE) {
                    flush(updates);
                    updates.clear();
                }
            }
            flush(updates);
            return true;
        }
    }

    private static String why(Reply<Gateway.TransactionPage> reply) {
        return switch (reply) {
            case Reply.Rejected<Gateway.TransactionPage> no ->
                "The provider refuses the list of transactions: " + no.text() + " (code " + no.code() + ").";
            case Reply.NotSent<Gateway.TransactionPage> not -> not.why();
            case Reply.NoAnswer<Gateway.TransactionPage> none -> none.why();
            case Reply.HandOver<Gateway.TransactionPage> over -> "The provider shows it only at " + over.page() + ".";
            case Reply.Answered<Gateway.TransactionPage> answered -> "";
        };
    }
}
