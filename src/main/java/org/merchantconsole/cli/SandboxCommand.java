package org.merchantconsole.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
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

    @Command(name = "serve", description = "Prints its address and key, then serves until stopped.")
    int serve(
            @Option(names = "--port", defaultValue = "0", paramLabel = "N", description = "The port; 0 for a free one.")
                    int port,
            @Option(names = "--seed", defaultValue = "7", paramLabel = "N", description = "Decides the sample data.")
                    long seed)
            throws IOException, InterruptedException {
        if (port < 0 || port > 65_535) {
            throw new UsageFault("A port is a number from 0 to 65535, and " + port + " is not.");
        }
        try (SandboxServer.Running running = server.serve(port, seed)) {
            PrintWriter out = spec.commandLine().getOut();
            out.println("url " + running.url());
            out.println("key " + running.key());
            out.flush();
            new CountDownLatch(1).await();
        }
        return ExitCode.DONE;
    }
}
