package org.merchantconsole.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.Transaction;
import org.merchantconsole.status.Action;
import org.merchantconsole.status.ActionKind;
import org.merchantconsole.status.Deadline;
import org.merchantconsole.status.Kind;
import org.merchantconsole.status.RawPair;
import org.merchantconsole.status.Rule;
import org.merchantconsole.status.Staff;
import org.merchantconsole.status.Verdict;

/**
 * Orders on a copy in memory: actions are judged by the same engine and carried on by its tables, the clock runs ahead, and
 * every step can be taken back. Nothing is written and nobody is asked. Immutable; each step is a new one.
 */
public final class WhatIf {
    /** More things than can happen to one order while somebody waits. */
    private static final int MOST_EVENTS = 50;

    private final Judge judge;
    private final Imagined imagined;
    private final Instant begun;
    private final Instant now;
    private final List<Course> courses;
    private final @Nullable WhatIf before;

    private WhatIf(
            Judge judge, Imagined imagined, Instant begun, Instant now, List<Course> courses, @Nullable WhatIf before) {
        this.judge = judge;
        this.imagined = imagined;
        this.begun = begun;
        this.now = now;
        this.courses = List.copyOf(courses);
        this.before = before;
    }

    static WhatIf of(Judge judge, Imagined imagined, List<Order> orders, Instant now) {
        return new WhatIf(
                judge,
                imagined,
                now,
                now,
                orders.stream()
                        .map(order -> new Course(order, order, List.of()))
                        .toList(),
                null);
    }

    /**
     * What somebody wants of every order.
     *
     * @param amount for refunds and captures; null for all that is left
     * @param days for pauses and extensions
     */
    public record Wish(
            ActionKind kind, String reason, @Nullable Money amount, int days) {}

    /** Something that happened on the copy. */
    public sealed interface Event {
        Instant at();

        /**
         * An action that the engine allows.
         *
         * @param twin a refund of the same amount that was there already; null for none
         */
        record Done(
                Instant at,
                Action action,
                List<Rule> warnings,
                @Nullable Transaction twin) implements Event {}

        /** An action that it refuses. */
        record Refused(Instant at, Action action, Verdict.Refused verdict) implements Event {}

        /** A date came, and this is expected to follow; the provider decides. */
        record Came(Instant at, Deadline.What what, Kind kind, RawPair to) implements Event {}
    }

    /**
     * One order's way.
     *
     * @param start as it is
     * @param order as it would be
     */
    public record Course(Order start, Order order, List<Event> events) {
        public Course {
            events = List.copyOf(events);
        }

        private Course with(Order next, Event event) {
            List<Event> all = new ArrayList<>(events);
            all.add(event);
            return new Course(start, next, all);
        }
    }

    /** The orders with an action, where it is allowed; the others have the refusal. */
    public WhatIf with(Wish wish, Staff staff) {
        return next(
                now, courses.stream().map(course -> act(course, wish, staff)).toList());
    }

    /** Some time later: what has its date until then is expected to happen. */
    public WhatIf later(Duration by) {
        Instant then = now.plus(by);
        return next(then, courses.stream().map(course -> wait(course, then)).toList());
    }

    private WhatIf next(Instant moment, List<Course> further) {
        return new WhatIf(judge, imagined, begun, moment, further, this);
    }

    /** Without the last step; empty at the begin. */
    public Optional<WhatIf> back() {
        return Optional.ofNullable(before);
    }

    /** The moment on the copy. */
    public Instant now() {
        return now;
    }

    /** How far the clock runs ahead. */
    public Duration ahead() {
        return Duration.between(begun, now);
    }

    public List<Course> courses() {
        return courses;
    }

    /** What the engine says of an order on the copy, at the moment of the copy. */
    public OrderView view(Course course, Staff staff) {
        return judge.view(course.order(), staff, now);
    }

    /**
     * What can be staged of it: of each order the first thing that was allowed. What comes after it needs its outcome, and
     * what was allowed only after waiting may not be allowed yet; the road that stages it judges it anew.
     */
    public Map<OrderKey, Action> toStage() {
        Map<OrderKey, Action> first = new LinkedHashMap<>();
        for (Course course : courses) {
            course.events().stream()
                    .filter(Event.Done.class::isInstance)
                    .map(event -> ((Event.Done) event).action())
                    .findFirst()
                    .ifPresent(action -> first.put(course.start().key(), action));
        }
        return first;
    }

