package org.merchantconsole.desk;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.merchantconsole.order.Command;
import org.merchantconsole.order.Gateway;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.OperationId;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.order.Reply;
import org.merchantconsole.order.Source;
import org.merchantconsole.order.TransactionId;
import org.merchantconsole.status.Action;
import org.merchantconsole.status.ActionKind;
import org.merchantconsole.status.Deadline;

/**
 * Sends one written-down action, once, and writes down what came of it. No database transaction is open while the provider
 * is called.
 */
final class Sender {
    /** The provider's code for a refund that it does not make: too much, no balance, or the same amount again. */
    private static final int CANNOT_REFUND = 1034;

    /** The provider's code for an order id that it has seen before. */
    private static final int NAME_IN_USE = 1006;

    /** The order itself stays; what is computed from its open intent is computed anew. */
    static final UnaryOperator<Order> AS_IT_IS = UnaryOperator.identity();

    private final OrderStore store;
    private final Gateway gateway;
    private final Fetch fetch;
    private final Judge judge;
    private final Proof proof;
    private final Ledger ledger;
    private final Sentences sentences;
    private final URI providerPage;
    private final InstantSource clock;
    private final Waypoints waypoints;
    private final EvidenceShelf papers;
    private final Owner owner;
    private final Set<OperationId> inHand = ConcurrentHashMap.newKeySet();

    Sender(
            OrderStore store,
            Gateway gateway,
            Fetch fetch,
            Judge judge,
            Proof proof,
            Ledger ledger,
            Sentences sentences,
            URI providerPage,
            InstantSource clock,
            Surroundings around,
            EvidenceShelf papers) {
        this.papers = papers;
        this.store = store;
        this.gateway = gateway;
        this.fetch = fetch;
        this.judge = judge;
        this.proof = proof;
        this.ledger = ledger;
        this.sentences = sentences;
        this.providerPage = providerPage;
        this.clock = clock;
        this.waypoints = around.waypoints();
        this.owner = new Owner(around.programs());
    }

    /** The call as it would be sent. */
    String shown(Order order, Intent draft) {
        return Commands.of(order, draft, clock.instant(), papers)
                .map(gateway::shown)
                .orElse("");
    }

    /**
     * Whether a running program, this one or another, is sending the intent now. The mark is part of the intent, so that it
     * is written in the very step that decides who sends.
     */
    boolean hasInHand(Intent intent) {
        return inHand.contains(intent.id())
                || (intent.state() == Intent.State.SENDING && owner.isAnothers(intent.text()));
    }

    /** Sends the intent, which waits in the state that it carries; the order is the one it was judged by. */
    Outcome send(Intent waiting, Order order) {
        Optional<Command> command = Commands.of(order, waiting, clock.instant(), papers);
        if (command.isEmpty()) {
            return withoutCall(waiting, order);
        }
        inHand.add(waiting.id());
        try {
            Intent sending = ledger.in(waiting, Intent.State.SENDING, 0, owner.mark());
            if (!ledger.move(waiting, sending, null, Source.PERSON, waiting.staff())) {
                return new Outcome.Busy(order.key(), store.intent(waiting.id()).orElse(waiting));
            }
            waypoints.passed(Waypoint.SENDING_STORED);
            Reply<Command.Receipt> reply = gateway.send(command.get());
            waypoints.passed(Waypoint.CALL_OVER);
            Outcome outcome = switch (reply) {
                case Reply.Answered<Command.Receipt> answered -> answered(sending, order, answered.value());
                case Reply.Rejected<Command.Receipt> no ->
                    rejected(sending, order, no, waiting.state() == Intent.State.UNKNOWN);
                case Reply.HandOver<Command.Receipt> over -> handedOver(sending, order, over.page());
                case Reply.NotSent<Command.Receipt> not -> notSent(sending, not.why());
                case Reply.NoAnswer<Command.Receipt> none -> noAnswer(sending, none.why());
            };
            waypoints.passed(Waypoint.OUTCOME_STORED);
            return outcome;
        } finally {
            inHand.remove(waiting.id());
        }
    }

