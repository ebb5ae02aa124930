package org.merchantconsole.desk;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        /** @param surprising the tables did not lead to the reported pair */
        record Got(Order order, boolean surprising) implements Answer {}

        /** The provider knows no such order, or refuses to tell. */
        record Refused(int code, String text) implements Answer {}

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
        Answer answer = once(key, known, origin);
        if (answer instanceof Answer.Got got && got.surprising()) {
            // A pair that the tables do not lead to is asked for once more before it is believed.
            answer = once(key, known, origin);
        }
        return answer instanceof Answer.Got got
                ? new Answer.Got(evidence(known, complete(got.order(), rows)), got.surprising())
                : answer;
    }

    private Answer once(OrderKey key, @Nullable Order known, Intake.Origin origin) {
        return switch (gateway.order(key, known == null ? null : known.transactionId())) {
            case Reply.Answered<Snapshot.OfOrder> answered -> {
                Intake.Result result = intake.order(known, answered.value(), origin);
                yield new Answer.Got(result.order(), result.surprising());
            }
            case Reply.Rejected<Snapshot.OfOrder> no -> new Answer.Refused(no.code(), no.text());
            case Reply.HandOver<Snapshot.OfOrder> over ->
                new Answer.NoAnswer("The provider shows this order only on its own page: " + over.page());
            case Reply.NotSent<Snapshot.OfOrder> not -> new Answer.NoAnswer(not.why());
            case Reply.NoAnswer<Snapshot.OfOrder> none -> new Answer.NoAnswer(none.why());
        };
    }

    /** Gives children the transaction status that the order's record lacks. */
    private Order complete(Order order, Map<TransactionId, Snapshot.OfTransaction> rows) {
        List<Transaction> children = new ArrayList<>();
        for (Transaction child : order.related()) {
            Snapshot.OfTransaction row = rows.get(child.id());
            if (child.status().transactionStatus() == null) {
                row = row == null ? row(child.id()).orElse(null) : row;
            }
            children.add(row == null || row.kind() != child.kind() ? child : with(child, row));
        }
        return Edits.related(order, children);
    }

    /** The order with a child that its own record does not list yet; the order as it is when the child cannot be read. */
    Order withChild(Order order, TransactionId id) {
        return row(id).filter(row -> row.kind() != null && row.kind() != Kind.PAYMENT)
                .map(row -> intake.child(order, row))
                .orElse(order);
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
                child.disputeReason().isEmpty() ? row.disputeReason() : child.disputeReason());
    }

    private Optional<Snapshot.OfTransaction> row(TransactionId id) {
        return gateway.transaction(id) instanceof Reply.Answered<Snapshot.OfTransaction> answered
                ? Optional.of(answered.value())
                : Optional.empty();
    }

    /** The score of a held payment, where the provider (the sandbox alone) tells it; what staff entered stays. */
    private Order evidence(@Nullable Order known, Order order) {
        boolean wanted =
                judge.family(order) == Family.REVIEW && order.score() == 0 && (known == null || known.score() == 0);
        return wanted && gateway.evidence(order.key()) instanceof Reply.Answered<Gateway.Evidence> answered
                ? Edits.evidence(
                        order, answered.value().score(), answered.value().ipCountry())
                : order;
    }

    /** Asks, and stores what came. */
    Answer refresh(OrderKey key, Intake.Origin origin, String what) {
        Answer answer = ask(key, origin, Map.of());
        if (answer instanceof Answer.Got got) {
            boolean changed = !got.order().equals(store.find(key).orElse(null));
            if (changed) {
                store.save(List.of(judge.update(got.order())), audit(origin, what, key, note(got)));
            }
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
