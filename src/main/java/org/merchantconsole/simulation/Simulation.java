package org.merchantconsole.simulation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.merchantconsole.status.StatusEngine;

/**
 * Plays histories, each out of one seed and each in one thread on time of its own: real desks, the real gateway client, the
 * sandbox, and trouble. The same seed gives the same history.
 */
public final class Simulation {

    /** Whether the provider refuses a refund id that it has seen; it does not document that. */
    public enum RefundIds {
        UNIQUE,
        REPEATABLE,
        /** Even seeds unique, odd seeds repeatable. */
        BOTH
    }

    /**
     * What to play.
     *
     * @param from the first seed
     * @param seeds how many, one after the other
     * @param trace hears every line of every history; meant for a single seed
     */
    public record Plan(long from, int seeds, int threads, RefundIds refundIds, Consumer<String> trace) {

        /** With two threads, both ways of refund ids, nobody listening. */
        public static Plan of(long from, int seeds) {
            return new Plan(from, seeds, 2, RefundIds.BOTH, line -> {});
        }
    }

    /**
     * A history in which an invariant did not hold.
     *
     * @param what step, invariant and what was found
     * @param last the last lines before it
     */
    public record Broken(long seed, String what, List<String> last) {}

    /**
     * What came of it.
     *
     * @param steps of all histories together
     * @param hash of all traces in the order of their seeds, 64 hex digits
     */
    public record Report(int histories, long steps, String hash, List<Broken> broken) {
        public Report {
            broken = List.copyOf(broken);
        }
    }

    private final StatusEngine engine;
    private final Stores stores;
    private final Sabotage sabotage;

    /** @param stores gives each history its database */
    public Simulation(StatusEngine engine, Stores stores) {
        this(engine, stores, Sabotage.NONE);
    }

    /** With a mistake built in. */
    Simulation(StatusEngine engine, Stores stores, Sabotage sabotage) {
        this.engine = engine;
        this.stores = stores;
        this.sabotage = sabotage;
    }

    /** Plays them all. */
    public Report run(Plan plan) {
        History.End[] ends = new History.End[plan.seeds()];
        AtomicLong next = new AtomicLong();
        List<Future<?>> workers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(Math.max(1, plan.threads()))) {
            for (int worker = 0; worker < Math.max(1, plan.threads()); worker++) {
                workers.add(threads.submit(() -> {
                    for (int i = (int) next.getAndIncrement(); i < plan.seeds(); i = (int) next.getAndIncrement()) {
                        ends[i] = play(plan, plan.from() + i);
                    }
                }));
            }
            for (Future<?> worker : workers) {
                worker.get();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the simulation was stopped", stopped);
        } catch (ExecutionException broken) {
            throw new IllegalStateException("a history broke its player", broken.getCause());
        }
        return report(ends);
    }

    private History.End play(Plan plan, long seed) {
        boolean unique = switch (plan.refundIds()) {
            case UNIQUE -> true;
            case REPEATABLE -> false;
            case BOTH -> seed % 2 == 0;
        };
        return new History(seed, unique, engine, stores, sabotage, plan.trace()).run();
    }

    private static Report report(History.End[] ends) {
        long steps = 0;
        List<Broken> broken = new ArrayList<>();
        MessageDigest all = sha256();
        for (History.End end : ends) {
            steps += end.steps();
            all.update(end.hash().getBytes(StandardCharsets.US_ASCII));
            if (!end.violation().isEmpty()) {
                broken.add(new Broken(end.seed(), end.violation(), end.last()));
            }
        }
        return new Report(ends.length, steps, HexFormat.of().formatHex(all.digest()), broken);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
