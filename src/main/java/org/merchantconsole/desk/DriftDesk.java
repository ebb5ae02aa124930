package org.merchantconsole.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.AuditEntry;
import org.merchantconsole.order.Gateway;
import org.merchantconsole.order.KeptDifference;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.order.Quarantined;
import org.merchantconsole.order.RecordReader;
import org.merchantconsole.order.Reply;
import org.merchantconsole.order.Snapshot;
import org.merchantconsole.order.Source;
import org.merchantconsole.status.Staff;

/**
 * Where the provider's books and ours differ: both values side by side, and a person accepts one. Comparing stores nothing;
 * accepting the provider's value asks the provider once more and takes the answer in like any other.
 */
public final class DriftDesk {
    private static final int OPEN_ORDERS = 2_000;
    private static final int LISTED = 500;

    private final OrderStore store;
    private final Gateway gateway;
    private final RecordReader reader;
    private final Fetch fetch;
    private final Sites sites;
    private final Reconciler reconciler;
    private final Changes changes;
    private final Sentences sentences;
    private final InstantSource clock;
    private final Askers askers;

    DriftDesk(
            OrderStore store,
            Gateway gateway,
            RecordReader reader,
            Fetch fetch,
            Sites sites,
            Reconciler reconciler,
            Changes changes,
            Sentences sentences,
            InstantSource clock) {
        this.store = store;
        this.gateway = gateway;
        this.reader = reader;
        this.fetch = fetch;
        this.sites = sites;
        this.reconciler = reconciler;
        this.changes = changes;
        this.sentences = sentences;
        this.clock = clock;
        this.askers = new Askers(store, sentences);
    }

    /** Which value differs. */
    public enum Field {
        ORDER_STATUS,
        TRANSACTION_STATUS,
        AMOUNT,
        REFUNDED,
        /** A refund or another part: its order status and amount. */
        PART,
        /** The provider has the order and the database does not. */
        MISSING_HERE,
        /** The database has the order and the provider does not tell it. */
        MISSING_THERE
    }

    /**
     * One value that differs.
     *
     * @param about the provider's number of the part; empty for the order itself
     * @param ours our value; empty where there is none
     * @param theirs the provider's value; empty where there is none
     * @param remark a sentence that helps to judge it; empty when there is nothing to say
     */
    public record Difference(OrderKey order, Field field, String about, String ours, String theirs, String remark) {
        /** Names the value within its order. */
        String name() {
            return about.isEmpty() ? field.name() : field + ":" + about;
        }
    }

    /**
     * What came of a comparison.
     *
     * @param compared how many orders were held against each other
     * @param problems what could not be compared, a sentence each
     * @param complete false when it was cancelled or the provider could not be asked any more
     */
    public record Comparison(List<Difference> differences, int compared, List<String> problems, boolean complete) {
        public Comparison {
            differences = List.copyOf(differences);
            problems = List.copyOf(problems);
        }
    }

    /** The orders that can still move, for a comparison of all that is open. */
    public List<OrderKey> openOrders() {
        return store.dueBefore(clock.instant(), OPEN_ORDERS);
    }

    /** Holds orders against the provider's books. Blocking; asks for each of them. */
    public Comparison compare(List<OrderKey> orders, Progress progress) {
        Found found = new Found();
        for (OrderKey key : orders) {
            if (progress.cancelled()) {
                return found.done(false);
            }
            progress.step(found.compared, orders.size(), key.id());
            Order ours = store.find(key).orElse(null);
            switch (gateway.order(key, ours == null ? null : ours.transactionId())) {
                case Reply.Answered<Snapshot.OfOrder> told -> found.order(key, ours, told.value(), "");
                case Reply.Rejected<Snapshot.OfOrder> no -> found.untold(key, ours, no);
                case Reply.HandOver<Snapshot.OfOrder> page -> found.problems.add(key + ": " + page.page());
                case Reply.NotSent<Snapshot.OfOrder> not -> {
                    found.problems.add(not.why());
                    return found.done(false);
                }
                case Reply.NoAnswer<Snapshot.OfOrder> none -> {
                    found.problems.add(none.why());
                    return found.done(false);
                }
            }
        }
        return found.done(true);
    }

    /**
     * Holds files of the provider's records, JSON or CSV, against the database. Asks nobody. Stops after the record at hand
     * when it is cancelled.
     */
    public Comparison compareFiles(List<Path> files, Progress progress) {
        Found found = new Found();
        for (Path file : files) {
            String name = Import.name(file);
            try {
                reader.read(file, entry -> {
                    Cancelled.check(progress);
                    progress.step(found.compared, 0, name);
                    switch (entry) {
                        case RecordReader.Entry.Refused no ->
                            found.problems.add(name + ", " + no.place() + ": " + no.why());
                        case RecordReader.Entry.Read read -> record(found, read.snapshot());
                    }
                });
            } catch (IOException e) {
                found.problems.add(name + ": " + sentences.of("drift.file"));
            } catch (Cancelled e) {
                return found.done(false);
            }
        }
        return found.done(true);
    }

