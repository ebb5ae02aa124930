package org.merchantconsole.sandbox;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * A running sandbox: the provider's JSON API on the loopback address, with books, rules and a clock of its own.
 *
 * <p>Besides the provider's calls it answers a few plainly named ones below {@code /sandbox}: {@code clock},
 * {@code scenarios}, {@code ledger}, {@code faults}, {@code notify}, {@code orders/{id}/decision}, {@code orders/{id}/evidence} and
 * {@code orders/{id}/customer}.
 */
public final class Sandbox implements AutoCloseable {
    private final HttpServer server;
    private final Wire wire;
    private final Postman postman;
    private final ExecutorService workers;
    private final @Nullable Journal journal;
    private final URI url;
    private final String key;

    private Sandbox(
            HttpServer server,
            Wire wire,
            Postman postman,
            ExecutorService workers,
            @Nullable Journal journal,
            URI url,
            String key) {
        this.server = server;
        this.wire = wire;
        this.postman = postman;
        this.workers = workers;
        this.journal = journal;
        this.url = url;
        this.key = key;
    }

    /**
     * Starts to serve; returns when calls are answered.
     *
     * @throws IOException when the port is taken, or the journal cannot be read or written
     */
    public static Sandbox start(SandboxOptions options) throws IOException {
        Books books = new Books(options.source());
        Journal journal = options.journal() == null ? null : Journal.open(options.journal(), books);
        try {
            HttpServer server =
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), options.port()), 0);
            URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1/json");
            FrontDoor door = FrontDoor.over(books, options, url.toString(), journal);
            Wire wire = new Wire(door);
            ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
            server.createContext("/", wire);
            server.setExecutor(workers);
            server.start();
            return new Sandbox(server, wire, Postman.start(door), workers, journal, url, options.key());
        } catch (IOException | RuntimeException e) {
            if (journal != null) {
                journal.close();
            }
            throw e;
        }
    }

    /** The base of the API: {@code http://127.0.0.1:PORT/v1/json}. */
    public URI url() {
        return url;
    }

    /** The API key that callers send in the header {@code api_key}. */
    public String key() {
        return key;
    }

    /** Stops serving at once; what was answered is in the journal. */
    @Override
    public void close() throws IOException {
        postman.stop();
        wire.stop();
        server.stop(0);
        workers.close();
        if (journal != null) {
            journal.close();
        }
    }
}
