package org.merchantconsole.sandbox;

import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A running sandbox: the provider's JSON API on the loopback address, with books, rules and a clock of its own.
 *
 * <p>Besides the provider's calls it answers a few plainly named ones below {@code /sandbox}: {@code clock},
 * {@code scenarios}, {@code ledger}, {@code faults}, {@code notify}, {@code orders/{id}/decision}, {@code orders/{id}/evidence} and
 * {@code orders/{id}/customer}.
 */
public final class Sandbox implements AutoCloseable {
    private final LoopbackServer server;
    private final Wire wire;
    private final Postman postman;
    private final @Nullable Journal journal;
    private final URI url;
    private final String key;

    private Sandbox(LoopbackServer server, Wire wire, Postman postman, @Nullable Journal journal, URI url, String key) {
        this.server = server;
        this.wire = wire;
        this.postman = postman;
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
            LoopbackServer server = LoopbackServer.bind(options.port());
            try {
                URI url = URI.create("http://127.0.0.1:" + server.port() + "/v1/json");
                FrontDoor door = FrontDoor.over(books, options, url.toString(), journal);
                Wire wire = new Wire(door);
                server.serve(wire);
                return new Sandbox(server, wire, Postman.start(door), journal, url, options.key());
            } catch (IOException | RuntimeException e) {
                server.close();
                throw e;
            }
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
        server.close();
        if (journal != null) {
            journal.close();
        }
    }
}
