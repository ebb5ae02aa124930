package org.merchantconsole.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.merchantconsole.desk.Outcome;

/** Kills the program while it works, and looks at what is left; implemented where all packages meet. */
public interface CrashTrials {

    /**
     * What to try.
     *
     * @param actions which; empty for all
     * @param points whether each is stopped at every named point
     * @param kills how many kills from outside
     * @param seed decides which actions are killed, and when
     */
    record Request(List<String> actions, boolean points, int kills, long seed, int threads) {
        public Request {
            actions = List.copyOf(actions);
        }
    }

    /**
     * What came of it.
     *
     * @param where how far the action had come when the program died, and how often
     * @param broken the trials in which something did not hold, with what
     */
    record Result(int alone, int halts, int kills, Map<String, Integer> where, List<String> broken) {
        public Result {
            broken = List.copyOf(broken);
        }
    }

    /** The names of all actions that can be tried. */
    List<String> actions();

    /** @param trace hears of every trial */
    Result crash(Request request, Consumer<String> trace) throws IOException, InterruptedException;

    /** Performs one of the actions: what the program does that is killed. Blocking. */
    Outcome act(Workplace work, String action, String order);
}
