package org.merchantconsole.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.Transaction;
import org.merchantconsole.order.TransactionId;
import org.merchantconsole.status.Action;
import org.merchantconsole.status.Family;
import org.merchantconsole.status.Kind;
import org.merchantconsole.status.OrderStatus;
import org.merchantconsole.status.StatusEngine;

/**
 * Whether the provider's books show what became of an action: the evidence by which an unknown outcome is settled. Looks
 * only at what the provider reports.
 */
final class Proof {
    /** How far the two clocks may differ when a child's moment is compared with ours. */
    private static final Duration SKEW = Duration.ofMinutes(2);

    private final StatusEngine engine;

    Proof(StatusEngine engine) {
        this.engine = engine;
    }

    /** What the books tell of an action. */
    enum Finding {
        /** It was done. */
        DONE,
        /** The order stands where it stood before, so it was not done, or not yet. */
        NOT_SEEN,
        /** The order has moved to where the action can no longer take effect. */
        OVERTAKEN,
        /** The provider's books do not show such a thing. */
        CANNOT_TELL
    }

    Finding of(Order order, Intent intent) {
        Family family = engine.family(order.flow(), order.method(), Kind.PAYMENT, order.status());
        return switch (intent.action()) {
            case Action.Accept accept ->
                moved(family == Family.PAID || family == Family.CAPTURE, family, Family.REVIEW);
            case Action.Decline decline ->
                moved(
                        family == Family.DECLINED || family == Family.CANCELLED || family == Family.EXPIRED,
                        family,
                        Family.REVIEW);
            case Action.Cancel cancel ->
                family == Family.CANCELLED ? Finding.DONE : gone(family) ? Finding.OVERTAKEN : Finding.NOT_SEEN;
            case Action.Ship ship ->
                shipped(order) ? Finding.DONE : gone(family) ? Finding.OVERTAKEN : Finding.NOT_SEEN;
            case Action.PartialShip part ->
                newChild(order, intent, Kind.SHIPMENT, part.amount()) != null ? Finding.DONE : Finding.NOT_SEEN;
            case Action.Refund refund -> refundOf(order, intent) != null ? Finding.DONE : Finding.NOT_SEEN;
            case Action.RefundLines lines -> refundOf(order, intent) != null ? Finding.DONE : Finding.NOT_SEEN;
            case Action.CancelRefund cancel -> withdrawn(order, cancel.refundId());
            case Action.Capture capture ->
                newChild(order, intent, Kind.CAPTURE, capture.amount()) != null ? Finding.DONE : Finding.NOT_SEEN;
            case Action.CancelReservation cancel ->
                family == Family.CANCELLED ? Finding.DONE : gone(family) ? Finding.OVERTAKEN : Finding.NOT_SEEN;
            case Action.HandedOver over -> ownFunds(order, over);
            case Action.Extend extend -> Finding.CANNOT_TELL;
            case Action.Hold hold -> Finding.CANNOT_TELL;
            case Action.Resume resume -> Finding.CANNOT_TELL;
        };
    }

    private static Finding moved(boolean asWished, Family family, Family from) {
        return asWished ? Finding.DONE : family == from ? Finding.NOT_SEEN : Finding.OVERTAKEN;
    }

    private static boolean gone(Family family) {
        return switch (family) {
            case CANCELLED, DECLINED, EXPIRED, REFUNDED -> true;
            default -> false;
        };
    }

    private static boolean shipped(Order order) {
        return order.status().normalised().order() == OrderStatus.SHIPPED
                || order.history().stream()
                        .anyMatch(change -> change.status().normalised().order() == OrderStatus.SHIPPED);
    }

    private Finding ownFunds(Order order, Action.HandedOver over) {
        Family family = engine.family(order.flow(), order.method(), Kind.PAYMENT, order.status());
        return switch (over.kind()) {
            case COMPLETE_OWN_FUNDS ->
                family == Family.PAID ? Finding.DONE : gone(family) ? Finding.OVERTAKEN : Finding.NOT_SEEN;
            default -> Finding.CANNOT_TELL;
        };
    }

    private static Finding withdrawn(Order order, @Nullable String refundId) {
        for (Transaction child : order.related()) {
            if (child.kind() == Kind.REFUND && child.id().value().equals(refundId)) {
                OrderStatus status = child.status().normalised().order();
                return !FactsOf.living(child)
                        ? Finding.DONE
                        : status == OrderStatus.COMPLETED ? Finding.OVERTAKEN : Finding.NOT_SEEN;
            }
        }
        return Finding.CANNOT_TELL;
    }

    /**
     * The refund in the books that an intent made: the one that carries its operation id, else the only new one of its
     * amount; null when there is none or when several could be it.
     */
    static @Nullable Transaction refundOf(Order order, Intent intent) {
        Money amount = FactsOf.refundAmount(intent.action());
        return amount == null ? null : newChild(order, intent, Kind.REFUND, amount);
    }

    private static @Nullable Transaction newChild(Order order, Intent intent, Kind kind, Money amount) {
        Transaction only = null;
        int candidates = 0;
        Instant earliest = intent.stagedAt().minus(SKEW);
        List<TransactionId> before = intent.before();
        for (Transaction child : order.related()) {
            if (child.kind() != kind) {
                continue;
            }
            if (child.orderId().equals(intent.id().value())) {
                return child;
            }
            boolean ours = !before.contains(child.id())
                    && child.amount().equals(amount)
                    && !isAnothers(child, order)
                    && !child.created().isBefore(earliest);
            if (ours) {
                only = child;
                candidates++;
            }
        }
        return candidates == 1 ? only : null;
    }

    /** A child that carries a name of its own, which is not our intent's, was asked for by somebody else. */
    private static boolean isAnothers(Transaction child, Order order) {
        return child.kind() == Kind.REFUND
                && !child.orderId().isEmpty()
                && !child.orderId().equals(order.key().id());
    }
}
