package org.merchantconsole.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.merchantconsole.desk.Waypoint;
import org.merchantconsole.status.StatusEngine;

/**
 * Ends the real program, in processes of its own, while it works: at every named point of every action, and by kills from
 * outside at random moments. After each death the provider's ledger and the database are held against each other, and the
 * next starts have to bring everything to an outcome (MONEY-SAFETY 5 and 6).
 */
public final class CrashHarness {
    /** Where the program that acts can be stopped. */
    private static final List<Waypoint> ACTING = List.of(
            Waypoint.INTENT_WANTED,
            Waypoint.INTENT_STORED,
            Waypoint.SENDING_STORED,
            Waypoint.CALL_OVER,
            Waypoint.BOOKS_READ,
            Waypoint.OUTCOME_STORED);
    /** Where the next one can be stopped while it looks into what was left. */
    private static final List<Waypoint> LOOKING = List.of(Waypoint.LOOK_BEGINS, Waypoint.LOOK_READ);
    /** Where the first one stopped then: before the call, and after it. */
    private static final List<Waypoint> LEFT_OPEN = List.of(Waypoint.SENDING_STORED, Waypoint.CALL_OVER);

    /** How many deeds are timed before the rest begins. */
    private static final int MEASURED = 3;

    private final Children children;
    private final StatusEngine engine;
    private final InstantSource clock;
    private final Mishap mishap;

    /** @param clock the real time */
    public CrashHarness(Children children, StatusEngine engine, InstantSource clock) {
        this(children, engine, clock, Mishap.NONE);
    }

    /** With something that goes wrong after each death, and that it has to find. */
    public CrashHarness(Children children, StatusEngine engine, InstantSource clock, Mishap mishap) {
        this.children = children;
        this.engine = engine;
        this.clock = clock;
        this.mishap = mishap;
    }

    /**
     * What to try.
     *
     * @param deeds the actions
     * @param points the named points at which each of them is stopped
     * @param kills how many kills from outside
     * @param seed decides which actions are killed, and when
     * @param trace hears of every trial
     */
    public record Plan(
            Set<Deed> deeds, Set<Waypoint> points, int kills, long seed, int threads, Consumer<String> trace) {}

    /**
     * What came of it.
     *
     * @param alone trials in which nobody disturbed the program
     * @param halts trials in which it stopped at a named point
     * @param kills trials in which it was killed from outside
     * @param where how far the action had come when the program died, and how often
     * @param broken the trials in which something did not hold, with what
     */
    public record Report(int alone, int halts, int kills, Map<String, Integer> where, List<String> broken) {
        public Report {
            broken = List.copyOf(broken);
        }
    }

