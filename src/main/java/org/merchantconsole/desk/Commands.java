package org.merchantconsole.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.merchantconsole.order.Command;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.TransactionId;
import org.merchantconsole.status.Action;
import org.merchantconsole.status.Flow;

/** Turns a written-down action into the call that the provider is to get. */
final class Commands {
    /** The shortest pause that the provider takes; a new pause of this length is the only way to end one early. */
    static final Duration SHORTEST_PAUSE = Duration.ofSeconds(60);

    private Commands() {}

    /**
     * The call; empty for what is done without the provider's API, on its own page or by an e-mail of a person, and for a
     * paper that is not at hand any more.
     */
    static Optional<Command> of(Order order, Intent intent, Instant now, EvidenceShelf papers) {
        OrderKey key = order.key();
        return Optional.ofNullable(
                switch (intent.action()) {
                    case Action.Accept accept -> new Command.Accept(key, accept.reason());
                    case Action.Decline decline -> new Command.Decline(key, decline.reason());
                    case Action.Cancel cancel -> new Command.Cancel(key);
                    case Action.Ship ship ->
                        new Command.Ship(key, ship.carrier(), ship.tracking(), ProviderDays.of(now), ship.reason());
                    case Action.PartialShip part ->
                        new Command.PartialShip(
                                key, part.amount(), part.carrier(), part.tracking(), ProviderDays.of(now));
                    case Action.Extend extend ->
                        order.flow() == Flow.KLARNA
                                ? new Command.ExtendKlarna(key, extend.reason())
                                : new Command.ExtendPad(key, extend.days());
                    case Action.Hold hold ->
                        hold.byEmail() ? null : new Command.HoldPad(key, seconds(now, hold.until()));
                    case Action.Resume resume -> new Command.HoldPad(key, SHORTEST_PAUSE.toSeconds());
                    case Action.Refund refund -> new Command.Refund(key, refund.amount(), refund.reason(), intent.id());
                    case Action.RefundLines lines ->
                        new Command.RefundLines(key, order.cart(), lines.lines(), lines.reason(), intent.id());
                    case Action.CancelRefund cancel -> cancelRefund(key, cancel);
                    case Action.Capture capture ->
                        new Command.Capture(key, capture.amount(), capture.reason(), intent.id());
                    case Action.CancelReservation cancel -> new Command.CancelReservation(key, cancel.reason());
                    case Action.Evidence evidence ->
                        papers.command(key, evidence).orElse(null);
                    case Action.HandedOver over -> null;
                });
    }

    private static Command cancelRefund(OrderKey key, Action.CancelRefund cancel) {
        String id = cancel.refundId();
        if (id == null) {
            throw new IllegalStateException("a refund is taken back by its number");
        }
        return new Command.CancelRefund(key, new TransactionId(id), cancel.reason());
    }

    /** Rounded up, so that billing never starts before the day that was asked for. */
    private static long seconds(Instant now, Instant until) {
        Duration length = Duration.between(now, until).plusNanos(999_999_999);
        return Math.max(SHORTEST_PAUSE.toSeconds(), length.toSeconds());
    }
}
