package org.merchantconsole.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Between HTTP and the books: checks the key, reads the body, lets due things happen, asks the router, writes the journal
 * and only then answers. One call at a time works on the books; waiting for a slow client happens outside.
 */
final class Wire implements HttpHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Wire.class);
    /** Evidence files are the largest bodies: five megabytes, a third more in base64. */
    private static final int MAX_BODY = 8 << 20;

    private final ReentrantLock lock = new ReentrantLock();
    private final String key;
    private final Books books;
    private final Lifecycle lifecycle;
    private final Router router;
    private final @Nullable Journal journal;

    Wire(String key, Books books, Lifecycle lifecycle, Router router, @Nullable Journal journal) {
        this.key = key;
        this.books = books;
        this.lifecycle = lifecycle;
        this.router = router;
        this.journal = journal;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            send(exchange, answer(exchange));
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        byte[] text = exchange.getRequestBody().readNBytes(MAX_BODY + 1);
        if (!key.equals(exchange.getRequestHeaders().getFirst("api_key"))) {
            return Answer.refused(401, 1032, "Invalid API key");
        }
        if (text.length > MAX_BODY) {
            return Answer.message(400, "Request too large");
        }
        ObjectNode body = Json.object();
        if (text.length > 0) {
            try {
                JsonNode sent = Json.parse(text);
                if (!(sent instanceof ObjectNode object)) {
                    return Answer.message(400, "Invalid JSON");
                }
                body = object;
            } catch (JacksonException e) {
                return Answer.message(400, "Invalid JSON");
            }
        }
        try {
            var uri = exchange.getRequestURI();
            return work(new Request(
                    exchange.getRequestMethod(),
                    Request.segments(uri.getRawPath()),
                    Request.query(uri.getRawQuery()),
                    body));
        } catch (RuntimeException | IOException e) {
            // A fault of the sandbox or its disk, not of the caller: say so, as the provider would, and keep serving.
            LOG.error(
                    "The sandbox failed to answer {}", exchange.getRequestURI().getPath(), e);
            return Answer.refused(500, 9999, "Unknown error");
        }
    }

    private Answer work(Request request) throws IOException {
        lock.lock();
        try {
            lifecycle.runUntil(books.now());
            Answer answer = router.answer(request);
            commit();
            return answer;
        } finally {
            lock.unlock();
        }
    }

    /** Forces what changed to disk, when there is a journal. */
    void commit() throws IOException {
        if (journal == null) {
            books.forgetChanges();
            return;
        }
        var changes = books.takeChanges();
        if (changes.isPresent()) {
            journal.append(changes.get());
        }
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        byte[] text = Json.bytes(answer.body());
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        if ("close".equalsIgnoreCase(exchange.getRequestHeaders().getFirst("Connection"))) {
            // The server closes then, but does not say so; a pooling client would reuse the dying connection.
            exchange.getResponseHeaders().set("Connection", "close");
        }
        exchange.sendResponseHeaders(answer.http(), text.length);
        exchange.getResponseBody().write(text);
    }
}
