package org.merchantconsole.simulation;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.status.StatusEngine;

/** One action of one program that dies, and what the next ones make of it. */
final class Trial {
    private static final long PATIENCE_SECONDS = 120;

    /**
     * What is tried.
     *
     * @param acting what happens to the program that performs the deed
     * @param looking what happens to the next one, which syncs; null when nothing happens to that
     */
    record Case(Deed deed, Blow acting, @Nullable Blow looking, boolean uniqueRefundIds) {
        @Override
        public String toString() {
            return deed + " " + acting + (looking == null ? "" : ", the next one " + looking)
                    + (uniqueRefundIds ? ", refund ids unique" : "");
        }
    }

    /**
     * How it ended.
     *
     * @param where how far the action had come when the program died
     * @param violation what did not hold; empty when all did
     */
    record End(Case what, String where, String violation) {}

    /**
     * How a child went.
     *
     * @param said what it told the person; empty when it did not come so far
     * @param times from mark to mark and until its end, in nanoseconds
     */
    private record Run(String said, List<Long> times) {}

    private final Children children;
    private final StatusEngine engine;
    private final InstantSource real;
    private final Template template;
    private final Pace pace;
    private final Mishap mishap;
    private Pace measured = Pace.UNKNOWN;

    /** @param mishap what happens to the scene between the death and the next start */
    Trial(Children children, StatusEngine engine, InstantSource real, Template template, Pace pace, Mishap mishap) {
        this.children = children;
        this.engine = engine;
        this.real = real;
        this.template = template;
        this.pace = pace;
        this.mishap = mishap;
    }

    /** Plays it in a folder that does not exist yet. */
    End run(Case what, Path folder) throws IOException, InterruptedException {
        Folders.copy(template.folder(), folder);
        Aftermath after = null;
        try (Scene scene = new Scene(folder, engine, real, what.uniqueRefundIds())) {
            String order = template.order(what.deed()).id();
            Run acted = child(scene, List.of("crash", "act", what.deed().name(), order), what.acting(), pace.acting());
            after = new Aftermath(scene, template, what.deed(), acted.said());
            after.look();
            if (what.looking() != null) {
                Run looked = child(scene, List.of("sync"), what.looking(), pace.looking());
                measured = new Pace(acted.times(), looked.times());
            }
            mishap.befall(scene, template);
            after.settle();
            return new End(what, after.where(), "");
        } catch (Violation violation) {
            String log = errors(folder);
            return new End(what, after == null ? "" : after.where(), violation.getMessage() + log);
        }
    }

    /** How long the children of the last trial took. */
    Pace measured() {
        return measured;
    }

    private static String errors(Path folder) throws IOException {
        Path errors = folder.resolve("data").resolve("errors.txt");
        String text = Files.exists(errors) ? Files.readString(errors).strip() : "";
        return text.isEmpty() ? "" : "; the program said: " + text;
    }

    /** Starts a child, ends it as wished, and waits until it is gone. */
    private Run child(Scene scene, List<String> words, Blow blow, List<Long> usual)
            throws IOException, InterruptedException {
        long last = System.nanoTime();
        Process process = children.start(scene.errand(words, blow instanceof Blow.Halt halt ? halt.at() : null));
        List<Long> times = new ArrayList<>();
        String said = "";
        // Killed by its handle: Process.destroyForcibly would throw away what it had said.
        try (BufferedReader out = process.inputReader()) {
            kill(process, blow, 0, usual);
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.equals(Children.READY) || line.startsWith(Children.POINT)) {
                    long now = System.nanoTime();
                    times.add(now - last);
                    last = now;
                    kill(process, blow, times.size(), usual);
                } else if (line.startsWith(Children.SAID)) {
                    said = line.substring(Children.SAID.length());
                }
            }
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Violation("a program ends", words + " hangs");
            }
            times.add(System.nanoTime() - last);
            ended(words, blow, process.exitValue());
            return new Run(said, times);
        } finally {
            process.destroyForcibly();
        }
    }

    private static void kill(Process process, Blow blow, int mark, List<Long> usual) throws InterruptedException {
        if (blow instanceof Blow.Kill kill && kill.mark() == mark) {
            process.waitFor(Pace.wait(usual, kill), TimeUnit.NANOSECONDS);
            process.toHandle().destroyForcibly();
        }
    }

    private static void ended(List<String> words, Blow blow, int code) {
        boolean right = switch (blow) {
            case Blow.Halt halt -> code == Children.HALTED;
            // It may have been faster than the one who came to kill it.
            case Blow.Kill kill -> code == 0 || code > 128;
            case Blow.None none -> code == 0;
        };
        if (!right) {
            throw new Violation("a program ends as it was told", words + ", " + blow + ", ended with " + code);
        }
    }
}
