package org.merchantconsole.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.OperationId;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.order.Source;
import org.merchantconsole.order.Transaction;
import org.merchantconsole.order.TransactionId;
import org.merchantconsole.status.Action;
import org.merchantconsole.status.Rule;
import org.merchantconsole.status.Staff;
import org.merchantconsole.status.Verdict;

/**
 * The one road by which anything is asked of the provider: judge, write down with the audit row, send once, read back,
 * write down what came of it. An outcome that nobody knows is settled by the provider's books or by a named person, never
 * by sending again blindly.
 */
public final class Dispatch {
    private static final String DONE = "done";
    private static final OperationId UNNAMED = new OperationId("mc-named-when-written-down");

    /** How often an order is judged anew because somebody else changed it meanwhile. */
    private static final int TRIES = 20;

    private final OrderStore store;
    private final Fetch fetch;
    private final Judge judge;
    private final Ledger ledger;
    private final Sender sender;
    private final Reconciler reconciler;
    private final Supplier<OperationId> names;
    private final InstantSource clock;
    private final Waypoints waypoints;
    private final Duration grace;
    private final OpenIntents open;

    Dispatch(
            OrderStore store,
            Fetch fetch,
            Judge judge,
            Ledger ledger,
            Sender sender,
            Reconciler reconciler,
            InstantSource clock,
            Surroundings around,
            Duration grace) {
        this.grace = grace;
        this.store = store;
        this.fetch = fetch;
        this.judge = judge;
        this.ledger = ledger;
        this.sender = sender;
        this.reconciler = reconciler;
        this.names = around.names();
        this.clock = clock;
        this.waypoints = around.waypoints();
        this.open = new OpenIntents(store, fetch, judge, ledger, sender, reconciler, clock, waypoints);
    }

    /**
     * Takes an action on a known order and waits for what comes of it, or lets it wait out the grace time of the settings.
     * Blocking: calls the provider.
     *
     * @throws IllegalArgumentException when the order is not in the store
     */
    public Outcome perform(OrderKey key, Action action, Staff staff) {
        // What is done on the provider's page or by e-mail never leaves from here, so it has nothing to wait for; a
        // paper
        // is at hand only now.
        boolean leaves = switch (action) {
            case Action.HandedOver over -> false;
            case Action.Evidence evidence -> false;
            case Action.Hold hold -> !hold.byEmail();
            default -> true;
        };
        return perform(key, action, staff, leaves ? grace : Duration.ZERO);
    }

    /**
     * As {@link #perform(OrderKey, Action, Staff)}, but lets it leave only after a while; until then it can be taken back.
     * It leaves with {@link #tick}. Nothing is sent here unless the while is zero.
     */
    public Outcome perform(OrderKey key, Action action, Staff staff, Duration grace) {
        return take(upToDate(key, action, staff), action, staff, grace);
    }

    /** As {@link #perform(OrderKey, Action, Staff, Duration)} for an order that was brought up to date a moment ago. */
    Outcome take(OrderKey key, Action action, Staff staff, Duration grace) {
        return take(known(key), action, staff, grace);
    }

    /** What an earlier run left open is looked into, and where money is about to move the provider is asked. Blocking. */
    Order upToDate(OrderKey key, Action action, Staff staff) {
        return fresh(settled(known(key)), action, staff);
    }

    private Outcome take(Order judged, Action action, Staff staff, Duration grace) {
        OrderKey key = judged.key();
        Order order = judged;
        for (int tries = 0; tries < TRIES; tries++) {
            Verdict verdict = judge.decide(order, action, staff);
            if (verdict instanceof Verdict.Refused refused) {
                Intent running = order.inFlight();
                return refused.rule() == Rule.IN_FLIGHT && running != null
                        ? new Outcome.Busy(key, running)
                        : new Outcome.RefusedByEngine(key, refused);
            }
            waypoints.passed(Waypoint.INTENT_WANTED);
            Intent intent = intent(order, action, staff, grace);
            switch (store.stage(intent, order.version(), ledger.audit(intent, Source.PERSON, staff.name()))) {
                case OrderStore.Staging.Stored stored -> {
                    waypoints.passed(Waypoint.INTENT_STORED);
                    return grace.isPositive() ? staged(intent) : sender.send(intent, order);
                }
                case OrderStore.Staging.InTheWay other -> {
                    return new Outcome.Busy(key, other.other());
                }
                // Somebody did something to the order since it was judged: it is judged again.
                case OrderStore.Staging.OrderMoved moved -> order = known(key);
            }
        }
        throw new IllegalStateException("order " + key + " changes faster than it can be judged");
    }

