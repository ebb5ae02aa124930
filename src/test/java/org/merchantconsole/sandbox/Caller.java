package org.merchantconsole.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A sandbox at a fixed moment and somebody who calls it over the loopback address. */
final class Caller implements AutoCloseable {
    /** A Sunday afternoon, 14:05 in Amsterdam. */
    static final Instant NOW = Instant.parse("2026-11-22T13:05:00Z");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Sandbox sandbox;

    private Caller(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /** Default options at {@link #NOW}. */
    static SandboxOptions options() {
        return SandboxOptions.defaults(InstantSource.fixed(NOW));
    }

    static Caller start(SandboxOptions options) {
        try {
            return new Caller(Sandbox.start(options));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty books. */
    static Caller empty() {
        return start(options().withSampleData(false));
    }

    record Reply(int http, JsonNode body) {
        JsonNode data() {
            return body.path("data");
        }

        int code() {
            return body.path("error_code").asInt(0);
        }
    }

    Reply get(String path) {
        return send("GET", path, null, sandbox.key());
    }

    Reply post(String path, String body) {
        return send("POST", path, body, sandbox.key());
    }

    Reply patch(String path, String body) {
        return send("PATCH", path, body, sandbox.key());
    }

    Reply send(String method, String path, @Nullable String body, String key) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(sandbox.url() + path))
                .header("api_key", key)
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Reply(answer.statusCode(), Json.parse(answer.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Sandbox sandbox() {
        return sandbox;
    }

    JsonNode order(String orderId) {
        return get("/orders/" + encode(orderId)).data();
    }

    String pair(String orderId) {
        return pairOf(order(orderId));
    }

    static String pairOf(JsonNode row) {
        JsonNode money = row.path("financial_status");
        return row.path("status").asString("") + "/" + (money.isNull() ? "null" : money.asString(""));
    }

    /** The pair of the order's newest child. */
    String childPair(String orderId) {
        JsonNode related = order(orderId).path("related_transactions");
        String id = related.path(related.size() - 1).path("transaction_id").asString("");
        return pairOf(get("/transactions/" + id).data());
    }

    /** Plays a scenario; the order ids in the order of its lines. */
    List<String> play(String scenario) {
        return post("/sandbox/scenarios/" + scenario, "")
                .data()
                .path("orders")
                .valueStream()
                .map(order -> order.path("order_id").asString(""))
                .toList();
    }

    void advance(long seconds) {
        post("/sandbox/clock", "{\"advance_seconds\":" + seconds + "}");
    }

    void advanceDays(long days) {
        advance(days * 86_400);
    }

    /** The actions that had an effect on an order, oldest first. */
    List<String> ledger(String orderId) {
        return get("/sandbox/ledger?order_id=" + encode(orderId))
                .data()
                .valueStream()
                .map(effect -> effect.path("action").asString(""))
                .toList();
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public void close() {
        try {
            sandbox.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
