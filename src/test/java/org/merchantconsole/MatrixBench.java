package org.merchantconsole;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.desk.Desks;
import org.merchantconsole.desk.Programs;
import org.merchantconsole.desk.Role;
import org.merchantconsole.desk.Surroundings;
import org.merchantconsole.desk.Terms;
import org.merchantconsole.desk.Waypoint;
import org.merchantconsole.gateway.Call;
import org.merchantconsole.gateway.Environment;
import org.merchantconsole.gateway.Line;
import org.merchantconsole.gateway.ProviderGateway;
import org.merchantconsole.gateway.ProviderRecords;
import org.merchantconsole.gateway.ProviderSettings;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.Arrival;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.OperationId;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.sandbox.BadFaultSpec;
import org.merchantconsole.sandbox.Ending;
import org.merchantconsole.sandbox.FaultPlan;
import org.merchantconsole.sandbox.InProcessSandbox;
import org.merchantconsole.sandbox.SandboxOptions;
import org.merchantconsole.status.Staff;
import org.merchantconsole.status.StatusEngine;
import org.merchantconsole.store.SqliteStore;

/** Programs over one database on the disk and the simulated provider, on a clock that the test moves. */
final class MatrixBench implements AutoCloseable {

    static final Staff KIM = Role.MANAGER.staff("Kim");
    static final Staff LEE = Role.MANAGER.staff("Lee");
    static final Money TEN = Money.of(1_000, "EUR");
    static final String PAID = "PAID-1";
    private static final Instant NOON = Instant.parse("2026-03-10T11:00:00Z");
    private static final String KEY = "sandbox-key";

    /** Stands for the end of the process: nothing in the program may catch it. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    final AtomicReference<Instant> time = new AtomicReference<>(NOON);
    final InProcessSandbox provider =
            InProcessSandbox.open(SandboxOptions.defaults(time::get).withSampleData(false));
    final List<Call> calls = new ArrayList<>();
    private final Set<String> running = new HashSet<>();
    private final Path folder;
    /** What happens at a named point of the road; set by the test. */
    private Runnable then = () -> {};

    private @Nullable Waypoint where;
    private int names;
    private int lastCall;
    private int programs;
    /** How far the computer's clock is off. */
    Duration skew = Duration.ZERO;

    SqliteStore store;
    Desks desks;

    MatrixBench(Path folder) {
        this.folder = folder;
        store = SqliteStore.open(file(), this::now);
        desks = program(store);
    }

    Path file() {
        return folder.resolve("orders.db");
    }

    private Instant now() {
        return time.get().plus(skew);
    }

    /** One more program over a store. */
    Desks program(OrderStore over) {
        programs++;
        String self = "program-" + programs;
        running.add(self);
        Programs known = new Programs() {
            @Override
            public String self() {
                return self;
            }

            @Override
            public boolean runs(String name) {
                return running.contains(name);
            }
        };
        Surroundings around = new Surroundings(() -> new OperationId("mc-" + ++names), this::passed, known);
        ProviderSettings settings =
                ProviderSettings.of(URI.create("http://127.0.0.1/v1/json"), KEY, Environment.SANDBOX);
        return Desks.over(
                over,
                new ProviderGateway(settings, this::exchange),
                new ProviderRecords(),
                new StatusEngine(),
                this::now,
                Terms.DEFAULT,
                around);
    }

    private void passed(Waypoint point) {
        if (point == where) {
            where = null;
            then.run();
        }
    }

    /** At the next passing of the point. */
    void at(Waypoint point, Runnable what) {
        where = point;
        then = what;
    }

    void killAt(Waypoint point) {
        at(point, () -> {
            throw new Killed();
        });
    }

    /** The process is gone and is started again: what it says. */
    List<String> restart() {
        running.clear();
        store.close();
        store = SqliteStore.open(file(), this::now);
        desks = program(store);
        return desks.outbox().recover(KIM);
    }

    void misbehave(String plan) {
        try {
            provider.misbehave(FaultPlan.parse(plan));
        } catch (BadFaultSpec e) {
            throw new IllegalArgumentException(e);
        }
    }

    void pass(Duration by) {
        time.updateAndGet(now -> now.plus(by));
    }

