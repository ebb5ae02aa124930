package org.merchantconsole.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merchantconsole.status.Cases.EVERYBODY;
import static org.merchantconsole.status.Cases.day;
import static org.merchantconsole.status.Cases.eur;
import static org.merchantconsole.status.Cases.pair;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the Klarna and Pay After Delivery documents contradict each other: one test for each ruling. */
class PayLaterRulingsTest {
    private StatusEngine engine;
    private static final SiteRules CANCEL_ALLOWED = new SiteRules(false, true, true, false, false, false);
    private static final Action REFUND =
            new Action.RefundLines(List.of(new Action.Line("A-1", 1)), eur(1_000), "return");

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

    private Verdict decide(Cases facts, Action action) {
        return engine.decide(facts.facts(), action, EVERYBODY, day(1));
    }

    private static Rule refusal(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Refused.class);
        return ((Verdict.Refused) verdict).rule();
    }

    @ParameterizedTest
    @ValueSource(strings = {"uncleared/initialized", "initialized/initialized"})
    void k1_bothFirstPairsAreAccepted(String first) {
        assertThat(engine.observe(Flow.KLARNA, "KLARNA", Kind.PAYMENT, null, pair(first)))
                .isInstanceOf(Observation.Expected.class);
        assertThat(payment(Flow.KLARNA, first, "completed/uncleared")).isInstanceOf(Observation.Expected.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"void/cancelled", "declined/declined"})
    void k2_bothSpellingsOfDeclinedAreAccepted(String end) {
        assertThat(payment(Flow.KLARNA, "uncleared/initialized", end)).isInstanceOf(Observation.Expected.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"void/cancelled", "void/void"})
    void k3_bothSpellingsOfCancelledAreAccepted(String end) {
        assertThat(payment(Flow.KLARNA, "uncleared/initialized", end)).isInstanceOf(Observation.Expected.class);
        assertThat(state(Flow.KLARNA, Kind.PAYMENT, end).family()).isEqualTo(Family.CANCELLED);
    }

    @Test
    void k4_shippedCompletedAndCompletedCompletedAreBothSettledAndShippedIsRemembered() {
        assertThat(state(Flow.KLARNA, Kind.PAYMENT, "shipped/completed").family())
                .isEqualTo(Family.PAID);
        assertThat(state(Flow.KLARNA, Kind.PAYMENT, "completed/completed").family())
                .isEqualTo(Family.PAID);
        Cases facts = Cases.of(Flow.KLARNA)
                .at(0, "completed/uncleared")
                .at(1, "shipped/uncleared")
                .at(22, "completed/completed");
        assertThat(refusal(decide(facts, new Action.Ship("", "", "")))).isEqualTo(Rule.ALREADY_SHIPPED);
    }

    @Test
    void k5_shippedEarnsTheMoney() {
        assertThat(state(Flow.KLARNA, Kind.PAYMENT, "completed/uncleared").family())
                .isEqualTo(Family.SHIP);
        assertThat(engine.inBalance(Flow.KLARNA, "KLARNA", Kind.PAYMENT, pair("completed/uncleared")))
                .isFalse();
        State next = engine.verdict(Flow.KLARNA, Kind.PAYMENT, Pairs.COMPLETED_UNCLEARED, ActionKind.SHIP)
                .next();
        assertThat(next).isNotNull().extracting(State::id).isEqualTo("KL-SHIP");
    }

    @Test
    void k6_theSessionIsShownAndNeverEnforced() {
        Facts facts = Cases.of(Flow.KLARNA).at(0, "uncleared/initialized").facts();
        assertThat(engine.deadlines(facts, day(0)))
                .containsExactly(new Deadline(Deadline.What.SESSION_EXPIRES, day(1), true));
        assertThat(engine.decide(facts, new Action.Cancel(""), EVERYBODY, day(3)))
                .isInstanceOf(Verdict.Allowed.class);
        assertThat(payment(Flow.KLARNA, "uncleared/initialized", "completed/uncleared"))
                .isInstanceOf(Observation.Expected.class);
    }

    @Test
    void k7_pairsFromBefore2021AreLegacyAndWorkLikeTodays() {
        assertThat(state(Flow.KLARNA, Kind.PAYMENT, "completed/initialized").rank())
                .isEqualTo(Rank.LEGACY);
        assertThat(state(Flow.KLARNA, Kind.PAYMENT, "shipped/initialized").rank())
                .isEqualTo(Rank.LEGACY);
        assertThat(decide(Cases.of(Flow.KLARNA).at(0, "completed/initialized"), new Action.Ship("", "", "")))
                .isInstanceOf(Verdict.Allowed.class);
        assertThat(payment(Flow.KLARNA, "completed/initialized", "shipped/initialized"))
                .isInstanceOf(Observation.Expected.class);
    }

    @Test
    void k8_refundInsteadOfCancelUnlessTheSettingAllowsItAndRemoteCancelIsAccepted() {
        Cases facts = Cases.of(Flow.KLARNA).at(0, "completed/uncleared");
        assertThat(decide(facts, new Action.Cancel(""))).isInstanceOfSatisfying(Verdict.Refused.class, refused -> {
            assertThat(refused.rule()).isEqualTo(Rule.NEEDS_SETTING);
            assertThat(refused.wayOut()).containsExactly(ActionKind.REFUND_LINES);
        });
        assertThat(decide(facts.site(CANCEL_ALLOWED), new Action.Cancel(""))).isInstanceOf(Verdict.Allowed.class);
        for (String end : List.of("void/cancelled", "void/void")) {
            assertThat(payment(Flow.KLARNA, "completed/uncleared", end)).isInstanceOf(Observation.Expected.class);
        }
    }

    @Test
    void k9_refundBeforeShippedIsOfferedWithAWarning() {
        assertThat(decide(Cases.of(Flow.KLARNA).at(0, "completed/uncleared"), REFUND))
                .isEqualTo(new Verdict.Allowed(List.of(Rule.MAY_BE_REFUSED_BEFORE_SHIPPED)));
        assertThat(decide(Cases.of(Flow.KLARNA).at(0, "shipped/uncleared"), REFUND))
                .isEqualTo(new Verdict.Allowed(List.of()));
    }

    @Test
    void p1_refundInsteadOfCancelUnlessTheNewContractAllowsItAndRemoteVoidIsAccepted() {
        Cases facts = Cases.of(Flow.PAD).at(0, "completed/uncleared");
        assertThat(refusal(decide(facts, new Action.Cancel("")))).isEqualTo(Rule.NEEDS_SETTING);
        assertThat(decide(facts, REFUND)).isEqualTo(new Verdict.Allowed(List.of()));
        assertThat(decide(facts.site(CANCEL_ALLOWED), new Action.Cancel(""))).isInstanceOf(Verdict.Allowed.class);
        assertThat(payment(Flow.PAD, "completed/uncleared", "void/void")).isInstanceOf(Observation.Expected.class);
    }

    @Test
    void p2_shipWithinThirtyDaysAndPayWithinNinety() {
        assertThat(engine.deadlines(
                        Cases.of(Flow.PAD).at(0, "completed/uncleared").facts(), day(1)))
                .contains(new Deadline(Deadline.What.SHIP_BY, Days.plus(Cases.START, 30), true));
        assertThat(engine.deadlines(
                        Cases.of(Flow.PAD).at(2, "shipped/uncleared").facts(), day(3)))
                .contains(new Deadline(Deadline.What.PAY_BY, Days.plus(day(2), 90), true));
    }

    @Test
    void p3_beingAuthorisedIsNoDecisionOfTheMerchant() {
        Cases facts = Cases.of(Flow.PAD).at(0, "uncleared/uncleared");
        assertThat(refusal(decide(facts, new Action.Accept("")))).isEqualTo(Rule.PROVIDER_DECIDES);
        assertThat(refusal(decide(facts, new Action.Decline("fraud")))).isEqualTo(Rule.PROVIDER_DECIDES);
    }

    @Test
    void p4_bothFirstPairsAreAcceptedInAnyOrder() {
        assertThat(payment(Flow.PAD, "initialized/initialized", "uncleared/uncleared"))
                .isInstanceOf(Observation.Expected.class);
        assertThat(payment(Flow.PAD, "uncleared/uncleared", "initialized/initialized"))
                .isInstanceOf(Observation.Expected.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"initialized/initialized", "reserved/reserved"})
    void p5_bothFirstPairsOfARefundAreAccepted(String first) {
        assertThat(engine.observe(Flow.PAD, "BNPL_MF", Kind.REFUND, null, pair(first)))
                .isInstanceOf(Observation.Expected.class);
        assertThat(engine.observe(Flow.PAD, "BNPL_MF", Kind.REFUND, pair(first), pair("completed/completed")))
                .isInstanceOf(Observation.Expected.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"void/void", "void/cancelled", "cancelled/void", "cancelled/cancelled"})
    void p6_allFourSpellingsOfCancelledAreAccepted(String end) {
        for (String from : List.of("initialized/initialized", "completed/uncleared", "shipped/uncleared")) {
            assertThat(payment(Flow.PAD, from, end)).isInstanceOf(Observation.Expected.class);
        }
        assertThat(state(Flow.PAD, Kind.PAYMENT, end).rank()).isEqualTo(Rank.CANONICAL);
    }

    @Test
    void p7_extendingAnExpiredOrderIsRefused() {
        assertThat(decide(Cases.of(Flow.PAD).at(0, "expired/expired"), new Action.Extend(14, "")))
                .isInstanceOfSatisfying(Verdict.Refused.class, refused -> {
                    assertThat(refused.rule()).isEqualTo(Rule.EXPIRED_FOR_GOOD);
                    assertThat(refused.wayOut()).containsExactly(ActionKind.DUPLICATE);
                });
    }

    @Test
    void p8_shippedCompletedIsOneStateAndPayoutIsExpectedWithinThirtyDaysOfShipped() {
        assertThat(state(Flow.PAD, Kind.PAYMENT, "shipped/completed").family()).isEqualTo(Family.PAID);
        assertThat(engine.deadlines(
                        Cases.of(Flow.PAD).at(0, "shipped/uncleared").facts(), day(1)))
                .contains(new Deadline(Deadline.What.SETTLEMENT_EXPECTED, Days.plus(Cases.START, 30), true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PAYAFTER", "BNPL_MF", "bnpl_mf"})
    void p9_theOldAndTheNewNameAreOneFlow(String method) {
        assertThat(Flow.of(method, false, false)).isEqualTo(Flow.PAD);
    }

    @Test
    void p10_declineIsATestAidAndNotOffered() {
        for (String pair : List.of("initialized/initialized", "completed/uncleared", "shipped/uncleared")) {
            assertThat(decide(Cases.of(Flow.PAD).at(0, pair), new Action.Decline("test")))
                    .isInstanceOf(Verdict.Refused.class);
        }
    }
}
