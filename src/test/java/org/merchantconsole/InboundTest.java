package org.merchantconsole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantconsole.desk.Changes;
import org.merchantconsole.desk.Desks;
import org.merchantconsole.desk.OrderDesk;
import org.merchantconsole.desk.Role;
import org.merchantconsole.desk.Terms;
import org.merchantconsole.gateway.Environment;
import org.merchantconsole.gateway.NotificationListener;
import org.merchantconsole.gateway.ProviderGateway;
import org.merchantconsole.gateway.ProviderRecords;
import org.merchantconsole.gateway.ProviderSettings;
import org.merchantconsole.gateway.SandboxClient;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.Notification;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.Reply;
import org.merchantconsole.order.SandboxControl;
import org.merchantconsole.sandbox.Sandbox;
import org.merchantconsole.sandbox.SandboxOptions;
import org.merchantconsole.status.StatusEngine;
import org.merchantconsole.store.SqliteStore;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Notifications over the loopback address into a database, with the sandbox as the provider. */
class InboundTest {

    @TempDir
    Path folder;

    private final InstantSource clock = InstantSource.system();
    private final HttpClient client = HttpClient.newHttpClient();
    private Sandbox sandbox;
    private ProviderSettings provider;
    private SandboxControl control;
    private SqliteStore store;
    private Desks desks;

    @BeforeEach
    void start() throws IOException {
        sandbox = Sandbox.start(SandboxOptions.defaults(clock).withSampleData(false));
        provider = ProviderSettings.of(sandbox.url(), sandbox.key(), Environment.SANDBOX);
        control = new SandboxClient(provider);
        open();
    }

    private void open() {
        store = SqliteStore.open(folder.resolve("orders.db"), clock);
        desks = Desks.over(
                store, new ProviderGateway(provider), new ProviderRecords(), new StatusEngine(), clock, Terms.DEFAULT);
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        store.close();
        sandbox.close();
    }

    private String body(String order) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(sandbox.url() + "/orders/" + order))
                        .header("api_key", sandbox.key())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        JsonNode data = JsonMapper.builder().build().readTree(answer.body()).path("data");
        return data.toString();
    }

    private String send(NotificationListener listener, String body) throws IOException, InterruptedException {
        long second = clock.instant().getEpochSecond();
        HttpRequest request = HttpRequest.newBuilder(URI.create(listener.url() + "?timestamp=" + second))
                .header("Auth", auth(body, second))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .timeout(Duration.ofSeconds(20))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private String auth(String body, long second) {
        try {
            Mac mac = Mac.getInstance("HmacSHA512");
            mac.init(new SecretKeySpec(sandbox.key().getBytes(StandardCharsets.UTF_8), "HmacSHA512"));
            byte[] signature = mac.doFinal((second + ":" + body).getBytes(StandardCharsets.UTF_8));
            String text = second + ":" + HexFormat.of().formatHex(signature);
            return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private OrderKey play(String scenario) {
        if (control.play(scenario) instanceof Reply.Answered<List<OrderKey>> answered) {
            return answered.value().getFirst();
        }
        throw new IllegalStateException("the sandbox does not play " + scenario);
    }

    private String scenario(String flow, String words) {
        if (control.scenarios() instanceof Reply.Answered<List<SandboxControl.Scenario>> answered) {
            return answered.value().stream()
                    .filter(one -> one.flow().equals(flow) && one.description().contains(words))
                    .findFirst()
                    .orElseThrow(
                            () -> new IllegalStateException(answered.value().toString()))
                    .name();
        }
        throw new IllegalStateException("no scenarios");
    }

    /** Waits until nothing in the inbox is open. */
    private void settled() throws InterruptedException {
        while (desks.inbox().nextDue().isPresent()) {
            CountDownLatch heard = new CountDownLatch(1);
            try (Changes.Subscription ear = desks.inbox().arrivals().subscribe(order -> heard.countDown())) {
                if (desks.inbox().nextDue().isPresent()) {
                    assertThat(heard.await(30, TimeUnit.SECONDS)).isTrue();
                }
                assertThat(ear).isNotNull();
            }
        }
    }

    @Test
    void aKillBetweenAcknowledgementAndProcessingLosesNothing() throws Exception {
        OrderKey order = play(scenario("CARD", "held"));
        try (NotificationListener listener = NotificationListener.start(
                "", 0, arrival -> desks.inbox().receive(arrival).answer(), clock)) {
            assertThat(send(listener, body(order.id()))).isEqualTo("OK");
        }
        assertThat(store.find(order)).as("kept, not looked into").isEmpty();
        store.close();

        open();
        try (Inbound inbound = Inbound.start(desks.inbox(), clock)) {
            settled();
            assertThat(inbound.state().on()).isFalse();
        }
        assertThat(store.find(order).orElseThrow().status()).hasToString("uncleared/uncleared");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void duplicatesReorderingDelayAndLossEndWhereTheBooksStand(long seed) throws Exception {
        Random random = new Random(seed);
        OrderKey order = play(scenario("CARD", "held"));
        List<String> bodies = new ArrayList<>();
        bodies.add(body(order.id()));
        desks.orders().find(order.id());
        desks.review().accept(order, "checked", Role.MANAGER.staff("Kim"));
        bodies.add(body(order.id()));
        control.advance(Duration.ofDays(1));
        desks.refunds().refund(order, Money.of(100, "EUR"), "", Role.MANAGER.staff("Kim"));
        bodies.add(body(order.id()));
        control.advance(Duration.ofDays(3));
        bodies.add(body(order.id()));
        List<String> sent = new ArrayList<>(bodies);
        sent.addAll(bodies.subList(1, 3));
        sent.add(bodies.get(random.nextInt(4)));
        Collections.shuffle(sent, random);
        // One is lost, as long as another tells of the last step.
        sent.remove(bodies.get(random.nextInt(3)));

        try (Inbound inbound = Inbound.start(desks.inbox(), clock)) {
            NotificationListener listener = inbound.listen("", 0);
            for (String body : sent) {
                assertThat(send(listener, body)).as("seed %d", seed).isEqualTo("OK");
                if (random.nextBoolean()) {
                    settled();
                }
            }
            settled();
        }

        Order reached = store.find(order).orElseThrow();
        assertThat(desks.inbox().counts())
                .containsExactly(Map.entry(Notification.Verdict.AUTHENTIC, (long) sent.size()));
        assertThat(desks.orders().refresh(order))
                .as("seed %d: asking the provider once more changes nothing", seed)
                .isEqualTo(new OrderDesk.Refreshed.Done(false));
        assertThat(store.find(order)).contains(reached);
    }

    @Test
    void aListenerWhosePortIsTakenLeavesTheWindowWithASentence() throws IOException {
        try (Inbound first = Inbound.start(desks.inbox(), clock);
                Inbound second = Inbound.start(desks.inbox(), clock)) {
            int port = first.listen("", 0).url().getPort();
            second.tryToListen("", port);

            assertThat(first.state().on()).isTrue();
            assertThat(second.state().on()).isFalse();
            assertThat(second.state().problem()).contains("another program listens there");
        }
    }
}
