package org.merchantconsole.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

class ClockTest {
    private final Caller caller = Caller.empty();

    @AfterEach
    void stop() {
        caller.close();
    }

    @Test
    void the_clock_moves_forward_only() {
        assertThat(caller.get("/sandbox/clock").data().path("now").asString("")).isEqualTo("2026-11-22T13:05:00Z");
        caller.advance(90);
        JsonNode clock = caller.get("/sandbox/clock").data();
        assertThat(clock.path("offset_seconds").asLong()).isEqualTo(90);
        assertThat(clock.path("local").asString("")).isEqualTo("2026-11-22T14:06:30");
        assertThat(caller.post("/sandbox/clock", "{\"advance_seconds\":-1}").http())
                .isEqualTo(400);
        assertThat(caller.post("/sandbox/clock", "{}").http()).isEqualTo(400);
    }

    @Test
    void accepting_pays_and_declining_ends_a_held_payment() {
        String accepted = caller.play("card-held").getFirst();
        String declined = caller.play("card-held").getFirst();
        assertThat(decide(accepted, "accept").http()).isEqualTo(200);
        assertThat(decide(declined, "decline").http()).isEqualTo(200);
        assertThat(caller.pair(accepted)).isEqualTo("completed/completed");
        assertThat(caller.pair(declined)).isEqualTo("void/cancelled");
        assertThat(caller.ledger(accepted)).containsExactly("accept");
        assertThat(decide(accepted, "accept").code()).isEqualTo(1000);
        assertThat(decide(caller.play("card-held").getFirst(), "perhaps").code())
                .isEqualTo(1000);
    }

    @Test
    void high_scores_are_the_providers_to_accept() {
        String risky = caller.play("card-held").get(2);
        assertThat(caller.get("/sandbox/orders/" + risky + "/evidence")
                        .data()
                        .path("score")
                        .asInt())
                .isEqualTo(9);
        Caller.Reply refused = decide(risky, "accept");
        assertThat(refused.code()).isEqualTo(1000);
        assertThat(refused.body().path("error_info").asString("")).contains("risk team");
        assertThat(caller.ledger(risky)).isEmpty();
        assertThat(decide(risky, "decline").http()).isEqualTo(200);
    }

    @Test
    void own_agreement_and_manual_capture_are_accepted_to_their_own_pair() {
        String own = caller.play("ownmid-held").getFirst();
        decide(own, "accept");
        assertThat(caller.pair(own)).isEqualTo("completed/initialized");
        String pad = caller.play("pad-started").getFirst();
        assertThat(decide(pad, "accept").code()).isEqualTo(1000);
    }

    @ParameterizedTest
    @EnumSource(DeclineOutcome.class)
    void a_decline_and_five_days_of_silence_end_as_the_options_say(DeclineOutcome outcome) {
        try (Caller chosen = Caller.start(Caller.options().withSampleData(false).withDeclineOutcome(outcome))) {
            String declined = chosen.play("card-held").getFirst();
            String forgotten = chosen.play("card-held").getFirst();
            chosen.post("/sandbox/orders/" + declined + "/decision", "{\"decision\":\"decline\"}");
            chosen.advanceDays(5);
            assertThat(chosen.pair(declined)).isEqualTo(outcome.pair().toString());
            assertThat(chosen.pair(forgotten)).isEqualTo(outcome.pair().toString());
        }
    }

    @Test
    void deadlines_of_every_flow_fall_due() {
        String card = caller.play("card-started").getFirst();
        String klarna = caller.play("klarna-to-ship").getFirst();
        String started = caller.play("klarna-started").getFirst();
        String pad = caller.play("pad-to-ship").getFirst();
        String capture = caller.play("capture-reserved").getFirst();
        String transfer = caller.play("transfer").getFirst();
        String debit = caller.play("debit").getFirst();
        caller.advance(3_600);
        assertThat(caller.pair(card)).isEqualTo("expired/expired");
        caller.advanceDays(1);
        assertThat(caller.pair(started)).isEqualTo("expired/expired");
        assertThat(caller.pair(debit)).isEqualTo("uncleared/uncleared");
        caller.advanceDays(6);
        assertThat(caller.pair(capture)).isEqualTo("void/void");
        caller.advanceDays(20);
        assertThat(caller.pair(klarna)).isEqualTo("completed/uncleared");
        caller.advanceDays(1);
        assertThat(caller.pair(klarna)).isEqualTo("expired/expired");
        assertThat(caller.pair(pad)).isEqualTo("completed/uncleared");
        caller.advanceDays(2);
        assertThat(caller.pair(pad)).isEqualTo("expired/expired");
        assertThat(caller.pair(transfer)).isEqualTo("initialized/initialized");
        caller.advanceDays(31);
        assertThat(caller.pair(transfer)).isEqualTo("expired/expired");
    }