    /** Done by a person: on the provider's own page, or by an e-mail. */
    private Outcome withoutCall(Intent waiting, Order order) {
        if (waiting.action() instanceof Action.Evidence) {
            return paperLost(waiting, sentences.of("evidence.GONE"));
        }
        if (waiting.action() instanceof Action.Hold) {
            Intent done = ledger.in(waiting, Intent.State.DONE, 0, "requested by e-mail");
            ledger.move(waiting, done, now -> effect(now, waiting), Source.PERSON, waiting.staff());
            return new Outcome.Done(order.key(), sentences.of("requested"));
        }
        // Only this one shows in what the provider reports; the others would wait for ever.
        Intent.State state = waiting.action().kind() == ActionKind.COMPLETE_OWN_FUNDS
                ? Intent.State.WITH_PROVIDER
                : Intent.State.DONE;
        Intent handed = ledger.in(waiting, state, 0, "handed over to the provider's page");
        ledger.move(waiting, handed, AS_IT_IS, Source.PERSON, waiting.staff());
        return new Outcome.HandedOver(order.key(), providerPage);
    }

    /** The order as the provider reports it after the call. */
    private Fetch.Answer readBack(Intent sending) {
        Fetch.Answer answer = fetch.ask(sending.order(), Fetch.byPerson(sending.staff()), Map.of());
        waypoints.passed(Waypoint.BOOKS_READ);
        return answer;
    }

    private Outcome answered(Intent sending, Order before, Command.Receipt receipt) {
        Fetch.Answer answer = readBack(sending);
        boolean read = answer instanceof Fetch.Answer.Got;
        List<Deadline> deadlines = judge.deadlines(before);
        UnaryOperator<Order> reported = answer instanceof Fetch.Answer.Got got ? withReceipt(got, receipt) : AS_IT_IS;
        UnaryOperator<Order> change =
                now -> Effects.of(reported.apply(now), sending, receipt, deadlines, clock.instant());
        Order after = change.apply(answer instanceof Fetch.Answer.Got got ? got.order() : before);
        Proof.Finding finding = proof.of(after, sending);
        boolean seen = finding != Proof.Finding.NOT_SEEN;
        if (read || finding == Proof.Finding.CANNOT_TELL) {
            String text = "the provider reports " + after.status();
            // A refund counts against the rest until it is in the books, so one that is not seen yet stays open.
            boolean waits = !seen && FactsOf.refundAmount(sending.action()) != null;
            Intent done = ledger.in(sending, waits ? Intent.State.WITH_PROVIDER : Intent.State.DONE, 0, text);
            ledger.move(sending, done, change, Source.PERSON, sending.staff());
            return new Outcome.Done(before.key(), sentences.done(sending.action(), seen ? after : before, receipt));
        }
        Intent open = ledger.in(sending, Intent.State.WITH_PROVIDER, 0, "accepted; not read back yet");
        ledger.move(sending, open, change, Source.PERSON, sending.staff());
        return new Outcome.Done(before.key(), sentences.of("accepted.unread"));
    }

    /** The answer laid over the order; the books may name a new child later than the receipt did. */
    private UnaryOperator<Order> withReceipt(Fetch.Answer.Got got, Command.Receipt receipt) {
        TransactionId id = receipt.newTransaction();
        if (id == null
                || got.order().related().stream().anyMatch(child -> child.id().equals(id))) {
            return got.laying();
        }
        UnaryOperator<Order> child = fetch.withChild(got.order().key(), id);
        return now -> child.apply(got.over(now));
    }

