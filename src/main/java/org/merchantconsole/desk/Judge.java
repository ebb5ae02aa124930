package org.merchantconsole.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.OrderUpdate;
import org.merchantconsole.order.Queue;
import org.merchantconsole.order.StatusChange;
import org.merchantconsole.order.Transaction;
import org.merchantconsole.order.Unlisted;
import org.merchantconsole.status.Action;
import org.merchantconsole.status.ActionKind;
import org.merchantconsole.status.Deadline;
import org.merchantconsole.status.Facts;
import org.merchantconsole.status.Family;
import org.merchantconsole.status.Kind;
import org.merchantconsole.status.OrderStatus;
import org.merchantconsole.status.SiteRules;
import org.merchantconsole.status.Staff;
import org.merchantconsole.status.State;
import org.merchantconsole.status.StatusEngine;
import org.merchantconsole.status.Verdict;

/** Asks the engine about whole orders: what may be done, what waits until when, in which work lists it stands. */
final class Judge {
    /** Dates that only matter while they are ahead. */
    private static final Set<Deadline.What> AHEAD =
            EnumSet.of(Deadline.What.REMINDER, Deadline.What.REMINDER_FEE, Deadline.What.HOLD_ENDS);

    private static final Set<ActionKind> ON_CHARGEBACKS = EnumSet.of(ActionKind.DISPUTE, ActionKind.ACCEPT_CHARGEBACK);

    private final StatusEngine engine;
    private final FactsOf factsOf;
    private final InstantSource clock;

    Judge(StatusEngine engine, SiteRules site, InstantSource clock) {
        this.engine = engine;
        this.factsOf = new FactsOf(site);
        this.clock = clock;
    }

    Verdict decide(Order order, Action action, Staff staff) {
        return decide(order, action, staff, clock.instant());
    }

    Verdict decide(Order order, Action action, Staff staff, Instant now) {
        return engine.decide(factsFor(order, action), action, staff, now);
    }

    /** The transaction that an action is about: a refund for taking it back, a chargeback for answering it. */
    private Facts factsFor(Order order, Action action) {
        Optional<Transaction> child = switch (action) {
            case Action.CancelRefund cancel -> refundToCancel(order, cancel);
            case Action.Evidence evidence -> chargeback(order);
            case Action.HandedOver over when ON_CHARGEBACKS.contains(over.kind()) -> chargeback(order);
            default -> Optional.empty();
        };
        return child.map(transaction -> factsOf.child(order, transaction)).orElseGet(() -> factsOf.payment(order));
    }

    private static Optional<Transaction> refundToCancel(Order order, Action.CancelRefund cancel) {
        String id = cancel.refundId();
        return id == null
                ? openRefund(order)
                : order.related().stream()
                        .filter(child -> child.kind() == Kind.REFUND
                                && child.id().value().equals(id))
                        .findFirst();
    }

    /** The refund that was asked for last and has not gone; empty when there is none. */
    static Optional<Transaction> openRefund(Order order) {
        return order.related().stream().filter(Judge::isOpenRefund).max(Comparator.comparing(Transaction::created));
    }

    /** Klarna's pair is initialized/completed, so the order half alone tells. */
    static boolean isOpenRefund(Transaction child) {
        OrderStatus status = child.status().normalised().order();
        return child.kind() == Kind.REFUND
                && (status == OrderStatus.INITIALIZED
                        || status == OrderStatus.RESERVED
                        || status == OrderStatus.UNCLEARED);
    }

    /** The chargeback that is answered; where only the payment's pair tells of one, the payment itself. */
    private static Optional<Transaction> chargeback(Order order) {
        return order.related().stream()
                .filter(child -> FactsOf.isOpenChargeback(child) && !Dispute.isReversal(child))
                .max(Comparator.comparing(Transaction::created));
    }

    /** What can still be given back. */
    Money refundable(Order order) {
        return factsOf.payment(order).refundable();
    }

    /** The row in which the payment stands once the action has taken its whole effect. */
    Optional<State> afterwards(Order order, Action action) {
        return engine.afterwards(factsOf.payment(order), action);
    }

    OrderView view(Order order, Staff staff) {
        return view(order, staff, clock.instant());
    }

    /** The same at another moment than now. */
    OrderView view(Order order, Staff staff, Instant now) {
        Facts facts = factsOf.payment(order);
        Map<ActionKind, Verdict> actions = new EnumMap<>(engine.overview(facts, staff, now));
        openRefund(order)
                .ifPresent(refund -> actions.put(
                        ActionKind.CANCEL_REFUND, overview(order, refund, staff, now, ActionKind.CANCEL_REFUND)));
        chargeback(order)
                .ifPresent(child ->
                        ON_CHARGEBACKS.forEach(kind -> actions.put(kind, overview(order, child, staff, now, kind))));
        return new OrderView(
                order,
                state(order).orElse(null),
                family(order),
                deadlines(order, now),
                actions,
                engine.expectedNext(facts).orElse(null),
                facts.refundable(),
                pending(order));
    }

