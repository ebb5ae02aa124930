package org.merchantconsole.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.Command;
import org.merchantconsole.order.Edits;
import org.merchantconsole.order.Hold;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.Order;
import org.merchantconsole.status.Action;
import org.merchantconsole.status.Deadline;
import org.merchantconsole.status.Flow;

/** What an action that took effect changes in our own keeping, because the provider's record of the order does not tell. */
final class Effects {

    private Effects() {}

    /**
     * The order with the effect.
     *
     * @param deadlines its deadlines before, for the date that an extension starts from
     */
    static Order of(Order order, Intent intent, Command.Receipt receipt, List<Deadline> deadlines, Instant now) {
        return switch (intent.action()) {
            case Action.Hold hold -> {
                Instant until = receipt.until() == null ? hold.until() : receipt.until();
                yield Edits.hold(
                        order,
                        new Hold(
                                now,
                                until,
                                hold.reason(),
                                intent.staff(),
                                hold.byEmail(),
                                !hold.byEmail(),
                                hold.promised()));
            }
            case Action.Resume resume ->
                Edits.holds(
                        order,
                        order.holds().stream()
                                .map(hold -> hold.confirmed() ? Edits.endedAt(hold, now) : hold)
                                .toList());
            case Action.Extend extend -> Edits.extended(order, extendedTo(order, extend, receipt, deadlines));
            default -> order;
        };
    }

    /** The provider's date; for Klarna without one the engine counts its six weeks from the number of extensions. */
    private static @Nullable Instant extendedTo(
            Order order, Action.Extend extend, Command.Receipt receipt, List<Deadline> deadlines) {
        if (receipt.until() != null) {
            return receipt.until();
        }
        if (order.flow() == Flow.KLARNA && order.shipBy() == null) {
            return null;
        }
        int days = order.flow() == Flow.KLARNA ? ShippingDesk.KLARNA_STEP_DAYS : extend.days();
        return deadlines.stream()
                .filter(deadline -> deadline.what() == Deadline.What.SHIP_BY)
                .map(deadline -> ShippingDesk.later(deadline.at(), days))
                .findFirst()
                .orElse(null);
    }
}
