package org.merchantconsole.ui.list;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.OrderQuery;
import org.merchantconsole.order.OrderRow;
import org.merchantconsole.order.Queue;
import org.merchantconsole.order.SearchField;
import org.merchantconsole.order.SearchProblem;
import org.merchantconsole.order.SearchTerm;
import org.merchantconsole.order.SearchText;
import org.merchantconsole.order.Sorting;
import org.merchantconsole.status.Flow;
import org.merchantconsole.ui.TimeText;

/** What narrows a list: its chip, its methods, and the search that was typed. */
public final class Narrowing {

    private final List<Filter> filters;
    private final TimeText times;
    private final ReadOnlyObjectWrapper<Filter> filter;
    private final ReadOnlyObjectWrapper<List<SearchProblem>> problems = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private Set<Flow> flows = Set.of();

    Narrowing(List<Filter> filters, TimeText times) {
        this.filters = filters;
        this.times = times;
        this.filter = new ReadOnlyObjectWrapper<>(filters.getFirst());
    }

    /** The chip in force. */
    public ReadOnlyObjectProperty<Filter> filterProperty() {
        return filter.getReadOnlyProperty();
    }

    /** The search in force: what was typed last and could be used. */
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

    boolean show(Filter chosen) {
        boolean other = !chosen.equals(filter.get());
        filter.set(chosen);
        return other;
    }

    boolean search(String typed) {
        String wanted = typed.strip();
        SearchText read = SearchText.of(wanted, times.now(), TimeText.ZONE);
        problems.set(read.problems());
        if (!read.isSound() || wanted.equals(text.get())) {
            return false;
        }
        text.set(wanted);
        return true;
    }

    boolean flows(Set<Flow> chosen) {
        boolean other = !chosen.equals(flows);
        flows = Set.copyOf(chosen);
        return other;
    }

    /** A search and nothing else. */
    void only(String search) {
        filter.set(filters.getFirst());
        flows = Set.of();
        search(search);
    }

    /** What narrows the list, chip included, as a search over all orders; empty when nothing does. */
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

    /** The moment before which the chip wants deadlines; null for all. */
    @Nullable
    Instant bound() {
        Duration within = filter.get().within();
        return within == null ? null : times.now().plus(within);
    }

    /** A query to which the chip's time limit is added where the list does not begin with the nearest deadlines. */
    static OrderQuery bounded(OrderQuery query, @Nullable Instant bound) {
        if (bound == null || query.sort() == null) {
            return query;
        }
        List<SearchTerm> terms = new ArrayList<>(query.terms());
        terms.add(new SearchTerm(
                false, SearchField.DUE, List.of(new SearchTerm.Wanted.Moments(null, bound.plusMillis(1)))));
        return query.withTerms(terms);
    }

    /** The order that is asked for; null for the list's own. */
    public @Nullable Sorting sort() {
        return SearchText.of(text.get(), times.now(), TimeText.ZONE).sort();
    }

    /** Whether more than the list's own chip narrows it. */
    boolean isSearched() {
        return !Sorting.without(text.get()).isEmpty();
    }

    static boolean isWithin(OrderRow row, @Nullable Instant bound) {
        return bound == null || (row.dueAt() != null && !row.dueAt().isAfter(bound));
    }

    /** What makes of a chip's query what the list asks for. */
    UnaryOperator<OrderQuery> narrowed() {
        // Read anew each time: "today" and "3d" move on.
        SearchText search = SearchText.of(text.get(), times.now(), TimeText.ZONE);
        Set<Flow> chosen = flows;
        return query -> search.narrow(chosen.isEmpty() ? query : query.withFlows(chosen));
    }
}
