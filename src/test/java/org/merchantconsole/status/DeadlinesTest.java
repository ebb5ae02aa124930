package org.merchantconsole.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantconsole.status.Cases.START;
import static org.merchantconsole.status.Cases.day;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The dates by flow, method and kind; and what is expected to come next. */
class DeadlinesTest {
    private StatusEngine engine;

    private List<Deadline> deadlines(Cases facts, Instant now) {
        return engine.deadlines(facts.facts(), now);
    }

    /** Compiled anew for every test, so that mutation testing sees which tests a change of the tables concerns. */
    @BeforeEach
    void compile() {
        engine = new StatusEngine();
    }

    @ParameterizedTest
    @CsvSource({
        "CARD, VISA, PT1H",
        "CARD_OWN_MID, AMEX, PT1H",
        "CARD_MANUAL_CAPTURE, VISA, PT1H",
        "IDEAL, IDEAL, PT1H",
        "OTHER, MBWAY, PT4M",
        "OTHER, BIZUM, PT30M",
        "OTHER, TRUSTLY, PT2H",
        "OTHER, ALIPAY, PT5H",
        "OTHER, MULTIBANCO, PT72H",
        "OTHER, DIRECTBANK, P1D",
        "OTHER, DOTPAY, P3D",
        "OTHER, BELFIUS, P5D",
        "OTHER, PAYPAL, P14D",
        "KLARNA, KLARNA, P1D",
    })
    void sessionsExpire(Flow flow, String method, String length) {
        assertThat(deadlines(Cases.of(flow, method).at(0, "initialized/initialized"), START))
                .containsExactly(new Deadline(Deadline.What.SESSION_EXPIRES, START.plus(Duration.parse(length)), true));
    }

    @ParameterizedTest
    @CsvSource({"PAD, BNPL_MF, 30", "BANKTRANS, BANKTRANS, 60"})
    void sessionsOfDaysEndOnTheClockOfAmsterdam(Flow flow, String method, int days) {
        assertThat(deadlines(Cases.of(flow, method).at(0, "initialized/initialized"), START))
                .containsExactly(new Deadline(Deadline.What.SESSION_EXPIRES, Days.plus(START, days), true));
    }

    @ParameterizedTest
    @CsvSource({"DIRDEB, DIRDEB", "OTHER, EINVOICE", "OTHER, EPS", "OTHER, COUPON", "OTHER, NEVER-HEARD-OF"})
    void someNeverExpire(Flow flow, String method) {
        assertThat(deadlines(Cases.of(flow, method).at(0, "initialized/initialized"), START))
                .isEmpty();
    }

    @Test
    void theReviewEndsFiveDaysAfterBecomingUnclearedWhateverTheSpelling() {
        Cases facts = Cases.of(Flow.CARD_OWN_MID)
                .at(0, "initialized/initialized")
                .at(2, "uncleared/uncleared")
                .at(3, "uncleared/initialized");
        assertThat(deadlines(facts, day(4)))
                .containsExactly(new Deadline(Deadline.What.REVIEW_ENDS, Days.plus(day(2), 5), true));
    }

    @Test
    void daysAreCalendarDaysAcrossSummerTime() {
        // The clock goes forward on 29 March 2026: five days are 119 hours.
        Instant held = Instant.parse("2026-03-27T11:00:00Z");
        assertThat(Days.plus(held, 5)).isEqualTo(Instant.parse("2026-04-01T10:00:00Z"));
    }

    @Test
    void aReservationRunsOutWhenTheProviderSaysOrByTheBrand() {
        assertThat(deadlines(
                        Cases.of(Flow.CARD_MANUAL_CAPTURE)
                                .at(0, "completed/initialized")
                                .reserved(day(6), 100),
                        day(1)))
                .containsExactly(new Deadline(Deadline.What.CAPTURE_EXPIRES, day(6), false));
        assertThat(deadlines(Cases.of(Flow.CARD_MANUAL_CAPTURE).at(1, "completed/initialized"), day(1)))
                .containsExactly(new Deadline(Deadline.What.CAPTURE_EXPIRES, Days.plus(day(1), 7), true));
        assertThat(deadlines(Cases.of(Flow.CARD_MANUAL_CAPTURE, "MASTERCARD").at(1, "completed/initialized"), day(1)))
                .containsExactly(new Deadline(Deadline.What.CAPTURE_EXPIRES, Days.plus(day(1), 30), true));
    }

    @ParameterizedTest
    @CsvSource({"KLARNA, KLARNA, 28", "PAD, BNPL_MF, 30", "PAD, BNPL_INSTM, 14", "OTHER, AFTERPAY, 90"})
    void payLaterMustBeShipped(Flow flow, String method, int days) {
        assertThat(deadlines(Cases.of(flow, method).at(3, "completed/uncleared"), day(4)))
                .containsExactly(new Deadline(Deadline.What.SHIP_BY, Days.plus(START, days), true));
    }