    /**
     * What would go to the provider for the action, to be read before it is confirmed; empty for what is done on its page or
     * by e-mail. The operation id is given only when it is written down, so another stands in its place.
     */
    public String request(Order order, Action action, Staff staff) {
        Instant now = clock.instant();
        Intent draft = new Intent(
                UNNAMED,
                order.key(),
                exact(action, order),
                staff.name(),
                now,
                now,
                Intent.State.DUE,
                now,
                0,
                "",
                List.of());
        return sender.shown(order, draft);
    }

    private Intent intent(Order order, Action action, Staff staff, Duration grace) {
        Instant now = clock.instant();
        return new Intent(
                names.get(),
                order.key(),
                exact(action, order),
                staff.name(),
                now,
                now.plus(grace),
                grace.isPositive() ? Intent.State.STAGED : Intent.State.DUE,
                now,
                0,
                "",
                children(order));
    }

    private Outcome staged(Intent intent) {
        ledger.tell(intent.order());
        return new Outcome.Staged(intent.order(), intent.id(), intent.leavesAt());
    }

    static List<TransactionId> children(Order order) {
        return order.related().stream().map(Transaction::id).toList();
    }

    /**
     * The order as the provider has it now, where money is about to move: a colleague may have given it back on the
     * provider's page. Without an answer what is known has to do; the call itself will not get through either.
     */
    private Order fresh(Order order, Action action, Staff staff) {
        boolean money = switch (action) {
            case Action.Refund refund -> true;
            case Action.Capture capture -> true;
            case Action.PartialShip part -> true;
            default -> false;
        };
        return money
                        && fetch.refresh(order.key(), Fetch.byPerson(staff.name()), "order read before money moves")
                                instanceof Fetch.Answer.Got
                ? known(order.key())
                : order;
    }

    private Order known(OrderKey key) {
        return store.find(key).orElseThrow(() -> new IllegalArgumentException("unknown order " + key));
    }

    /**
     * The order after what an earlier run left open on it was looked into. What was written down a moment ago is about to be
     * sent by whoever wrote it, perhaps another program, and is left to it.
     */
    private Order settled(Order order) {
        Intent left = order.inFlight();
        if (left == null || sender.hasInHand(left)) {
            return order;
        }
        boolean justWritten =
                left.state() == Intent.State.DUE && clock.instant().isBefore(open.nextLook(left));
        return !justWritten && open.resume(left) ? known(order.key()) : order;
    }

    /** Names the refund that is taken back, so that another one that comes up meanwhile is not meant. */
    private static Action exact(Action action, Order order) {
        return action instanceof Action.CancelRefund cancel && cancel.refundId() == null
                ? new Action.CancelRefund(
                        Judge.openRefund(order)
                                .map(refund -> refund.id().value())
                                .orElse(null),
                        cancel.reason())
                : action;
    }

    /**
     * Finds out what became of the intents that have no outcome, the provider's books first; sends what has certainly not
     * been sent and is not old. For the start of the program and after the connection came back.
     *
     * @return how many were settled or sent
     */
    public int resumeOpenIntents() {
        return open.resumeAll();
    }

    /**
     * What the clock brings: sends staged actions whose moment has come, and looks into those without an outcome at growing
     * distances. To be called every few seconds; costs one small query when nothing waits. Blocking.
     *
     * @return how many were settled or sent
     */
    public int tick() {
        return open.tick();
    }

    /** When an intent without outcome is looked into next by {@link #tick}. */
    Instant nextLook(Intent intent) {
        return open.nextLook(intent);
    }

    /** Whether an intent that could not leave waits for a person, who may have given up on it. */
    boolean isOld(Intent intent) {
        return open.isOld(intent);
    }

    /**
     * Looks into one intent now, because somebody asked.
     *
     * @return whether it was settled or sent
     */
    public boolean lookNow(OperationId id) {
        return open.lookNow(id);
    }

