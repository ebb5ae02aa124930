package org.merchantconsole.ui.list;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.OrderQuery;

/**
 * One chip over a list.
 *
 * @param label key of its text
 * @param query which orders it shows
 * @param within only those whose deadline is nearer than this (one day or three, which the totals count); null for all. In
 *     their own order the lists begin with the nearest deadlines, so the filter cuts the tail off
 */
public record Filter(
        String label, OrderQuery query, @Nullable Duration within) {

    /** Deadlines inside a day. */
    public static final Duration DAY = Duration.ofDays(1);

    /** Deadlines inside three days. */
    public static final Duration THREE_DAYS = Duration.ofDays(3);

    /** Everything that the query finds. */
    public static Filter all(String label, OrderQuery query) {
        return new Filter(label, query, null);
    }
}