    /** @param repeated whether the same action had been sent before, so that the refusal may mean that it had arrived */
    private Outcome rejected(Intent sending, Order before, Reply.Rejected<Command.Receipt> no, boolean repeated) {
        Fetch.Answer answer = readBack(sending);
        Order after = answer instanceof Fetch.Answer.Got got ? got.order() : before;
        UnaryOperator<Order> change = answer instanceof Fetch.Answer.Got got ? got.laying() : AS_IT_IS;
        boolean mayHaveArrived = repeated || no.code() == CANNOT_REFUND;
        if (mayHaveArrived && answer instanceof Fetch.Answer.NoAnswer) {
            // The same codes say "you did this already", so without the books nobody knows.
            return unknown(sending, AS_IT_IS, no.text());
        }
        // A repetition may be refused because the first request had arrived; only what carries our own name proves
        // that.
        boolean hasName = FactsOf.refundAmount(sending.action()) != null || sending.action() instanceof Action.Capture;
        Proof.Finding finding = proof.of(after, sending);
        if (hasName && finding == Proof.Finding.DONE) {
            return settle(sending, after, change, finding);
        }
        boolean nameInUse = repeated && no.code() == NAME_IN_USE;
        if (nameInUse || (mayHaveArrived && finding == Proof.Finding.PROBABLE)) {
            return unknown(sending, change, no.text());
        }
        Intent refused = ledger.in(sending, Intent.State.REFUSED_BY_PROVIDER, no.code(), no.text());
        ledger.move(sending, refused, change, Source.PERSON, sending.staff());
        return new Outcome.RefusedByProvider(before.key(), no.code(), no.text());
    }

    private Outcome handedOver(Intent sending, Order order, URI page) {
        Intent waiting = ledger.in(sending, Intent.State.WITH_PROVIDER, 0, "handed over to the provider's page");
        ledger.move(sending, waiting, AS_IT_IS, Source.PERSON, sending.staff());
        return new Outcome.HandedOver(order.key(), page);
    }

    /** Nothing was sent, and nothing will be: the contents are kept nowhere. */
    private Outcome paperLost(Intent intent, String why) {
        Intent back = ledger.in(intent, Intent.State.TAKEN_BACK, 0, OutboxWords.NO_PAPER + why);
        ledger.move(intent, back, null, Source.RULE, "dispatch");
        return new Outcome.NotTaken(intent.order(), why);
    }

    private Outcome notSent(Intent sending, String why) {
        if (sending.action() instanceof Action.Evidence) {
            return paperLost(sending, why + " " + sentences.of("evidence.AGAIN"));
        }
        Intent due = ledger.in(sending, Intent.State.DUE, 0, why);
        ledger.move(sending, due, null, Source.RULE, "dispatch");
        return new Outcome.NotSent(sending.order(), sending.id(), why);
    }

    private Outcome noAnswer(Intent sending, String why) {
        Fetch.Answer answer = readBack(sending);
        if (answer instanceof Fetch.Answer.Got got) {
            Proof.Finding finding = proof.of(got.order(), sending);
            if (finding == Proof.Finding.DONE || finding == Proof.Finding.OVERTAKEN) {
                return settle(sending, got.order(), got.laying(), finding);
            }
            return unknown(sending, got.laying(), why);
        }
        return unknown(sending, AS_IT_IS, why);
    }

    /** Writes down that nobody knows. */
    private Outcome unknown(Intent intent, UnaryOperator<Order> change, String why) {
        Intent unknown = ledger.in(intent, Intent.State.UNKNOWN, 0, why);
        ledger.move(intent, unknown, change, Source.RULE, "dispatch");
        return new Outcome.Unknown(intent.order(), intent.id(), why);
    }

    /** The order with what the action, which took effect, changes in our own keeping. */
    Order effect(Order order, Intent intent) {
        return Effects.of(order, intent, Command.Receipt.EMPTY, judge.deadlines(order), clock.instant());
    }

    /**
     * Writes down what the provider's books show.
     *
     * @param order as the provider reports it
     * @param laying lays the report over the order as it is when it is stored
     */
    Outcome settle(Intent intent, Order order, UnaryOperator<Order> laying, Proof.Finding finding) {
        boolean done = finding != Proof.Finding.OVERTAKEN;
        Order after = done ? effect(order, intent) : order;
        UnaryOperator<Order> change = done ? now -> effect(laying.apply(now), intent) : laying;
        String text = (done ? "done: " : "not done: ") + "the provider reports " + order.status();
        boolean awaited = intent.state() == Intent.State.WITH_PROVIDER && done;
        Intent settled = ledger.in(intent, awaited ? Intent.State.DONE : Intent.State.SETTLED_BY_EVIDENCE, 0, text);
        ledger.move(intent, settled, change, Source.RULE, "reconcile");
        return done
                ? new Outcome.Done(order.key(), sentences.done(intent.action(), after, null))
                : new Outcome.RefusedByProvider(order.key(), 0, sentences.overtaken(order));
    }
}
