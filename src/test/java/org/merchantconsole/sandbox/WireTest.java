package org.merchantconsole.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sandbox's side of HTTP, over a bare socket. */
class WireTest {
    private static final String KEY = "api_key: sandbox-key\r\n";

    private final Caller caller = Caller.empty();

    @AfterEach
    void stop() {
        caller.close();
    }

    /** Sends bytes and reads until the sandbox hangs up. */
    private String send(byte[] bytes) {
        try (Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), caller.sandbox().url().getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(bytes);
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String send(String text) {
        return send(text.getBytes(StandardCharsets.UTF_8));
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    @Test
    void one_connection_carries_several_requests() {
        String twice = ("GET /v1/json/me HTTP/1.1\r\nHost: x\r\n" + KEY + "\r\n").repeat(2);
        assertThat(count(send(twice), "HTTP/1.1 200 OK")).isEqualTo(2);
        String closing = "GET /v1/json/me HTTP/1.1\r\nConnection: close\r\n" + KEY + "\r\n";
        assertThat(send(closing + closing))
                .contains("Connection: close")
                .satisfies(
                        answer -> assertThat(count(answer, "HTTP/1.1 200 OK")).isEqualTo(1));
    }

    @Test
    void a_body_comes_by_length_in_chunks_or_after_a_permission() {
        String body = "{\"spec\":\"none\"}";
        String start = "POST /v1/json/sandbox/faults HTTP/1.1\r\n" + KEY;
        assertThat(send(start + "Content-Length: " + body.length() + "\r\n\r\n" + body))
                .startsWith("HTTP/1.1 200 OK");
        assertThat(send(start + "transfer-encoding: chunked\r\n\r\n3;x=y\r\n" + body.substring(0, 3) + "\r\nc\r\n"
                        + body.substring(3) + "\r\n0\r\n\r\n"))
                .startsWith("HTTP/1.1 200 OK");
        assertThat(send(start + "Expect: 100-continue\r\nContent-Length: " + body.length() + "\r\n\r\n" + body))
                .startsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK");
    }

    @Test
    void a_body_that_is_too_large_is_refused_and_a_torn_one_does_nothing() {
        String head =
                "POST /v1/json/orders HTTP/1.1\r\nContent-Length: " + (FrontDoor.MAX_BODY + 10) + "\r\n" + KEY + "\r\n";
        String all = head + " ".repeat(FrontDoor.MAX_BODY + 10);
        assertThat(send(all)).startsWith("HTTP/1.1 400").contains("Request too large");
        assertThat(send("POST /v1/json/sandbox/scenarios/card-paid HTTP/1.1\r\nContent-Length: 50\r\n" + KEY
                        + "\r\n{}"))
                .startsWith("HTTP/1.1 400");
        assertThat(caller.get("/transactions").data()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello\r\n\r\n",
                "GET /v1/json/me\r\n\r\n",
                "GET /v1/json/%zz HTTP/1.1\r\n\r\n",
                "GET /v1/json/me HTTP/1.1\r\nno header\r\n\r\n",
                "POST /v1/json/orders HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
                "POST /v1/json/orders HTTP/1.1\r\nContent-Length: 9999999999\r\n\r\n",
                "POST /v1/json/orders HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "GET /v1/json/me HTTP/1.1\r\nHost"
            })
    void what_is_not_http_is_refused_and_the_sandbox_serves_on(String text) {
        assertThat(send(text)).startsWith("HTTP/1.1 400");
        assertThat(caller.get("/me").http()).isEqualTo(200);
    }

    @Test
    void any_bytes_at_all_leave_it_serving() {
        long seed = 20261125;
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            byte[] bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);
            send(bytes);
        }
        assertThat(caller.get("/me").http()).as("seed %d", seed).isEqualTo(200);
    }
}
