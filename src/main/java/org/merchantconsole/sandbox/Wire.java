package org.merchantconsole.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;

/** Between HTTP and the front door. Waiting for a slow client happens here, outside the books. */
final class Wire implements HttpHandler {
    private final FrontDoor door;

    Wire(FrontDoor door) {
        this.door = door;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] text = exchange.getRequestBody().readNBytes(FrontDoor.MAX_BODY + 1);
            var uri = exchange.getRequestURI();
            send(
                    exchange,
                    door.answer(
                            exchange.getRequestMethod(),
                            uri.getRawPath(),
                            uri.getRawQuery(),
                            exchange.getRequestHeaders().getFirst("api_key"),
                            text));
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
