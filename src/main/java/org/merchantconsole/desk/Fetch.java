package org.merchantconsole.desk;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.AuditEntry;
import org.merchantconsole.order.Edits;
import org.merchantconsole.order.Gateway;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.order.Reply;
import org.merchantconsole.order.Snapshot;
import org.merchantconsole.order.Source;
import org.merchantconsole.order.Transaction;
import org.merchantconsole.order.TransactionId;
import org.merchantconsole.status.Family;
import org.merchantconsole.status.Kind;

/** Asks the provider for one order and lays the answer over what is stored. */
final class Fetch {
    /** How often an order is asked for anew because somebody else stored it meanwhile. */
    private static final int TRIES = 5;

    private final OrderStore store;
    private final Gateway gateway;
    private final Intake intake;
    private final Judge judge;
    private final InstantSource clock;

    Fetch(OrderStore store, Gateway gateway, Intake intake, Judge judge, InstantSource clock) {
        this.store = store;
        this.gateway = gateway;
        this.intake = intake;
        this.judge = judge;
        this.clock = clock;
    }

    /** What came of asking. */
    sealed interface Answer {
        /**
         * @param order what was known, with the answer laid over it
         * @param surprising the tables did not lead to the reported pair
         * @param laying lays the same answer over what is known by then; computes only
         */
        record Got(Order order, boolean surprising, UnaryOperator<Order> laying) implements Answer {
            /** The answer over another state of the order than the one that was known when it was asked for. */
            Order over(Order known) {
                return laying.apply(known);
            }
        }

        /** The provider knows no such order, or refuses to tell; code 0 when it gave none. */
        record Refused(int code, int httpStatus, String text) implements Answer {
            boolean isUnknownOrder() {
                return code == 1006 || httpStatus == 404;
            }
        }

        /** It could not be asked, or did not answer clearly. */
        record NoAnswer(String why) implements Answer {}
    }

    /**
     * The order as the provider reports it now; nothing is stored.
     *
     * @param rows children's rows that are known from a list, by their number, so that they need not be asked for
     */
    Answer ask(OrderKey key, Intake.Origin origin, Map<TransactionId, Snapshot.OfTransaction> rows) {
        Order known = store.find(key).orElse(null);
        Answer answer = ask(key, known, origin, rows);
        if (known == null && key.site().isEmpty()) {
            // Nobody knows whose it is, so each site is asked with its own key.
            for (String site : gateway.sites()) {
                if (answer instanceof Answer.Refused no && no.isUnknownOrder()) {
                    OrderKey there = new OrderKey(site, key.id());
                    answer = ask(there, store.find(there).orElse(null), origin, rows);
                }
            }
        }
        return answer;
    }

    private Answer ask(
            OrderKey key,
            @Nullable Order known,
            Intake.Origin origin,
            Map<TransactionId, Snapshot.OfTransaction> rows) {
        Raw raw = once(key, known, origin);
        if (raw instanceof Raw.Report report && report.surprising()) {
            // A pair that the tables do not lead to is asked for once more before it is believed.
            raw = once(key, known, origin);
        }
        return switch (raw) {
            case Raw.Report report -> got(known, report, origin, rows);
            case Raw.Nothing nothing -> nothing.answer();
        };
    }

    /** What came of one question. */
    private sealed interface Raw {
        record Report(Snapshot.OfOrder snapshot, Order order, boolean surprising) implements Raw {}

        record Nothing(Answer answer) implements Raw {}
    }

    private Raw once(OrderKey key, @Nullable Order known, Intake.Origin origin) {
        return switch (gateway.order(key, known == null ? null : known.transactionId())) {
            case Reply.Answered<Snapshot.OfOrder> answered -> {
                Intake.Result result = intake.order(known, answered.value(), origin);
                yield new Raw.Report(answered.value(), result.order(), result.surprising());
            }
            case Reply.Rejected<Snapshot.OfOrder> no ->
                new Raw.Nothing(new Answer.Refused(no.code(), no.httpStatus(), no.text()));
            case Reply.HandOver<Snapshot.OfOrder> over ->
                new Raw.Nothing(
                        new Answer.NoAnswer("The provider shows this order only on its own page: " + over.page()));
            case Reply.NotSent<Snapshot.OfOrder> not -> new Raw.Nothing(new Answer.NoAnswer(not.why()));
            case Reply.NoAnswer<Snapshot.OfOrder> none -> new Raw.Nothing(new Answer.NoAnswer(none.why()));
        };
    }

    private Answer got(
            @Nullable Order known,
            Raw.Report report,
            Intake.Origin origin,
            Map<TransactionId, Snapshot.OfTransaction> rows) {
        Map<TransactionId, Snapshot.OfTransaction> halves = halves(report.order(), rows);
        Optional<Gateway.Evidence> evidence = evidence(known, report.order());
        String base = report.order().version();
        UnaryOperator<Order> laying = now -> {
            // Somebody stored something since we asked: then our answer is not the present any more.
            boolean fresh = origin.fresh() && now.version().equals(base);
            Intake.Origin asked = new Intake.Origin(origin.source(), origin.by(), fresh);
            Intake.Result result = intake.order(now, report.snapshot(), asked);
            return result.stale() ? result.order() : complete(result.order(), halves, evidence);
        };
        return new Answer.Got(complete(report.order(), halves, evidence), report.surprising(), laying);
    }

