package org.merchantconsole.sandbox;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A running sandbox: the provider's JSON API on the loopback address, with books, rules and a clock of its own.
 *
 * <p>Besides the provider's calls it answers a few plainly named ones below {@code /sandbox}: {@code clock},
 * {@code scenarios}, {@code ledger}, {@code faults}, {@code notify}, {@code cards}, {@code site} and {@code orders/{id}/} with
 * {@code decision}, {@code evidence}, {@code customer}, {@code chargeback}, {@code dispute} and {@code history}. Beside the
 * API, without a key, stand the pages that customers see: {@code /connect/} and {@code /acs/}.
 */
public final class Sandbox implements AutoCloseable {
    private final LoopbackServer server;
    private final Wire wire;
    private final List<Branch> branches;
    private final URI url;
    private final String key;

    private Sandbox(LoopbackServer server, Wire wire, List<Branch> branches, URI url, String key) {
        this.server = server;
        this.wire = wire;
        this.branches = List.copyOf(branches);
        this.url = url;
        this.key = key;
    }

    /**
     * Starts to serve; returns when calls are answered.
     *
     * @throws IOException when the port is taken, or a journal cannot be read or written
     */
    public static Sandbox start(SandboxOptions options) throws IOException {
        List<Branch> branches = new ArrayList<>();
        LoopbackServer server = LoopbackServer.bind(options.port());
        try {
            URI url = URI.create("http://127.0.0.1:" + server.port() + "/v1/json");
            Books books = new Books(options.source());
            branches.add(Branch.open(books, options, url.toString()));
            Map<String, FrontDoor> doors = new HashMap<>();
            for (Map.Entry<String, String> site : options.sites().entrySet()) {
                Branch branch = Branch.further(site.getKey(), site.getValue(), books::now, options, url.toString());
                branches.add(branch);
                doors.put(site.getValue(), branch.door());
            }
            Wire wire = new Wire(branches.getFirst().door(), doors);
            server.serve(wire);
            return new Sandbox(server, wire, branches, url, options.key());
        } catch (IOException | RuntimeException e) {
            server.close();
            stop(branches);
            throw e;
        }
    }

    private static void stop(List<Branch> branches) throws IOException {
        for (Branch branch : branches) {
            branch.postman().stop();
            branch.close();
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
        branches.forEach(branch -> branch.postman().stop());
        wire.stop();
        server.close();
        stop(branches);
    }
}