    /** What came of a person's word. */
    public enum Settling {
        /** It counts. */
        SETTLED,
        /** The provider's books, read once more, told what had happened; the word was not needed. */
        SETTLED_BY_BOOKS,
        /** It is said not to have been done, and may still be on its way. */
        MAY_STILL_ARRIVE,
        /** The provider's books cannot be read now, so nobody can say what else is in them. */
        BOOKS_UNREADABLE,
        /** The person has no right to this sort of action. */
        NO_RIGHT,
        /** It has its outcome, or is in no state in which one is asked for. */
        NOT_OPEN
    }

    /**
     * A named person says what became of an intent that the books do not settle. They are read once more first, so that what
     * is in them counts from then on. Blocking.
     *
     * @param done whether the provider did it
     */
    public Settling settle(OperationId id, boolean done, Staff staff) {
        Intent intent = store.intent(id).orElse(null);
        List<Intent.State> from = List.of(Intent.State.UNKNOWN, Intent.State.WITH_PROVIDER);
        if (intent == null || !from.contains(intent.state())) {
            return Settling.NOT_OPEN;
        }
        if (!staff.may(intent.action().kind())) {
            return Settling.NO_RIGHT;
        }
        if (!done
                && intent.state() == Intent.State.UNKNOWN
                && clock.instant().isBefore(Reconciler.repeatableFrom(intent))) {
            return Settling.MAY_STILL_ARRIVE;
        }
        Fetch.Answer answer = fetch.refresh(intent.order(), Fetch.byPerson(staff.name()), "order looked up");
        if (answer instanceof Fetch.Answer.NoAnswer) {
            return Settling.BOOKS_UNREADABLE;
        }
        if (answer instanceof Fetch.Answer.Got got
                && reconciler.settle(intent, got.order(), got.laying()).isPresent()) {
            return Settling.SETTLED_BY_BOOKS;
        }
        boolean closed = close(intent, Intent.State.SETTLED_BY_PERSON, done ? DONE : "not done", staff);
        return closed ? Settling.SETTLED : Settling.NOT_OPEN;
    }

    /**
     * Takes back what has not left, or what waits for a person at the provider's page.
     *
     * @return false when it has left or was settled already
     */
    public boolean takeBack(OperationId id, Staff staff) {
        List<Intent.State> from = List.of(Intent.State.STAGED, Intent.State.DUE, Intent.State.WITH_PROVIDER);
        return store.intent(id)
                .filter(intent -> from.contains(intent.state())
                        && staff.may(intent.action().kind()))
                .map(intent -> close(intent, Intent.State.TAKEN_BACK, OutboxWords.BY_PERSON, staff))
                .orElse(false);
    }

    /** Closes an intent that still is as it was examined. */
    private boolean close(Intent intent, Intent.State to, String text, Staff staff) {
        boolean done = to == Intent.State.SETTLED_BY_PERSON && text.equals(DONE);
        UnaryOperator<Order> change = done ? now -> sender.effect(now, intent) : Sender.AS_IT_IS;
        return ledger.move(intent, ledger.in(intent, to, 0, text), change, Source.PERSON, staff.name());
    }

    /**
     * A named person sends an intent that waits, or one of unknown outcome that the books do not show after the provider
     * was asked once more. Keeps its operation id.
     *
     * @return what came of it; empty when it may not be sent (now): it is closed, under way, too fresh, or the provider
     *     cannot be asked
     */
    public Optional<Outcome> sendAgain(OperationId id, Staff staff) {
        Intent intent = store.intent(id).orElse(null);
        boolean waits = intent != null
                && (intent.state() == Intent.State.DUE || intent.state() == Intent.State.UNKNOWN)
                && staff.may(intent.action().kind())
                && !sender.hasInHand(intent);
        if (intent == null || !waits) {
            return Optional.empty();
        }
        open.looked(intent);
        if (!(fetch.refresh(intent.order(), Fetch.byPerson(staff.name()), "order looked up")
                instanceof Fetch.Answer.Got got)) {
            return Optional.empty();
        }
        if (intent.state() == Intent.State.DUE) {
            return Optional.of(open.judgeAndSend(intent, got, staff));
        }
        Optional<Outcome> settled = reconciler.settle(intent, got.order(), got.laying());
        // What looks like it in the books has to be judged by the person first.
        boolean waitsForWord = reconciler.isProbable(intent, got.order());
        if (settled.isPresent() || waitsForWord || !reconciler.mayRepeatByPerson(intent)) {
            return settled;
        }
        return Optional.of(sender.send(intent, got.order()));
    }
}
