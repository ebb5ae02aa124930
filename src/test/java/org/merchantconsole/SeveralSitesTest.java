package org.merchantconsole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantconsole.desk.Desks;
import org.merchantconsole.desk.OrderDesk;
import org.merchantconsole.desk.Outcome;
import org.merchantconsole.desk.Progress;
import org.merchantconsole.desk.Role;
import org.merchantconsole.desk.Sync;
import org.merchantconsole.desk.Terms;
import org.merchantconsole.gateway.Environment;
import org.merchantconsole.gateway.ProviderGateway;
import org.merchantconsole.gateway.ProviderRecords;
import org.merchantconsole.gateway.ProviderSettings;
import org.merchantconsole.order.Authenticity;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.sandbox.Sandbox;
import org.merchantconsole.sandbox.SandboxOptions;
import org.merchantconsole.status.StatusEngine;
import org.merchantconsole.store.SqliteStore;

/** Two websites of one merchant, each with an API key of its own and order ids that are unique within it only. */
class SeveralSitesTest {
    private static final Instant NOON = Instant.parse("2026-03-10T11:00:00Z");
    private static final String SECOND = "67890";
    private static final String SECOND_KEY = "second-key";

    @TempDir
    Path folder;

    private Sandbox sandbox;
    private OrderStore store;

    @BeforeEach
    void open() throws IOException {
        sandbox = Sandbox.start(SandboxOptions.defaults(() -> NOON)
                .withSampleData(false)
                .withSites(Map.of(SECOND, SECOND_KEY))
                .withJournal(folder.resolve("books")));
        store = SqliteStore.open(folder.resolve("console.db"), () -> NOON);
    }

    @AfterEach
    void close() throws IOException {
        store.close();
        sandbox.close();
    }

    private Desks desks(String mainKey, Map<String, String> siteKeys) {
        ProviderSettings provider =
                ProviderSettings.of(sandbox.url(), mainKey, Environment.SANDBOX).withSiteKeys(siteKeys);
        return Desks.over(
                store,
                new ProviderGateway(provider),
                new ProviderRecords(),
                new StatusEngine(),
                () -> NOON,
                Terms.DEFAULT);
    }

    private Desks both() {
        return desks(sandbox.key(), Map.of(SECOND, SECOND_KEY));
    }

