package org.merchantconsole.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Between HTTP and the front door. Waiting for a slow client happens here, outside the books. */
final class Wire implements HttpHandler {
    private final FrontDoor door;
    private final CountDownLatch stopping = new CountDownLatch(1);

    Wire(FrontDoor door) {
        this.door = door;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        // Closing an exchange that was not answered, or not to its end, ends the connection: that is how a line is cut.
        try (exchange) {
            byte[] text = exchange.getRequestBody().readNBytes(FrontDoor.MAX_BODY + 1);
            var uri = exchange.getRequestURI();
            Ending ending = door.call(
                    exchange.getRequestMethod(),
                    uri.getRawPath(),
                    uri.getRawQuery(),
                    exchange.getRequestHeaders().getFirst("api_key"),
                    text);
            switch (ending) {
                case Ending.Answered answered -> send(exchange, answered);
                case Ending.Stalled stalled -> {
                    if (waited(stalled.length())) {
                        send(exchange, stalled.late().arrive());
                    }
                }
                case Ending.CutBefore _, Ending.CutAfter _ -> {}
            }
        }
    }

    /** Waits; false when the sandbox stops before the time is over, and with it everything that lies in the network. */
    private boolean waited(Duration length) {
        try {
            return !stopping.await(length.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Lets nobody wait any longer. */
    void stop() {
        stopping.countDown();
    }

    private static void send(HttpExchange exchange, Ending.Answered answer) throws IOException {
        byte[] text = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", answer.contentType());
        if ("close".equalsIgnoreCase(exchange.getRequestHeaders().getFirst("Connection"))) {
            // The server closes then, but does not say so; a pooling client would reuse the dying connection.
            exchange.getResponseHeaders().set("Connection", "close");
        }
        exchange.sendResponseHeaders(answer.status(), answer.whole() ? text.length : 2L * text.length + 1);
        exchange.getResponseBody().write(text);
        exchange.getResponseBody().flush();
    }
}
