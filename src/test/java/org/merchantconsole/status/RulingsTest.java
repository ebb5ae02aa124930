package org.merchantconsole.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantconsole.status.Cases.EVERYBODY;
import static org.merchantconsole.status.Cases.day;
import static org.merchantconsole.status.Cases.pair;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the provider's card, Amex and reminder documents contradict each other: one test for each ruling. */
class RulingsTest {
    private StatusEngine engine;

    /** Compiled anew for every test, so that mutation testing sees which tests a change of the tables concerns. */
    @BeforeEach
    void compile() {
        engine = new StatusEngine();
    }

    private Observation payment(Flow flow, String from, String to) {
        return engine.observe(flow, Cases.method(flow), Kind.PAYMENT, pair(from), pair(to));
    }

    private State state(Flow flow, Kind kind, String pair) {
        return engine.state(flow, Cases.method(flow), kind, pair(pair)).orElseThrow();
    }

    private Verdict decide(Cases facts, Action action, Instant now) {
        return engine.decide(facts.facts(), action, EVERYBODY, now);
    }

    @Test
    void c1_ownMidIsPaidAtCompletedInitializedAndAcceptsCompletedCompletedWithANotice() {
        assertThat(state(Flow.CARD_OWN_MID, Kind.PAYMENT, "completed/initialized")
                        .rank())
                .isEqualTo(Rank.CANONICAL);
        State variant = state(Flow.CARD_OWN_MID, Kind.PAYMENT, "completed/completed");
        assertThat(variant.variantOf()).isEqualTo("OM-DONE");
        assertThat(variant.label()).isEqualTo("Paid - check own MID");
        assertThat(engine.expectedNext(Cases.of(Flow.CARD_OWN_MID)
                        .at(0, "initialized/initialized")
                        .facts()))
                .get()
                .extracting(State::id)
                .isEqualTo("OM-DONE");
        assertThat(payment(Flow.CARD_OWN_MID, "initialized/initialized", "completed/completed"))
                .isInstanceOf(Observation.Expected.class);
    }

    @Test
    void c2_ownMidIsHeldAtUnclearedInitializedAndAcceptsUnclearedUncleared() {
        State held = state(Flow.CARD_OWN_MID, Kind.PAYMENT, "uncleared/initialized");
        assertThat(held.rank()).isEqualTo(Rank.CANONICAL);
        assertThat(held.family()).isEqualTo(Family.REVIEW);
        State variant = state(Flow.CARD_OWN_MID, Kind.PAYMENT, "uncleared/uncleared");
        assertThat(variant.variantOf()).isEqualTo("OM-UNCL");
        for (String spelling : List.of("uncleared/initialized", "uncleared/uncleared")) {
            assertThat(decide(Cases.of(Flow.CARD_OWN_MID).at(0, spelling), new Action.Accept(""), day(1)))
                    .isInstanceOf(Verdict.Allowed.class);
        }
    }

    @Test
    void c3_ownMidMoneyNeverCountsInTheBalance() {
        assertThat(engine.inBalance(Flow.CARD_OWN_MID, "AMEX", Kind.PAYMENT, pair("completed/initialized")))
                .isFalse();
        assertThat(engine.inBalance(Flow.CARD_OWN_MID, "AMEX", Kind.PAYMENT, pair("completed/completed")))
                .isFalse();
        assertThat(engine.inBalance(Flow.CARD, "AMEX", Kind.PAYMENT, pair("completed/completed")))
                .isTrue();
        assertThat(state(Flow.CARD_OWN_MID, Kind.PAYMENT, "completed/initialized")
                        .label())
                .isEqualTo("Paid (settled by Amex)");
    }

    @Test
    void c4_chargebackIsAcceptedOnThePaymentAndOnTheChild() {
        assertThat(payment(Flow.CARD, "completed/completed", "chargeback/completed"))
                .isInstanceOf(Observation.Expected.class);
        assertThat(engine.observe(
                        Flow.CARD, "VISA", Kind.CHARGEBACK, pair("reserved/reserved"), pair("chargeback/completed")))
                .isInstanceOf(Observation.Expected.class);
        assertThat(payment(Flow.CARD, "completed/completed", "void/void")).isInstanceOf(Observation.Expected.class);
        assertThat(payment(Flow.CARD, "completed/completed", "void/cancelled"))
                .isInstanceOf(Observation.Surprising.class);
    }

    @Test
    void c5_declinedIsOneStateWhoeverRefused() {
        State declined = state(Flow.CARD, Kind.PAYMENT, "declined/declined");
        assertThat(declined.isFinal()).isTrue();
        for (String from : List.of("initialized/initialized", "uncleared/uncleared")) {
            assertThat(payment(Flow.CARD, from, "declined/declined")).isEqualTo(new Observation.Expected(declined));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"void/cancelled", "void/void", "declined/declined", "expired/expired"})
    void c6_declineMayEndInAnyOfFourAndPredictsVoidCancelled(String end) {
        assertThat(payment(Flow.CARD, "uncleared/uncleared", end)).isInstanceOf(Observation.Expected.class);
        assertThat(state(Flow.CARD, Kind.PAYMENT, end).isFinal()).isTrue();
        State next = engine.verdict(Flow.CARD, Kind.PAYMENT, Pairs.UNCLEARED_UNCLEARED, ActionKind.DECLINE)
                .next();
        assertThat(next).isNotNull().extracting(State::pair).isEqualTo(Pairs.VOID_CANCELLED);
    }

