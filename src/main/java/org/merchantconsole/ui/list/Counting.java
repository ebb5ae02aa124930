package org.merchantconsole.ui.list;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.merchantconsole.order.OrderQuery;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.order.SearchField;
import org.merchantconsole.ui.Background;

/** Counts what a list and its chips hold, apart from the rows, which do not wait for it. Lives on the window's thread. */
final class Counting {

    private final OrderSource source;
    private final List<Filter> filters;
    private final Background background;
    private final Consumer<OrderListModel.Totals> counted;
    private final Consumer<? super Exception> failed;
    private int asked;

    Counting(
            OrderSource source,
            List<Filter> filters,
            Background background,
            Consumer<OrderListModel.Totals> counted,
            Consumer<? super Exception> failed) {
        this.source = source;
        this.filters = filters;
        this.background = background;
        this.counted = counted;
        this.failed = failed;
    }

    /** Counts for a chip and what narrows it; an answer that came too late is not told. */
    void now(Filter shown, UnaryOperator<OrderQuery> narrowed) {
        int question = ++asked;
        background.run(
                () -> count(narrowed.apply(shown.query()), narrowed),
                totals -> {
                    if (question == asked) {
                        counted.accept(totals);
                    }
                },
                failed);
    }

    /** The values that orders have in a field, with how many; told on the window's thread. */
    void tally(SearchField field, Consumer<List<OrderStore.Tally>> told) {
        background.run(() -> source.tally(field), told, failed);
    }

    private OrderListModel.Totals count(OrderQuery query, UnaryOperator<OrderQuery> narrowed) {
        Map<Filter, OrderQuery> queries = new HashMap<>();
        filters.forEach(each -> queries.put(each, narrowed.apply(each.query())));
        Map<OrderQuery, OrderStore.Total> byQuery = source.totals(queries.values());
        Map<Filter, Long> counts = new HashMap<>();
        for (Filter each : filters) {
            OrderStore.Total total = Objects.requireNonNull(byQuery.get(queries.get(each)));
            counts.put(
                    each,
                    each.within() == null
                            ? total.count()
                            : each.within().equals(Filter.DAY) ? total.urgent() : total.soon());
        }
        return new OrderListModel.Totals(byQuery.get(query), counts);
    }
}
