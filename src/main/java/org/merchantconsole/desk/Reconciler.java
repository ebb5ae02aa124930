package org.merchantconsole.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.Order;
import org.merchantconsole.status.Action;
import org.merchantconsole.status.ActionKind;

/** Settles intents of unknown outcome by what the provider's books show, and says when one may be sent again. */
final class Reconciler {
    /**
     * Nothing is sent again before this is over: the provider refuses an equal refund for five minutes, and a first request
     * that is still on its way has arrived by then (MONEY-SAFETY 3).
     */
    static final Duration SURELY_LOST = Duration.ofMinutes(6);

    private final Proof proof;
    private final Sender sender;
    private final InstantSource clock;

    Reconciler(Proof proof, Sender sender, InstantSource clock) {
        this.proof = proof;
        this.sender = sender;
        this.clock = clock;
    }

    /**
     * Closes the intent when the order, as the provider reports it now, shows what became of it. What only looks like it
     * counts where the provider has said yes before; otherwise a person is asked.
     *
     * @param laying lays the report over the order as it is when it is stored
     */
    Optional<Outcome> settle(Intent intent, Order reported, UnaryOperator<Order> laying) {
        if (!intent.state().isOpen()) {
            return Optional.empty();
        }
        Proof.Finding finding = proof.of(reported, intent);
        boolean clear = switch (finding) {
            case DONE, OVERTAKEN -> true;
            case PROBABLE -> intent.state() == Intent.State.WITH_PROVIDER;
            case NOT_SEEN, CANNOT_TELL -> false;
        };
        return clear ? Optional.of(sender.settle(intent, reported, laying, finding)) : Optional.empty();
    }

    /** As above, for a report that is stored already. */
    Optional<Outcome> settle(Intent intent, Order stored) {
        return settle(intent, stored, Sender.AS_IT_IS);
    }

    /**
     * Closes the order's action that waits for the provider's books, when they show its outcome. One that is being sent is
     * its sender's.
     *
     * @return false when nothing waits or the books do not tell
     */
    boolean settleAwaited(Order reported) {
        Intent running = reported.inFlight();
        return running != null
                && (running.state() == Intent.State.UNKNOWN || running.state() == Intent.State.WITH_PROVIDER)
                && settle(running, reported).isPresent();
    }

    /** Whether something that may be the intent's stands in the order's books without a name. */
    boolean isProbable(Intent intent, Order reported) {
        return proof.of(reported, intent) == Proof.Finding.PROBABLE;
    }

    /**
     * Whether the program itself sends an action of unknown outcome again once the books do not show it and the first
     * request is surely lost: what sets a state does no harm twice. Where money moves, or a repetition would count twice, a
     * person decides.
     */
    static boolean repeatsByItself(ActionKind kind) {
        return switch (kind) {
            case ACCEPT, DECLINE, CANCEL, SHIP, CANCEL_REFUND, CANCEL_RESERVATION -> true;
            case REFUND, REFUND_LINES, PARTIAL_SHIP, CAPTURE, EXTEND, HOLD, RESUME -> false;
            case DISPUTE, ACCEPT_CHARGEBACK, COMPLETE_OWN_FUNDS, PAYMENT_LINK, DUPLICATE -> false;
        };
    }

    /** Whether the program itself will send it again, as far as the books tell. */
    boolean willRepeat(Intent intent, Order reported) {
        return repeatsByItself(intent.action().kind()) && proof.of(reported, intent) == Proof.Finding.NOT_SEEN;
    }

    /** Whether the program may send it again now. */
    boolean mayRepeat(Intent intent, Order reported) {
        return willRepeat(intent, reported) && mayRepeatByPerson(intent);
    }

    /** Whether a person may send it again now: when the first request can no longer arrive. */
    boolean mayRepeatByPerson(Intent intent) {
        return intent.action().kind() != ActionKind.COMPLETE_OWN_FUNDS
                && !(intent.action() instanceof Action.Evidence)
                && intent.state() == Intent.State.UNKNOWN
                && !clock.instant().isBefore(repeatableFrom(intent));
    }

    /** From when on it may be sent again. */
    static Instant repeatableFrom(Intent intent) {
        return intent.changedAt().plus(SURELY_LOST);
    }
}