    /** Tries it all. Works in a folder for temporary files, which is removed at the end. */
    public Report run(Plan plan) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("crash");
        try {
            Template template = Template.make(folder.resolve("template"), engine, clock);
            List<Trial.End> ends = new ArrayList<>();
            Pace pace = measured(plan, template, folder, ends);
            ends.addAll(all(plan, cases(plan), template, pace, folder));
            return report(ends);
        } finally {
            Folders.remove(folder);
        }
    }

    /** How long children take here, to know when to kill; those that are left alone must end well. */
    private Pace measured(Plan plan, Template template, Path folder, List<Trial.End> ends)
            throws IOException, InterruptedException {
        if (plan.kills() == 0) {
            return Pace.UNKNOWN;
        }
        Trial trial = new Trial(children, engine, clock, template, Pace.UNKNOWN, mishap);
        List<Pace> paces = new ArrayList<>();
        for (Deed deed : plan.deeds().stream().sorted().limit(MEASURED).toList()) {
            Path place = folder.resolve("measured-" + deed);
            Trial.End end = trial.run(new Trial.Case(deed, new Blow.None(), new Blow.None(), false), place);
            plan.trace().accept(line(end));
            Folders.remove(place);
            ends.add(end);
            paces.add(trial.measured());
        }
        return Pace.middle(paces);
    }

    /** Every trial of the plan; the same seed, the same trials. */
    private static List<Trial.Case> cases(Plan plan) {
        List<Trial.Case> cases = new ArrayList<>();
        List<Deed> deeds = plan.deeds().stream().sorted().toList();
        for (Deed deed : deeds) {
            for (Waypoint point : within(ACTING, plan.points())) {
                cases.add(new Trial.Case(deed, new Blow.Halt(point), null, isUnique(deed, cases)));
            }
            for (Waypoint first : LEFT_OPEN) {
                for (Waypoint point : within(LOOKING, plan.points())) {
                    cases.add(new Trial.Case(deed, new Blow.Halt(first), new Blow.Halt(point), isUnique(deed, cases)));
                }
            }
        }
        Dice dice = new Dice(plan.seed());
        for (int kill = 0; kill < plan.kills(); kill++) {
            cases.add(killed(dice, dice.one(deeds)));
        }
        return cases;
    }

    /** Both ways of the provider meet every point. */
    private static boolean isUnique(Deed deed, List<Trial.Case> before) {
        return (List.of(Deed.values()).indexOf(deed) + before.size()) % 2 == 0;
    }

    private static List<Waypoint> within(List<Waypoint> some, Set<Waypoint> wanted) {
        return some.stream().filter(wanted::contains).toList();
    }

    private static Trial.Case killed(Dice dice, Deed deed) {
        boolean unique = dice.chance(0.5);
        // Seldom while it starts, mostly on its road: once it is ready, and after each point.
        int mark = dice.chance(0.1) ? 0 : dice.between(1, 1 + ACTING.size());
        Blow acting = new Blow.Kill(mark, dice.fraction());
        // Now and then the next one dies as well, while it starts or looks into what the first one left.
        Blow looking = dice.chance(0.2) ? new Blow.Kill(dice.between(0, LOOKING.size()), dice.fraction()) : null;
        return new Trial.Case(deed, acting, looking, unique);
    }

    private List<Trial.End> all(Plan plan, List<Trial.Case> cases, Template template, Pace pace, Path folder)
            throws IOException, InterruptedException {
        Trial.End[] ends = new Trial.End[cases.size()];
        AtomicInteger next = new AtomicInteger();
        List<Future<?>> workers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(Math.max(1, plan.threads()))) {
            for (int worker = 0; worker < Math.max(1, plan.threads()); worker++) {
                workers.add(threads.submit(() -> {
                    Trial trial = new Trial(children, engine, clock, template, pace, mishap);
                    for (int i = next.getAndIncrement(); i < ends.length; i = next.getAndIncrement()) {
                        Path place = folder.resolve("trial-" + i);
                        ends[i] = trial.run(cases.get(i), place);
                        plan.trace().accept((i + 1) + " of " + ends.length + ": " + line(ends[i]));
                        Folders.remove(place);
                    }
                    return null;
                }));
            }
            for (Future<?> worker : workers) {
                worker.get();
            }
        } catch (ExecutionException broken) {
            throw new IllegalStateException("a trial broke its player", broken.getCause());
        }
        return List.of(ends);
    }

    private static String line(Trial.End end) {
        return end.what() + ": " + end.where() + (end.violation().isEmpty() ? "" : "; BROKEN: " + end.violation());
    }

    private static Report report(Collection<Trial.End> ends) {
        int alone = 0;
        int halts = 0;
        int kills = 0;
        Map<String, Integer> where = new TreeMap<>();
        List<String> broken = new ArrayList<>();
        for (Trial.End end : ends) {
            switch (end.what().acting()) {
                case Blow.None none -> alone++;
                case Blow.Halt halt -> halts++;
                case Blow.Kill kill -> kills++;
            }
            where.merge(end.where(), 1, Integer::sum);
            if (!end.violation().isEmpty()) {
                broken.add(line(end));
            }
        }
        return new Report(alone, halts, kills, where, broken);
    }
}
