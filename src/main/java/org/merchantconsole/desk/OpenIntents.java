package org.merchantconsole.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import org.merchantconsole.order.Edits;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.OperationId;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.order.Source;
import org.merchantconsole.status.ActionKind;
import org.merchantconsole.status.Staff;
import org.merchantconsole.status.Verdict;

/**
 * Looks into the intents that have no outcome: settles what the provider's books show, sends what has certainly not been
 * sent, and leaves the rest for a later look or for a person.
 */
final class OpenIntents {
    /** An action that could not leave for longer than this waits for a person, who may have given up on it. */
    private static final Duration LEAVES_BY_ITSELF = Duration.ofHours(1);

    private static final String STOPPED = "the program stopped while it was sent";

    private final OrderStore store;
    private final Fetch fetch;
    private final Judge judge;
    private final Ledger ledger;
    private final Sender sender;
    private final Reconciler reconciler;
    private final InstantSource clock;
    private final Waypoints waypoints;
    private final Looks looks = new Looks();

    OpenIntents(
            OrderStore store,
            Fetch fetch,
            Judge judge,
            Ledger ledger,
            Sender sender,
            Reconciler reconciler,
            InstantSource clock,
            Waypoints waypoints) {
        this.store = store;
        this.fetch = fetch;
        this.judge = judge;
        this.ledger = ledger;
        this.sender = sender;
        this.reconciler = reconciler;
        this.clock = clock;
        this.waypoints = waypoints;
    }

    /** It is looked into now. */
    void looked(Intent intent) {
        looks.looked(intent, clock.instant());
    }

    /** Looks into all of them. How many were settled or sent. */
    int resumeAll() {
        return look(store.openIntents());
    }

    /** Looks into those whose time has come. How many were settled or sent. */
    int tick() {
        Instant now = clock.instant();
        List<Intent> open = store.openIntents();
        looks.keep(open);
        return look(open.stream().filter(intent -> isTime(intent, now)).toList());
    }

    private boolean isTime(Intent intent, Instant now) {
        Instant moment = intent.state() == Intent.State.STAGED ? intent.leavesAt() : looks.next(intent);
        return !moment.isAfter(now);
    }

    /** When an intent without outcome is looked into next by {@link #tick}. */
    Instant nextLook(Intent intent) {
        return looks.next(intent);
    }

    /** Looks into one now. Whether it was settled or sent. */
    boolean lookNow(OperationId id) {
        return store.intent(id)
                .filter(intent -> intent.state().isOpen())
                .map(intent -> look(List.of(intent)) > 0)
                .orElse(false);
    }

    private int look(List<Intent> open) {
        int moved = 0;
        for (Intent intent : open) {
            if (!sender.hasInHand(intent) && resume(intent)) {
                moved++;
            }
        }
        return moved;
    }

    boolean resume(Intent found) {
        Intent intent = found;
        Instant now = clock.instant();
        if (intent.state() == Intent.State.STAGED) {
            if (intent.leavesAt().isAfter(now)) {
                return false;
            }
            intent = ledger.in(found, Intent.State.DUE, 0, "");
            if (!ledger.move(found, intent, null, Source.RULE, "dispatch")) {
                return false;
            }
        }
        if (intent.state() == Intent.State.SENDING) {
            // Of two programs that start at once only one gets this far.
            Intent unknown = ledger.in(intent, Intent.State.UNKNOWN, 0, STOPPED);
            if (!ledger.move(intent, unknown, null, Source.RULE, "dispatch")) {
                return false;
            }
            intent = unknown;
        }
        looks.looked(intent, now);
        waypoints.passed(Waypoint.LOOK_BEGINS);
        Fetch.Answer answer = fetch.refresh(intent.order(), Fetch.bySync(), "order looked up");
        waypoints.passed(Waypoint.LOOK_READ);
        if (!(answer instanceof Fetch.Answer.Got got)) {
            return found.state() == Intent.State.SENDING;
        }
        if (intent.state() == Intent.State.DUE) {
            return leaves(intent, got);
        }
        if (reconciler.settle(intent, got.order(), got.laying()).isPresent()) {
            return true;
        }
        if (reconciler.mayRepeat(intent, got.order())) {
            sender.send(intent, got.order());
            return true;
        }
        return found.state() == Intent.State.SENDING;
    }

    /** Nothing was sent: judged anew, because the world may have moved since. */
    private boolean leaves(Intent intent, Fetch.Answer.Got got) {
        if (isOld(intent)) {
            return false;
        }
        judgeAndSend(intent, got, new Staff(intent.staff(), EnumSet.allOf(ActionKind.class)));
        return true;
    }

    /** Whether an intent that could not leave waits for a person, who may have given up on it. */
    boolean isOld(Intent intent) {
        return intent.leavesAt().plus(LEAVES_BY_ITSELF).isBefore(clock.instant());
    }

    /** Sends it when the engine still allows it; otherwise it is taken back. */
    Outcome judgeAndSend(Intent intent, Fetch.Answer.Got got, Staff staff) {
        Order free = Edits.inFlight(got.order(), null);
        Verdict verdict = judge.decide(free, intent.action(), staff);
        if (verdict instanceof Verdict.Refused refused) {
            Intent back = ledger.in(intent, Intent.State.TAKEN_BACK, 0, "no longer allowed: " + refused.rule());
            ledger.move(intent, back, got.laying(), Source.RULE, "dispatch");
            return new Outcome.RefusedByEngine(intent.order(), refused);
        }
        return sender.send(intent.withBefore(Dispatch.children(free)), free);
    }
}
