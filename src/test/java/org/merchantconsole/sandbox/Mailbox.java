package org.merchantconsole.sandbox;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A merchant's listener on the loopback address that answers what it is told to and keeps what it got. */
final class Mailbox implements AutoCloseable {
    private final HttpServer server;
    private final BlockingQueue<Mail> got = new LinkedBlockingQueue<>();
    private final BlockingQueue<Reply> replies = new LinkedBlockingQueue<>();

    /** What came. */
    record Mail(String method, String query, @Nullable String auth, String text) {
        /** The bytes as they came: what the sandbox sends is UTF-8, so nothing is lost on the way through a text. */
        byte[] body() {
            return text.getBytes(StandardCharsets.UTF_8);
        }

        String parameter(String name) {
            for (String part : query.split("&", -1)) {
                if (part.startsWith(name + "=")) {
                    return part.substring(name.length() + 1);
                }
            }
            return "";
        }

        String pair() {
            return Caller.pairOf(Json.parse(body()));
        }
    }

    private record Reply(int http, String body) {}

    Mailbox() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                Mail mail = new Mail(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI().getRawQuery(),
                        exchange.getRequestHeaders().getFirst("Auth"),
                        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                Reply reply = replies.isEmpty() ? new Reply(200, "OK") : replies.remove();
                if (reply.http() == 302) {
                    exchange.getResponseHeaders().set("Location", "/elsewhere");
                }
                got.add(mail);
                exchange.sendResponseHeaders(
                        reply.http(), reply.body().isEmpty() ? -1 : reply.body().length());
                exchange.getResponseBody().write(reply.body().getBytes(StandardCharsets.US_ASCII));
            }
        });
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/in";
    }

    Receiver receiver() {
        return Receiver.named(url(), true).orElseThrow();
    }

    /** What to answer next; OK when nothing more is told. */
    void answer(int http, String body) {
        replies.add(new Reply(http, body));
    }

    /** The next one; waits for it. */
    Mail next() {
        try {
            Mail mail = got.poll(30, TimeUnit.SECONDS);
            if (mail == null) {
                throw new AssertionError("no notification came");
            }
            return mail;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    List<Mail> rest() {
        return List.copyOf(got);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
