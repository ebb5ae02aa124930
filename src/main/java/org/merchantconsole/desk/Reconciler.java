package org.merchantconsole.desk;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.Order;
import org.merchantconsole.status.ActionKind;

/** Settles intents of unknown outcome by what the provider's books show, and says when one may be sent again. */
final class Reconciler {
    /**
     * The provider refuses an equal refund for five minutes, so a repetition well inside them cannot pay twice: whichever of
     * the two comes second is refused. After them it could.
     */
    private static final Duration GUARDED_BY_PROVIDER = Duration.ofMinutes(4);

    /** After this long a first request cannot still be on its way. */
    private static final Duration SURELY_LOST = Duration.ofMinutes(6);

    private final Proof proof;
    private final Sender sender;
    private final InstantSource clock;

    Reconciler(Proof proof, Sender sender, InstantSource clock) {
        this.proof = proof;
        this.sender = sender;
        this.clock = clock;
    }

    /** Closes the intent when the order, as the provider reports it now, shows what became of it. */
    Optional<Outcome> settle(Intent intent, Order reported) {
        if (!intent.state().isOpen()) {
            return Optional.empty();
        }
        Proof.Finding finding = proof.of(reported, intent);
        return finding == Proof.Finding.DONE || finding == Proof.Finding.OVERTAKEN
                ? Optional.of(sender.settle(intent, reported, finding))
                : Optional.empty();
    }

    /**
     * Whether an intent that the books do not show may be sent again by the program itself. What sets a state does no harm
     * twice; a pause ends on the same day again; money moves only where the provider itself stops a double.
     */
    boolean mayRepeat(Intent intent) {
        return switch (intent.action().kind()) {
            case ACCEPT, DECLINE, CANCEL, SHIP, CANCEL_REFUND, CANCEL_RESERVATION, HOLD, RESUME -> true;
            case REFUND, REFUND_LINES ->
                intent.state() == Intent.State.SENDING && age(intent).compareTo(GUARDED_BY_PROVIDER) < 0;
            case PARTIAL_SHIP, EXTEND, CAPTURE -> false;
            case DISPUTE, ACCEPT_CHARGEBACK, COMPLETE_OWN_FUNDS, PAYMENT_LINK, DUPLICATE -> false;
        };
    }

    /** Whether a person may send it again: when the first request can no longer arrive. */
    boolean mayRepeatByPerson(Intent intent) {
        ActionKind kind = intent.action().kind();
        boolean byApi = kind != ActionKind.COMPLETE_OWN_FUNDS;
        return byApi && (mayRepeat(intent) || age(intent).compareTo(SURELY_LOST) >= 0);
    }

    private Duration age(Intent intent) {
        return Duration.between(intent.stagedAt(), clock.instant());
    }
}
