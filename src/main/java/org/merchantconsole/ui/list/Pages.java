package org.merchantconsole.ui.list;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderQuery;
import org.merchantconsole.order.OrderRow;
import org.merchantconsole.order.OrderStore;

/** Reads a list page by page; blocking, for a background thread. */
final class Pages {

    /** Rows fetched at once for a file. */
    private static final int MANY = 1_000;

    private final OrderSource source;

    Pages(OrderSource source) {
        this.source = source;
    }

    /**
     * Some rows of a list.
     *
     * @param next the cursor of what follows; null at the end
     */
    record Load(List<OrderRow> rows, @Nullable String next) {}

    /**
     * Reads a page.
     *
     * @param bound deadlines behind it end the list; null for all
     * @param cursor what the former page ended with; null for the first
     * @param shown what is in sight and must not be pushed out at the bottom by what came at the top
     */
    Load load(OrderQuery query, @Nullable Instant bound, @Nullable String cursor, int limit, Set<OrderKey> shown) {
        OrderStore.Page page = source.page(query, cursor, limit);
        List<OrderRow> found = new ArrayList<>(page.rows());
        String after = page.after();
        long pushed = shown.size()
                - found.stream().filter(row -> shown.contains(row.key())).count();
        if (after != null && pushed > 0) {
            OrderStore.Page further = source.page(query, after, (int) pushed);
            found.addAll(further.rows());
            after = further.after();
        }
        if (found.removeIf(row -> !Narrowing.isWithin(row, bound))) {
            after = null;
        }
        return new Load(found, after);
    }

    /** Every row of a list that is wanted, read when it is asked for. */
    ListSheet.Rows every(OrderQuery query, @Nullable Instant bound, Predicate<OrderKey> wanted) {
        return taker -> {
            String after = null;
            do {
                OrderStore.Page page = source.page(query, after, MANY);
                for (OrderRow row : page.rows()) {
                    if (Narrowing.isWithin(row, bound) && wanted.test(row.key())) {
                        taker.take(row);
                    }
                }
                after = page.after();
            } while (after != null);
        };
    }
}
