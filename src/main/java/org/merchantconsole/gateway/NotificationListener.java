package org.merchantconsole.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.Arrival;
import org.merchantconsole.order.StoreException;

/**
 * Takes the provider's notifications over HTTP, POST and GET, at any path. Answers exactly {@code OK} for what was kept, as
 * the provider wants it; everything else counts there as a failure and is sent again later. Believes nothing: bodies up to
 * 64 KB, so many calls a second, so many connections, and whoever is slow to send is cut off.
 */
public final class NotificationListener implements AutoCloseable {

    /** At once, and then in a second. A busy shop gets a few a second. */
    private static final int BURST = 50;

    private static final int PER_SECOND = 20;
    private static final int MOST_HEADERS = 50;
    private static final int MOST_CONNECTIONS = 100;
    private static final int SECONDS_TO_SEND = 10;
    private static final int LARGEST_HEAD = 16 * 1024;

    private final HttpServer server;
    private final ExecutorService workers;
    private final Function<Arrival, Arrival.Answer> sink;
    private final TokenBucket bucket;
    private final URI url;
    private final AtomicLong kept = new AtomicLong();
    private final AtomicLong forbidden = new AtomicLong();
    private final AtomicLong turnedAway = new AtomicLong();

    /**
     * What came in since the start.
     *
     * @param forbidden POST notifications whose signature does not hold
     * @param turnedAway too many, too large, too slow, or no notifications at all
     */
    public record Counts(long kept, long forbidden, long turnedAway) {}

    private NotificationListener(
            HttpServer server, URI url, Function<Arrival, Arrival.Answer> sink, TokenBucket bucket) {
        this.server = server;
        this.workers = Executors.newVirtualThreadPerTaskExecutor();
        this.url = url;
        this.sink = sink;
        this.bucket = bucket;
    }

    /**
     * The bounds that the JDK's server knows only as properties of the whole program, and reads once, when the program makes
     * its first server; to be called before that. What is set on the command line stays.
     */
    public static void setBounds() {
        bound("sun.net.httpserver.maxReqTime", SECONDS_TO_SEND);
        bound("sun.net.httpserver.maxReqHeaders", MOST_HEADERS);
        bound("sun.net.httpserver.maxReqHeaderSize", LARGEST_HEAD);
        bound("jdk.httpserver.maxConnections", MOST_CONNECTIONS);
    }

    private static void bound(String property, int value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, Integer.toString(value));
        }
    }

    /**
     * Begins to listen.
     *
     * @param address an address of this computer; blank for the loopback address, which only this computer reaches
     * @param port 0 for a free one
     * @param sink keeps a notification and says what to answer; called on many threads
     * @throws IOException with a sentence when the address or the port cannot be had
     */
    public static NotificationListener start(
            String address, int port, Function<Arrival, Arrival.Answer> sink, InstantSource clock) throws IOException {
        setBounds();
        InetAddress where;
        try {
            where = address.isBlank() ? InetAddress.getLoopbackAddress() : InetAddress.getByName(address.strip());
        } catch (UnknownHostException e) {
            throw new IOException("The address " + address + " is not known. Enter an address of this computer.", e);
        }
        HttpServer server;
        try {
            server = HttpServer.create(new InetSocketAddress(where, port), 0);
        } catch (BindException e) {
            throw new IOException(
                    "Notifications cannot be taken at " + where.getHostAddress() + " port " + port
                            + ": another program listens there, or it is no address of this computer. Choose another.",
                    e);
        }
        String host = where.getHostAddress();
        URI url = URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":"
                + server.getAddress().getPort() + "/");
        NotificationListener listener =
                new NotificationListener(server, url, sink, new TokenBucket(BURST, PER_SECOND, clock));
        server.createContext("/", listener::handle);
        server.setExecutor(listener.workers);
        server.start();
        return listener;
    }

    /** Where it listens. */
    public URI url() {
        return url;
    }

    public Counts counts() {
        return new Counts(kept.get(), forbidden.get(), turnedAway.get());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            // Nobody keeps a connection for the next notification, which comes minutes later if at all.
            exchange.getResponseHeaders().set("Connection", "close");
            String method = exchange.getRequestMethod();
            if (!bucket.take()) {
                exchange.getResponseHeaders().set("Retry-After", "60");
                turnAway(exchange, 429, "Too many notifications at once. Send this one again in a minute.");
            } else if (method.equals("POST")) {
                byte[] body = body(exchange);
                if (body == null) {
                    turnAway(exchange, 413, "This is larger than a notification can be (64 KB).");
                } else {
                    answer(exchange, arrival(exchange, Arrival.Way.POST, body));
                }
            } else if (method.equals("GET")) {
                answer(exchange, arrival(exchange, Arrival.Way.GET, new byte[0]));
            } else {
                exchange.getResponseHeaders().set("Allow", "GET, POST");
                turnAway(exchange, 405, "Notifications come by POST or GET.");
            }
        }
    }

    private static Arrival arrival(HttpExchange exchange, Arrival.Way way, byte[] body) {
        String query = exchange.getRequestURI().getRawQuery();
        return new Arrival(
                way, query == null ? "" : query, exchange.getRequestHeaders().getFirst("Auth"), body);
    }

    /** The body; null when it is too large. */
    private byte @Nullable [] body(HttpExchange exchange) throws IOException {
        String length = exchange.getRequestHeaders().getFirst("Content-Length");
        if (length != null && (length.length() > 9 || Long.parseLong(length.strip()) > Signature.LARGEST_BODY)) {
            return null;
        }
        boolean whole = false;
        try (InputStream in = exchange.getRequestBody()) {
            byte[] body = in.readNBytes(Signature.LARGEST_BODY + 1);
            whole = true;
            return body.length > Signature.LARGEST_BODY ? null : body;
        } finally {
            if (!whole) {
                turnedAway.incrementAndGet();
            }
        }
    }

    private void answer(HttpExchange exchange, Arrival arrival) throws IOException {
        Arrival.Answer answer;
        try {
            answer = sink.apply(arrival);
        } catch (StoreException broken) {
            turnAway(exchange, 503, "The notification could not be kept. Send it again later.");
            return;
        }
        switch (answer) {
            case OK -> {
                kept.incrementAndGet();
                send(exchange, 200, "OK");
            }
            case FORBIDDEN -> {
                forbidden.incrementAndGet();
                send(exchange, 403, "The signature of this notification does not hold.");
            }
            case NOT_A_NOTIFICATION ->
                turnAway(exchange, 400, "This is no notification: an order and a timestamp belong to it.");
            case TOO_MANY -> {
                exchange.getResponseHeaders().set("Retry-After", "60");
                turnAway(exchange, 429, "Too many notifications without a signature. Send this one again in a minute.");
            }
        }
    }

    private void turnAway(HttpExchange exchange, int status, String sentence) throws IOException {
        turnedAway.incrementAndGet();
        send(exchange, status, sentence);
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        exchange.getResponseHeaders().set("Content-Type", "text/plain");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** Stops listening; a notification that is being kept is still answered. */
    @Override
    public void close() {
        server.stop(1);
        workers.close();
    }
}
