package org.merchantconsole.status;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.money.Money;

/** The rules that an action must pass beyond being listed for its row. */
final class Guards {
    /** From this fraud score on the provider decides. The documents put 8 into both bands; the safer reading counts. */
    private static final int PROVIDER_DECIDES_FROM = 8;

    /** The shortest and the longest pause that the API takes. */
    private static final Duration SHORTEST_HOLD = Duration.ofMinutes(1);

    private static final Duration LONGEST_HOLD = Duration.ofDays(90);

    private static final Verdict ALLOWED = new Verdict.Allowed(List.of());
    private static final Verdict HANDED_OVER = new Verdict.Allowed(List.of(Rule.HAND_OVER, Rule.IRREVERSIBLE));

    private static final Verdict FOR_GOOD = new Verdict.Allowed(List.of(Rule.IRREVERSIBLE));

    private final Question question;
    private final Facts facts;
    private final Instant now;

    Guards(Question question) {
        this.question = question;
        this.facts = question.facts();
        this.now = question.now();
    }

    Verdict judge() {
        if (!listed()) {
            return new NotListed(question).refusal();
        }
        return switch (question.kind()) {
            case ACCEPT -> accept();
            case DECLINE -> decline();
            case SHIP -> ship();
            case PARTIAL_SHIP -> partialShip();
            case EXTEND -> extend();
            case HOLD -> hold();
            case RESUME -> resume();
            case REFUND, REFUND_LINES -> new RefundGuards(question).refund();
            case CANCEL_REFUND -> new RefundGuards(question).cancel();
            case CAPTURE -> capture();
            case CANCEL_RESERVATION -> cancelReservation();
            case COMPLETE_OWN_FUNDS -> atAgency() ? agencyRefusal() : HANDED_OVER;
            // Evidence goes through the API; only a dispute that is said to be handed over is not done here.
            case DISPUTE -> question.action() instanceof Action.HandedOver ? HANDED_OVER : FOR_GOOD;
            case ACCEPT_CHARGEBACK -> HANDED_OVER;
            case CANCEL, PAYMENT_LINK, DUPLICATE -> ALLOWED;
        };
    }

    /** The tables list the action, or the merchant's settings add it. */
    private boolean listed() {
        if (question.kind() == ActionKind.CANCEL
                && facts.kind() == Kind.PAYMENT
                && question.state().family() == Family.SHIP) {
            boolean bySetting = (facts.flow() == Flow.PAD && facts.site().padCancelBeforeShipment())
                    || (facts.flow() == Flow.KLARNA && facts.site().klarnaCancelByApi());
            if (bySetting) {
                return true;
            }
        }
        return question.tables().verdict(question.node(), question.kind()).listed();
    }

    private Verdict accept() {
        if (facts.score() >= PROVIDER_DECIDES_FROM) {
            return question.refuse(Rule.PROVIDER_DECIDES, Map.of("score", facts.score()));
        }
        Instant end = Days.plus(question.past().since(Family.REVIEW), Deadlines.REVIEW_DAYS);
        if (now.isAfter(end)) {
            return question.refuse(Rule.REVIEW_PERIOD_OVER, Map.of("until", end), ActionKind.DECLINE);
        }
        return ALLOWED;
    }

    private Verdict decline() {
        if (question.action() instanceof Action.Decline decline
                && decline.reason().isBlank()) {
            return question.refuse(Rule.REASON_REQUIRED, Map.of(), ActionKind.DECLINE);
        }
        return ALLOWED;
    }

    /** The provider alone expires an order, so a date to ship that has passed does not refuse. */
    private Verdict ship() {
        if (question.past().shipped().isPresent()) {
            return question.refuse(Rule.ALREADY_SHIPPED, Map.of());
        }
        if (question.action() instanceof Action.Ship ship
                && MethodTerms.needsTracking(facts)
                && (ship.carrier().isBlank() || ship.tracking().isBlank())) {
            return question.refuse(Rule.TRACKING_REQUIRED, Map.of("method", facts.method()), ActionKind.SHIP);
        }
        return ALLOWED;
    }

    private Verdict partialShip() {
        if (facts.flow() == Flow.PAD && !facts.site().partialShipments()) {
            return question.refuse(Rule.NEEDS_SETTING, Map.of("setting", "partialShipments"), ActionKind.SHIP);
        }
        if (question.action() instanceof Action.PartialShip part) {
            Verdict refusal = question.checkAmount(part.amount(), facts.amount(), Rule.AMOUNT_ABOVE_REST);
            if (refusal != null) {
                return refusal;
            }
        }
        return ALLOWED;
    }

