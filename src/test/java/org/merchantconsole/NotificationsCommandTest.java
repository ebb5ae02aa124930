package org.merchantconsole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantconsole.cli.Cli;
import org.merchantconsole.cli.Ports;
import org.merchantconsole.desk.Waypoints;
import org.merchantconsole.sandbox.Sandbox;
import org.merchantconsole.sandbox.SandboxOptions;
import org.merchantconsole.status.StatusEngine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code notifications} at a terminal. */
class NotificationsCommandTest {
    private static final Path VECTORS = Path.of("src/test/resources/fixtures/webhook");

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... words) {
        return Main.run(new PrintWriter(out), new PrintWriter(err), words);
    }

    /** With a key in the environment or in the standard input. */
    private int run(Map<String, String> environment, String input, String... words) {
        InstantSource clock = InstantSource.system();
        StatusEngine engine = new StatusEngine();
        return new Cli(
                        engine,
                        options -> OpenConsole.open(options, engine, clock, Waypoints.NONE),
                        new Ports(
                                wish -> {
                                    throw new IOException("no sandbox here");
                                },
                                new GatewayDoor(clock),
                                new ProcessKeys(
                                        environment, new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8))),
                                new PlayedHistories(engine),
                                new PulledPlugs(engine, clock),
                                options -> Databases.upkeep(options, clock),
                                clock),
                        new PrintWriter(out),
                        new PrintWriter(err))
                .run(words);
    }

    private static JsonNode vector(String name) throws IOException {
        return JsonMapper.builder().build().readTree(Files.readString(VECTORS.resolve(name + ".json")));
    }

    private static String body(String name) {
        return VECTORS.resolve(name + ".body").toString();
    }

    @Test
    void everyVectorIsAuthenticAtItsMomentAndOfAnyAgeAndTooOldToday() throws IOException {
        for (String name : new String[] {"console-vector-1", "console-vector-2-utf8", "docs-vector"}) {
            String key = vector(name).path("api_key").asString();
            String auth = vector(name).path("auth_header").asString();
            String at = vector(name).path("timestamp").asString();

            assertThat(run("notifications", "verify", "--key", key, "--auth", auth, "--at", at, body(name)))
                    .isZero();
            assertThat(run("notifications", "verify", "--key", key, "--auth", auth, "--any-age", body(name)))
                    .isZero();
            assertThat(run("notifications", "verify", "--key", key, "--auth", auth, body(name)))
                    .isEqualTo(1);
            assertThat(run("notifications", "verify", "--key", key + "x", "--auth", auth, "--any-age", body(name)))
                    .isEqualTo(1);
        }
        assertThat(out.toString())
                .contains("authentic, signed 2023-11-14T22:13:20Z", "not authentic: The signature is too old by ")
                .contains("not authentic: The signature does not match");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void theKeyNeedNotStandOnTheCommandLine() throws IOException {
        String auth = vector("console-vector-1").path("auth_header").asString();
        String[] words = {"notifications", "verify", "--auth", auth, "--any-age", body("console-vector-1")};
        String[] input = {"notifications", "verify", "--key", "-", "--auth", auth, "--any-age", body("console-vector-1")
        };

        assertThat(run(Map.of("MERCHANT_CONSOLE_KEY", "console-test-key-0001"), "", words))
                .isZero();
        assertThat(run(Map.of(), "console-test-key-0001\nmore", input)).isZero();
        assertThat(run(Map.of(), "", input)).isEqualTo(2);
        assertThat(run(Map.of(), "", words)).isEqualTo(2);
        assertThat(err.toString()).contains("MERCHANT_CONSOLE_KEY");
    }

    @Test
    void whatCannotBeCheckedIsSaid() throws IOException {
        String file = body("console-vector-1");
        Path huge = Files.write(folder.resolve("huge"), new byte[70_000]);

        assertThat(run("notifications", "verify", "--key", "k", file)).isEqualTo(1);
        assertThat(run("notifications", "verify", "--key", "k", "--auth", "x", huge.toString()))
                .isEqualTo(1);
        assertThat(out.toString()).contains("There is no Auth header.", "larger than a notification can be");
        assertThat(run("notifications", "verify", "--key", "k", "--at", "noon", file))
                .isEqualTo(2);
        assertThat(run("notifications", "verify", "--key", "k", "--at", "1", "--any-age", file))
                .isEqualTo(2);
        assertThat(run(
                        "notifications",
                        "verify",
                        "--key",
                        "k",
                        folder.resolve("none").toString()))
                .isEqualTo(70);
        assertThat(err.toString()).contains("'noon' is no moment", "not both").doesNotContain("\tat ");
    }

    @Test
    void listenTakesWhatComesAndListReplayAndDropWorkOnIt() throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults(InstantSource.system()))) {
            String[] place = {
                "--data", folder.toString(), "--provider", sandbox.url().toString(), "--key", sandbox.key()
            };
            String order = anyOrder(sandbox);
            Lines lines = new Lines();
            Thread listening = Thread.ofPlatform()
                    .start(() -> Main.run(
                            new PrintWriter(lines, true),
                            new PrintWriter(err),
                            with(place, "notifications", "listen", "--port", "0")));
            String url = Optional.ofNullable(lines.queue.poll(30, TimeUnit.SECONDS))
                    .orElseThrow()
                    .replace("url ", "");
            try (HttpClient client = HttpClient.newHttpClient()) {
                HttpResponse<String> reply = client.send(
                        HttpRequest.newBuilder(URI.create(url + "?transactionid=" + order + "&timestamp="
                                        + Instant.now().getEpochSecond()))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                assertThat(reply.body()).isEqualTo("OK");
            }
            for (int look = 0; look < 200 && !out.toString().contains("fetched"); look++) {
                listening.join(java.time.Duration.ofMillis(50));
                assertThat(run(with(place, "notifications", "list"))).isZero();
            }
            listening.interrupt();
            listening.join();

            assertThat(out.toString())
                    .contains("unsigned  " + order + "  fetched  Order fetched: the provider reports");
            assertThat(run(with(place, "notifications", "replay", "1"))).isZero();
            assertThat(run(with(place, "notifications", "replay", "77"))).isEqualTo(2);
            assertThat(run(with(place, "notifications", "drop", body("docs-vector"), "nowhere.body")))
                    .isEqualTo(3);
            assertThat(run(with(place, "notifications", "list", "--verdict", "not_authentic", "--limit", "1")))
                    .isZero();
            assertThat(out.toString())
                    .contains("not_authentic  my-order-id  refused  The provider knows no such order");
            assertThat(err.toString()).contains("There is no notification 77", "nowhere.body");
        }
    }

    private static String[] with(String[] place, String... words) {
        String[] all = java.util.Arrays.copyOf(words, words.length + place.length);
        System.arraycopy(place, 0, all, words.length, place.length);
        return all;
    }

    private static String anyOrder(Sandbox sandbox) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> page = client.send(
                    HttpRequest.newBuilder(URI.create(sandbox.url() + "/transactions?limit=1"))
                            .header("api_key", sandbox.key())
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return JsonMapper.builder()
                    .build()
                    .readTree(page.body())
                    .path("data")
                    .path(0)
                    .path("order_id")
                    .asString();
        }
    }

    /** What a command prints, line by line, to another thread. */
    private static final class Lines extends java.io.Writer {
        private final LinkedBlockingQueue<String> queue = new LinkedBlockingQueue<>();
        private final StringBuilder line = new StringBuilder();

        @Override
        public synchronized void write(char[] letters, int from, int length) {
            for (int i = from; i < from + length; i++) {
                if (letters[i] == '\n') {
                    queue.add(line.toString().strip());
                    line.setLength(0);
                } else {
                    line.append(letters[i]);
                }
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
