package org.merchantconsole.status;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The dates that stand before a transaction, by the provider's rules, computed from its history. None of them is ever
 * enforced here: only the provider expires an order.
 */
final class Deadlines {
    static final int REVIEW_DAYS = 5;
    static final int REFUND_WARNING_DAYS = 14;
    private static final int REST_DAYS = 14;
    static final int DIRECT_DEBIT_CHARGEBACK_DAYS = 56;
    /** For how long a date that has passed is still listed: the provider's report may be late. */
    private static final Duration JUST_PASSED = Duration.ofDays(7);

    private static final int PAY_DAYS = 90;
    private static final int KLARNA_SETTLEMENT_DAYS = 21;
    private static final int PAD_PAYOUT_DAYS = 30;
    private static final long SMALL_DIRECT_DEBIT_CENTS = 50_000;

    private final Facts facts;
    private final State state;
    private final Past past;
    private final Instant now;
    private final List<Deadline> found = new ArrayList<>();

    Deadlines(Facts facts, State state, Past past, Instant now) {
        this.facts = facts;
        this.state = state;
        this.past = past;
        this.now = now;
    }

    /** The dates ahead and those that have just passed, soonest first. */
    List<Deadline> find() {
        if (facts.kind() == Kind.PAYMENT) {
            payment();
        }
        switch (state.family()) {
            case REFUND_OPEN -> add(Deadline.What.REFUND_LEAVES, Days.nextMidnight(facts.created()), true);
            case CHARGEBACK -> chargeback();
            case PAID, PARTLY_REFUNDED -> refundWindow();
            default -> {}
        }
        return found.stream()
                .filter(deadline -> deadline.at().plus(JUST_PASSED).isAfter(now))
                .sorted(Comparator.comparing(Deadline::at).thenComparing(Deadline::what))
                .toList();
    }

    private void payment() {
        switch (state.family()) {
            case OPEN -> open();
            case REVIEW -> add(Deadline.What.REVIEW_ENDS, Days.plus(past.since(Family.REVIEW), REVIEW_DAYS), true);
            case CAPTURE -> capture();
            case SHIP -> shipBy();
            case TRANSIT -> transit();
            default -> {}
        }
        if (state.family() == Family.PARTLY_REFUNDED && past.agency().isPresent()) {
            past.shipped().ifPresent(this::billing);
        }
        if (state.family() == Family.PARTLY_REFUNDED
                && state.staff().contains(ActionKind.SHIP)
                && past.shipped().isEmpty()) {
            shipBy();
        }
    }

    /** Until when the rest must be Shipped once a part was. */
    static Instant restShippedBy(Instant partShipped) {
        return Days.plus(partShipped, REST_DAYS);
    }

    private void open() {
        Optional<Instant> split = partialShipment();
        if (split.isPresent()) {
            add(Deadline.What.SHIP_BY, restShippedBy(split.get()), true);
            return;
        }
        if (facts.status().normalised().equals(Pairs.UNCLEARED_UNCLEARED)
                && MethodTerms.word(facts.method()).equals("TRUSTLY")) {
            add(Deadline.What.SESSION_EXPIRES, Days.plus(past.since(Family.OPEN), 5), true);
            return;
        }
        MethodTerms.sessionEnd(facts.flow(), facts.method(), facts.created())
                .ifPresent(at -> add(Deadline.What.SESSION_EXPIRES, at, true));
    }

    /** After its first partial shipment a Pay After Delivery order stands at its first pair again. */
    private Optional<Instant> partialShipment() {
        return facts.flow() == Flow.PAD ? past.leftAfter(Pairs.COMPLETED_UNCLEARED) : Optional.empty();
    }

    private void capture() {
        Instant reported = facts.captureExpiry();
        if (reported != null) {
            add(Deadline.What.CAPTURE_EXPIRES, reported, false);
            return;
        }
        int days = MethodTerms.word(facts.method()).equals("VISA") ? 7 : 30;
        add(Deadline.What.CAPTURE_EXPIRES, Days.plus(past.since(Family.CAPTURE), days), true);
    }