    /**
     * Klarna moves by its own six weeks, at most three times; Pay After Delivery by as many days as asked for. Both stop
     * at a number of days after creation.
     */
    private Verdict extend() {
        Instant limit = Days.plus(facts.created(), MethodTerms.extensionLimitDays(facts.method()));
        long left = Math.max(0, Days.date(currentShipBy()).until(Days.date(limit), ChronoUnit.DAYS));
        boolean klarna = facts.flow() == Flow.KLARNA;
        if (klarna && (left < MethodTerms.KLARNA_STEP_DAYS || facts.extensions() >= MethodTerms.KLARNA_STEPS)) {
            left = 0;
        }
        boolean fits = klarna
                || !(question.action() instanceof Action.Extend extend)
                || (extend.days() >= 1 && extend.days() <= left);
        if (left > 0 && fits) {
            return ALLOWED;
        }
        return question.refuse(
                Rule.EXTENSION_LIMIT,
                Map.of("days", left, "until", limit),
                left == 0 ? ActionKind.SHIP : ActionKind.EXTEND);
    }

    private Instant currentShipBy() {
        return Deadlines.shipByDate(facts).orElse(facts.created());
    }

    private Verdict hold() {
        if (atAgency()) {
            return agencyRefusal();
        }
        if (question.action() instanceof Action.Hold hold) {
            Verdict refusal = holdUntil(hold.until());
            if (refusal != null) {
                return refusal;
            }
            if (hold.reason().isBlank()) {
                return question.refuse(Rule.REASON_REQUIRED, Map.of(), ActionKind.HOLD);
            }
        }
        return question.past().pause(now).isPresent() ? new Verdict.Allowed(List.of(Rule.HOLD_REPLACES)) : ALLOWED;
    }

    /** From tomorrow to one calendar month ahead, or to the 90 days of the API where the setting says so. */
    private @Nullable Verdict holdUntil(Instant until) {
        LocalDate today = Days.date(now);
        LocalDate restart = Days.date(until);
        if (!restart.isAfter(today) || Duration.between(now, until).compareTo(SHORTEST_HOLD) < 0) {
            return question.refuse(
                    Rule.HOLD_TOO_SHORT, Map.of("from", Days.startOf(today.plusDays(1))), ActionKind.HOLD);
        }
        boolean tooLong = facts.site().holdUpToNinetyDays()
                ? Duration.between(now, until).compareTo(LONGEST_HOLD) > 0
                : restart.isAfter(today.plusMonths(1));
        if (tooLong) {
            Instant latest =
                    facts.site().holdUpToNinetyDays() ? now.plus(LONGEST_HOLD) : Days.startOf(today.plusMonths(1));
            return question.refuse(Rule.HOLD_TOO_LONG, Map.of("until", latest), ActionKind.HOLD);
        }
        return null;
    }

    private Verdict resume() {
        if (atAgency()) {
            return agencyRefusal();
        }
        return question.past().pause(now).isPresent() ? ALLOWED : question.refuse(Rule.NOT_PAUSED, Map.of());
    }

    private boolean atAgency() {
        Optional<Instant> agency = question.past().agency();
        return agency.isPresent() && !now.isBefore(agency.get());
    }

    private Verdict agencyRefusal() {
        return question.refuse(
                Rule.AT_COLLECTION_AGENCY, Map.of("at", question.past().agency().orElse(now)));
    }

    private Verdict capture() {
        Verdict refusal = reservationOver();
        if (refusal != null) {
            return refusal;
        }
        Money rest = reserved();
        if (rest.isZero()) {
            return question.refuse(Rule.CAPTURE_ABOVE_REST, Map.of("rest", rest));
        }
        if (question.action() instanceof Action.Capture capture) {
            refusal = question.checkAmount(capture.amount(), rest, Rule.CAPTURE_ABOVE_REST);
        }
        return refusal == null ? ALLOWED : refusal;
    }

    private Verdict cancelReservation() {
        Verdict refusal = reservationOver();
        if (refusal != null) {
            return refusal;
        }
        return reserved().isZero()
                ? question.refuse(Rule.CAPTURE_ABOVE_REST, Map.of("rest", reserved()))
                : new Verdict.Allowed(List.of(Rule.IRREVERSIBLE));
    }

    private Money reserved() {
        Money remain = facts.captureRemain();
        return remain == null ? facts.amount() : remain.max(Money.zero(remain.currency()));
    }

    private @Nullable Verdict reservationOver() {
        Instant expiry = facts.captureExpiry();
        return expiry != null && now.isAfter(expiry)
                ? question.refuse(Rule.RESERVATION_OVER, Map.of("until", expiry))
                : null;
    }
}
