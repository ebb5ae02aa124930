package org.merchantconsole.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantconsole.status.Cases.EVERYBODY;
import static org.merchantconsole.status.Cases.day;
import static org.merchantconsole.status.Cases.eur;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantconsole.money.Money;

/** The guards of refunds and of taking them back. */
class RefundGuardsTest {
    private StatusEngine engine;
    private static final Verdict ALLOWED = new Verdict.Allowed(List.of());

    /** Compiled anew for every test, so that mutation testing sees which tests a change of the tables concerns. */
    @BeforeEach
    void compile() {
        engine = new StatusEngine();
    }

    private Verdict decide(Cases facts, Action action, Instant now) {
        return engine.decide(facts.facts(), action, EVERYBODY, now);
    }

    private Verdict refund(Cases facts, long cents, Instant now) {
        return decide(facts, new Action.Refund(eur(cents), "return"), now);
    }

    private Verdict byLines(Cases facts, long cents, Instant now) {
        return decide(facts, new Action.RefundLines(List.of(new Action.Line("A-1", 1)), eur(cents), "return"), now);
    }

    private static Verdict.Refused assertRefused(Verdict verdict, Rule rule, ActionKind... wayOut) {
        assertThat(verdict).isInstanceOf(Verdict.Refused.class);
        Verdict.Refused refused = (Verdict.Refused) verdict;
        assertThat(refused.rule()).isEqualTo(rule);
        assertThat(refused.wayOut()).containsExactly(wayOut);
        return refused;
    }

    private static Cases paid() {
        return Cases.of(Flow.CARD).at(0, "initialized/initialized").at(1, "completed/completed");
    }

    private static Cases padShipped() {
        return Cases.of(Flow.PAD).at(0, "completed/uncleared").at(1, "shipped/uncleared");
    }

