package org.merchantconsole.simulation;

import java.util.Locale;
import org.merchantconsole.desk.Waypoint;

/** How a running program is ended. */
sealed interface Blow {

    /** It stops itself, without any farewell, at a named point. */
    record Halt(Waypoint at) implements Blow {
        @Override
        public String toString() {
            return "halted at " + at.name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * It is killed from outside, somewhere after it came past one of its marks: so the kills spread over the whole road
     * however fast the machine is.
     *
     * @param mark 0 for its start, then each line by which it tells how far it is
     * @param fraction of the time that usually passes until the next mark
     */
    record Kill(int mark, double fraction) implements Blow {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "killed %.2f after mark %d", fraction, mark);
        }
    }

    /** Nobody disturbs it. */
    record None() implements Blow {
        @Override
        public String toString() {
            return "left alone";
        }
    }
}