    /** The hours go by with a look every minute, as the program does it. */
    void passWithLooks(Duration by) {
        for (Duration done = Duration.ZERO; done.compareTo(by) < 0; done = done.plusMinutes(1)) {
            pass(Duration.ofMinutes(1));
            desks.dispatch().tick();
        }
    }

    /** The process ends at that call, counted from now. */
    void killAtCall(int number) {
        calls.clear();
        lastCall = number;
    }

    private Line.Outcome exchange(Call call) {
        calls.add(call);
        if (calls.size() == lastCall) {
            lastCall = 0;
            throw new Killed();
        }
        Ending ending = provider.call(
                call.method().name(),
                call.path(),
                call.query().isEmpty() ? null : call.query(),
                KEY,
                call.body().getBytes(StandardCharsets.UTF_8));
        return switch (ending) {
            case Ending.Answered whole
            when whole.whole() -> new Line.Outcome.Response(whole.status(), whole.contentType(), whole.body());
            case Ending.Answered part -> new Line.Outcome.Lost("The answer broke off.");
            case Ending.CutBefore cut -> new Line.Outcome.Lost("The connection broke off.");
            case Ending.CutAfter cut -> new Line.Outcome.Lost("The connection broke off.");
            case Ending.Stalled stalled -> new Line.Outcome.Lost("No answer in time.");
        };
    }

    /** A card payment of 50 euros that is paid, known here. */
    OrderKey paid() {
        return paid(PAID);
    }

    OrderKey paid(String id) {
        pay(id);
        desks.orders().find(id);
        calls.clear();
        OrderKey key = new OrderKey("", id);
        assertThat(order(key).status()).hasToString("completed/completed");
        return key;
    }

    /** Paid at the provider; not known here yet. */
    void pay(String id) {
        post("/orders", """
                {"type":"direct","order_id":"%s","currency":"EUR","amount":5000,"description":"a lamp","gateway":"VISA",
                 "gateway_info":{"card_number":"4111111111111111","card_expiry_date":"3012","card_cvc":"123",
                 "flexible_3d":false},"customer":{"locale":"en_US","ip_address":"127.0.0.1","email":"x@example.com"},
                 "payment_options":{"close_window":true,"notification_url":"http://127.0.0.1/shop",\
                "notification_method":"POST"}}
                """.formatted(id));
    }

    /** Done at the provider by somebody else. */
    void post(String path, String body) {
        Ending.Answered answer = provider.answer("POST", path, null, KEY, body.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    /** The order as the provider would show it. */
    String books(OrderKey key) {
        return provider.answer("GET", "/orders/" + key.id(), null, KEY, new byte[0])
                .body();
    }

    Order order(OrderKey key) {
        return store.find(key).orElseThrow();
    }

    Intent only() {
        assertThat(store.intents(9)).hasSize(1);
        return store.intents(9).getFirst();
    }

    /** How many refunds the provider made. */
    long refunds() {
        return provider.ledger().stream()
                .filter(effect -> effect.action().equals("refund"))
                .count();
    }

    /** How many refunds were asked for over the line. */
    long asked() {
        return calls.stream()
                .filter(call ->
                        call.method().name().equals("POST") && call.path().endsWith("/refunds"))
                .count();
    }

    /** The words of the calls in order: read or refund. */
    List<String> road() {
        return calls.stream()
                .map(call -> call.method().name().equals("GET") ? "read" : "refund")
                .toList();
    }

    /** A notification signed at a moment with a key. */
    static Arrival signed(String body, Instant at, String key) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String timestamp = Long.toString(at.getEpochSecond());
        try {
            Mac mac = Mac.getInstance("HmacSHA512");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA512"));
            mac.update((timestamp + ":").getBytes(StandardCharsets.UTF_8));
            String text = timestamp + ":" + HexFormat.of().formatHex(mac.doFinal(bytes));
            String auth = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
            return new Arrival(Arrival.Way.POST, "timestamp=" + timestamp, auth, bytes);
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    Arrival signed(String body) {
        return signed(body, time.get(), KEY);
    }

    /** Takes what the provider sends out now. */
    List<Arrival> mail() {
        return provider.takeNotifications().stream()
                .map(sent -> new Arrival(
                        Arrival.Way.POST,
                        sent.url().getRawQuery(),
                        sent.headers().get("Auth"),
                        sent.body().getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    @Override
    public void close() {
        store.close();
    }
}