    @Test
    void extensionsMoveTheDateToShip() {
        Cases facts = Cases.of(Flow.KLARNA).at(0, "completed/uncleared").extensions(2);
        assertThat(deadlines(facts, day(4)))
                .containsExactly(new Deadline(Deadline.What.SHIP_BY, Days.plus(START, 28 + 84), true));
        assertThat(deadlines(facts.shipBy(day(100)), day(4)))
                .containsExactly(new Deadline(Deadline.What.SHIP_BY, day(100), false));
    }

    @Test
    void theRestOfAPartialShipmentFollowsWithinTwoWeeks() {
        Cases facts = Cases.of(Flow.PAD).at(0, "completed/uncleared").at(2, "initialized/initialized");
        assertThat(deadlines(facts, day(3)))
                .containsExactly(new Deadline(Deadline.What.SHIP_BY, Days.plus(day(2), 14), true));
    }

    @ParameterizedTest
    @CsvSource({"50000, 9", "50001, 22"})
    void aDirectDebitIsPaidOutByItsAmount(long cents, int days) {
        Cases facts = Cases.of(Flow.DIRDEB).amount(Cases.eur(cents)).at(1, "uncleared/uncleared");
        assertThat(deadlines(facts, day(2)))
                .containsExactly(new Deadline(Deadline.What.SETTLEMENT_EXPECTED, Days.plus(day(1), days), true));
    }

    @Test
    void klarnaSettlesThreeWeeksAfterShipped() {
        assertThat(deadlines(Cases.of(Flow.KLARNA).at(0, "completed/uncleared").at(2, "shipped/uncleared"), day(3)))
                .containsExactly(new Deadline(Deadline.What.SETTLEMENT_EXPECTED, Days.plus(day(2), 21), true));
    }

    @Test
    void anInvoiceIsRemindedAndEndsAtTheAgency() {
        Cases facts = Cases.of(Flow.PAD).at(0, "shipped/uncleared").hold(day(3), day(13));
        assertThat(deadlines(facts, day(5)))
                .containsExactly(
                        new Deadline(Deadline.What.HOLD_ENDS, day(13), false),
                        new Deadline(Deadline.What.REMINDER, day(24), true),
                        new Deadline(Deadline.What.SETTLEMENT_EXPECTED, Days.plus(START, 30), true),
                        new Deadline(Deadline.What.REMINDER_FEE, Days.plus(START, 36), true),
                        new Deadline(Deadline.What.AGENCY, Days.plus(START, 48), true),
                        new Deadline(Deadline.What.PAY_BY, Days.plus(START, 90), true));
    }

