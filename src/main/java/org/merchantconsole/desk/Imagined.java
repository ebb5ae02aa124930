package org.merchantconsole.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.Command;
import org.merchantconsole.order.Edits;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.OperationId;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.Source;
import org.merchantconsole.order.StatusChange;
import org.merchantconsole.order.Transaction;
import org.merchantconsole.order.TransactionId;
import org.merchantconsole.status.Action;
import org.merchantconsole.status.Deadline;
import org.merchantconsole.status.Facts;
import org.merchantconsole.status.Family;
import org.merchantconsole.status.Kind;
import org.merchantconsole.status.Rank;
import org.merchantconsole.status.RawPair;
import org.merchantconsole.status.SiteRules;
import org.merchantconsole.status.State;
import org.merchantconsole.status.StatusEngine;

/**
 * What becomes of an order by an action or by waiting, as far as the tables tell: computed in memory, asking nobody. Where
 * several rows may follow, the first canonical one is taken; the provider may report another.
 */
final class Imagined {
    /** Who changes things that are only imagined. */
    static final String WHAT_IF = "what if";

    private static final Map<Deadline.What, Set<Family>> ENDS_IN = Map.of(
            Deadline.What.SESSION_EXPIRES, EnumSet.of(Family.EXPIRED),
            Deadline.What.REVIEW_ENDS, EnumSet.of(Family.EXPIRED, Family.CANCELLED),
            Deadline.What.CAPTURE_EXPIRES, EnumSet.of(Family.EXPIRED, Family.CANCELLED),
            Deadline.What.SHIP_BY, EnumSet.of(Family.EXPIRED),
            Deadline.What.PAY_BY, EnumSet.of(Family.EXPIRED));

    private final StatusEngine engine;
    private final Judge judge;
    private final FactsOf factsOf;

    Imagined(StatusEngine engine, Judge judge, SiteRules site) {
        this.engine = engine;
        this.judge = judge;
        this.factsOf = new FactsOf(site);
    }

    /** The order once an allowed action has taken effect; what leaves at midnight has not left yet. */
    Order after(Order order, Action action, Instant now) {
        return switch (action) {
            case Action.Refund refund -> child(order, Kind.REFUND, refund.amount(), now);
            case Action.RefundLines lines -> child(order, Kind.REFUND, lines.amount(), now);
            case Action.PartialShip part -> child(order, Kind.SHIPMENT, part.amount(), now);
            case Action.Capture capture -> captured(order, capture, now);
            case Action.CancelRefund cancel -> withdrawn(order, cancel);
            case Action.Hold hold -> own(order, action, now);
            case Action.Resume resume -> own(order, action, now);
            case Action.Extend extend -> own(order, action, now);
            default -> moved(order, engine.afterwards(factsOf.payment(order), action), now);
        };
    }

    /** What the provider does not report and we keep ourselves. */
    private Order own(Order order, Action action, Instant now) {
        Intent intent = new Intent(
                new OperationId(WHAT_IF), order.key(), action, "", now, now, Intent.State.DONE, now, 0, "", List.of());
        return Effects.of(order, intent, Command.Receipt.EMPTY, judge.deadlines(order), now);
    }

    private Order captured(Order order, Action.Capture capture, Instant now) {
        Money remain = order.payment().captureRemain();
        Order taken = child(order, Kind.CAPTURE, capture.amount(), now);
        Order less = remain == null ? taken : remaining(taken, remain.minus(capture.amount()));
        return moved(less, engine.afterwards(factsOf.payment(order), capture), now);
    }

    private Order withdrawn(Order order, Action.CancelRefund cancel) {
        Optional<Transaction> refund = Judge.openRefund(order);
        if (refund.isEmpty()) {
            return order;
        }
        Optional<State> gone = engine.afterwards(factsOf.child(order, refund.get()), cancel);
        return gone.map(state -> replaced(order, refund.get(), state.pair().raw()))
                .orElse(order);
    }

    /** A child in the first row of its kind, as the provider would make it. */
    private Order child(Order order, Kind kind, Money amount, Instant now) {
        Family begins = kind == Kind.REFUND ? Family.REFUND_OPEN : Family.PAID;
        List<State> rows = engine.states(order.flow(), order.method()).stream()
                .filter(state -> state.kind() == kind && state.rank() == Rank.CANONICAL)
                .toList();
        RawPair pair = rows.stream()
                .filter(state -> state.family() == begins)
                .findFirst()
                .or(() -> rows.stream().findFirst())
                .map(state -> state.pair().raw())
                .orElse(new RawPair("initialized", "initialized"));
        List<Transaction> related = new ArrayList<>(order.related());
        String id = WHAT_IF + " " + (related.size() + 1);
        related.add(
                new Transaction(new TransactionId(id), kind, order.key().id(), pair, amount, now, WHAT_IF, null, ""));
        return Edits.related(order, related);
    }