    private static Order complete(
            Order order, Map<TransactionId, Snapshot.OfTransaction> halves, Optional<Gateway.Evidence> evidence) {
        List<Transaction> children = order.related().stream()
                .map(child -> {
                    Snapshot.OfTransaction row = halves.get(child.id());
                    return row == null || row.kind() != child.kind() ? child : with(child, row);
                })
                .toList();
        Order whole = Edits.related(order, children);
        return evidence.isPresent() && order.score() == 0
                ? Edits.evidence(whole, evidence.get().score(), evidence.get().ipCountry())
                : whole;
    }

    /** The rows that give children the transaction status which the order's record lacks. */
    private Map<TransactionId, Snapshot.OfTransaction> halves(
            Order order, Map<TransactionId, Snapshot.OfTransaction> rows) {
        Map<TransactionId, Snapshot.OfTransaction> halves = new HashMap<>();
        for (Transaction child : order.related()) {
            Snapshot.OfTransaction row = rows.get(child.id());
            if (row == null && child.status().transactionStatus() == null) {
                row = row(order.key(), child.id()).orElse(null);
            }
            if (row != null) {
                halves.put(child.id(), row);
            }
        }
        return halves;
    }

    /** Lays a child that the order's own record does not list yet over it; changes nothing when it cannot be read. */
    UnaryOperator<Order> withChild(OrderKey of, TransactionId id) {
        Optional<Snapshot.OfTransaction> child =
                row(of, id).filter(row -> row.kind() != null && row.kind() != Kind.PAYMENT);
        return order -> child.map(row -> intake.child(order, row, bySync())).orElse(order);
    }

    private static Transaction with(Transaction child, Snapshot.OfTransaction row) {
        return new Transaction(
                child.id(),
                child.kind(),
                child.orderId(),
                row.status(),
                child.amount(),
                child.created(),
                child.description(),
                child.answerBy() == null ? row.answerBy() : child.answerBy(),
                child.disputeReason().isEmpty() ? row.disputeReason() : child.disputeReason(),
                child.disputeStatus().isEmpty() ? row.disputeStatus() : child.disputeStatus());
    }

    private Optional<Snapshot.OfTransaction> row(OrderKey of, TransactionId id) {
        return gateway.transaction(of.site(), id) instanceof Reply.Answered<Snapshot.OfTransaction> answered
                ? Optional.of(answered.value())
                : Optional.empty();
    }

    /** The score of a held payment, where the provider (the sandbox alone) tells it; what staff entered stays. */
    private Optional<Gateway.Evidence> evidence(@Nullable Order known, Order order) {
        boolean wanted =
                judge.family(order) == Family.REVIEW && order.score() == 0 && (known == null || known.score() == 0);
        return wanted && gateway.evidence(order.key()) instanceof Reply.Answered<Gateway.Evidence> answered
                ? Optional.of(answered.value())
                : Optional.empty();
    }

    /** Asks, and stores what came. What somebody else stores at the same moment is not undone: then it is asked anew. */
    Answer refresh(OrderKey key, Intake.Origin origin, String what) {
        return refresh(key, origin, what, (before, after) -> "");
    }

    /** What the audit row is to say of an order that became another one; null before when it was not known. */
    @FunctionalInterface
    interface Aside {
        String of(@Nullable Order before, Order after);
    }

    /** @param aside what else the audit row is to say, of what is stored at that moment and what takes its place */
    Answer refresh(OrderKey key, Intake.Origin origin, String what, Aside aside) {
        Answer answer = ask(key, origin, Map.of());
        for (int again = 0; again < TRIES && answer instanceof Answer.Got got; again++) {
            OrderKey found = got.order().key();
            Order before = store.find(found).orElse(null);
            String further = aside.of(before, got.order());
            String detail = note(got) + (further.isEmpty() ? "" : "; " + further);
            if (got.order().equals(before)
                    || store.save(List.of(judge.update(got.order())), audit(origin, what, found, detail))
                            .isEmpty()) {
                return answer;
            }
            answer = ask(found, origin, Map.of());
        }
        return answer;
    }

    static String note(Answer.Got got) {
        return got.surprising()
                ? "unexpected transition to " + got.order().status()
                : "reported " + got.order().status();
    }

    private AuditEntry audit(Intake.Origin origin, String what, OrderKey key, String detail) {
        return new AuditEntry(clock.instant(), origin.by(), origin.source(), what, key, null, detail);
    }

    /** The provider asked by us, on behalf of a person. */
    static Intake.Origin byPerson(String name) {
        return new Intake.Origin(Source.PERSON, name, true);
    }

    /** The provider asked by us, on our own account. */
    static Intake.Origin bySync() {
        return new Intake.Origin(Source.SYNC, "sync", true);
    }
}
