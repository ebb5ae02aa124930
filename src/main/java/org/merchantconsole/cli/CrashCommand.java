package org.merchantconsole.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.merchantconsole.desk.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code crash}: the program is killed while it works, and the money still moves once. */
@Command(
        name = "crash",
        description =
                "Kills this program, in processes of its own over a sandbox of its own, at every named point of every"
                        + " action and at random moments, and holds the provider's ledger against the database each time. Ends"
                        + " with 1 when something does not hold.")
final class CrashCommand implements Callable<Integer> {
    private static final int USUAL_KILLS = 200;

    private final Place place;
    private final CrashTrials trials;

    @Spec
    private CommandSpec spec;

    @Option(names = "--points", description = "Stops every action at every named point; without --kills, only that.")
    private boolean points;

    @Option(
            names = "--kills",
            defaultValue = "-1",
            paramLabel = "N",
            description =
                    "How many kills from outside; without --points, only those. Neither: the points and 200 kills.")
    private int kills;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "S", description = "Decides what is killed, and when.")
    private long seed;

    @Option(names = "--threads", defaultValue = "2", paramLabel = "N", description = "One program each.")
    private int threads;

    @Option(names = "--only", paramLabel = "ACTION", description = "Only this action; may be repeated.")
    private List<String> only = new ArrayList<>();

    @Option(names = "--trace", description = "Prints every trial.")
    private boolean trace;

    CrashCommand(Place place, CrashTrials trials) {
        this.place = place;
        this.trials = trials;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (threads < 1 || kills < -1) {
            throw new UsageFault("--threads is a whole number from 1 on, and --kills one from 0 on.");
        }
        List<String> all = trials.actions();
        for (String action : only) {
            if (!all.contains(action)) {
                throw new UsageFault("There is no action '" + action + "'; there are " + String.join(", ", all) + ".");
            }
        }
        boolean neither = !points && kills < 0;
        PrintWriter out = spec.commandLine().getOut();
        Consumer<String> listener = trace ? out::println : line -> {};
        long begin = System.nanoTime();
        CrashTrials.Result result = trials.crash(
                new CrashTrials.Request(
                        only, points || neither, neither ? USUAL_KILLS : Math.max(0, kills), seed, threads),
                listener);
        long seconds = (System.nanoTime() - begin) / 1_000_000_000;
        result.where().forEach((where, times) -> out.println("  died with " + where + ": " + times));
        result.broken().forEach(out::println);
        out.println(result.halts() + " stops at named points, " + result.kills() + " kills from outside, "
                + result.alone() + " left alone, " + result.broken().size() + " broken, seed " + seed + ", in "
                + seconds
                + " s");
        return result.broken().isEmpty() ? ExitCode.DONE : ExitCode.NOT_SOUND;
    }

    /** What the program does that is killed. */
    @Command(
            name = "act",
            hidden = true,
            description = "Performs one action and says when it begins and what came of it.")
    int act(@Parameters(paramLabel = "ACTION") String action, @Parameters(paramLabel = "ORDER") String order) {
        PrintWriter out = spec.commandLine().getOut();
        try (Workplace work = place.open()) {
            out.println("ready");
            out.flush();
            Outcome outcome = trials.act(work, action, order);
            out.println("said " + outcome.getClass().getSimpleName());
            out.flush();
        }
        return ExitCode.DONE;
    }
}
