package org.merchantconsole;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.merchantconsole.cli.CrashTrials;
import org.merchantconsole.cli.KeySource;
import org.merchantconsole.cli.Workplace;
import org.merchantconsole.desk.Outcome;
import org.merchantconsole.desk.Waypoint;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.simulation.Children;
import org.merchantconsole.simulation.CrashHarness;
import org.merchantconsole.simulation.Deed;
import org.merchantconsole.status.StatusEngine;

/** The crash harness, as the command line asks for it; its children are this very program. */
final class PulledPlugs implements CrashTrials, Children {
    /** Names the point at which a child stops, empty for none; only children of the harness have it. Read by Main. */
    static final String HALT_AT = "merchantconsole.halt-at";

    /** A child lives for a second: no second compiler, no parallel collector. */
    private static final List<String> FLAGS = List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xshare:auto",
            "-XX:-UsePerfData",
            "-Djava.awt.headless=true");

    private final StatusEngine engine;
    private final InstantSource clock;

    PulledPlugs(StatusEngine engine, InstantSource clock) {
        this.engine = engine;
        this.clock = clock;
    }

    @Override
    public List<String> actions() {
        return Stream.of(Deed.values()).map(Deed::name).toList();
    }

    @Override
    public Result crash(Request request, Consumer<String> trace) throws IOException, InterruptedException {
        Set<Deed> deeds = request.actions().isEmpty()
                ? EnumSet.allOf(Deed.class)
                : request.actions().stream().map(Deed::valueOf).collect(Collectors.toSet());
        CrashHarness.Report report = new CrashHarness(this, engine, clock)
                .run(new CrashHarness.Plan(
                        deeds,
                        request.points() ? EnumSet.allOf(Waypoint.class) : Set.of(),
                        request.kills(),
                        request.seed(),
                        request.threads(),
                        trace));
        return new Result(report.alone(), report.halts(), report.kills(), report.where(), report.broken());
    }

    @Override
    public Outcome act(Workplace work, String action, String order) {
        return Deed.valueOf(action).perform(work.desks(), new OrderKey("", order), work.staff(), clock.instant());
    }

    @Override
    public Process start(Errand errand) throws IOException {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(FLAGS);
        Waypoint halt = errand.halt();
        line.add("-D" + HALT_AT + "=" + (halt == null ? "" : halt.name()));
        // A killed process leaves the database's library behind; here it goes with the trial's folder.
        line.add("-Djava.io.tmpdir=" + errand.data().resolveSibling("temporary"));
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        line.addAll(errand.words());
        line.addAll(List.of(
                "--data",
                errand.data().toString(),
                "--provider",
                errand.provider().toString(),
                "--as",
                "Kim"));
        Files.createDirectories(errand.data().resolveSibling("temporary"));
        File errors = errand.data().resolve("errors.txt").toFile();
        ProcessBuilder builder = new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.appendTo(errors));
        builder.environment().put(KeySource.VARIABLE, errand.key());
        return builder.start();
    }
}