    /** How many allowed actions would not be staged because they come after another one. */
    public long left() {
        long all = courses.stream()
                .flatMap(course -> course.events().stream())
                .filter(Event.Done.class::isInstance)
                .count();
        return all - toStage().size();
    }

    private Course act(Course course, Wish wish, Staff staff) {
        Order order = course.order();
        Action action = action(order, wish);
        Verdict verdict = judge.decide(order, action, staff, now);
        if (verdict instanceof Verdict.Refused refused
                && wish.kind() == ActionKind.REFUND
                && wish.amount() == null
                && refused.rule() == Rule.REFUND_BY_LINES) {
            action = action(order, new Wish(ActionKind.REFUND_LINES, wish.reason(), wish.amount(), wish.days()));
            verdict = judge.decide(order, action, staff, now);
        }
        return switch (verdict) {
            case Verdict.Allowed allowed ->
                course.with(
                        imagined.after(order, action, now),
                        new Event.Done(now, action, allowed.warnings(), twin(order, action)));
            case Verdict.Refused refused -> course.with(order, new Event.Refused(now, action, refused));
        };
    }

    private @Nullable Transaction twin(Order order, Action action) {
        return switch (action) {
            case Action.Refund refund -> Twins.of(order, refund.amount(), now).orElse(null);
            case Action.RefundLines lines ->
                Twins.of(order, lines.amount(), now).orElse(null);
            default -> null;
        };
    }

    /** How many of the actions that would be staged have a twin, so that somebody has to say that they are meant. */
    public long twins() {
        return courses.stream()
                .flatMap(course -> course.events().stream()
                        .filter(Event.Done.class::isInstance)
                        .map(Event.Done.class::cast)
                        .limit(1))
                .filter(done -> done.twin() != null)
                .count();
    }

    private Course wait(Course course, Instant then) {
        Course further = course;
        Instant from = now;
        for (int i = 0; i < MOST_EVENTS; i++) {
            Optional<Imagined.Came> came = imagined.next(further.order(), from, then);
            if (came.isEmpty() || came.get().order().equals(further.order())) {
                return further;
            }
            Imagined.Came what = came.get();
            from = what.deadline().at();
            further = further.with(
                    what.order(),
                    new Event.Came(what.deadline().at(), what.deadline().what(), what.kind(), what.to()));
        }
        return further;
    }

    private Action action(Order order, Wish wish) {
        String reason = wish.reason();
        Money amount = wish.amount();
        // An amount in another currency than the order's stays, so that the engine refuses it: never all in its place.
        Money own = amount;
        Money left = judge.refundable(order);
        return switch (wish.kind()) {
            case ACCEPT -> new Action.Accept(reason);
            case DECLINE -> new Action.Decline(reason);
            case CANCEL -> new Action.Cancel(reason);
            case SHIP -> new Action.Ship("", "", reason);
            case PARTIAL_SHIP -> new Action.PartialShip(own == null ? order.amount() : own, "", "");
            case EXTEND -> new Action.Extend(wish.days(), reason);
            case HOLD -> new Action.Hold(ShippingDesk.later(now, wish.days()), reason, false);
            case RESUME -> new Action.Resume(reason);
            case REFUND -> new Action.Refund(own == null ? left : own, reason);
            case REFUND_LINES -> {
                RefundDraft all =
                        RefundDraft.of(order.cart(), order.amount().currency()).withAll();
                yield new Action.RefundLines(all.chosen(), all.amount(), reason);
            }
            case CANCEL_REFUND -> new Action.CancelRefund(null, reason);
            case CAPTURE -> {
                Money remain = order.payment().captureRemain();
                Money all = remain == null ? order.amount() : remain;
                yield new Action.Capture(own == null ? all : own, reason);
            }
            case CANCEL_RESERVATION -> new Action.CancelReservation(reason);
            case DISPUTE, ACCEPT_CHARGEBACK, COMPLETE_OWN_FUNDS, PAYMENT_LINK, DUPLICATE ->
                new Action.HandedOver(wish.kind(), reason);
        };
    }
}