    private String call(String key, String path, String body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(sandbox.url() + path)).header("api_key", key);
        if (!body.isEmpty()) {
            request.POST(HttpRequest.BodyPublishers.ofString(body));
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** A paid card order at one of the sites; the same number may be used at the other. */
    private void paid(String key, String orderId, long cents) {
        String created = call(
                key,
                "/orders",
                ("{\"type\":\"direct\",\"order_id\":\"%s\",\"gateway\":\"IDEAL\",\"currency\":\"EUR\",\"amount\":%d,"
                                + "\"description\":\"x\",\"gateway_info\":{\"issuer_id\":\"0021\"}}")
                        .formatted(orderId, cents));
        assertThat(created).contains("\"success\":true");
        assertThat(call(key, "/sandbox/orders/" + orderId + "/customer", "{\"outcome\":\"pays\"}"))
                .contains("\"success\":true");
    }

    private static Sync.Result run(Desks desks) {
        return desks.sync().run(Progress.silent());
    }

    private String pair(String site, String id) {
        return store.find(new OrderKey(site, id)).orElseThrow().status() + " "
                + store.find(new OrderKey(site, id)).orElseThrow().amount().minorUnits();
    }

    @Test
    void eachSitesOrdersAreReadWithItsOwnKeyAndKeptApart() {
        paid(sandbox.key(), "A-1", 1_000);
        paid(SECOND_KEY, "A-1", 2_500);
        paid(SECOND_KEY, "B-1", 3_000);
        Sync.Result first = run(both());
        assertThat(first.problem()).isEmpty();
        assertThat(first.added()).isEqualTo(3);
        assertThat(pair("", "A-1")).isEqualTo("completed/completed 1000");
        assertThat(pair(SECOND, "A-1")).isEqualTo("completed/completed 2500");
        assertThat(pair(SECOND, "B-1")).isEqualTo("completed/completed 3000");
        Sync.Result second = run(both());
        assertThat(second.added()).isZero();
        assertThat(second.complete()).isTrue();
        // What is paid later at one site is found from that site's own bookmark.
        paid(SECOND_KEY, "B-2", 500);
        assertThat(run(both()).added()).isEqualTo(1);
    }

    @Test
    void anActionGoesOutWithTheKeyOfItsOrdersSite() {
        paid(sandbox.key(), "A-1", 1_000);
        paid(SECOND_KEY, "A-1", 2_500);
        Desks desks = both();
        run(desks);
        OrderKey there = new OrderKey(SECOND, "A-1");
        Outcome outcome = desks.refunds()
                .refund(there, store.find(there).orElseThrow().amount(), "returned", Role.FINANCE.staff("Kim"));
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        assertThat(call(SECOND_KEY, "/sandbox/ledger", "")).contains("\"action\":\"refund\"");
        assertThat(call(sandbox.key(), "/sandbox/ledger", "")).doesNotContain("\"action\":\"refund\"");
        assertThat(store.find(new OrderKey("", "A-1")).orElseThrow().related()).isEmpty();
        assertThat(store.find(there).orElseThrow().related()).hasSize(1);
    }

    @Test
    void aSitesRefusedKeyIsNamedAndTheOtherSitesAreReadAllTheSame() {
        paid(sandbox.key(), "A-1", 1_000);
        paid(SECOND_KEY, "B-1", 3_000);
        Sync.Result result = run(desks(sandbox.key(), Map.of(SECOND, "revoked")));
        assertThat(result.problem())
                .startsWith("The provider refuses the key of website 67890 (code 1032")
                .contains("Enter it again under Settings, Further websites");
        assertThat(result.complete()).isFalse();
        assertThat(result.added()).isEqualTo(1);
        assertThat(pair("", "A-1")).isEqualTo("completed/completed 1000");
        assertThat(run(both()).added()).isEqualTo(1);
        assertThat(pair(SECOND, "B-1")).isEqualTo("completed/completed 3000");
    }

    @Test
    void aNumberThatNobodyKnowsHereIsAskedForAtEachSite() {
        paid(SECOND_KEY, "B-1", 3_000);
        Desks desks = both();
        assertThat(desks.orders().find("B-1")).isEqualTo(new OrderDesk.Lookup.Found(new OrderKey(SECOND, "B-1")));
        assertThat(desks.orders().find("C-9")).isInstanceOf(OrderDesk.Lookup.NotFound.class);
        assertThat(store.find(new OrderKey("", "B-1"))).isEmpty();
    }

    @Test
    void aMainKeyThatBecameAnotherSitesIsSaidBeforeAnythingIsRead() {
        paid(sandbox.key(), "A-1", 1_000);
        paid(SECOND_KEY, "A-1", 2_500);
        run(both());
        Sync.Result wrong = run(desks(SECOND_KEY, Map.of()));
        assertThat(wrong.problem())
                .isEqualTo(
                        "The API key under Settings is that of website 67890, but the orders here are of website 12345."
                                + " Enter the key of website 12345 there, and that of website 67890 under Further websites.");
        assertThat(wrong.read()).isZero();
        assertThat(pair("", "A-1")).isEqualTo("completed/completed 1000");
    }

    @Test
    void aNotificationIsAuthenticByTheKeyOfItsOrdersSiteOnly() throws Exception {
        ProviderSettings provider = ProviderSettings.of(sandbox.url(), sandbox.key(), Environment.SANDBOX)
                .withSiteKeys(Map.of(SECOND, SECOND_KEY));
        var reader = new ProviderGateway(provider).notifications();
        byte[] body = "{\"order_id\":\"A-1\"}".getBytes(StandardCharsets.UTF_8);
        String auth = signed(body, SECOND_KEY);
        assertThat(reader.verify(new OrderKey(SECOND, "A-1"), body, auth, NOON))
                .isInstanceOf(Authenticity.Authentic.class);
        assertThat(reader.verify(new OrderKey("", "A-1"), body, auth, NOON))
                .isEqualTo(Authenticity.not(Authenticity.Reason.DOES_NOT_MATCH));
    }

    private static String signed(byte[] body, String key) throws java.security.GeneralSecurityException {
        javax.crypto.Mac mac = javax.crypto.Mac.getInstance("HmacSHA512");
        mac.init(new javax.crypto.spec.SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA512"));
        mac.update((NOON.getEpochSecond() + ":").getBytes(StandardCharsets.US_ASCII));
        String hex = java.util.HexFormat.of().formatHex(mac.doFinal(body));
        return java.util.Base64.getEncoder()
                .encodeToString((NOON.getEpochSecond() + ":" + hex).getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void theSecondSitesBooksSurviveARestart() throws IOException {
        paid(SECOND_KEY, "B-1", 3_000);
        sandbox.close();
        sandbox = Sandbox.start(SandboxOptions.defaults(() -> NOON)
                .withSampleData(false)
                .withSites(Map.of(SECOND, SECOND_KEY))
                .withJournal(folder.resolve("books")));
        assertThat(call(SECOND_KEY, "/orders/B-1", "")).contains("\"order_id\":\"B-1\"");
        assertThat(call(sandbox.key(), "/orders/B-1", "")).contains("1006");
        assertThat(List.of(call(SECOND_KEY, "/me", ""))).allMatch(me -> me.contains("67890"));
    }
}
