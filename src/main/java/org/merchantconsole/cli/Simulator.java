package org.merchantconsole.cli;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** Plays simulated histories; implemented where all packages meet. */
@FunctionalInterface
public interface Simulator {

    /**
     * What to play.
     *
     * @param from the first seed
     * @param seeds how many
     * @param refundIds {@code unique}, {@code repeatable} or {@code both}
     * @param onDisk whether each history has an SQLite file instead of a database in memory
     */
    record Request(long from, int seeds, int threads, String refundIds, boolean onDisk) {}

    /**
     * What came of it.
     *
     * @param hash of everything that happened, the same for the same request
     * @param broken the histories in which an invariant did not hold
     */
    record Result(int histories, long steps, String hash, List<Broken> broken) {
        public Result {
            broken = List.copyOf(broken);
        }
    }

    /** @param last the last lines before it */
    record Broken(long seed, String what, List<String> last) {}

    /** @param trace hears every line of every history */
    Result simulate(Request request, Consumer<String> trace) throws IOException;
}
