package org.merchantconsole.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantconsole.sandbox.Play.Road;
import org.merchantconsole.sandbox.Play.Seen;

/** Each fault on both roads: what the caller sees, and whether the ledger has the effect. */
class FaultsTest {
    private static final String REFUND = "{\"currency\":\"EUR\",\"amount\":100,\"refund_order_id\":\"R1\"}";

    private static Seen refund(Play play, String orderId) {
        return play.post("/orders/" + orderId + "/refunds", REFUND);
    }

    static Stream<Arguments> faults() {
        List<Arguments> all = new ArrayList<>();
        for (Road road : Road.values()) {
            all.add(Arguments.of(road, "cut-before", "cut", false));
            all.add(Arguments.of(road, "cut-after", "cut", true));
            all.add(Arguments.of(road, "truncate", "cut", true));
            all.add(Arguments.of(road, "down=1h", "cut", false));
            all.add(Arguments.of(road, "stall-after=10m", "silent", true));
            all.add(Arguments.of(road, "stall=10m", "silent", false));
            all.add(Arguments.of(road, "html", "answered 502 text/html; charset=utf-8", false));
            all.add(Arguments.of(road, "html=500", "answered 500 text/html; charset=utf-8", false));
            all.add(Arguments.of(road, "html=503", "answered 503 text/html; charset=utf-8", false));
            all.add(Arguments.of(road, "html-after=504", "answered 504 text/html; charset=utf-8", true));
            all.add(Arguments.of(road, "wrong-type", "answered 200 text/html; charset=utf-8", true));
            all.add(Arguments.of(road, "success-false", "answered 200 application/json; charset=utf-8", false));
            all.add(Arguments.of(road, "error=1034", "answered 400 application/json; charset=utf-8", false));
            all.add(Arguments.of(road, "key-revoked", "answered 401 application/json; charset=utf-8", false));
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void the_caller_sees_the_fault_and_the_ledger_tells_whether_it_was_done(
            Road road, String fault, String seen, boolean done) {
        try (Play play = road.open(fault + ":refund:1")) {
            String orderId = play.order("card-paid");
            Seen met = refund(play, orderId);
            assertThat((met.how() + " " + (met.status() == 0 ? "" : met.status() + " " + met.type())).strip())
                    .isEqualTo(seen);
            assertThat(play.ledger("R1")).isEqualTo(done ? List.of("refund 100") : List.of());
        }
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void every_documented_error_code_comes_with_its_status_and_text(Road road) {
        for (int code = 1000; code <= 9999; code++) {
            if (!ErrorCodes.known(code)) {
                continue;
            }
            try (Play play = road.open("error=" + code + ":refund")) {
                String orderId = play.order("card-paid");
                Seen met = refund(play, orderId);
                assertThat(met.code()).isEqualTo(code);
                assertThat(met.json().path("success").asBoolean(true)).isFalse();
                assertThat(met.json().path("error_info").asString("")).isNotBlank();
                assertThat(met.status())
                        .isEqualTo(
                                switch (code) {
                                    case 1032 -> 401;
                                    case 1006, 1019, 1023 -> 404;
                                    case 9999 -> 500;
                                    default -> 400;
                                });
                assertThat(play.ledger("R1")).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void success_false_is_an_envelope_without_success_on_a_good_status(Road road) {
        try (Play play = road.open("success-false")) {
            Seen met = play.post("/orders/X/refunds", REFUND);
            assertThat(met.json().path("success").asBoolean(true)).isFalse();
            assertThat(met.status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void only_the_named_operation_and_only_the_first_times_are_hit(Road road) {
        try (Play play = road.open("cut-before:refund:2")) {
            String orderId = play.order("card-paid");
            assertThat(play.get("/orders/" + orderId).how()).isEqualTo("answered");
            assertThat(refund(play, orderId).how()).isEqualTo("cut");
            assertThat(refund(play, orderId).how()).isEqualTo("cut");
            assertThat(refund(play, orderId).status()).isEqualTo(200);
            assertThat(play.ledger("R1")).containsExactly("refund 100");
        }
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void an_action_is_any_call_that_changes_something(Road road) {
        try (Play play = road.open("cut-after:action:1")) {
            String held = play.order("card-held");
            assertThat(play.get("/orders/" + held).how()).isEqualTo("answered");
            assertThat(play.get("/transactions").how()).isEqualTo("answered");
            assertThat(play.post("/sandbox/orders/" + held + "/decision", "{\"decision\":\"accept\"}")
                            .how())
                    .isEqualTo("cut");
            assertThat(play.ledger("accept " + held)).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void down_ends_on_the_sandboxes_own_clock_and_its_steering_stays_reachable(Road road) {
        try (Play play = road.open("down=8h")) {
            assertThat(play.get("/me").how()).isEqualTo("cut");
            String orderId = play.order("card-paid");
            assertThat(refund(play, orderId).how()).isEqualTo("cut");
            play.advance(Duration.ofHours(8).minusSeconds(1));
            assertThat(play.get("/me").how()).isEqualTo("cut");
            assertThat(active(play)).isTrue();
            play.advance(Duration.ofSeconds(1));
            assertThat(play.get("/me").status()).isEqualTo(200);
            assertThat(active(play)).isFalse();
            assertThat(refund(play, orderId).status()).isEqualTo(200);
            assertThat(play.ledger("R1")).hasSize(1);
        }
    }

    private static boolean active(Play play) {
        return play.get("/sandbox/faults").json().path("data").path("active").asBoolean(false);
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void an_outage_begins_with_the_call_that_the_plan_names(Road road) {
        try (Play play = road.open("down=1h:refund")) {
            String orderId = play.order("card-paid");
            assertThat(play.get("/me").status()).isEqualTo(200);
            assertThat(refund(play, orderId).how()).isEqualTo("cut");
            assertThat(play.get("/me").how()).isEqualTo("cut");
            play.advance(Duration.ofHours(1));
            assertThat(refund(play, orderId).status()).isEqualTo(200);
            assertThat(play.ledger("R1")).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void the_plan_is_changed_while_it_serves_and_a_wrong_one_changes_nothing(Road road) {
        try (Play play = road.open("none")) {
            assertThat(play.post("/sandbox/faults", "{\"spec\":\"key-revoked,seed=3\"}")
                            .json()
                            .path("data")
                            .path("spec")
                            .asString(""))
                    .isEqualTo("key-revoked,seed=3");
            assertThat(play.get("/me").code()).isEqualTo(1032);
            Seen refused = play.post("/sandbox/faults", "{\"spec\":\"boom\"}");
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.json().path("error_info").asString("")).contains("there is no fault \"boom\"");
            assertThat(play.post("/sandbox/faults", "{}").code()).isEqualTo(1016);
            assertThat(play.get("/me").code()).isEqualTo(1032);
            assertThat(play.post("/sandbox/faults", "{\"spec\":\"none\"}").status())
                    .isEqualTo(200);
            assertThat(play.get("/me").status()).isEqualTo(200);
            assertThat(active(play)).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void the_same_seed_makes_the_same_trouble(Road road) {
        List<String> runs = new ArrayList<>();
        for (String seed : List.of("5", "5", "6")) {
            try (Play play = road.open("html:list:p=0.5,seed=" + seed)) {
                StringBuilder run = new StringBuilder();
                for (int i = 0; i < 40; i++) {
                    run.append(play.get("/transactions").status()).append(' ');
                }
                runs.add(run.toString());
            }
        }
        assertThat(runs.get(0))
                .contains("200")
                .contains("502")
                .isEqualTo(runs.get(1))
                .isNotEqualTo(runs.get(2));
    }

    @Test
    void a_stalled_request_lies_in_the_network_until_it_is_let_in_and_then_counts_once() {
        InProcessSandbox sandbox = InProcessSandbox.open(SandboxOptions.defaults(InstantSource.fixed(Caller.NOW))
                .withSampleData(false)
                .withFaults(Road.plan("stall=15m:refund:1,stall-after=90s:refund:1")));
        String orderId = orderIn(sandbox);
        Ending.Stalled before = (Ending.Stalled) call(sandbox, "/orders/" + orderId + "/refunds", REFUND);
        assertThat(before.afterEffect()).isFalse();
        assertThat(before.length()).isEqualTo(Duration.ofMinutes(15));
        assertThat(sandbox.ledger("R1")).isEmpty();
        assertThat(before.late().arrive().status()).isEqualTo(200);
        assertThat(before.late().arrive()).isEqualTo(before.late().arrive());
        assertThat(sandbox.ledger("R1")).hasSize(1);
        Ending.Stalled after = (Ending.Stalled) call(
                sandbox,
                "/orders/" + orderId + "/refunds",
                REFUND.replace("100", "101").replace("R1", "R2"));
        assertThat(after.afterEffect()).isTrue();
        assertThat(sandbox.ledger("R2")).hasSize(1);
        assertThat(after.late().arrive().status()).isEqualTo(200);
        assertThat(sandbox.ledger("R2")).hasSize(1);
    }

    @Test
    void over_http_the_stalled_request_takes_effect_when_its_time_is_over_although_nobody_waits() {
        try (Play play = Road.HTTP.open("stall=2500ms:refund:1")) {
            String orderId = play.order("card-paid");
            assertThat(refund(play, orderId).how()).isEqualTo("silent");
            assertThat(play.ledger("R1")).isEmpty();
            long latest = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            while (play.ledger("R1").isEmpty() && System.nanoTime() < latest) {
                Thread.onSpinWait();
            }
            assertThat(play.ledger("R1")).containsExactly("refund 100");
        }
    }

    @Test
    void a_sandbox_that_stops_waits_for_no_stall_and_what_lay_in_the_network_is_gone() {
        long begun = System.nanoTime();
        try (Play play = Road.HTTP.open("stall=10m:refund:1")) {
            assertThat(refund(play, play.order("card-paid")).how()).isEqualTo("silent");
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
    }

    private static Ending call(InProcessSandbox sandbox, String path, String body) {
        return sandbox.call("POST", path, null, "sandbox-key", body.getBytes(StandardCharsets.UTF_8));
    }

    private static String orderIn(InProcessSandbox sandbox) {
        Ending.Answered played = (Ending.Answered) call(sandbox, "/sandbox/scenarios/card-paid", "{}");
        return Json.parse(played.body().getBytes(StandardCharsets.UTF_8))
                .path("data")
                .path("orders")
                .path(0)
                .path("order_id")
                .asString("");
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void the_date_of_an_answer_is_the_sandboxes_clock_wrong_by_what_the_plan_says(Road road) {
        try (Play play = road.open("none")) {
            assertThat(play.get("/me").date()).isEqualTo(Caller.NOW);
            play.advance(Duration.ofDays(7));
            assertThat(play.get("/me").date()).isEqualTo(Caller.NOW.plus(Duration.ofDays(7)));
            play.post("/sandbox/faults", "{\"spec\":\"clock-skew=-1h\"}");
            assertThat(play.get("/me").date())
                    .isEqualTo(Caller.NOW.plus(Duration.ofDays(7)).minus(Duration.ofHours(1)));
            // What the books say is not wrong: only what shows outside.
            assertThat(play.get("/sandbox/clock")
                            .json()
                            .path("data")
                            .path("now")
                            .asString(""))
                    .isEqualTo(Caller.NOW.plus(Duration.ofDays(7)).toString());
        }
    }

    @ParameterizedTest
    @EnumSource(Road.class)
    void a_replayed_refund_is_visible_in_the_ledger_unless_ids_are_unique(Road road) {
        for (boolean unique : new boolean[] {false, true}) {
            try (Play play = road.open(SandboxOptions.defaults(InstantSource.fixed(Caller.NOW))
                    .withSampleData(false)
                    .withUniqueRefundIds(unique))) {
                String orderId = play.order("card-paid");
                assertThat(refund(play, orderId).status()).isEqualTo(200);
                assertThat(refund(play, orderId).code()).isEqualTo(unique ? 1006 : 1034);
                play.advance(Duration.ofMinutes(5).plusSeconds(1));
                assertThat(refund(play, orderId).code()).isEqualTo(unique ? 1006 : 0);
                assertThat(play.ledger("R1")).hasSize(unique ? 1 : 2);
                assertThat(play.ledger("refund R1")).hasSize(unique ? 1 : 2);
            }
        }
    }
}
