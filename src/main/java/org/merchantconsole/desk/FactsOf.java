package org.merchantconsole.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.Transaction;
import org.merchantconsole.status.Action;
import org.merchantconsole.status.Facts;
import org.merchantconsole.status.Flow;
import org.merchantconsole.status.Kind;
import org.merchantconsole.status.OrderStatus;
import org.merchantconsole.status.SiteRules;

/** The one place where an order becomes {@link Facts} for the engine. */
final class FactsOf {
    private static final Set<OrderStatus> DEAD =
            EnumSet.of(OrderStatus.VOID, OrderStatus.CANCELLED, OrderStatus.DECLINED, OrderStatus.EXPIRED);
    private static final Set<Flow> CARDS = EnumSet.of(Flow.CARD, Flow.CARD_OWN_MID, Flow.CARD_MANUAL_CAPTURE);

    private final SiteRules site;

    FactsOf(SiteRules site) {
        this.site = site;
    }

    Facts payment(Order order) {
        Intent running = order.inFlight();
        return new Facts(
                order.flow(),
                order.method(),
                Kind.PAYMENT,
                order.status(),
                order.amount(),
                refunded(order),
                order.created(),
                order.history().stream()
                        .map(change -> new Facts.Step(change.at(), change.status()))
                        .toList(),
                pauses(order),
                order.shipBy(),
                order.extensions(),
                pastRefunds(order),
                order.payment().captureExpiry(),
                order.payment().captureRemain(),
                order.score(),
                chargebackOpen(order),
                answerBy(order),
                !order.cart().isEmpty() && !order.cart().rawItems().isEmpty(),
                false,
                false,
                running == null ? null : running.action().kind(),
                site);
    }

    Facts child(Order order, Transaction child) {
        Intent running = order.inFlight();
        return new Facts(
                order.flow(),
                order.method(),
                child.kind(),
                child.status(),
                child.amount(),
                Money.zero(child.amount().currency()),
                child.created(),
                List.of(new Facts.Step(child.created(), child.status())),
                List.of(),
                null,
                0,
                List.of(),
                null,
                null,
                0,
                false,
                child.answerBy(),
                false,
                child.kind() == Kind.REFUND
                        && child.amount().minorUnits() >= order.amount().minorUnits(),
                child.kind() == Kind.REFUND && sameDayReversal(order, child),
                running == null ? null : running.action().kind(),
                site);
    }

    /** A card refund on the day of the payment is technically a reversal and takes effect at once. */
    private static boolean sameDayReversal(Order order, Transaction refund) {
        Instant completed = order.completed();
        Instant paid = completed == null ? order.created() : completed;
        return CARDS.contains(order.flow()) && ProviderDays.of(paid).equals(ProviderDays.of(refund.created()));
    }

    /**
     * What was given back or will be: the larger of the provider's figure and the sum of the living refunds, and the refund
     * that is under way with an outcome that nobody knows.
     */
    static Money refunded(Order order) {
        Money children = Money.zero(order.amount().currency());
        for (Transaction child : order.related()) {
            if (child.kind() == Kind.REFUND && living(child) && child.amount().sameCurrency(children)) {
                children = children.plus(child.amount());
            }
        }
        return order.refunded().max(children).plus(underWay(order));
    }

    /** The refund that was written down and is not in the provider's books yet. */
    static Money underWay(Order order) {
        Money nothing = Money.zero(order.amount().currency());
        Intent running = order.inFlight();
        if (running == null || !running.state().isOpen()) {
            return nothing;
        }
        Money asked = refundAmount(running.action());
        boolean booked = Proof.named(order, running, Kind.REFUND).isPresent();
        return asked == null || booked || !asked.sameCurrency(nothing) ? nothing : asked;
    }

    /** What a refund gives back; null for another action. */
    static @Nullable Money refundAmount(Action action) {
        return switch (action) {
            case Action.Refund refund -> refund.amount();
            case Action.RefundLines lines -> lines.amount();
            default -> null;
        };
    }

    static boolean living(Transaction child) {
        return !DEAD.contains(child.status().normalised().order());
    }

    private static List<Facts.PastRefund> pastRefunds(Order order) {
        List<Facts.PastRefund> refunds = new ArrayList<>();
        for (Transaction child : order.related()) {
            if (child.kind() == Kind.REFUND && living(child)) {
                refunds.add(new Facts.PastRefund(child.created(), child.amount()));
            }
        }
        Intent running = order.inFlight();
        Money asked = running == null ? null : refundAmount(running.action());
        if (running != null && asked != null && running.state().isOpen()) {
            refunds.add(new Facts.PastRefund(running.stagedAt(), asked));
        }
        return refunds;
    }

    private static List<Facts.Pause> pauses(Order order) {
        return order.holds().stream()
                .filter(hold -> hold.confirmed() && hold.from().isBefore(hold.until()))
                .map(hold -> new Facts.Pause(hold.from(), hold.until()))
                .toList();
    }

    /** A chargeback stands unless the payment has come back from it, which is how a won dispute shows. */
    private static boolean chargebackOpen(Order order) {
        OrderStatus now = order.status().normalised().order();
        if (now == OrderStatus.CHARGEBACK) {
            return true;
        }
        boolean cameBack = order.history().stream()
                .anyMatch(change -> change.status().normalised().order() == OrderStatus.CHARGEBACK);
        return !cameBack && order.related().stream().anyMatch(FactsOf::isOpenChargeback);
    }

    static boolean isOpenChargeback(Transaction child) {
        return child.kind() == Kind.CHARGEBACK && living(child);
    }

    private static @Nullable Instant answerBy(Order order) {
        Instant latest = null;
        for (Transaction child : order.related()) {
            if (isOpenChargeback(child) && child.answerBy() != null) {
                latest = child.answerBy();
            }
        }
        return latest;
    }
}
