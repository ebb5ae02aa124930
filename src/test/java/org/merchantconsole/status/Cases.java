package org.merchantconsole.status;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.money.Money;

/** Builds the facts of a transaction for tests: a plain payment of 100 euros, changed step by step. */
final class Cases {
    static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    static final Staff EVERYBODY = new Staff("Kim", EnumSet.allOf(ActionKind.class));

    private final Flow flow;
    private final String method;
    private Kind kind = Kind.PAYMENT;
    private final List<Facts.Step> history = new ArrayList<>();
    private Money amount = eur(10_000);
    private Money refunded = eur(0);
    private final List<Facts.Pause> holds = new ArrayList<>();
    private @Nullable Instant shipBy;
    private int extensions;
    private final List<Facts.PastRefund> refunds = new ArrayList<>();
    private @Nullable Instant captureExpiry;
    private @Nullable Money captureRemain;
    private int score;
    private boolean chargebackOpen;
    private @Nullable Instant answerBy;
    private boolean hasCart = true;
    private boolean coversWholeParent;
    private boolean sameDayReversal;
    private @Nullable ActionKind inFlight;
    private SiteRules site = SiteRules.DEFAULT;

    private Cases(Flow flow, String method) {
        this.flow = flow;
        this.method = method;
    }

    static Cases of(Flow flow) {
        return new Cases(flow, method(flow));
    }

    static Cases of(Flow flow, String method) {
        return new Cases(flow, method);
    }

    /** A usual method of a flow. */
    static String method(Flow flow) {
        return switch (flow) {
            case CARD, CARD_MANUAL_CAPTURE -> "VISA";
            case CARD_OWN_MID -> "AMEX";
            case PAD -> "BNPL_MF";
            case KLARNA, IDEAL, BANKTRANS, DIRDEB -> flow.name();
            case OTHER -> "PAYPAL";
        };
    }

    static Money eur(long cents) {
        return Money.of(cents, "EUR");
    }

    /** A pair as the command line writes it: {@code completed/uncleared}. */
    static RawPair pair(String text) {
        String[] halves = text.split("/", -1);
        return new RawPair(halves[0], halves[1]);
    }

    static Instant day(int days) {
        return START.plus(Duration.ofDays(days));
    }

    Cases kind(Kind value) {
        kind = value;
        return this;
    }

    /** Reaches the pair so many days after the start. */
    Cases at(int days, String pair) {
        history.add(new Facts.Step(day(days), pair(pair)));
        return this;
    }

    Cases amount(Money value) {
        amount = value;
        return this;
    }

    Cases refunded(long cents) {
        refunded = eur(cents);
        return this;
    }

    Cases hold(Instant from, Instant until) {
        holds.add(new Facts.Pause(from, until));
        return this;
    }

    Cases shipBy(Instant value) {
        shipBy = value;
        return this;
    }

    Cases extensions(int value) {
        extensions = value;
        return this;
    }

    Cases refund(Instant at, long cents) {
        refunds.add(new Facts.PastRefund(at, eur(cents)));
        return this;
    }

    Cases reserved(Instant expiry, long remain) {
        captureExpiry = expiry;
        captureRemain = eur(remain);
        return this;
    }

    Cases score(int value) {
        score = value;
        return this;
    }

    Cases chargebackOpen() {
        chargebackOpen = true;
        return this;
    }

    /** Until when the provider wants the chargeback answered. */
    Cases answerBy(Instant value) {
        answerBy = value;
        return this;
    }

    Cases withoutCart() {
        hasCart = false;
        return this;
    }

    Cases wholeParent() {
        coversWholeParent = true;
        return this;
    }

    Cases sameDayReversal() {
        sameDayReversal = true;
        return this;
    }

    Cases inFlight(ActionKind value) {
        inFlight = value;
        return this;
    }

    Cases site(SiteRules value) {
        site = value;
        return this;
    }

    Facts facts() {
        return new Facts(
                flow,
                method,
                kind,
                history.getLast().status(),
                amount,
                refunded,
                START,
                history,
                holds,
                shipBy,
                extensions,
                refunds,
                captureExpiry,
                captureRemain,
                score,
                chargebackOpen,
                answerBy,
                hasCart,
                coversWholeParent,
                sameDayReversal,
                inFlight,
                site);
    }
}