    private void shipBy() {
        shipByDate(facts).ifPresent(at -> add(Deadline.What.SHIP_BY, at, facts.shipBy() == null));
    }

    /** The date that the provider named, or else our own count with the extensions so far. */
    static Optional<Instant> shipByDate(Facts facts) {
        Instant named = facts.shipBy();
        if (named != null) {
            return Optional.of(named);
        }
        int steps = facts.flow() == Flow.KLARNA ? facts.extensions() * MethodTerms.KLARNA_STEP_DAYS : 0;
        return MethodTerms.shipBy(facts.flow(), facts.method(), facts.created()).map(at -> Days.plus(at, steps));
    }

    private void transit() {
        switch (facts.flow()) {
            case KLARNA -> settlement(past.shipped(), KLARNA_SETTLEMENT_DAYS);
            case PAD -> {
                settlement(past.shipped(), PAD_PAYOUT_DAYS);
                past.shipped().ifPresent(this::billing);
            }
            case DIRDEB -> {
                int days = facts.amount().minorUnits() <= SMALL_DIRECT_DEBIT_CENTS ? 9 : 22;
                settlement(Optional.of(past.since(Family.TRANSIT)), days);
            }
            case OTHER -> {
                if (MethodTerms.word(facts.method()).equals("BILLINK")) {
                    past.shipped().ifPresent(at -> add(Deadline.What.PAY_BY, Days.plus(at, 30), true));
                }
            }
            default -> {}
        }
    }

    private void settlement(Optional<Instant> start, int days) {
        start.ifPresent(at -> add(Deadline.What.SETTLEMENT_EXPECTED, Days.plus(at, days), true));
    }

    private void billing(Instant shipped) {
        ReminderTimeline line = ReminderTimeline.of(shipped, facts.holds(), Tariff.DEFAULT);
        line.next(now)
                .filter(step -> step.what() == ReminderTimeline.What.REMINDER)
                .ifPresent(step -> add(
                        step.fee().isZero() ? Deadline.What.REMINDER : Deadline.What.REMINDER_FEE, step.at(), true));
        line.steps().stream()
                .filter(step -> step.at().isAfter(now) && step.fee().isPositive())
                .findFirst()
                .filter(step -> found.stream().noneMatch(other -> other.what() == Deadline.What.REMINDER_FEE))
                .ifPresent(step -> add(Deadline.What.REMINDER_FEE, step.at(), true));
        add(Deadline.What.AGENCY, line.agency(), true);
        add(Deadline.What.PAY_BY, Days.plus(shipped, PAY_DAYS), true);
        past.pause(now).ifPresent(pause -> add(Deadline.What.HOLD_ENDS, pause.until(), false));
    }

    private void refundWindow() {
        if (facts.refundable().isPositive() && facts.kind() == Kind.PAYMENT) {
            refundWindow(facts, past).ifPresent(at -> add(Deadline.What.REFUND_WINDOW_CLOSES, at, true));
        }
    }

    /** When the refund period of the method closes; empty while the money has not come, because it starts with it. */
    static Optional<Instant> refundWindow(Facts facts, Past past) {
        return past.paid().map(at -> Days.plus(at, MethodTerms.refundDays(facts.flow(), facts.method())));
    }

    private void chargeback() {
        Instant named = facts.chargebackAnswerBy();
        if (named != null) {
            add(Deadline.What.CHARGEBACK_ANSWER_BY, named, false);
        } else if (state.staff().contains(ActionKind.DISPUTE)) {
            int days = MethodTerms.word(facts.method()).equals("AMEX") ? 20 : 23;
            add(Deadline.What.CHARGEBACK_ANSWER_BY, Days.plus(past.since(Family.CHARGEBACK), days), true);
        }
    }

    private void add(Deadline.What what, Instant at, boolean expectedOnly) {
        found.add(new Deadline(what, at, expectedOnly));
    }
}
