package org.merchantconsole.desk;

import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.Transaction;
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
    private final StatusEngine engine;

    Proof(StatusEngine engine) {
        this.engine = engine;
    }

    /** What the books tell of an action. */
    enum Finding {
        /** It was done. */
        DONE,
        /**
         * Something new of the same kind and amount stands in the books without a name: probably ours, perhaps that of a
         * colleague on the provider's page. A person says which.
         */
        PROBABLE,
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
            case Action.Ship ship -> shipment(order, family);
            case Action.PartialShip part -> child(order, intent, Kind.SHIPMENT);
            case Action.Refund refund -> child(order, intent, Kind.REFUND);
            case Action.RefundLines lines -> child(order, intent, Kind.REFUND);
            case Action.CancelRefund cancel -> withdrawn(order, cancel.refundId());
            case Action.Capture capture -> child(order, intent, Kind.CAPTURE);
            case Action.CancelReservation cancel ->
                family == Family.CANCELLED ? Finding.DONE : gone(family) ? Finding.OVERTAKEN : Finding.NOT_SEEN;
            case Action.HandedOver over -> ownFunds(order, over);
            // Several papers may be handed in, and the books only tell that there are some.
            case Action.Evidence evidence -> Finding.CANNOT_TELL;
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

    /** After a partial refund the order's status says so, and no longer whether it was Shipped before. */
    private static Finding shipment(Order order, Family family) {
        if (shipped(order)) {
            return Finding.DONE;
        }
        return gone(family)
                ? Finding.OVERTAKEN
                : family == Family.PARTLY_REFUNDED ? Finding.CANNOT_TELL : Finding.NOT_SEEN;
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

    private static Finding child(Order order, Intent intent, Kind kind) {
        if (named(order, intent, kind).isPresent()) {
            return Finding.DONE;
        }
        return probable(order, intent).isPresent() ? Finding.PROBABLE : Finding.NOT_SEEN;
    }

    /** The child that carries the intent's operation id. */
    static Optional<Transaction> named(Order order, Intent intent, Kind kind) {
        return order.related().stream()
                .filter(child -> child.kind() == kind
                        && child.orderId().equals(intent.id().value()))
                .findFirst();
    }

    /**
     * The child that an intent may have made: new since it was written down, of its amount, and without the name of another
     * action. Moments are not compared, because clocks differ. The oldest when there are several.
     */
    static Optional<Transaction> probable(Order order, Intent intent) {
        return order.related().stream()
                .filter(child -> mayBe(child, intent, order.key()))
                .min(Comparator.comparing(Transaction::created));
    }

    /** Whether the intent may have made this child of its order; see {@link #probable}. */
    static boolean mayBe(Transaction child, Intent intent, OrderKey key) {
        return switch (intent.action()) {
            case Action.Refund refund -> mayBe(child, intent, key, Kind.REFUND, refund.amount());
            case Action.RefundLines lines -> mayBe(child, intent, key, Kind.REFUND, lines.amount());
            case Action.Capture capture -> mayBe(child, intent, key, Kind.CAPTURE, capture.amount());
            case Action.PartialShip part -> mayBe(child, intent, key, Kind.SHIPMENT, part.amount());
            default -> false;
        };
    }

    private static boolean mayBe(Transaction child, Intent intent, OrderKey key, Kind kind, Money amount) {
        return child.kind() == kind
                && !intent.before().contains(child.id())
                && child.amount().equals(amount)
                && !isAnothers(child, key);
    }

    /** A child that carries a name of its own, which is not our intent's, was asked for by somebody else. */
    private static boolean isAnothers(Transaction child, OrderKey key) {
        return child.kind() != Kind.SHIPMENT
                && !child.orderId().isEmpty()
                && !child.orderId().equals(key.id());
    }
}
