package org.merchantconsole.simulation;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.desk.Waypoint;

/** Starts the program in processes of its own, so that they can be killed; implemented where all packages meet. */
@FunctionalInterface
public interface Children {

    /** How a child ends that stopped itself at its point. */
    int HALTED = 137;

    /** What a child that performs an action prints when it is about to. */
    String READY = "ready";

    /** What every child prints at every named point, followed by its name, before it halts there. */
    String POINT = "point ";

    /** What it prints when it has, followed by what came of it. */
    String SAID = "said ";

    /**
     * What a child is to do.
     *
     * @param data its data folder
     * @param provider base of the sandbox's API
     * @param words the command: {@code sync}, or {@code crash act DEED ORDER}
     * @param halt the point at which it stops like a machine whose plug is pulled; null for nowhere
     */
    record Errand(
            Path data,
            URI provider,
            String key,
            List<String> words,
            @Nullable Waypoint halt) {
        public Errand {
            words = List.copyOf(words);
        }

        /** Without the key. */
        @Override
        public String toString() {
            return words + " until " + halt;
        }
    }

    /** Starts one; what it prints as errors goes into the file {@code errors.txt} of its data folder. */
    Process start(Errand errand) throws IOException;
}