    /** A date that has come: what is expected to follow. */
    record Came(Deadline deadline, Kind kind, RawPair to, Order order) {}

    /** The next date that comes between the moments and changes something; empty when nothing does. */
    Optional<Came> next(Order order, Instant from, Instant until) {
        // Seen from the begin, because dates that are long over are not told any more.
        return judge.deadlines(order, from).stream()
                .filter(deadline ->
                        !deadline.at().isBefore(from) && !deadline.at().isAfter(until))
                .flatMap(deadline -> came(order, deadline).stream())
                .findFirst();
    }

    private Optional<Came> came(Order order, Deadline deadline) {
        if (deadline.what() == Deadline.What.REFUND_LEAVES) {
            return leaves(order, deadline);
        }
        Set<Family> ends = ENDS_IN.get(deadline.what());
        if (ends == null) {
            return Optional.empty();
        }
        return judge.state(order)
                .flatMap(state -> exit(order, Kind.PAYMENT, state, ends))
                .map(state -> new Came(
                        deadline, Kind.PAYMENT, state.pair().raw(), moved(order, Optional.of(state), deadline.at())));
    }

    /** The refund is with the customer, and the payment's pair says how much of it went back. */
    private Optional<Came> leaves(Order order, Deadline deadline) {
        for (Transaction child : order.related()) {
            if (!Judge.isOpenRefund(child)) {
                continue;
            }
            Facts facts = factsOf.child(order, child);
            boolean itsDay = engine.deadlines(facts, deadline.at()).stream()
                    .anyMatch(one -> one.what() == Deadline.What.REFUND_LEAVES
                            && one.at().equals(deadline.at()));
            Optional<State> done = engine.expectedNext(facts);
            if (itsDay && done.isPresent()) {
                RawPair pair = done.get().pair().raw();
                Order left = settled(replaced(order, child, pair), deadline.at());
                return Optional.of(new Came(deadline, Kind.REFUND, pair, left));
            }
        }
        return Optional.empty();
    }

    private Order settled(Order order, Instant now) {
        Money back = Money.zero(order.amount().currency());
        for (Transaction child : order.related()) {
            if (child.kind() == Kind.REFUND
                    && FactsOf.living(child)
                    && !Judge.isOpenRefund(child)
                    && child.amount().sameCurrency(back)) {
                back = back.plus(child.amount());
            }
        }
        Money refunded = order.refunded().max(back);
        Family family = refunded.compareTo(order.amount()) < 0 ? Family.PARTLY_REFUNDED : Family.REFUNDED;
        Order counted = Edits.standing(order, order.status(), refunded, order.history(), order.payment());
        return judge.state(counted)
                .filter(state -> state.family() != family)
                .flatMap(state -> exit(counted, Kind.PAYMENT, state, EnumSet.of(family)))
                .map(state -> moved(counted, Optional.of(state), now))
                .orElse(counted);
    }

    private Optional<State> exit(Order order, Kind kind, State from, Set<Family> families) {
        return engine.states(order.flow(), order.method()).stream()
                .filter(state -> state.kind() == kind
                        && state.rank() == Rank.CANONICAL
                        && families.contains(state.family())
                        && from.exits().contains(state.id()))
                .findFirst();
    }

    private static Order replaced(Order order, Transaction child, RawPair pair) {
        return Edits.related(
                order,
                order.related().stream()
                        .map(one -> one.id().equals(child.id())
                                ? new Transaction(
                                        one.id(),
                                        one.kind(),
                                        one.orderId(),
                                        pair,
                                        one.amount(),
                                        one.created(),
                                        one.description(),
                                        one.answerBy(),
                                        one.disputeReason(),
                                        one.disputeStatus())
                                : one)
                        .toList());
    }

    private static Order moved(Order order, Optional<State> to, Instant now) {
        if (to.isEmpty() || to.get().pair().equals(order.status().normalised())) {
            return order;
        }
        RawPair pair = to.get().pair().raw();
        List<StatusChange> history = new ArrayList<>(order.history());
        history.add(new StatusChange(now, pair, Source.RULE, WHAT_IF, true));
        return Edits.standing(order, pair, order.refunded(), history, order.payment());
    }

    private static Order remaining(Order order, Money remain) {
        return Edits.standing(
                order,
                order.status(),
                order.refunded(),
                order.history(),
                order.payment().withRemain(remain));
    }
}
