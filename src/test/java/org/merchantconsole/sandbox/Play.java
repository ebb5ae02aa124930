package org.merchantconsole.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The same calls to a sandbox over HTTP and in the test's own thread, told in the same words. */
sealed interface Play extends AutoCloseable {
    /** The two roads to a sandbox. */
    enum Road {
        HTTP,
        IN_PROCESS;

        Play open(SandboxOptions options) {
            try {
                return this == HTTP
                        ? new Http(
                                Sandbox.start(options), options.faults().spec().contains("stall"))
                        : new InProcess(InProcessSandbox.open(options));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Empty books and a plan, on a fixed clock. */
        Play open(String faults) {
            return open(SandboxOptions.defaults(InstantSource.fixed(Caller.NOW))
                    .withSampleData(false)
                    .withFaults(plan(faults)));
        }

        static FaultPlan plan(String spec) {
            try {
                return FaultPlan.parse(spec);
            } catch (BadFaultSpec e) {
                throw new IllegalArgumentException(e);
            }
        }
    }

    /**
     * What the caller sees.
     *
     * @param how answered, cut (nothing or not all came) or silent (nothing came for a while)
     */
    record Seen(String how, int status, String type, String body, Instant date) {
        static Seen nothing(String how) {
            return new Seen(how, 0, "", "", Instant.EPOCH);
        }

        JsonNode json() {
            return Json.parse(body.getBytes(StandardCharsets.UTF_8));
        }

        int code() {
            return json().path("error_code").asInt(0);
        }
    }

    Seen call(String method, String path, String body);

    @Override
    void close();

    default Seen post(String path, String body) {
        return call("POST", path, body);
    }

    default Seen get(String path) {
        return call("GET", path, "");
    }

    /** Plays a scenario; its first order. */
    default String order(String scenario) {
        return post("/sandbox/scenarios/" + scenario, "{}")
                .json()
                .path("data")
                .path("orders")
                .path(0)
                .path("order_id")
                .asString("");
    }

    default void advance(Duration by) {
        post("/sandbox/clock", "{\"advance_seconds\":" + by.toSeconds() + "}");
    }

    /** What was done under an id, as "sequence action amount". */
    default List<String> ledger(String operation) {
        return get("/sandbox/ledger?operation=" + Caller.encode(operation))
                .json()
                .path("data")
                .valueStream()
                .map(effect -> effect.path("action").asString("") + " "
                        + effect.path("amount").asLong())
                .toList();
    }

    /** Over the loopback address; a caller who waits two seconds where the plan has a stall. */
    final class Http implements Play {
        private final Sandbox sandbox;
        private final HttpClient client = HttpClient.newHttpClient();

        private final Duration patience;

        private Http(Sandbox sandbox, boolean stalls) {
            this.sandbox = sandbox;
            // A slow machine must not look like a stall.
            this.patience = stalls ? Duration.ofSeconds(2) : Duration.ofMinutes(1);
        }

        @Override
        public Seen call(String method, String path, String body) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(sandbox.url() + path))
                    .timeout(path.startsWith("/sandbox") ? Duration.ofMinutes(1) : patience)
                    .header("api_key", sandbox.key())
                    .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                    .build();
            try {
                HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
                String type = answer.headers().firstValue("Content-Type").orElse("");
                Instant date = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(
                        answer.headers().firstValue("Date").orElseThrow()));
                return new Seen("answered", answer.statusCode(), type, answer.body(), date);
            } catch (HttpTimeoutException e) {
                return Seen.nothing("silent");
            } catch (IOException e) {
                return Seen.nothing("cut");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
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

    /** In the test's own thread. */
    final class InProcess implements Play {
        private final InProcessSandbox sandbox;

        private InProcess(InProcessSandbox sandbox) {
            this.sandbox = sandbox;
        }

        @Override
        public Seen call(String method, String path, String body) {
            int question = path.indexOf('?');
            Ending ending = sandbox.call(
                    method,
                    question < 0 ? path : path.substring(0, question),
                    question < 0 ? null : path.substring(question + 1),
                    "sandbox-key",
                    body.getBytes(StandardCharsets.UTF_8));
            return switch (ending) {
                case Ending.Answered answer
                when answer.whole() ->
                    new Seen("answered", answer.status(), answer.contentType(), answer.body(), answer.date());
                case Ending.Answered _, Ending.CutBefore _, Ending.CutAfter _ -> Seen.nothing("cut");
                case Ending.Stalled _ -> Seen.nothing("silent");
            };
        }

        @Override
        public void close() {}
    }
}