    @Test
    void aRefundLeavesAtMidnightAndAPaymentCanBeRefundedForItsPeriod() {
        assertThat(deadlines(Cases.of(Flow.CARD).kind(Kind.REFUND).at(0, "reserved/reserved"), START))
                .containsExactly(
                        new Deadline(Deadline.What.REFUND_LEAVES, Instant.parse("2026-03-02T23:00:00Z"), true));
        assertThat(deadlines(Cases.of(Flow.CARD).at(1, "completed/completed"), day(2)))
                .containsExactly(new Deadline(Deadline.What.REFUND_WINDOW_CLOSES, Days.plus(day(1), 180), true));
        assertThat(deadlines(Cases.of(Flow.CARD).at(1, "completed/completed").refunded(10_000), day(2)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"VISA, 23", "AMEX, 20"})
    void aChargebackIsAnsweredInTime(String method, int days) {
        assertThat(deadlines(Cases.of(Flow.CARD, method).kind(Kind.CHARGEBACK).at(1, "reserved/reserved"), day(2)))
                .containsExactly(new Deadline(Deadline.What.CHARGEBACK_ANSWER_BY, Days.plus(day(1), days), true));
    }

    @Test
    void theDateThatTheProviderNamesForTheAnswerCounts() {
        Cases facts = Cases.of(Flow.CARD).kind(Kind.CHARGEBACK).at(1, "reserved/reserved");
        assertThat(deadlines(facts.answerBy(day(9)), day(2)))
                .containsExactly(new Deadline(Deadline.What.CHARGEBACK_ANSWER_BY, day(9), false));
        Cases over = Cases.of(Flow.CARD).kind(Kind.CHARGEBACK).at(1, "void/void");
        assertThat(deadlines(over, day(2))).isEmpty();
    }

    @Test
    void aPartlyRefundedInvoiceGoesOnBeingCollected() {
        Cases facts = Cases.of(Flow.PAD).at(0, "shipped/uncleared").at(5, "partial_refunded/uncleared");
        assertThat(deadlines(facts, day(6)))
                .extracting(Deadline::what)
                .containsExactly(
                        Deadline.What.REMINDER,
                        Deadline.What.REMINDER_FEE,
                        Deadline.What.AGENCY,
                        Deadline.What.PAY_BY,
                        Deadline.What.REFUND_WINDOW_CLOSES);
    }

    @ParameterizedTest
    @CsvSource({"KLARNA, partial_refunded/uncleared, 28", "PAD, partial_refunded/uncleared, 30"})
    void aPartlyRefundedOrderMustStillBeShippedUnlessItWas(Flow flow, String pair, int days) {
        Deadline shipBy = new Deadline(Deadline.What.SHIP_BY, Days.plus(START, days), true);
        assertThat(deadlines(Cases.of(flow).at(0, "completed/uncleared").at(5, pair), day(6)))
                .contains(shipBy);
        assertThat(deadlines(Cases.of(flow).at(0, "shipped/uncleared").at(5, pair), day(6)))
                .doesNotContain(shipBy);
        assertThat(deadlines(
                        Cases.of(Flow.CARD).at(0, "completed/completed").at(5, "partial_refunded/completed"), day(6)))
                .extracting(Deadline::what)
                .containsExactly(Deadline.What.REFUND_WINDOW_CLOSES);
    }

    @ParameterizedTest
    @CsvSource({"TRUSTLY, uncleared/uncleared, P5D", "TRUSTLY, initialized/initialized, PT2H"})
    void trustlyWaitsFiveDaysForTheBank(String method, String pair, String length) {
        Instant at = length.equals("P5D") ? Days.plus(day(1), 5) : START.plus(Duration.parse(length));
        assertThat(deadlines(Cases.of(Flow.OTHER, method).at(1, pair), START))
                .containsExactly(new Deadline(Deadline.What.SESSION_EXPIRES, at, true));
    }

    @Test
    void aBillinkCustomerPaysWithinThirtyDaysOfShipping() {
        Cases billink =
                Cases.of(Flow.OTHER, "BILLINK").at(0, "completed/uncleared").at(2, "shipped/uncleared");
        assertThat(deadlines(billink, day(3)))
                .containsExactly(new Deadline(Deadline.What.PAY_BY, Days.plus(day(2), 30), true));
        Cases other =
                Cases.of(Flow.OTHER, "AFTERPAY").at(0, "completed/uncleared").at(2, "shipped/uncleared");
        assertThat(deadlines(other, day(3))).isEmpty();
    }

    @Test
    void aReminderWithAFeeIsNamedOnceAndAfterTheLastOnlyTheAgencyIsAhead() {
        Cases facts = Cases.of(Flow.PAD).at(0, "shipped/uncleared");
        assertThat(deadlines(facts, day(21)))
                .extracting(Deadline::what)
                .containsExactly(
                        Deadline.What.REMINDER_FEE,
                        Deadline.What.SETTLEMENT_EXPECTED,
                        Deadline.What.AGENCY,
                        Deadline.What.PAY_BY);
        assertThat(deadlines(facts, day(33)))
                .extracting(Deadline::what)
                .containsExactly(Deadline.What.SETTLEMENT_EXPECTED, Deadline.What.AGENCY, Deadline.What.PAY_BY);
    }

    @Test
    void aPairThatNobodyKnowsInTheHistoryEndsTheCountAndNothingElse() {
        Cases facts = Cases.of(Flow.CARD)
                .at(0, "uncleared/uncleared")
                .at(1, "mystery/mystery")
                .at(2, "uncleared/uncleared");
        assertThat(deadlines(facts, day(3)))
                .containsExactly(new Deadline(Deadline.What.REVIEW_ENDS, Days.plus(day(2), 5), true));
    }

    @Test
    void aDateStaysForAWeekBecauseTheProvidersReportMayBeLate() {
        Cases facts = Cases.of(Flow.CARD).at(0, "uncleared/uncleared");
        Instant end = Days.plus(START, 5);
        assertThat(deadlines(facts, end.plus(Duration.ofDays(6)))).hasSize(1);
        assertThat(deadlines(facts, end.plus(Duration.ofDays(7)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "CARD, initialized/initialized, CC-DONE",
        "CARD, uncleared/uncleared, CC-DONE",
        "CARD_MANUAL_CAPTURE, initialized/initialized, MC-AUTH",
        "CARD_MANUAL_CAPTURE, completed/initialized, MC-CAP",
        "KLARNA, initialized/initialized, KL-AUTH",
        "KLARNA, completed/uncleared, KL-SHIP",
        "KLARNA, completed/initialized, KL-SHIP",
        "KLARNA, shipped/uncleared, KL-PAID",
        "KLARNA, shipped/completed, KL-DONE",
        "KLARNA, partial_refunded/completed, KL-SHIP",
        "PAD, uncleared/uncleared, PA-AUTH",
        "PAD, shipped/uncleared, PA-PAID",
        "DIRDEB, uncleared/initialized, DD-SENT",
        "DIRDEB, uncleared/uncleared, DD-DONE"
    })
    void theNextStepIsTheCanonicalOne(Flow flow, String pair, String next) {
        assertThat(engine.expectedNext(Cases.of(flow).at(0, pair).facts()))
                .get()
                .extracting(State::id)
                .isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({
        "CARD, completed/completed",
        "CARD_OWN_MID, completed/initialized",
        "CARD, declined/declined",
        "PAD, shipped/completed",
        "BANKTRANS, expired/expired"
    })
    void nothingIsExpectedWhereAllIsDone(Flow flow, String pair) {
        assertThat(engine.expectedNext(Cases.of(flow).at(0, pair).facts())).isEmpty();
    }
}
