package org.merchantconsole.ui.list;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.OrderQuery;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.order.SearchField;

/** What a list asks of the desks; blocking, called on a background thread. */
public interface OrderSource {

    /** A page of a list; {@code after} is the cursor of the former page, null for the first. */
    OrderStore.Page page(OrderQuery query, @Nullable String after, int limit);

    /** How many match and what they come to. */
    OrderStore.Total total(OrderQuery query);

    /** The values that orders have in a field, the most frequent first. */
    default List<OrderStore.Tally> tally(SearchField field) {
        return List.of();
    }

    /** The same of several queries at once. */
    default Map<OrderQuery, OrderStore.Total> totals(Collection<OrderQuery> queries) {
        Map<OrderQuery, OrderStore.Total> totals = new HashMap<>();
        queries.forEach(query -> totals.computeIfAbsent(query, this::total));
        return totals;
    }
}