    @Test
    void an_unanswered_chargeback_is_lost() {
        String orderId = caller.play("card-chargeback").getFirst();
        caller.advanceDays(22);
        assertThat(caller.childPair(orderId)).isEqualTo("reserved/reserved");
        caller.advanceDays(1);
        assertThat(caller.childPair(orderId)).isEqualTo("completed/completed");
    }

    @Test
    void reminders_come_on_their_days_and_fees_add_up() {
        String orderId = caller.play("pad-collecting").getFirst();
        long amount = caller.order(orderId).path("amount").asLong();
        assertThat(owed(orderId)).isEqualTo(amount);
        caller.advanceDays(27);
        assertThat(owed(orderId)).isEqualTo(amount + 750);
        caller.advanceDays(6);
        assertThat(owed(orderId)).isEqualTo(amount + 2000);
        caller.advanceDays(6);
        assertThat(history(orderId)).contains("2026-12-31T14:05:00\":\"agency");
        assertThat(caller.post("/orders/" + orderId + "/refunds", "{\"checkout_data\":{\"items\":[]}}")
                        .body()
                        .path("error_info")
                        .asString(""))
                .contains("agency");
        caller.advanceDays(52);
        assertThat(caller.pair(orderId)).isEqualTo("expired/expired");
    }

    @Test
    void a_hold_moves_the_reminders_and_a_second_one_replaces_it() {
        String orderId = caller.play("pad-collecting").getFirst();
        caller.advanceDays(10);
        Caller.Reply reply = caller.post("/pad/orders/" + orderId + "/onhold", "{\"duration\":1728000}");
        assertThat(reply.data().asString("")).isEqualTo("2026-12-22T14:05:00+01:00");
        caller.advanceDays(5);
        assertThat(history(orderId)).doesNotContain("reminder 1");
        // Replaced after five of twenty days by a hold of one more day: six days in all.
        caller.post("/pad/orders/" + orderId + "/onhold", "{\"duration\":86400}");
        caller.advanceDays(6);
        assertThat(history(orderId)).contains("2026-12-13T14:05:00\":\"reminder 1");
        assertThat(caller.ledger(orderId)).containsExactly("hold", "hold");
    }

    @Test
    void holds_and_extensions_have_limits() {
        String shipped = caller.play("pad-collecting").getFirst();
        String waiting = caller.play("pad-to-ship").getFirst();
        assertInvalid(caller.post("/pad/orders/" + shipped + "/onhold", "{\"duration\":59}"), "duration");
        assertInvalid(caller.post("/pad/orders/" + shipped + "/onhold", "{\"duration\":7776001}"), "duration");
        assertInvalid(caller.post("/pad/orders/" + waiting + "/onhold", ""), "order_id");
        assertInvalid(caller.post("/pad/orders/" + waiting + "/autoexpire", "{\"days\":0}"), "days");
        assertInvalid(caller.post("/pad/orders/" + waiting + "/autoexpire", "{\"days\":181}"), "days");
        assertInvalid(caller.post("/pad/orders/" + waiting + "/autoexpire", "{\"days\":151}"), "days");
        assertInvalid(caller.post("/pad/orders/" + shipped + "/autoexpire", ""), "order_id");
        assertThat(caller.post("/pad/orders/" + waiting + "/autoexpire", "{\"days\":150}")
                        .http())
                .isEqualTo(200);
        caller.advanceDays(31);
        assertThat(caller.pair(waiting)).isEqualTo("completed/uncleared");
    }

    private static void assertInvalid(Caller.Reply reply, String attribute) {
        assertThat(reply.http()).isEqualTo(422);
        JsonNode error = reply.body().path("errors").path(0);
        assertThat(error.path("attribute").asString("")).isEqualTo(attribute);
        assertThat(error.path("details").isArray()).isTrue();
    }

    private Caller.Reply decide(String orderId, String decision) {
        return caller.post(
                "/sandbox/orders/" + orderId + "/decision", "{\"decision\":\"" + decision + "\",\"reason\":\"test\"}");
    }

    private long owed(String orderId) {
        return caller.get("/pad/orders/" + orderId)
                .data()
                .path("amount_outstanding")
                .asLong();
    }

    private String history(String orderId) {
        return caller.get("/pad/orders/" + orderId).data().path("history").toString();
    }
}
