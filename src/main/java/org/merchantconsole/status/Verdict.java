package org.merchantconsole.status;

import java.util.List;
import java.util.Map;

/** The engine's answer to one of our own actions. */
public sealed interface Verdict {

    /**
     * The action may be taken.
     *
     * @param warnings rules that do not stop it but that the person should know
     */
    record Allowed(List<Rule> warnings) implements Verdict {
        public Allowed {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * The action is refused.
     *
     * @param rule the rule that it breaks
     * @param status the current pair, in the provider's words
     * @param values figures for the sentence, by the name of its placeholder (for example {@code rest}, {@code until}):
     *     money, instants, numbers or words
     * @param wayOut the shortest legal way to what was asked for: actions in order; empty when there is none
     */
    record Refused(Rule rule, RawPair status, Map<String, Object> values, List<ActionKind> wayOut) implements Verdict {
        public Refused {
            values = Map.copyOf(values);
            wayOut = List.copyOf(wayOut);
        }
    }
}
