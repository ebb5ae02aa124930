package org.merchantconsole.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.Reply;
import org.merchantconsole.order.SandboxControl.Faults;
import org.merchantconsole.order.SandboxControl.Scenario;
import org.merchantconsole.order.SandboxControl.Time;
import org.merchantconsole.sandbox.Sandbox;
import org.merchantconsole.sandbox.SandboxOptions;

class SandboxClientTest {

    private static final Instant NOW = Instant.parse("2026-11-22T13:05:00Z");

    private Sandbox sandbox;
    private SandboxClient client;

    @BeforeEach
    void start() throws IOException {
        sandbox =
                Sandbox.start(SandboxOptions.defaults(InstantSource.fixed(NOW)).withSampleData(false));
        client = new SandboxClient(ProviderSettings.of(sandbox.url(), sandbox.key(), Environment.SANDBOX));
    }

    @AfterEach
    void stop() throws IOException {
        sandbox.close();
    }

    @Test
    void theClockMovesAndSaysHowFar() {
        assertThat(client.time()).isEqualTo(new Reply.Answered<>(new Time(NOW, Duration.ZERO)));
        assertThat(client.advance(Duration.ofDays(7)))
                .isEqualTo(new Reply.Answered<>(new Time(NOW.plus(Duration.ofDays(7)), Duration.ofDays(7))));
    }

    @Test
    void aScenarioIsPlayedAndItsOrderIsThere() {
        assertThat(client.scenarios()).isInstanceOf(Reply.Answered.class);
        List<Scenario> all = ((Reply.Answered<List<Scenario>>) client.scenarios()).value();
        assertThat(all).isNotEmpty().allSatisfy(s -> assertThat(s.description()).isNotBlank());
        Reply<List<OrderKey>> played = client.play(all.getFirst().name());
        assertThat(played).isInstanceOf(Reply.Answered.class);
        assertThat(((Reply.Answered<List<OrderKey>>) played).value()).isNotEmpty();
        assertThat(client.play("no such story")).isInstanceOf(Reply.Rejected.class);
        assertThat(client.play("")).isInstanceOf(Reply.NotSent.class);
    }

    @Test
    void faultsAreBegunSeenAndEndedAndAnUnknownOneIsRefused() {
        assertThat(client.faults()).isEqualTo(new Reply.Answered<>(new Faults("none", false)));
        assertThat(client.misbehave("key-revoked,down=1h:refund"))
                .isEqualTo(new Reply.Answered<>(new Faults("key-revoked,down=1h:refund:1", true)));
        assertThat(client.time()).isInstanceOf(Reply.Answered.class);
        assertThat(client.misbehave("\"boom\""))
                .isInstanceOfSatisfying(
                        Reply.Rejected.class,
                        refused -> assertThat(refused.text()).contains("there is no fault"));
        assertThat(client.misbehave("none")).isEqualTo(new Reply.Answered<>(new Faults("none", false)));
    }

    @Test
    void aRealProviderHasNoSuchCalls() {
        ProviderSettings live =
                ProviderSettings.of(URI.create("https://api.multisafepay.com/v1/json"), "k", Environment.LIVE);
        assertThatThrownBy(() -> new SandboxClient(live)).isInstanceOf(IllegalArgumentException.class);
    }
}