    @ParameterizedTest
    @CsvSource({"1, true", "7000, true", "7001, false"})
    void notMoreThanTheRest(long cents, boolean allowed) {
        Verdict verdict = refund(paid().refunded(3_000), cents, day(2));
        assertThat(verdict instanceof Verdict.Allowed).isEqualTo(allowed);
        if (!allowed) {
            assertThat(assertRefused(verdict, Rule.AMOUNT_ABOVE_REST, ActionKind.REFUND)
                            .values())
                    .containsEntry("rest", eur(7_000))
                    .containsEntry("amount", eur(7_001));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void nothingAndLessIsATypingErrorAndNeverAFullRefund(long cents) {
        assertRefused(refund(paid(), cents, day(2)), Rule.AMOUNT_NOT_POSITIVE, ActionKind.REFUND);
    }

    @Test
    void inTheCurrencyOfThePayment() {
        Verdict verdict = decide(paid(), new Action.Refund(Money.of(100, "GBP"), ""), day(2));
        assertThat(assertRefused(verdict, Rule.WRONG_CURRENCY, ActionKind.REFUND)
                        .values())
                .containsEntry("currency", "EUR")
                .containsEntry("given", "GBP");
    }

    @Test
    void nothingIsLeft() {
        assertRefused(refund(paid().refunded(10_000), 1, day(2)), Rule.ALREADY_REFUNDED);
        assertRefused(refund(paid().at(3, "refunded/completed"), 1, day(4)), Rule.ALREADY_REFUNDED);
    }

    @ParameterizedTest
    @CsvSource({
        "CARD, VISA, 180, completed/completed",
        "CARD, MISTERCASH, 180, completed/completed",
        "IDEAL, IDEAL, 730, completed/completed",
        "OTHER, PAYPAL, 60, completed/initialized",
        "OTHER, PSAFECARD, 180, completed/completed",
        "OTHER, TRUSTLY, 365, completed/completed",
        "OTHER, DIRECTBANK, 730, completed/completed"
    })
    void thePeriodDependsOnTheMethodAndWarnsTwoWeeksAhead(Flow flow, String method, int days, String pair) {
        Cases facts = Cases.of(flow, method).at(1, pair);
        Instant end = Days.plus(day(1), days);
        assertThat(refund(facts, 100, Days.plus(end, -14).minusSeconds(1))).isEqualTo(ALLOWED);
        Verdict warned = new Verdict.Allowed(List.of(Rule.REFUND_PERIOD_ENDS_SOON));
        assertThat(refund(facts, 100, Days.plus(end, -14))).isEqualTo(warned);
        assertThat(refund(facts, 100, end)).isEqualTo(warned);
        assertThat(assertRefused(refund(facts, 100, end.plusSeconds(1)), Rule.REFUND_PERIOD_OVER)
                        .values())
                .containsEntry("until", end)
                .containsEntry("days", days);
    }

    @Test
    void thePeriodOfAPayLaterOrderBeginsWithTheMoney() {
        assertThat(byLines(
                        Cases.of(Flow.KLARNA).at(0, "completed/uncleared").at(1, "shipped/uncleared"), 100, day(900)))
                .isEqualTo(ALLOWED);
    }

    @Test
    void theSameAmountWaitsFiveMinutes() {
        Instant first = day(2);
        Cases facts = paid().refunded(1_500).refund(first, 1_500);
        Instant free = first.plus(Duration.ofMinutes(5));
        assertThat(assertRefused(
                                refund(facts, 1_500, free.minusMillis(1)),
                                Rule.SAME_REFUND_WITHIN_FIVE_MINUTES,
                                ActionKind.REFUND)
                        .values())
                .containsEntry("until", free);
        assertThat(refund(facts, 1_500, free)).isEqualTo(ALLOWED);
        assertThat(refund(facts, 1_501, first)).isEqualTo(ALLOWED);
    }

    @Test
    void anOpenChargebackWouldPayTheCustomerTwice() {
        assertRefused(refund(paid().chargebackOpen(), 100, day(2)), Rule.CHARGEBACK_OPEN);
        assertRefused(refund(paid().at(3, "chargeback/completed"), 100, day(4)), Rule.CHARGEBACK_OPEN);
    }

    @Test
    void payLaterGoesByLinesAndTheRestByAmount() {
        assertRefused(refund(padShipped(), 100, day(2)), Rule.REFUND_BY_LINES, ActionKind.REFUND_LINES);
        assertThat(byLines(padShipped(), 100, day(2))).isEqualTo(ALLOWED);
        assertRefused(byLines(paid(), 100, day(2)), Rule.REFUND_BY_AMOUNT, ActionKind.REFUND);
    }

    @Test
    void eInvoicingTakesBoth() {
        Cases facts = Cases.of(Flow.OTHER, "EINVOICE").at(0, "completed/completed");
        assertThat(refund(facts, 100, day(1))).isEqualTo(ALLOWED);
        assertThat(byLines(facts, 100, day(1))).isEqualTo(ALLOWED);
        assertRefused(byLines(facts.withoutCart(), 100, day(1)), Rule.CART_MISSING, ActionKind.REFUND);
    }

    @Test
    void linesNeedTheCartAndSomethingInIt() {
        assertRefused(byLines(padShipped().withoutCart(), 100, day(2)), Rule.CART_MISSING);
        Action none = new Action.RefundLines(List.of(), eur(100), "");
        assertRefused(decide(padShipped(), none, day(2)), Rule.AMOUNT_NOT_POSITIVE, ActionKind.REFUND_LINES);
        Action zero = new Action.RefundLines(List.of(new Action.Line("A-1", 0)), eur(100), "");
        assertRefused(decide(padShipped(), zero, day(2)), Rule.AMOUNT_NOT_POSITIVE, ActionKind.REFUND_LINES);
        assertRefused(byLines(padShipped(), 10_001, day(2)), Rule.AMOUNT_ABOVE_REST, ActionKind.REFUND_LINES);
    }

    @Test
    void theWayOutOfACancelIsNoRefundThatLacksItsCart() {
        assertRefused(decide(padShipped().withoutCart(), new Action.Cancel(""), day(2)), Rule.PAID_REFUND_INSTEAD);
    }

    @Test
    void nothingIsRefundedAtTheAgencyUntilThePausesAreOver() {
        Instant agency = Days.plus(day(1), 38);
        assertThat(byLines(padShipped(), 100, agency.minusSeconds(1))).isEqualTo(ALLOWED);
        assertThat(assertRefused(byLines(padShipped(), 100, agency), Rule.AT_COLLECTION_AGENCY)
                        .values())
                .containsEntry("at", agency);
        assertThat(byLines(padShipped().hold(day(5), day(15)), 100, agency)).isEqualTo(ALLOWED);
        assertThat(byLines(padShipped().at(20, "shipped/completed"), 100, day(60)))
                .isEqualTo(ALLOWED);
    }

    @Test
    void ownFundsEndAllRefunds() {
        assertRefused(byLines(Cases.of(Flow.PAD).at(0, "completed/completed"), 100, day(1)), Rule.OWN_FUNDS_NO_REFUND);
    }

    @Test
    void multibancoIsNotRefunded() {
        assertRefused(
                refund(Cases.of(Flow.OTHER, "MULTIBANCO").at(0, "completed/completed"), 100, day(1)),
                Rule.METHOD_NOT_REFUNDABLE);
    }

    @Test
    void aDirectDebitMayBeChargedBackOnTopFor56Days() {
        Cases facts = Cases.of(Flow.DIRDEB).at(1, "completed/completed");
        assertThat(refund(facts, 100, day(2))).isEqualTo(new Verdict.Allowed(List.of(Rule.CHARGEBACK_MAY_FOLLOW)));
        assertThat(refund(facts, 100, Days.plus(day(1), 56))).isEqualTo(ALLOWED);
    }

    @ParameterizedTest
    @CsvSource({
        "CARD, initialized/initialized, NOT_PAID_YET, CANCEL",
        "CARD_MANUAL_CAPTURE, completed/initialized, NOT_PAID_YET, CANCEL_RESERVATION"
    })
    void whatIsNotPaidIsCancelled(Flow flow, String pair, Rule rule, ActionKind wayOut) {
        assertRefused(refund(Cases.of(flow).at(0, pair), 100, day(1)), rule, wayOut);
    }

    private static Cases refundChild(Flow flow) {
        return Cases.of(flow).kind(Kind.REFUND).at(0, "reserved/reserved");
    }

    @Test
    void aRefundIsTakenBackUntilMidnightInAmsterdam() {
        Instant midnight = Instant.parse("2026-03-02T23:00:00Z");
        Action cancel = new Action.CancelRefund(null, "");
        assertThat(decide(refundChild(Flow.CARD), cancel, midnight.minusMillis(1)))
                .isEqualTo(new Verdict.Allowed(List.of(Rule.MAY_BE_TOO_LATE)));
        assertThat(assertRefused(decide(refundChild(Flow.CARD), cancel, midnight), Rule.REFUND_HAS_LEFT)
                        .values())
                .containsEntry("until", midnight);
        assertRefused(
                decide(refundChild(Flow.CARD).at(0, "completed/completed"), cancel, day(0)), Rule.REFUND_HAS_LEFT);
    }

    @Test
    void aReversalAndAFullPayAfterDeliveryRefundStand() {
        Action cancel = new Action.CancelRefund("123", "");
        assertRefused(decide(refundChild(Flow.CARD).sameDayReversal(), cancel, day(0)), Rule.SAME_DAY_REVERSAL);
        assertRefused(decide(refundChild(Flow.PAD).wholeParent(), cancel, day(0)), Rule.FULL_PAD_REFUND);
        assertThat(decide(refundChild(Flow.CARD).wholeParent(), cancel, day(0))).isInstanceOf(Verdict.Allowed.class);
    }
}
