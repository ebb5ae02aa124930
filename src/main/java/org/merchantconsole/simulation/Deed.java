package org.merchantconsole.simulation;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.merchantconsole.desk.Desks;
import org.merchantconsole.desk.OrderView;
import org.merchantconsole.desk.Outcome;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.CartItem;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.status.Action;
import org.merchantconsole.status.ActionKind;
import org.merchantconsole.status.Staff;

/** Every action that goes to the provider by its API, each with an order of the sandbox's that allows it. */
public enum Deed {
    ACCEPT(ActionKind.ACCEPT, "card-held"),
    DECLINE(ActionKind.DECLINE, "card-held"),
    CANCEL(ActionKind.CANCEL, "transfer"),
    SHIP(ActionKind.SHIP, "klarna-to-ship"),
    PARTIAL_SHIP(ActionKind.PARTIAL_SHIP, "pad-to-ship"),
    EXTEND_KLARNA(ActionKind.EXTEND, "klarna-to-ship"),
    EXTEND_PAD(ActionKind.EXTEND, "pad-to-ship"),
    HOLD(ActionKind.HOLD, "pad-collecting"),
    RESUME(ActionKind.RESUME, "pad-collecting"),
    REFUND(ActionKind.REFUND, "card-paid"),
    REFUND_LINES(ActionKind.REFUND_LINES, "klarna-shipped"),
    CANCEL_REFUND(ActionKind.CANCEL_REFUND, "ideal-refunds"),
    CAPTURE(ActionKind.CAPTURE, "capture-reserved"),
    CANCEL_RESERVATION(ActionKind.CANCEL_RESERVATION, "capture-reserved");

    private static final long SMALL = 500;
    private static final Duration PAUSE = Duration.ofDays(12);

    private final ActionKind kind;
    private final String scenario;

    Deed(ActionKind kind, String scenario) {
        this.kind = kind;
        this.scenario = scenario;
    }

    ActionKind kind() {
        return kind;
    }

    /** The sandbox's scenario among whose orders one allows it. */
    String scenario() {
        return scenario;
    }

    /** Does it; blocking. */
    public Outcome perform(Desks desks, OrderKey key, Staff staff, Instant now) {
        OrderView view = desks.orders().view(key, staff).orElseThrow();
        if (this == REFUND_LINES) {
            CartItem item = view.order().cart().items().stream()
                    .filter(line -> line.quantity().compareTo(BigDecimal.ZERO) > 0)
                    .findFirst()
                    .orElseThrow();
            return desks.refunds().refundLines(key, List.of(new Action.Line(item.itemId(), 1)), "returned", staff);
        }
        return desks.dispatch().perform(key, action(view, now), staff);
    }

    private Action action(OrderView view, Instant now) {
        Money part = new Money(SMALL, view.order().amount().currency());
        return switch (this) {
            case ACCEPT -> new Action.Accept("called");
            case DECLINE -> new Action.Decline("fraud");
            case CANCEL -> new Action.Cancel("changed their mind");
            case SHIP -> new Action.Ship("PostNL", "3SABC123456789", "");
            case PARTIAL_SHIP -> new Action.PartialShip(part, "PostNL", "3SABC123456789");
            case EXTEND_KLARNA, EXTEND_PAD -> new Action.Extend(3, "late delivery");
            case HOLD -> new Action.Hold(now.truncatedTo(ChronoUnit.DAYS).plus(PAUSE), "return under way", false);
            case RESUME -> new Action.Resume("goods are back");
            case REFUND -> new Action.Refund(part, "returned");
            case CANCEL_REFUND -> new Action.CancelRefund(null, "a mistake");
            case CAPTURE -> new Action.Capture(part, "");
            case CANCEL_RESERVATION -> new Action.CancelReservation("out of stock");
            case REFUND_LINES -> throw new IllegalStateException("articles are given back through their own desk");
        };
    }
}
