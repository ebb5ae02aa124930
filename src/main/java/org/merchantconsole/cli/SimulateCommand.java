package org.merchantconsole.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code simulate}: histories with trouble, each out of one seed, and whether the money moved once in all of them. */
@Command(
        name = "simulate",
        description = "Plays histories of two desks, one database and a troubled line, each out of one seed on virtual"
                + " time, and checks the invariants after every step. Ends with 1 when one does not hold.")
final class SimulateCommand implements Callable<Integer> {
    private static final int SHOWN = 5;

    private final Simulator simulator;

    @Spec
    private CommandSpec spec;

    @Option(names = "--seeds", defaultValue = "1000", paramLabel = "N", description = "How many histories.")
    private int seeds;

    @Option(names = "--from", defaultValue = "1", paramLabel = "S", description = "The first seed.")
    private long from;

    @Option(names = "--threads", defaultValue = "2", paramLabel = "N", description = "One history per thread.")
    private int threads;

    @Option(
            names = "--refund-ids",
            defaultValue = "both",
            paramLabel = "WAY",
            description = "Whether the provider refuses a refund id twice: unique, repeatable or both.")
    private String refundIds;

    @Option(names = "--sqlite", description = "A real database file for each history; slower.")
    private boolean onDisk;

    @Option(names = "--trace", description = "Prints every line of every history.")
    private boolean trace;

    SimulateCommand(Simulator simulator) {
        this.simulator = simulator;
    }

    @Override
    public Integer call() throws IOException {
        if (seeds < 1 || threads < 1 || !refundIds.matches("unique|repeatable|both")) {
            throw new UsageFault("--seeds and --threads are whole numbers from 1 on, and --refund-ids is unique,"
                    + " repeatable or both.");
        }
        PrintWriter out = spec.commandLine().getOut();
        Consumer<String> listener = trace ? out::println : line -> {};
        long begin = System.nanoTime();
        Simulator.Result result = simulator.simulate(
                new Simulator.Request(from, seeds, trace ? 1 : threads, refundIds, onDisk), listener);
        long millis = (System.nanoTime() - begin) / 1_000_000;
        result.broken().stream().limit(SHOWN).forEach(broken -> tell(out, broken));
        out.println(result.histories() + " histories, " + result.steps() + " steps, "
                + result.broken().size() + " broken, trace " + result.hash() + ", in " + millis + " ms");
        return result.broken().isEmpty() ? ExitCode.DONE : ExitCode.NOT_SOUND;
    }

    private void tell(PrintWriter out, Simulator.Broken broken) {
        out.println("seed " + broken.seed() + ", " + broken.what());
        broken.last().forEach(line -> out.println("    " + line));
        out.println("  play it again: merchant-console simulate --from " + broken.seed()
                + " --seeds 1 --trace --refund-ids " + refundIds + (onDisk ? " --sqlite" : ""));
    }
}