    private Verdict overview(Order order, Transaction child, Staff staff, Instant now, ActionKind kind) {
        Verdict verdict =
                engine.overview(factsOf.child(order, child), staff, now).get(kind);
        if (verdict == null) {
            throw new IllegalStateException("the engine's overview lacks " + kind);
        }
        return verdict;
    }

    /** What undoes an action that was executed, the nearest first. */
    List<ActionKind> reverses(ActionKind action) {
        return engine.reverses(action);
    }

    Optional<State> state(Order order) {
        return engine.state(order.flow(), order.method(), Kind.PAYMENT, order.status());
    }

    /** Whether nothing can happen to the order any more; a pair outside the tables never counts as final. */
    boolean isFinal(Order order) {
        return state(order).map(State::isFinal).orElse(false);
    }

    Family family(Order order) {
        return engine.family(order.flow(), order.method(), Kind.PAYMENT, order.status());
    }

    List<Deadline> deadlines(Order order) {
        return deadlines(order, clock.instant());
    }

    /** The order's own dates and those of its open refunds and chargebacks, soonest first. */
    List<Deadline> deadlines(Order order, Instant now) {
        List<Deadline> deadlines = new ArrayList<>(engine.deadlines(factsOf.payment(order), now));
        for (Transaction child : order.related()) {
            boolean open = isOpenRefund(child) || FactsOf.isOpenChargeback(child);
            if (open) {
                engine.deadlines(factsOf.child(order, child), now).stream()
                        .filter(deadline -> !deadlines.contains(deadline))
                        .forEach(deadlines::add);
            }
        }
        // An answer that was given, or came too late, is due no more.
        boolean answered = Dispute.of(order)
                .filter(dispute -> dispute.standing() != Dispute.Standing.TO_ANSWER)
                .isPresent();
        if (answered) {
            deadlines.removeIf(deadline -> deadline.what() == Deadline.What.CHARGEBACK_ANSWER_BY);
        }
        deadlines.sort(Comparator.comparing(Deadline::at).thenComparing(Deadline::what));
        return deadlines;
    }

    /** Refunds that are asked for and not done. */
    static Money pending(Order order) {
        Money pending = FactsOf.underWay(order);
        for (Transaction child : order.related()) {
            if (isOpenRefund(child) && child.amount().sameCurrency(pending)) {
                pending = pending.plus(child.amount());
            }
        }
        return pending;
    }

    /** When the order was first seen Shipped; empty when never. */
    static Optional<Instant> shippedAt(Order order) {
        return order.history().stream()
                .filter(change -> change.status().normalised().order() == OrderStatus.SHIPPED)
                .map(StatusChange::at)
                .findFirst();
    }

    /** The order with what the lists need. */
    OrderUpdate update(Order order) {
        Instant now = clock.instant();
        Optional<State> state = state(order);
        Optional<Deadline> due = due(order, now);
        return new OrderUpdate(
                order,
                family(order),
                state.map(State::id).orElse(""),
                queues(order, state),
                due.map(Deadline::at).orElse(null),
                due.map(Deadline::what).orElse(null),
                pending(order),
                shippedAt(order).orElse(null),
                unlisted(order),
                deadlines(order, now));
    }

    /** The payment and its parts whose pairs stand outside the tables; half a pair is none yet. */
    private List<Unlisted> unlisted(Order order) {
        List<Unlisted> unlisted = new ArrayList<>();
        if (state(order).isEmpty()) {
            unlisted.add(new Unlisted(order.transactionId(), Kind.PAYMENT, order.status()));
        }
        for (Transaction child : order.related()) {
            if (child.status().transactionStatus() != null
                    && engine.state(order.flow(), order.method(), child.kind(), child.status())
                            .isEmpty()) {
                unlisted.add(new Unlisted(child.id(), child.kind(), child.status()));
            }
        }
        return unlisted;
    }

    private Optional<Deadline> due(Order order, Instant now) {
        return deadlines(order, now).stream()
                .filter(deadline -> deadline.what().staysOverdue()
                        || (AHEAD.contains(deadline.what()) && deadline.at().isAfter(now)))
                .min(Comparator.comparing(Deadline::at));
    }

    private Set<Queue> queues(Order order, Optional<State> state) {
        Set<Queue> queues = EnumSet.of(Queue.ORDERS);
        List<ActionKind> staff = state.map(State::staff).orElse(List.of());
        Family family = family(order);
        if (family == Family.REVIEW) {
            queues.add(Queue.REVIEW);
        }
        boolean toShip = family == Family.SHIP || (family == Family.PARTLY_REFUNDED && staff.contains(ActionKind.SHIP));
        if (toShip && shippedAt(order).isEmpty()) {
            queues.add(Queue.SHIPPING);
        }
        if (staff.contains(ActionKind.HOLD)) {
            queues.add(Queue.REMINDERS);
        }
        if (pending(order).isPositive()) {
            queues.add(Queue.REFUNDS);
        }
        if (family == Family.CAPTURE) {
            queues.add(Queue.CAPTURES);
        }
        Dispute.of(order)
                .map(dispute -> dispute.standing().isOpen() ? Queue.CHARGEBACKS : Queue.CHARGEBACKS_ENDED)
                .ifPresent(queues::add);
        return queues;
    }
}
