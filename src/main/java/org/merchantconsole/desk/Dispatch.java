package org.merchantconsole.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.merchantconsole.order.Edits;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.OperationId;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.order.Source;
import org.merchantconsole.order.Transaction;
import org.merchantconsole.status.Action;
import org.merchantconsole.status.ActionKind;
import org.merchantconsole.status.Rule;
import org.merchantconsole.status.Staff;
import org.merchantconsole.status.Verdict;

/**
 * The one road by which anything is asked of the provider: judge, write down with the audit row, send once, read back,
 * write down what came of it. An outcome that nobody knows is settled by the provider's books or by a named person, never
 * by sending again blindly.
 */
public final class Dispatch {
    /** An action that could not leave for longer than this waits for a person, who may have given up on it. */
    private static final Duration LEAVES_BY_ITSELF = Duration.ofHours(1);

    private final OrderStore store;
    private final Fetch fetch;
    private final Judge judge;
    private final Ledger ledger;
    private final Sender sender;
    private final Reconciler reconciler;
    private final Supplier<OperationId> names;
    private final InstantSource clock;

    Dispatch(
            OrderStore store,
            Fetch fetch,
            Judge judge,
            Ledger ledger,
            Sender sender,
            Reconciler reconciler,
            Supplier<OperationId> names,
            InstantSource clock) {
        this.store = store;
        this.fetch = fetch;
        this.judge = judge;
        this.ledger = ledger;
        this.sender = sender;
        this.reconciler = reconciler;
        this.names = names;
        this.clock = clock;
    }

    /**
     * Takes an action on a known order and waits for what comes of it. Blocking: calls the provider.
     *
     * @throws IllegalArgumentException when the order is not in the store
     */
    public Outcome perform(OrderKey key, Action action, Staff staff) {
        Order order = settled(known(key));
        Verdict verdict = judge.decide(order, action, staff);
        if (verdict instanceof Verdict.Refused refused) {
            Intent running = order.inFlight();
            return refused.rule() == Rule.IN_FLIGHT && running != null
                    ? new Outcome.Busy(key, running)
                    : new Outcome.RefusedByEngine(key, refused);
        }
        Instant now = clock.instant();
        Intent intent = new Intent(
                names.get(),
                key,
                exact(action, order),
                staff.name(),
                now,
                now,
                Intent.State.DUE,
                now,
                0,
                "",
                order.related().stream().map(Transaction::id).toList());
        Optional<Intent> other = store.stage(intent, ledger.audit(intent, Source.PERSON, staff.name()));
        return other.<Outcome>map(running -> new Outcome.Busy(key, running))
                .orElseGet(() -> sender.send(intent, order));
    }

    private Order known(OrderKey key) {
        return store.find(key).orElseThrow(() -> new IllegalArgumentException("unknown order " + key));
    }

    /** The order after what an earlier run left open on it was looked into. */
    private Order settled(Order order) {
        Intent left = order.inFlight();
        return left != null && !sender.hasInHand(left) && resume(left) ? known(order.key()) : order;
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
        int moved = 0;
        for (Intent intent : store.openIntents()) {
            if (!sender.hasInHand(intent) && resume(intent)) {
                moved++;
            }
        }
        return moved;
    }

    private boolean resume(Intent intent) {
        if (intent.state() == Intent.State.STAGED) {
            return false;
        }
        Fetch.Answer answer = fetch.ask(intent.order(), Fetch.bySync(), Map.of());
        Optional<Order> stored = store.find(intent.order());
        if (!(answer instanceof Fetch.Answer.Got got)) {
            if (intent.state() == Intent.State.SENDING && stored.isPresent()) {
                sender.unknown(intent, stored.get(), "the program stopped while it was sent");
                return true;
            }
            return false;
        }
        if (intent.state() != Intent.State.DUE
                && reconciler.settle(intent, got.order()).isPresent()) {
            return true;
        }
        return switch (intent.state()) {
            case DUE -> leaves(intent, got.order());
            case SENDING, UNKNOWN -> again(intent, got.order());
            default -> false;
        };
    }

    /** Nothing was sent: judged anew, because the world may have moved since. */
    private boolean leaves(Intent intent, Order order) {
        if (intent.stagedAt().plus(LEAVES_BY_ITSELF).isBefore(clock.instant())) {
            return false;
        }
        return judgeAndSend(intent, order, new Staff(intent.staff(), EnumSet.allOf(ActionKind.class)))
                .isPresent();
    }

    private Optional<Outcome> judgeAndSend(Intent intent, Order order, Staff staff) {
        Order free = Edits.inFlight(order, null);
        Verdict verdict = judge.decide(free, intent.action(), staff);
        if (verdict instanceof Verdict.Refused refused) {
            Intent back = ledger.in(intent, Intent.State.TAKEN_BACK, 0, "no longer allowed: " + refused.rule());
            ledger.move(intent, back, free, Source.RULE, "dispatch");
            return Optional.of(new Outcome.RefusedByEngine(order.key(), refused));
        }
        return Optional.of(sender.send(intent, free));
    }

    /**
     * Something may have been sent, and the books do not show it. What was left behind becomes unknown first: of two programs
     * that start at once only one gets that far, and only that one sends.
     */
    private boolean again(Intent intent, Order order) {
        boolean repeat = reconciler.mayRepeat(intent);
        Intent waiting = intent;
        if (intent.state() == Intent.State.SENDING) {
            waiting = ledger.in(intent, Intent.State.UNKNOWN, 0, "the program stopped while it was sent");
            if (!ledger.move(intent, waiting, order, Source.RULE, "dispatch")) {
                return false;
            }
        } else if (!repeat) {
            return false;
        }
        if (repeat) {
            sender.send(waiting, order);
        }
        return true;
    }

    /**
     * A named person says what became of an intent that the books do not settle.
     *
     * @param done whether the provider did it
     * @return false when somebody or something settled it first
     */
    public boolean settle(OperationId id, boolean done, Staff staff) {
        return close(
                id,
                Intent.State.SETTLED_BY_PERSON,
                done ? "done" : "not done",
                staff,
                List.of(Intent.State.UNKNOWN, Intent.State.WITH_PROVIDER));
    }

    /**
     * Takes back what has not left, or what waits for a person at the provider's page.
     *
     * @return false when it has left or was settled already
     */
    public boolean takeBack(OperationId id, Staff staff) {
        return close(
                id,
                Intent.State.TAKEN_BACK,
                "taken back",
                staff,
                List.of(Intent.State.STAGED, Intent.State.DUE, Intent.State.WITH_PROVIDER));
    }

    private boolean close(OperationId id, Intent.State to, String text, Staff staff, List<Intent.State> from) {
        Intent intent = store.intent(id).orElse(null);
        if (intent == null
                || !from.contains(intent.state())
                || !staff.may(intent.action().kind())) {
            return false;
        }
        Intent closed = ledger.in(intent, to, 0, text);
        return ledger.move(intent, closed, store.find(intent.order()).orElse(null), Source.PERSON, staff.name());
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
        if (!(fetch.ask(intent.order(), Fetch.byPerson(staff.name()), Map.of()) instanceof Fetch.Answer.Got got)) {
            return Optional.empty();
        }
        if (intent.state() == Intent.State.DUE) {
            return judgeAndSend(intent, got.order(), staff);
        }
        Optional<Outcome> settled = reconciler.settle(intent, got.order());
        if (settled.isPresent() || !reconciler.mayRepeatByPerson(intent)) {
            return settled;
        }
        return Optional.of(sender.send(intent, got.order()));
    }
}