    private void record(Found found, Snapshot snapshot) {
        // A refund that is not known here yet stands in a list under the name that our action gave it.
        OrderKey key = store.resolve(snapshot.orderId())
                .or(() -> askers.order(snapshot.orderId()))
                .orElseGet(() -> sites.key(snapshot));
        Order ours = store.find(key).orElse(null);
        switch (snapshot) {
            case Snapshot.OfOrder order -> found.order(key, ours, order, age(ours, order.modified()));
            case Snapshot.OfTransaction row -> found.row(key, ours, row, age(ours, row.updated()));
        }
    }

    private String age(@Nullable Order ours, Instant modified) {
        return ours != null && modified.isBefore(ours.modified()) ? sentences.of("drift.older") : "";
    }

    /** What a comparison has found so far. */
    private final class Found {
        private final List<Difference> differences = new ArrayList<>();
        private final List<String> problems = new ArrayList<>();
        private int compared;

        void order(OrderKey key, @Nullable Order ours, Snapshot.OfOrder theirs, String remark) {
            compared++;
            keepOpen(key, new Differing(askers::of).order(key, ours, theirs, remark));
        }

        void row(OrderKey key, @Nullable Order ours, Snapshot.OfTransaction row, String remark) {
            compared++;
            keepOpen(key, new Differing(askers::of).row(key, ours, row, remark));
        }

        void untold(OrderKey key, @Nullable Order ours, Reply.Rejected<Snapshot.OfOrder> no) {
            compared++;
            if (ours == null) {
                problems.add(key + ": " + no.text());
            } else {
                keepOpen(
                        key,
                        List.of(new Difference(
                                key, Field.MISSING_THERE, "", ours.status().toString(), "", no.text())));
            }
        }

        private void keepOpen(OrderKey key, List<Difference> all) {
            List<KeptDifference> kept =
                    all.isEmpty() ? List.of() : store.differences().kept(key);
            all.stream()
                    .filter(one -> kept.stream()
                            .noneMatch(other -> other.field().equals(one.name())
                                    && other.theirs().equals(one.theirs())))
                    .forEach(differences::add);
        }

        Comparison done(boolean complete) {
            return new Comparison(differences, compared, problems, complete);
        }
    }

    /** What came of accepting the provider's value. */
    public sealed interface Accepted {
        /** @param now the pair that both have now */
        record Taken(String now) implements Accepted {}

        /** @param why a sentence */
        record NotTaken(String why) implements Accepted {}
    }

    /** Takes the provider's values of an order: asks once more, stores the answer, and says in the audit what was here and what is now. */
    public Accepted accept(OrderKey key, Staff staff) {
        Fetch.Answer answer =
                fetch.refresh(key, Fetch.byPerson(staff.name()), "difference accepted", Differing::change);
        return switch (answer) {
            case Fetch.Answer.Got got -> {
                store.find(key).ifPresent(reconciler::settleAwaited);
                changes.tell(got.order().key());
                yield new Accepted.Taken(got.order().status().toString());
            }
            case Fetch.Answer.Refused no -> new Accepted.NotTaken(no.text());
            case Fetch.Answer.NoAnswer none -> new Accepted.NotTaken(none.why());
        };
    }

    /** Keeps our value: the difference comes back only when the provider's value is another one. */
    public void keep(Difference difference, String why, Staff staff) {
        KeptDifference kept = new KeptDifference(
                difference.order(),
                difference.name(),
                difference.ours(),
                difference.theirs(),
                clock.instant(),
                staff.name(),
                why.strip());
        store.differences()
                .keep(
                        kept,
                        new AuditEntry(
                                clock.instant(),
                                staff.name(),
                                Source.PERSON,
                                "difference kept",
                                difference.order(),
                                null,
                                difference.name() + ": ours " + difference.ours() + ", theirs " + difference.theirs()
                                        + (why.isBlank() ? "" : ": " + why.strip())));
    }

    /** What could not be taken in, newest first. */
    public List<Quarantined> quarantine(boolean openOnly) {
        return store.quarantine().latest(openOnly, LISTED);
    }

    /**
     * Clears a row of what could not be taken in; the reason is required.
     *
     * @return false when it was closed already
     */
    public boolean clear(long id, String why, Staff staff) {
        return store.quarantine()
                .close(id, new Quarantined.Closed(clock.instant(), Source.PERSON, staff.name(), why.strip()));
    }

    /** How many rows could not be taken in and are open. */
    public long quarantined() {
        return store.quarantine().openCount();
    }

    /** The text of a field in the desk's language. */
    public String name(Field field) {
        return sentences.of("drift.field." + field);
    }

    /** A summary of a comparison: how many of how many. */
    public String summary(Comparison comparison) {
        return sentences
                .texts()
                .of(
                        comparison.differences().isEmpty() ? "drift.none" : "drift.some",
                        Map.of(
                                "orders", comparison.compared(),
                                "differences", comparison.differences().size()));
    }
}
