package org.merchantconsole.desk;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.order.Transaction;
import org.merchantconsole.order.TransactionId;
import org.merchantconsole.status.Action;
import org.merchantconsole.status.ActionKind;
import org.merchantconsole.status.Staff;

/** Giving money back, taking a refund back before it leaves, and taking or releasing money that is only reserved. */
public final class RefundDesk {
    private final OrderStore store;
    private final Fetch fetch;
    private final Dispatch dispatch;

    RefundDesk(OrderStore store, Fetch fetch, Dispatch dispatch) {
        this.store = store;
        this.fetch = fetch;
        this.dispatch = dispatch;
    }

    /** Where the money of the order is. */
    public MoneyBar money(OrderView view) {
        Order order = view.order();
        Money nothing = Money.zero(order.amount().currency());
        boolean paid = switch (view.family()) {
            case SHIP, TRANSIT, PAID, REFUNDED, PARTLY_REFUNDED, CHARGEBACK -> true;
            default -> false;
        };
        Money back = FactsOf.refunded(order).minus(view.pending()).max(nothing);
        return new MoneyBar(paid ? order.amount() : nothing, back, view.pending(), paid ? view.refundable() : nothing);
    }

    /** Gives an amount back. Blocking. */
    public Outcome refund(OrderKey key, Money amount, String reason, Staff staff) {
        return dispatch.perform(key, new Action.Refund(amount, reason.strip()), staff);
    }

    /** A refund by article, nothing chosen yet. */
    public RefundDraft draft(OrderView view) {
        return RefundDraft.of(view.order().cart(), view.order().amount().currency());
    }

    /**
     * Gives articles of a pay-later order back. The cart is read from the provider just before, because it is sent back whole;
     * the amount is computed from it. Blocking.
     *
     * @throws IllegalArgumentException when the order is not known here
     */
    public Outcome refundLines(OrderKey key, List<Action.Line> lines, String reason, Staff staff) {
        return dispatch.perform(key, ofLines(key, lines, reason, staff), staff);
    }

    /** The same after a while in which it can be taken back. */
    Outcome refundLines(OrderKey key, List<Action.Line> lines, String reason, Staff staff, Duration wait) {
        return dispatch.perform(key, ofLines(key, lines, reason, staff), staff, wait);
    }

    private Action ofLines(OrderKey key, List<Action.Line> lines, String reason, Staff staff) {
        fetch.refresh(key, Fetch.byPerson(staff.name()), "cart read before a refund");
        Order order = store.find(key).orElseThrow(() -> new IllegalArgumentException("unknown order " + key));
        RefundDraft draft = RefundDraft.of(order.cart(), order.amount().currency());
        for (Action.Line line : lines) {
            draft = draft.with(line.itemId(), line.quantity());
        }
        // What is not left in the cart is dropped by the draft; then nothing may be sent in its place.
        boolean whole = sorted(draft.chosen()).equals(sorted(lines));
        Money amount = whole ? draft.amount() : Money.zero(order.amount().currency());
        return new Action.RefundLines(lines, amount, reason.strip());
    }

    private static List<Action.Line> sorted(List<Action.Line> lines) {
        return lines.stream()
                .sorted(Comparator.comparing(Action.Line::itemId).thenComparingInt(Action.Line::quantity))
                .toList();
    }

    /** The refund that can be taken back: asked for and not done; empty when there is none. */
    public Optional<Transaction> openRefund(OrderView view) {
        return Judge.openRefund(view.order());
    }

    /**
     * Takes a refund back before midnight. Blocking.
     *
     * @param refund its number; null takes the one that was asked for last
     */
    public Outcome cancelRefund(OrderKey key, @Nullable TransactionId refund, String reason, Staff staff) {
        return dispatch.perform(
                key, new Action.CancelRefund(refund == null ? null : refund.value(), reason.strip()), staff);
    }

    /** What is reserved and left of some orders; those without manual capture are left out. */
    public Map<OrderKey, Reservation> reservations(Collection<OrderKey> orders) {
        Map<OrderKey, Reservation> found = new LinkedHashMap<>();
        for (OrderKey key : orders) {
            store.find(key).flatMap(Reservation::of).ifPresent(reservation -> found.put(key, reservation));
        }
        return found;
    }

    /** Takes reserved money. Blocking. */
    public Outcome capture(OrderKey key, Money amount, String reason, Staff staff) {
        return dispatch.perform(key, new Action.Capture(amount, reason.strip()), staff);
    }

    /** Gives reserved money back to the card. Blocking. */
    public Outcome cancelReservation(OrderKey key, String reason, Staff staff) {
        return dispatch.perform(key, new Action.CancelReservation(reason.strip()), staff);
    }

    /** Cancels an order that was not paid. Blocking. */
    public Outcome cancel(OrderKey key, String reason, Staff staff) {
        return dispatch.perform(key, new Action.Cancel(reason.strip()), staff);
    }

    /** Something that is done on the provider's own page: disputes, own funds, payment links, duplicates. */
    public Outcome handOver(OrderKey key, ActionKind kind, String reason, Staff staff) {
        return dispatch.perform(key, new Action.HandedOver(kind, reason.strip()), staff);
    }
}
