package org.merchantconsole.ui.list;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderQuery;
import org.merchantconsole.order.OrderRow;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.order.Queue;
import org.merchantconsole.order.SearchField;
import org.merchantconsole.order.SearchProblem;
import org.merchantconsole.order.SearchText;
import org.merchantconsole.status.Flow;
import org.merchantconsole.ui.Background;
import org.merchantconsole.ui.RowMerge;
import org.merchantconsole.ui.TimeText;

/**
 * The list of one screen: what it shows, where the user stands in it, and how it keeps up with the database without ever
 * jumping under the cursor. Pages are fetched as somebody scrolls to them. Lives on the window's thread.
 */
public final class OrderListModel {

    /** Rows fetched at once: several screens full. */
    static final int PAGE = 100;
    /** Rows fetched at once for a file. */
    private static final int MANY = 1_000;

    private final OrderSource source;
    private final Background background;
    private final TimeText times;
    private final Consumer<? super Exception> failed;
    private final List<Filter> filters;
    private final ObservableList<OrderRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Filter> filter;
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.LOADING);
    private final ReadOnlyObjectWrapper<@Nullable OrderKey> selected = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Totals> totals = new ReadOnlyObjectWrapper<>(Totals.NONE);
    private final ReadOnlyObjectWrapper<List<SearchProblem>> problems = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private Set<Flow> flows = Set.of();
    private @Nullable String next;
    private @Nullable OrderKey wanted;
    private int generation;
    private boolean busy;
    private boolean again;

    /** Where the list is. */
    public enum Phase {
        LOADING,
        READY,
        EMPTY,
        FAILED
    }

    /**
     * What a heading and its chips count.
     *
     * @param shown what the filter in force finds, before its time limit; null while nothing was counted
     * @param counts how many each chip would show
     */
    public record Totals(OrderStore.@Nullable Total shown, Map<Filter, Long> counts) {
        static final Totals NONE = new Totals(null, Map.of());
    }

    private record Load(List<OrderRow> rows, @Nullable String next, Totals totals) {}

    /**
     * @param filters the chips, the first one in force at the start
     * @param failed told about a list that could not be read, beside the sentence that the list itself shows
     */
    public OrderListModel(
            OrderSource source,
            List<Filter> filters,
            Background background,
            TimeText times,
            Consumer<? super Exception> failed) {
        this.source = source;
        this.filters = List.copyOf(filters);
        this.background = background;
        this.times = times;
        this.failed = failed;
        this.filter = new ReadOnlyObjectWrapper<>(filters.getFirst());
    }

    public List<Filter> filters() {
        return filters;
    }

    /** The rows fetched so far, in the order of the list. */
    public ObservableList<OrderRow> rows() {
        return rows;
    }

    public ReadOnlyObjectProperty<Filter> filterProperty() {
        return filter.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Totals> totalsProperty() {
        return totals.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable OrderKey> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** The search that narrows the list: what was typed last and could be used. */
    public String text() {
        return text.get();
    }

    /** The same, as it changes. */
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /** What is wrong with the search that was typed last; empty when it is in force. */
    public ReadOnlyObjectProperty<List<SearchProblem>> problemsProperty() {
        return problems.getReadOnlyProperty();
    }

    /** Shows another chip's orders, from the top. */
    public void show(Filter chosen) {
        if (!chosen.equals(filter.get())) {
            filter.set(chosen);
            restart();
        }
    }

    /** Narrows the list to what a search finds, from the top; one that cannot be used leaves the list as it is. */
    public void search(String typed) {
        String wanted = typed.strip();
        SearchText read = SearchText.of(wanted, times.now(), TimeText.ZONE);
        problems.set(read.problems());
        if (read.isSound() && !wanted.equals(text.get())) {
            text.set(wanted);
            restart();
        }
    }

    /** Every row that the list would show to whoever scrolled to its end; read from the database when it is asked for. */
    ListSheet.Rows everyRow() {
        OrderQuery asked = query();
        Duration within = filter.get().within();
        Instant bound = within == null ? null : times.now().plus(within);
        return taker -> {
            String after = null;
            do {
                OrderStore.Page page = source.page(asked, after, MANY);
                for (OrderRow row : page.rows()) {
                    if (bound == null || (row.dueAt() != null && !row.dueAt().isAfter(bound))) {
                        taker.take(row);
                    }
                }
                after = page.after();
            } while (after != null);
        };
    }

    /** Shows everything that a search finds, whatever narrowed the list before. */
    public void all(String search) {
        filter.set(filters.getFirst());
        flows = Set.of();
        search(search);
        restart();
    }

    /** What narrows the list, chips included, as a search over all orders; empty when nothing does. */
    public String asSearch() {
        Filter chip = filter.get();
        OrderQuery query = chip.query().withFlows(flows.isEmpty() ? chip.query().flows() : flows);
        List<String> parts = new ArrayList<>();
        if (query.queue() != Queue.ORDERS) {
            parts.add("queue:" + SearchField.written(query.queue()));
        }
        if (!query.flows().isEmpty()) {
            parts.add("flow:" + joined(query.flows()));
        }
        if (!query.families().isEmpty()) {
            parts.add("state:" + joined(query.families()));
        }
        if (query.held() != null) {
            parts.add(query.held() ? "is:held" : "-is:held");
        }
        if (chip.within() != null) {
            parts.add("left:<" + chip.within().toDays() + "d");
        }
        parts.add(text.get());
        return String.join(" ", parts).strip();
    }

    private static String joined(Set<? extends Enum<?>> values) {
        return values.stream().sorted().map(SearchField::written).collect(Collectors.joining(","));
    }

    /** What the list shows, as a query of this moment, without the time limit of a chip. */
    public OrderQuery query() {
        return narrowed().apply(filter.get().query());
    }

    /** Narrows the list to some flows; an empty set shows all. */
    public void flows(Set<Flow> chosen) {
        if (!chosen.equals(flows)) {
            flows = Set.copyOf(chosen);
            restart();
        }
    }

    /** Puts the cursor on an order; it need not have been fetched yet. */
    public void select(@Nullable OrderKey key) {
        if (!Objects.equals(key, selected.get())) {
            selected.set(key);
        }
        wanted = key;
    }

    /** Moves the cursor by so many rows, staying inside the list. */
    public void move(int by) {
        int at = indexOf(selected.get());
        if (!rows.isEmpty()) {
            select(rows.get(Math.clamp(at < 0 ? 0 : (long) at + by, 0, rows.size() - 1))
                    .key());
        }
    }

    /** Moves the cursor down to the next order on which nothing is under way; it stays where there is none. */
    public void moveOn() {
        int at = indexOf(selected.get());
        for (int i = at + 1; i < rows.size(); i++) {
            if (rows.get(i).intent() == null) {
                select(rows.get(i).key());
                return;
            }
        }
    }

    /** Brings the list up to date with the database, in place. Many calls at once cost one. */
    public void refresh() {
        if (busy) {
            again = true;
            return;
        }
        fetch(Math.max(PAGE, rows.size()), true);
    }

    /** Fetches the next page, if there is one. */
    public void more() {
        if (!busy && next != null) {
            fetch(rows.size() + PAGE, false);
        }
    }

    private void restart() {
        generation++;
        busy = false;
        again = false;
        next = null;
        wanted = null;
        fetch(PAGE, true);
    }

    private void fetch(int wish, boolean count) {
        busy = true;
        int mine = generation;
        Filter asked = filter.get();
        UnaryOperator<OrderQuery> narrowed = narrowed();
        boolean append = !count && next != null;
        String cursor = append ? next : null;
        int limit = append ? wish - rows.size() : wish;
        Instant now = times.now();
        if (phase.get() == Phase.FAILED) {
            phase.set(Phase.LOADING);
        }
        background.run(
                () -> load(asked, narrowed, cursor, limit, count, now),
                answer -> {
                    if (mine == generation) {
                        take(answer, append, count);
                    }
                },
                problem -> {
                    if (mine == generation) {
                        busy = false;
                        phase.set(Phase.FAILED);
                    }
                    failed.accept(problem);
                });
    }

    private UnaryOperator<OrderQuery> narrowed() {
        // Read anew each time: "today" and "3d" move on.
        SearchText search = SearchText.of(text.get(), times.now(), TimeText.ZONE);
        Set<Flow> chosen = flows;
        return query -> search.narrow(chosen.isEmpty() ? query : query.withFlows(chosen));
    }

    private Load load(
            Filter asked,
            UnaryOperator<OrderQuery> narrowed,
            @Nullable String cursor,
            int limit,
            boolean count,
            Instant now) {
        OrderQuery query = narrowed.apply(asked.query());
        OrderStore.Page page = source.page(query, cursor, limit);
        List<OrderRow> found = new ArrayList<>(page.rows());
        String after = page.after();
        if (asked.within() != null) {
            Instant bound = now.plus(asked.within());
            if (found.removeIf(row -> row.dueAt() == null || row.dueAt().isAfter(bound))) {
                after = null;
            }
        }
        return new Load(found, after, count ? count(query, narrowed) : totals.get());
    }

    private Totals count(OrderQuery query, UnaryOperator<OrderQuery> narrowed) {
        Map<OrderQuery, OrderStore.Total> byQuery = new HashMap<>();
        Map<Filter, Long> counts = new HashMap<>();
        for (Filter each : filters) {
            OrderStore.Total total = byQuery.computeIfAbsent(narrowed.apply(each.query()), source::total);
            counts.put(
                    each,
                    each.within() == null
                            ? total.count()
                            : each.within().equals(Filter.DAY) ? total.urgent() : total.soon());
        }
        return new Totals(byQuery.get(query), counts);
    }

    private void take(Load answer, boolean append, boolean count) {
        busy = false;
        next = answer.next();
        if (count) {
            totals.set(answer.totals());
        }
        if (append) {
            rows.addAll(answer.rows());
        } else {
            int place = indexOf(selected.get());
            RowMerge.into(rows, answer.rows(), OrderRow::key);
            keepCursor(place);
        }
        phase.set(rows.isEmpty() ? Phase.EMPTY : Phase.READY);
        if (again) {
            again = false;
            refresh();
        }
    }

    /** The cursor stays on its order; when that left the list, on the row that came into its place. */
    private void keepCursor(int place) {
        OrderKey current = selected.get();
        if (current != null && (indexOf(current) >= 0 || (current.equals(wanted) && place < 0))) {
            return;
        }
        if (rows.isEmpty()) {
            select(null);
        } else {
            select(rows.get(Math.clamp(place, 0, rows.size() - 1)).key());
            wanted = null;
        }
    }

    /** Where an order stands in the list; -1 when it does not, or not yet. */
    public int indexOf(@Nullable OrderKey key) {
        for (int i = 0; key != null && i < rows.size(); i++) {
            if (rows.get(i).key().equals(key)) {
                return i;
            }
        }
        return -1;
    }
}
