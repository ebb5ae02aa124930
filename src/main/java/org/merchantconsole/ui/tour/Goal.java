package org.merchantconsole.ui.tour;

import java.util.Set;
import org.merchantconsole.status.ActionKind;

/** When a step of a tour is done: always something that the program itself shows to have happened. */
sealed interface Goal {

    /** The screen is in sight. */
    record Seen(String screen) implements Goal {}

    /** The person asked for one of these actions, after the step began. */
    record Asked(Set<ActionKind> kinds) implements Goal {
        public Asked {
            kinds = Set.copyOf(kinds);
        }

        static Asked one(ActionKind... kinds) {
            return new Asked(Set.of(kinds));
        }
    }

    /** One of these actions of the tour was taken back. */
    record Back(Set<ActionKind> kinds) implements Goal {
        public Back {
            kinds = Set.copyOf(kinds);
        }
    }

    /** The provider has done one of these actions of the tour. */
    record Done(ActionKind kind) implements Goal {}
}
