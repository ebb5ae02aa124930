package org.merchantconsole;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.merchantconsole.cli.Cli;
import org.merchantconsole.cli.SandboxServer;
import org.merchantconsole.sandbox.Sandbox;
import org.merchantconsole.sandbox.SandboxOptions;
import org.merchantconsole.status.StatusEngine;

/** Composition root: reads the command line, builds the objects by hand, opens the window or runs a command. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, args));
    }

    /** Runs a command and returns the exit code. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        InstantSource clock = InstantSource.system();
        StatusEngine engine = new StatusEngine();
        SandboxServer server = (port, seed) -> serve(
                Sandbox.start(SandboxOptions.defaults(clock).withPort(port).withSeed(seed)));
        return new Cli(engine, options -> OpenConsole.open(options, engine, clock), server, out, err).run(args);
    }

    private static SandboxServer.Running serve(Sandbox sandbox) {
        URI url = sandbox.url();
        return new SandboxServer.Running() {
            @Override
            public String url() {
                return url.toString();
            }

            @Override
            public String key() {
                return sandbox.key();
            }

            @Override
            public void close() throws java.io.IOException {
                sandbox.close();
            }
        };
    }
}
