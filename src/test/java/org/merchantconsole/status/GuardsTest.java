package org.merchantconsole.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.merchantconsole.status.Cases.EVERYBODY;
import static org.merchantconsole.status.Cases.day;
import static org.merchantconsole.status.Cases.eur;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantconsole.money.Money;

/** The guards of all actions but refunds. */
class GuardsTest {
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

    private static Verdict.Refused refused(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Refused.class);
        return (Verdict.Refused) verdict;
    }

    private static void assertRefused(Verdict verdict, Rule rule, ActionKind... wayOut) {
        assertThat(refused(verdict).rule()).isEqualTo(rule);
        assertThat(refused(verdict).wayOut()).containsExactly(wayOut);
    }

    private static Cases held() {
        return Cases.of(Flow.CARD).at(0, "initialized/initialized").at(1, "uncleared/uncleared");
    }

    private static Cases padShipped() {
        return Cases.of(Flow.PAD).at(0, "completed/uncleared").at(1, "shipped/uncleared");
    }

    @Test
    void whoHasNotTheRightIsRefusedFirst() {
        Staff packer = new Staff("Robin", EnumSet.of(ActionKind.SHIP));
        Verdict verdict = engine.decide(held().facts(), new Action.Accept(""), packer, day(2));
        assertRefused(verdict, Rule.RIGHT);
        assertThat(refused(verdict).values()).containsEntry("staff", "Robin");
    }

    @Test
    void oneActionAtATime() {
        Verdict verdict = decide(held().inFlight(ActionKind.DECLINE), new Action.Accept(""), day(2));
        assertRefused(verdict, Rule.IN_FLIGHT);
        assertThat(refused(verdict).values()).containsEntry("running", ActionKind.DECLINE);
    }

    @Test
    void anUnlistedPairOffersNothing() {
        Facts facts = Cases.of(Flow.CARD).at(0, "completed/on its way").facts();
        assertThat(engine.overview(facts, EVERYBODY, day(1)).values())
                .hasSize(ActionKind.values().length)
                .allSatisfy(verdict -> assertRefused(verdict, Rule.UNKNOWN_PAIR));
        assertThat(engine.deadlines(facts, day(1))).isEmpty();
        assertThat(engine.expectedNext(facts)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, true", "6, true", "7, true", "8, false", "10, false"})
    void theProviderDecidesFromScoreEightOn(int score, boolean allowed) {
        Verdict verdict = decide(held().score(score), new Action.Accept(""), day(2));
        assertThat(verdict instanceof Verdict.Allowed).isEqualTo(allowed);
        if (!allowed) {
            assertRefused(verdict, Rule.PROVIDER_DECIDES);
            assertThat(refused(verdict).values()).containsEntry("score", score);
        }
        assertThat(decide(held().score(score), new Action.Decline("stolen card"), day(2)))
                .isEqualTo(ALLOWED);
    }

    @Test
    void acceptEndsFiveDaysAfterBecomingUncleared() {
        Instant end = Days.plus(day(1), 5);
        assertThat(decide(held(), new Action.Accept(""), end)).isEqualTo(ALLOWED);
        assertRefused(
                decide(held(), new Action.Accept(""), end.plusSeconds(1)), Rule.REVIEW_PERIOD_OVER, ActionKind.DECLINE);
        assertThat(decide(held(), new Action.Decline("late"), end.plusSeconds(1)))
                .isEqualTo(ALLOWED);
    }

    @Test
    void declineNeedsAReason() {
        assertRefused(decide(held(), new Action.Decline(" "), day(2)), Rule.REASON_REQUIRED, ActionKind.DECLINE);
    }

    @Test
    void aHeldPaymentIsDeclinedInsteadOfRefundedOrCancelled() {
        assertRefused(
                decide(held(), new Action.Refund(eur(100), ""), day(2)), Rule.HELD_DECLINE_INSTEAD, ActionKind.DECLINE);
        assertRefused(decide(held(), new Action.Cancel(""), day(2)), Rule.NOT_IN_THIS_STATE, ActionKind.DECLINE);
    }

    @Test
    void goodsOfAHeldPaymentGoOutAfterAccepting() {
        assertRefused(decide(held(), new Action.Ship("", "", ""), day(2)), Rule.NOT_IN_THIS_STATE, ActionKind.ACCEPT);
    }

    @Test
    void aHeldReservationIsAcceptedAndThenCaptured() {
        Cases facts = Cases.of(Flow.CARD_MANUAL_CAPTURE).at(0, "uncleared/uncleared");
        assertRefused(
                decide(facts, new Action.Capture(eur(100), ""), day(1)),
                Rule.NOT_IN_THIS_STATE,
                ActionKind.ACCEPT,
                ActionKind.CAPTURE);
    }

    @Test
    void aPaidOneIsRefundedInsteadOfCancelled() {
        assertRefused(
                decide(Cases.of(Flow.IDEAL).at(0, "completed/completed"), new Action.Cancel(""), day(1)),
                Rule.PAID_REFUND_INSTEAD,
                ActionKind.REFUND);
        assertRefused(
                decide(padShipped(), new Action.Cancel(""), day(2)), Rule.PAID_REFUND_INSTEAD, ActionKind.REFUND_LINES);
    }

    @ParameterizedTest
    @CsvSource({
        "CARD, declined/declined, FINAL_STATE",
        "CARD, void/cancelled, FINAL_STATE",
        "KLARNA, expired/expired, EXPIRED_FOR_GOOD"
    })
    void whatIsOverIsOrderedAnew(Flow flow, String pair, Rule rule) {
        assertRefused(decide(Cases.of(flow).at(0, pair), new Action.Accept(""), day(1)), rule, ActionKind.DUPLICATE);
    }

    @Test
    void shipOnceAndOnlyWhereItMeansSomething() {
        assertRefused(decide(padShipped(), new Action.Ship("", "", ""), day(2)), Rule.ALREADY_SHIPPED);
        assertRefused(
                decide(Cases.of(Flow.CARD).at(0, "completed/completed"), new Action.Ship("", "", ""), day(1)),
                Rule.NOT_A_SHIPPING_METHOD);
        Cases partlyRefunded = padShipped().at(5, "partial_refunded/uncleared");
        assertRefused(decide(partlyRefunded, new Action.Ship("", "", ""), day(6)), Rule.ALREADY_SHIPPED);
        Cases notYet = Cases.of(Flow.PAD).at(0, "completed/uncleared").at(5, "partial_refunded/uncleared");
        assertThat(decide(notYet, new Action.Ship("", "", ""), day(6))).isEqualTo(ALLOWED);
    }

    @Test
    void aDateToShipThatHasPassedDoesNotRefuseBecauseOnlyTheProviderExpires() {
        assertThat(decide(Cases.of(Flow.KLARNA).at(0, "completed/uncleared"), new Action.Ship("", "", ""), day(60)))
                .isEqualTo(ALLOWED);
    }

    @Test
    void betaalPerMaandNeedsATrackingCode() {
        Cases facts = Cases.of(Flow.OTHER, "SANTANDER").at(0, "completed/uncleared");
        assertRefused(
                decide(facts, new Action.Ship("PostNL", "", ""), day(1)), Rule.TRACKING_REQUIRED, ActionKind.SHIP);
        assertThat(decide(facts, new Action.Ship("PostNL", "3SEXAMPLE001", ""), day(1)))
                .isEqualTo(ALLOWED);
    }

    @Test
    void partialShipmentNeedsTheProvidersActivationAndAnAmountWithinTheOrder() {
        Cases facts = Cases.of(Flow.PAD).at(0, "completed/uncleared");
        Action part = new Action.PartialShip(eur(4_000), "", "");
        assertRefused(decide(facts, part, day(1)), Rule.NEEDS_SETTING, ActionKind.SHIP);
        facts.site(new SiteRules(false, false, false, false, false, true));
        assertThat(decide(facts, part, day(1))).isEqualTo(ALLOWED);
        assertRefused(
                decide(facts, new Action.PartialShip(eur(10_001), "", ""), day(1)),
                Rule.AMOUNT_ABOVE_REST,
                ActionKind.PARTIAL_SHIP);
    }

    @ParameterizedTest
    @CsvSource({"PAD, padCancelBeforeShipment", "KLARNA, klarnaCancelByApi"})
    void cancellingBeforeShippingNamesTheSettingThatAllowsIt(Flow flow, String setting) {
        Verdict verdict = decide(Cases.of(flow).at(0, "completed/uncleared"), new Action.Cancel(""), day(1));
        assertThat(refused(verdict).rule()).isEqualTo(Rule.NEEDS_SETTING);
        assertThat(refused(verdict).values()).containsEntry("setting", setting);
    }

    @ParameterizedTest
    @CsvSource({"0, true", "2, true", "3, false"})
    void klarnaIsExtendedAtMostThreeTimes(int extensions, boolean allowed) {
        Cases facts = Cases.of(Flow.KLARNA).at(0, "completed/uncleared").extensions(extensions);
        assertThat(decide(facts, new Action.Extend(1, ""), day(1)) instanceof Verdict.Allowed)
                .isEqualTo(allowed);
    }

    @Test
    void klarnaIsNotExtendedPast180DaysByTheProvidersOwnDate() {
        Cases facts = Cases.of(Flow.KLARNA).at(0, "completed/uncleared").shipBy(day(150));
        assertRefused(decide(facts, new Action.Extend(1, ""), day(1)), Rule.EXTENSION_LIMIT, ActionKind.SHIP);
        assertThat(decide(facts.shipBy(Days.plus(Cases.START, 180 - 42)), new Action.Extend(1, ""), day(1)))
                .isEqualTo(ALLOWED);
        assertRefused(
                decide(facts.shipBy(day(30)).extensions(3), new Action.Extend(1, ""), day(1)),
                Rule.EXTENSION_LIMIT,
                ActionKind.SHIP);
    }

    @ParameterizedTest
    @CsvSource({
        "BNPL_MF, 150, true",
        "BNPL_MF, 151, false",
        "BNPL_MF, 0, false",
        "BNPL_MF, 1, true",
        "BNPL_INSTM, 7, true",
        "BNPL_INSTM, 8, false"
    })
    void payAfterDeliveryIsExtendedUpToItsLimitFromCreation(String method, int days, boolean allowed) {
        Cases facts = Cases.of(Flow.PAD, method).at(0, "completed/uncleared");
        Verdict verdict = decide(facts, new Action.Extend(days, ""), day(1));
        assertThat(verdict instanceof Verdict.Allowed).isEqualTo(allowed);
        if (!allowed) {
            assertRefused(verdict, Rule.EXTENSION_LIMIT, ActionKind.EXTEND);
        }
    }

    @Test
    void extendAndHoldAreTakenForEachOtherAndTheWayOutSaysSo() {
        assertRefused(decide(padShipped(), new Action.Extend(5, ""), day(2)), Rule.ALREADY_SHIPPED, ActionKind.HOLD);
        assertRefused(
                decide(
                        Cases.of(Flow.PAD).at(0, "completed/uncleared"),
                        new Action.Hold(day(10), "return", false),
                        day(1)),
                Rule.NOTHING_TO_PAUSE,
                ActionKind.EXTEND);
    }

    @Test
    void holdRestartsTomorrowAtTheEarliest() {
        Instant evening = Instant.parse("2026-03-05T22:59:30Z");
        // Half a minute later it is tomorrow in Amsterdam, but the provider takes no pause under a minute.
        Instant midnight = Instant.parse("2026-03-05T23:00:00Z");
        assertRefused(
                decide(padShipped(), new Action.Hold(midnight, "return", false), evening),
                Rule.HOLD_TOO_SHORT,
                ActionKind.HOLD);
        assertThat(decide(padShipped(), new Action.Hold(midnight.plusSeconds(60), "return", false), evening))
                .isEqualTo(ALLOWED);
        assertThat(decide(padShipped(), new Action.Hold(midnight, "return", false), midnight.minusSeconds(60)))
                .isEqualTo(ALLOWED);
        assertRefused(
                decide(padShipped(), new Action.Hold(midnight.minusSeconds(1), "return", false), day(3)),
                Rule.HOLD_TOO_SHORT,
                ActionKind.HOLD);
    }

    @Test
    void aMonthFromTheEndOfJanuaryEndsWithFebruary() {
        Cases facts = Cases.of(Flow.PAD).at(-30, "shipped/uncleared");
        Instant now = Instant.parse("2026-01-31T12:00:00Z");
        assertThat(decide(facts, new Action.Hold(Instant.parse("2026-02-27T23:00:00Z"), "x", false), now))
                .isEqualTo(ALLOWED);
        Verdict verdict = decide(facts, new Action.Hold(Instant.parse("2026-02-28T23:00:00Z"), "x", false), now);
        assertRefused(verdict, Rule.HOLD_TOO_LONG, ActionKind.HOLD);
        assertThat(refused(verdict).values()).containsEntry("until", Instant.parse("2026-02-27T23:00:00Z"));
    }

    @Test
    void theSettingForNinetyDaysCountsFromTheMoment() {
        Instant now = day(2);
        Cases facts = padShipped().site(new SiteRules(true, true, true, true, true, true));
        Instant latest = now.plus(Duration.ofDays(90));
        assertThat(decide(facts, new Action.Hold(latest, "x", false), now)).isEqualTo(ALLOWED);
        Verdict verdict = decide(facts, new Action.Hold(latest.plusSeconds(1), "x", false), now);
        assertRefused(verdict, Rule.HOLD_TOO_LONG, ActionKind.HOLD);
        assertThat(refused(verdict).values()).containsEntry("until", latest);
    }

    @Test
    void aSecondHoldReplacesTheFirstAndResumeEndsIt() {
        Cases facts = padShipped().hold(day(2), day(12));
        assertThat(decide(facts, new Action.Hold(day(20), "return", false), day(3)))
                .isEqualTo(new Verdict.Allowed(List.of(Rule.HOLD_REPLACES)));
        assertThat(decide(facts, new Action.Resume(""), day(3))).isEqualTo(ALLOWED);
        assertRefused(decide(facts, new Action.Resume(""), day(12)), Rule.NOT_PAUSED);
        assertRefused(decide(padShipped(), new Action.Resume(""), day(3)), Rule.NOT_PAUSED);
    }

    @Test
    void nothingIsPausedAtTheAgency() {
        Instant agency = Days.plus(day(1), 38);
        Action hold = new Action.Hold(Days.plus(agency, 5), "return", false);
        assertThat(decide(padShipped(), hold, agency.minusSeconds(1))).isEqualTo(ALLOWED);
        assertRefused(decide(padShipped(), hold, agency), Rule.AT_COLLECTION_AGENCY);
        assertRefused(decide(padShipped(), new Action.Resume(""), agency), Rule.AT_COLLECTION_AGENCY);
        assertRefused(
                decide(padShipped(), new Action.HandedOver(ActionKind.COMPLETE_OWN_FUNDS, ""), agency),
                Rule.AT_COLLECTION_AGENCY);
    }

    @Test
    void captureStaysWithinTheReservation() {
        Instant expiry = day(7);
        Cases facts = Cases.of(Flow.CARD_MANUAL_CAPTURE)
                .at(0, "completed/initialized")
                .reserved(expiry, 6_000);
        assertThat(decide(facts, new Action.Capture(eur(6_000), ""), expiry)).isEqualTo(ALLOWED);
        Verdict above = decide(facts, new Action.Capture(eur(6_001), ""), day(1));
        assertRefused(above, Rule.CAPTURE_ABOVE_REST, ActionKind.CAPTURE);
        assertThat(refused(above).values())
                .isEqualTo(Map.of("action", ActionKind.CAPTURE, "amount", eur(6_001), "rest", eur(6_000)));
        assertRefused(
                decide(facts, new Action.Capture(eur(0), ""), day(1)), Rule.AMOUNT_NOT_POSITIVE, ActionKind.CAPTURE);
        assertRefused(
                decide(facts, new Action.Capture(Money.of(100, "USD"), ""), day(1)),
                Rule.WRONG_CURRENCY,
                ActionKind.CAPTURE);
        assertRefused(decide(facts, new Action.Capture(eur(1), ""), expiry.plusSeconds(1)), Rule.RESERVATION_OVER);
        assertRefused(decide(facts, new Action.CancelReservation(""), expiry.plusSeconds(1)), Rule.RESERVATION_OVER);
    }

    @Test
    void nothingIsLeftToCaptureOrToGiveBackOnceAllWasCaptured() {
        Cases facts = Cases.of(Flow.CARD_MANUAL_CAPTURE)
                .at(0, "completed/initialized")
                .reserved(day(7), 0);
        assertRefused(decide(facts, new Action.Capture(eur(1), ""), day(1)), Rule.CAPTURE_ABOVE_REST);
        assertRefused(decide(facts, new Action.CancelReservation(""), day(1)), Rule.CAPTURE_ABOVE_REST);
    }

    @Test
    void cancellingAReservationCannotBeTakenBack() {
        Cases facts = Cases.of(Flow.CARD_MANUAL_CAPTURE).at(0, "completed/initialized");
        assertThat(decide(facts, new Action.CancelReservation(""), day(1)))
                .isEqualTo(new Verdict.Allowed(List.of(Rule.IRREVERSIBLE)));
    }

    @Test
    void handOversSayThatTheyAreDoneElsewhereAndForGood() {
        Verdict handedOver = new Verdict.Allowed(List.of(Rule.HAND_OVER, Rule.IRREVERSIBLE));
        assertThat(decide(padShipped(), new Action.HandedOver(ActionKind.COMPLETE_OWN_FUNDS, ""), day(2)))
                .isEqualTo(handedOver);
        Cases chargeback = Cases.of(Flow.CARD).kind(Kind.CHARGEBACK).at(0, "reserved/reserved");
        assertThat(decide(chargeback, new Action.HandedOver(ActionKind.DISPUTE, ""), day(2)))
                .isEqualTo(handedOver);
        assertThat(decide(chargeback, new Action.HandedOver(ActionKind.ACCEPT_CHARGEBACK, ""), day(2)))
                .isEqualTo(handedOver);
    }

    @ParameterizedTest
    @ValueSource(strings = {"REFUND", "ACCEPT", "CAPTURE", "HOLD"})
    void noGuardIsPassedByAHandOver(ActionKind kind) {
        assertThatThrownBy(() -> decide(held(), new Action.HandedOver(kind, ""), day(2)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void directDebitWithTheBankIsNobodysDecisionHere() {
        Cases facts = Cases.of(Flow.DIRDEB).at(0, "uncleared/uncleared");
        assertRefused(decide(facts, new Action.Accept(""), day(1)), Rule.PROVIDER_DECIDES);
        assertRefused(decide(facts, new Action.Cancel(""), day(1)), Rule.PROVIDER_DECIDES);
    }

    @Test
    void overviewHoldsEveryActionWithItsVerdict() {
        Map<ActionKind, Verdict> overview = engine.overview(held().facts(), EVERYBODY, day(2));
        assertThat(overview).containsOnlyKeys(ActionKind.values());
        assertThat(overview.entrySet())
                .filteredOn(entry -> entry.getValue() instanceof Verdict.Allowed)
                .extracting(Map.Entry::getKey)
                .containsExactly(ActionKind.ACCEPT, ActionKind.DECLINE);
    }
}