    @Test
    void c7_expiredIsOneState() {
        State expired = state(Flow.CARD, Kind.PAYMENT, "expired/expired");
        for (String from : List.of("initialized/initialized", "uncleared/uncleared")) {
            assertThat(payment(Flow.CARD, from, "expired/expired")).isEqualTo(new Observation.Expected(expired));
        }
    }

    @Test
    void c8_amexWithoutOwnMidIsReadLikeEveryCardWithOrWithoutVerification() {
        assertThat(Flow.of("AMEX", false, false)).isEqualTo(Flow.CARD);
        assertThat(engine.observe(Flow.CARD, "AMEX", Kind.PAYMENT, null, pair("completed/completed")))
                .isInstanceOf(Observation.Expected.class);
        assertThat(engine.observe(Flow.CARD, "AMEX", Kind.PAYMENT, null, pair("initialized/initialized")))
                .isInstanceOf(Observation.Expected.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAESTRO", "MISTERCASH"})
    void c9_anAnswerWithoutVerificationIsTakenAsItComes(String method) {
        assertThat(Flow.of(method, false, false)).isEqualTo(Flow.CARD);
        assertThat(engine.observe(Flow.CARD, method, Kind.PAYMENT, null, pair("completed/completed")))
                .isInstanceOf(Observation.Expected.class);
    }

    @Test
    void c10_refundWordsDifferButThePairsAreTheSame() {
        assertThat(state(Flow.CARD, Kind.REFUND, "reserved/reserved").label()).isEqualTo("Refund requested");
        assertThat(state(Flow.CARD, Kind.REFUND, "initialized/initialized").variantOf())
                .isEqualTo("CC-R-RES");
        assertThat(state(Flow.CARD, Kind.REFUND, "completed/completed").label()).isEqualTo("Refund done");
    }

    @Test
    void h1_holdIsOneCalendarMonthAndNinetyDaysBySetting() {
        Cases facts = Cases.of(Flow.PAD).at(0, "completed/uncleared").at(1, "shipped/uncleared");
        Instant now = day(2);
        Action oneMonth = new Action.Hold(Instant.parse("2026-04-03T22:00:00Z"), "return", false);
        Action longer = new Action.Hold(Instant.parse("2026-04-04T22:00:00Z"), "return", false);
        assertThat(decide(facts, oneMonth, now)).isInstanceOf(Verdict.Allowed.class);
        assertThat(decide(facts, longer, now)).isInstanceOfSatisfying(Verdict.Refused.class, refused -> {
            assertThat(refused.rule()).isEqualTo(Rule.HOLD_TOO_LONG);
            assertThat(refused.values()).containsEntry("until", Instant.parse("2026-04-03T22:00:00Z"));
        });
        facts.site(new SiteRules(false, false, false, false, true, false));
        assertThat(decide(facts, longer, now)).isInstanceOf(Verdict.Allowed.class);
        assertThat(decide(facts, new Action.Hold(now.plusSeconds(7_776_001), "return", false), now))
                .isInstanceOf(Verdict.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void h2_holdGoesByEmailAndByApiUnderTheSameRules(boolean byEmail) {
        Cases facts = Cases.of(Flow.PAD).at(0, "shipped/uncleared");
        assertThat(decide(facts, new Action.Hold(day(10), "return", byEmail), day(2)))
                .isEqualTo(new Verdict.Allowed(List.of()));
        assertThat(decide(facts, new Action.Hold(day(100), "return", byEmail), day(2)))
                .isInstanceOf(Verdict.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void h3_holdNeedsAReasonAlthoughTheApiHasNoFieldForIt(boolean byEmail) {
        Cases facts = Cases.of(Flow.PAD).at(0, "shipped/uncleared");
        assertThat(decide(facts, new Action.Hold(day(10), " ", byEmail), day(2)))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(refused.rule()).isEqualTo(Rule.REASON_REQUIRED));
    }

    @Test
    void h4_shipAndPayDeadlinesBothRun() {
        assertThat(engine.deadlines(
                        Cases.of(Flow.PAD).at(0, "completed/uncleared").facts(), day(1)))
                .extracting(Deadline::what)
                .containsExactly(Deadline.What.SHIP_BY);
        assertThat(engine.deadlines(
                        Cases.of(Flow.PAD).at(0, "shipped/uncleared").facts(), day(1)))
                .extracting(Deadline::what)
                .contains(Deadline.What.PAY_BY)
                .doesNotContain(Deadline.What.SHIP_BY);
    }
}
