package org.merchantconsole.order;

import java.util.List;

/**
 * What is wrong with a part of a search.
 *
 * @param kind what is wrong
 * @param field the name before the colon, as it was typed
 * @param value what stands behind it, as it was typed
 * @param possible some of what would be right, as it is typed; empty when that cannot be listed
 * @param at where it begins in the text
 */
public record SearchProblem(Kind kind, String field, String value, List<String> possible, int at) {

    /** What can be wrong. */
    public enum Kind {
        /** There is no such field. */
        FIELD,
        /** Nothing stands behind the colon yet. */
        MISSING,
        /** Not one of the few words that may stand there. */
        CHOICE,
        AMOUNT,
        TIME,
        LENGTH,
        NUMBER,
        CODE,
        DIGITS,
        /** Its end is before its beginning. */
        RANGE,
        /** More conditions than a search may have. */
        MANY
    }

    public SearchProblem {
        possible = List.copyOf(possible);
    }
}
