package org.merchantconsole.status;

import java.util.List;

/** One row of a flow's table: a state with its exits, so that it compares line by line with the provider's page. */
interface Row {

    /** The name of the enum constant, for example {@code CC_UNCL}. */
    String name();

    /** What the row says. */
    Line line();

    /** The rows that can follow directly, the likeliest first; empty for a final row, or for "as its canonical row". */
    List<Row> exits();

    /** The row's name in the registry of pairs, for example {@code CC-UNCL}. */
    default String id() {
        return name().replace('_', '-');
    }
}
