package org.merchantconsole.ui.order;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.desk.Desks;
import org.merchantconsole.desk.Progress;
import org.merchantconsole.desk.Role;
import org.merchantconsole.desk.Terms;
import org.merchantconsole.gateway.Environment;
import org.merchantconsole.gateway.ProviderGateway;
import org.merchantconsole.gateway.ProviderRecords;
import org.merchantconsole.gateway.ProviderSettings;
import org.merchantconsole.gateway.SandboxClient;
import org.merchantconsole.order.AuditEntry;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.OperationId;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.order.SandboxControl;
import org.merchantconsole.order.Source;
import org.merchantconsole.sandbox.Sandbox;
import org.merchantconsole.sandbox.SandboxOptions;
import org.merchantconsole.status.Action;
import org.merchantconsole.status.Staff;
import org.merchantconsole.status.StatusEngine;
import org.merchantconsole.store.SqliteStore;
import org.merchantconsole.ui.Background;
import org.merchantconsole.ui.Navigator;
import org.merchantconsole.ui.News;
import org.merchantconsole.ui.Notices;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.TimeText;
import org.merchantconsole.ui.Tone;
import org.merchantconsole.ui.UiContext;

/** All desks over a database of their own and a sandbox of their own with its sample data, at a fixed moment. */
public final class Workbench implements AutoCloseable {

    /** The pictures' moment: Sunday afternoon in Amsterdam. */
    public static final Instant NOW = Instant.parse("2026-11-22T13:05:00Z");

    private final AtomicReference<Instant> time = new AtomicReference<>(NOW);
    private final InstantSource clock = time::get;
    private final Sandbox sandbox;
    private final SqliteStore store;
    private final LostLine line;
    private final Desks desks;
    private final News news = new News(Background.inline());
    private final List<String> shown = new ArrayList<>();
    private final List<Exception> failures = new ArrayList<>();
    private final List<String> sentences = new ArrayList<>();

    /** Starts and fetches everything. */
    public Workbench(Path folder) {
        this(folder, Terms.DEFAULT);
    }

    /** The same on other terms. */
    public Workbench(Path folder, Terms terms) {
        try {
            sandbox = Sandbox.start(SandboxOptions.defaults(clock));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        store = SqliteStore.open(folder.resolve("console.db"), clock);
        line = new LostLine(
                new ProviderGateway(ProviderSettings.of(sandbox.url(), sandbox.key(), Environment.SANDBOX)));
        desks = Desks.over(store, line, new ProviderRecords(), new StatusEngine(), clock, terms);
        desks.orders().changes().subscribe(news::changed);
        desks.sync().run(Progress.silent());
    }

    /** Lets customers pay so many orders by card that the fraud filter holds, and fetches them. */
    public void held(int count) {
        for (int i = 1; i <= count; i++) {
            bought("HELD-" + i, "VISA", 4900 * i, "held");
        }
        desks.sync().run(Progress.silent());
    }

    /** Lets so many more customers buy with Klarna, and fetches them. */
    public void toShip(int count) {
        for (int i = 1; i <= count; i++) {
            bought("SHIP-" + i, "KLARNA", 4900 * i, "pays");
        }
        desks.sync().run(Progress.silent());
    }

    private void bought(String id, String gateway, int cents, String outcome) {
        String cart = ",\"delivery\":{\"first_name\":\"Tess\",\"last_name\":\"Dekker\",\"address1\":\"Kade\","
                + "\"house_number\":\"1\",\"zip_code\":\"1000AA\",\"city\":\"Utrecht\",\"country\":\"NL\","
                + "\"email\":\"tess@example.org\"},\"shopping_cart\":{\"items\":[{\"name\":\"Candle\",\"unit_price\":\""
                + cents / 100
                + ".00\",\"quantity\":1,\"merchant_item_id\":\"C-1\",\"tax_table_selector\":\"none\"}]},"
                + "\"checkout_options\":{\"tax_tables\":{\"alternate\":[{\"name\":\"none\",\"rules\":[{\"rate\":0}]}]}}";
        post(
                "/orders",
                "{\"type\":\"redirect\",\"gateway\":\"" + gateway + "\",\"order_id\":\"" + id
                        + "\",\"currency\":\"EUR\",\"amount\":" + cents
                        + ",\"description\":\"Candles\",\"customer\":{\"email\":\"tess@example.org\","
                        + "\"first_name\":\"Tess\",\"last_name\":\"Dekker\",\"country\":\"NL\",\"locale\":\"nl_NL\"}"
                        + (gateway.equals("KLARNA") ? cart : "") + "}");
        post("/sandbox/orders/" + id + "/customer", "{\"outcome\":\"" + outcome + "\"}");
    }

    private void post(String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(sandbox.url() + path))
                .header("api_key", sandbox.key())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public Desks desks() {
        return desks;
    }

    /** The database, to put in what an earlier run left. */
    public SqliteStore store() {
        return store;
    }

    /** Puts in an action as an earlier run left it, so long ago. */
    public void left(String id, OrderKey order, Action action, Intent.State state, Duration ago) {
        Instant then = time.get().minus(ago);
        OperationId name = new OperationId(id);
        String who = staff().name();
        Intent intent = new Intent(name, order, action, who, then, then, state, then, 0, "", List.of());
        String judged = store.find(order).map(Order::version).orElseThrow();
        OrderStore.Staging staging =
                store.stage(intent, judged, new AuditEntry(then, who, Source.PERSON, "staged", order, name, ""));
        if (!(staging instanceof OrderStore.Staging.Stored)) {
            throw new IllegalStateException(order + " has an open action already");
        }
    }

    /** The way to the provider, which can be broken. */
    public LostLine line() {
        return line;
    }

    /** The sandbox's own calls. */
    public SandboxControl control() {
        return new SandboxClient(ProviderSettings.of(sandbox.url(), sandbox.key(), Environment.SANDBOX));
    }

    /** Tells of every stored change. */
    public News news() {
        return news;
    }

    /** The screens that were gone to, with the order. */
    public List<String> shown() {
        return shown;
    }

    public InstantSource clock() {
        return clock;
    }

    /** Moves the clock. */
    public void later(Duration by) {
        time.updateAndGet(now -> now.plus(by));
    }

    public Staff staff() {
        return Role.MANAGER.staff("Mila Visser");
    }

    /** What was reported as broken. */
    public List<Exception> failures() {
        return failures;
    }

    /** What was said in passing. */
    public List<String> sentences() {
        return sentences;
    }

    /** Everything in place, nothing on another thread. */
    public UiContext context(Locale language) {
        return context(language, Background.inline());
    }

    public UiContext context(Locale language, Background background) {
        Texts texts = Texts.of(language);
        return new UiContext(texts, new TimeText(texts, clock), background, new Nowhere(), new Kept(), page -> false);
    }

    @Override
    public void close() {
        store.close();
        try {
            sandbox.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Nowhere implements Navigator {
        @Override
        public void show(String screenId, @Nullable OrderKey order) {
            shown.add(order == null ? screenId : screenId + " " + order);
        }

        @Override
        public void find(String search) {
            shown.add("find " + search);
        }

        @Override
        public void keysChanged() {}
    }

    private final class Kept implements Notices {
        @Override
        public void say(Tone tone, String sentence) {
            sentences.add(sentence);
        }

        @Override
        public void failed(Exception cause) {
            failures.add(cause);
        }
    }
}
