package org.merchantconsole.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sandbox serve}: plays the provider for other processes. */
@Command(name = "sandbox", description = "Plays the provider on this machine.")
final class SandboxCommand {

    private final SandboxServer server;

    @Spec
    private CommandSpec spec;

    SandboxCommand(SandboxServer server) {
        this.server = server;
    }

    @Command(
            name = "serve",
            description = "Prints its address and key, then serves until stopped.",
            footer = {
                "",
                "SPEC is a list like cut-after:refund:1,stall=90s:ship:p=0.2,down=8h,seed=5. Each item is a fault, then an"
                        + " operation and how often, both if wanted; the first that applies to a call is played.",
                "",
                "Faults of a call, before it took effect: stall=TIME, cut-before, html=HTTP (500, 502, 503 or 504),"
                        + " success-false, error=CODE (1000 to 1036, 5001, 9999), key-revoked, down=TIME (at once; with an"
                        + " operation, from the first such call).",
                "After it took effect: stall-after=TIME, cut-after, truncate, html-after=HTTP, wrong-type.",
                "Of the clock: clock-skew=TIME, also -TIME.",
                "Of notifications: notify-duplicate, notify-delay=TIME, notify-reorder, notify-lose.",
                "Operations: accept, decline, ship, refund, cancel-refund, hold, extend, capture, cancel, create, file,"
                        + " get-order, list, action (all that change something), any (the default).",
                "How often: a number for the first times, p=0.2 for a chance, always (the default). seed=N decides the"
                        + " chances. TIME is 500ms, 90s, 15m, 8h, 2d or 1h30m; down and notify-delay run on the sandbox's"
                        + " clock.",
                "While it serves: GET and POST /v1/json/sandbox/faults {\"spec\":\"SPEC\"}, \"none\" ends all."
            })
    int serve(
            @Option(names = "--port", defaultValue = "0", paramLabel = "N", description = "The port; 0 for a free one.")
                    int port,
            @Option(names = "--seed", defaultValue = "7", paramLabel = "N", description = "Decides the sample data.")
                    long seed,
            @Option(
                            names = "--faults",
                            defaultValue = "",
                            paramLabel = "SPEC",
                            description = "How it misbehaves; see below.")
                    String faults,
            @Option(names = "--unique-refund-ids", description = "Refuses a refund id that was used before.")
                    boolean unique,
            @Option(
                            names = "--notify",
                            defaultValue = "",
                            paramLabel = "URL",
                            description = "Gets a signed notification at each change of a status.")
                    String receiver,
            @Option(names = "--notify-get", description = "Notifications are GET ones, without body and signature.")
                    boolean unsigned,
            @Option(
                            names = "--journal",
                            paramLabel = "FILE",
                            description = "Keeps orders and ledger in the file over a restart.")
                    @Nullable
                    Path journal)
            throws IOException, InterruptedException {
        if (port < 0 || port > 65_535) {
            throw new UsageFault("A port is a number from 0 to 65535, and " + port + " is not.");
        }
        var wish = new SandboxServer.Wish(port, seed, faults, unique, receiver, unsigned, journal);
        try (SandboxServer.Running running = server.serve(wish)) {
            PrintWriter out = spec.commandLine().getOut();
            out.println("url " + running.url());
            out.println("key " + running.key());
            out.flush();
            new CountDownLatch(1).await();
        } catch (SandboxServer.Unclear unclear) {
            throw new UsageFault(unclear.getMessage());
        }
        return ExitCode.DONE;
    }
}
