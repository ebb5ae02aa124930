package org.merchantconsole.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Notifications as the caller of a sandbox without HTTP takes them, and what a plan does to them. */
class NotificationFaultsTest {
    private Instant now = Caller.NOW;

    private InProcessSandbox sandbox(String faults) {
        InstantSource clock = () -> now;
        return InProcessSandbox.open(SandboxOptions.defaults(clock)
                .withSampleData(false)
                .withReceiver(
                        Receiver.named("http://127.0.0.1:1/in?site=7", true).orElseThrow())
                .withFaults(Play.Road.plan(faults)));
    }

    private static String play(InProcessSandbox sandbox, String scenario) {
        Ending.Answered played =
                sandbox.answer("POST", "/sandbox/scenarios/" + scenario, null, "sandbox-key", new byte[0]);
        return Json.parse(played.body().getBytes(StandardCharsets.UTF_8))
                .path("data")
                .path("orders")
                .path(0)
                .path("order_id")
                .asString("");
    }

    private static List<String> told(InProcessSandbox sandbox) {
        return sandbox.takeNotifications().stream().map(Notification::orderId).toList();
    }

    @Test
    void they_are_handed_out_once_with_address_header_and_signed_body() {
        InProcessSandbox sandbox = sandbox("none");
        String orderId = play(sandbox, "card-started");
        List<Notification> all = sandbox.takeNotifications();
        assertThat(all).hasSize(1);
        Notification one = all.getFirst();
        long stamp = now.getEpochSecond();
        assertThat(one.url())
                .hasToString("http://127.0.0.1:1/in?site=7&transactionid=" + orderId + "&timestamp=" + stamp);
        assertThat(one.headers())
                .containsEntry(
                        "Auth", Signature.auth(stamp, one.body().getBytes(StandardCharsets.UTF_8), "sandbox-key"));
        assertThat(sandbox.takeNotifications()).isEmpty();
    }

    @Test
    void time_alone_makes_notifications_each_as_things_stood_at_its_moment() {
        InProcessSandbox sandbox = sandbox("none");
        play(sandbox, "card-started");
        sandbox.takeNotifications();
        now = now.plus(Duration.ofDays(10));
        List<Notification> all = sandbox.takeNotifications();
        assertThat(all).hasSize(1);
        assertThat(Caller.pairOf(Json.parse(all.getFirst().body().getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("expired/expired");
    }

    @Test
    void a_duplicate_comes_twice_and_a_lost_one_never() {
        InProcessSandbox sandbox = sandbox("notify-duplicate:1,notify-lose:1");
        String twice = play(sandbox, "card-started");
        play(sandbox, "card-started");
        String once = play(sandbox, "card-started");
        assertThat(told(sandbox)).containsExactly(twice, twice, once);
        now = now.plus(Duration.ofMinutes(30));
        assertThat(told(sandbox)).isEmpty();
    }

    @Test
    void a_delayed_one_says_what_was_true_before() {
        InProcessSandbox sandbox = sandbox("notify-delay=20m:1");
        String orderId = play(sandbox, "card-started");
        sandbox.answer(
                "PATCH",
                "/orders/" + orderId,
                null,
                "sandbox-key",
                "{\"status\":\"cancelled\"}".getBytes(StandardCharsets.UTF_8));
        assertThat(pairs(sandbox)).containsExactly("void/cancelled");
        now = now.plus(Duration.ofMinutes(20));
        assertThat(pairs(sandbox)).containsExactly("initialized/initialized");
    }

    private static List<String> pairs(InProcessSandbox sandbox) {
        return sandbox.takeNotifications().stream()
                .map(one -> Caller.pairOf(Json.parse(one.body().getBytes(StandardCharsets.UTF_8))))
                .toList();
    }

    @Test
    void a_reordered_one_lets_the_next_one_overtake_it_and_waits_a_minute_at_most() {
        InProcessSandbox sandbox = sandbox("notify-reorder:1");
        String first = play(sandbox, "card-started");
        assertThat(told(sandbox)).isEmpty();
        String second = play(sandbox, "card-started");
        assertThat(told(sandbox)).containsExactly(second, first);
        InProcessSandbox alone = sandbox("notify-reorder:1");
        String only = play(alone, "card-started");
        now = now.plus(Duration.ofMinutes(1));
        assertThat(told(alone)).containsExactly(only);
    }

    @Test
    void chances_come_from_the_seed() {
        List<List<Integer>> runs = new ArrayList<>();
        for (String seed : List.of("5", "5", "8")) {
            InProcessSandbox sandbox = sandbox("notify-duplicate:p=0.3,notify-lose:p=0.2,seed=" + seed);
            List<Integer> run = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                play(sandbox, "card-started");
                run.add(told(sandbox).size());
            }
            runs.add(run);
        }
        assertThat(runs.get(0)).contains(0, 1, 2).isEqualTo(runs.get(1)).isNotEqualTo(runs.get(2));
    }

    @Test
    void without_a_receiver_there_are_none() {
        InProcessSandbox sandbox = InProcessSandbox.open(
                SandboxOptions.defaults(InstantSource.fixed(now)).withSampleData(false));
        play(sandbox, "card-started");
        assertThat(sandbox.takeNotifications()).isEmpty();
    }
}
