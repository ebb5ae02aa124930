package org.merchantconsole.ui.list;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderQuery;
import org.merchantconsole.order.OrderRow;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.order.Sorting;
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
    /** The next page is fetched so many rows before it is needed. */
    static final int NEAR_THE_END = 25;

    private final Pages pages;
    private final Background background;
    private final Consumer<? super Exception> failed;
    private final List<Filter> filters;
    private final Narrowing narrowing;
    private final Counting counting;
    private final Choosing choosing = new Choosing();
    private final ReadOnlyIntegerWrapper fresh = new ReadOnlyIntegerWrapper();
    private final ObservableList<OrderRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.LOADING);
    private final ReadOnlyObjectWrapper<@Nullable OrderKey> selected = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Totals> totals = new ReadOnlyObjectWrapper<>(Totals.NONE);
    private @Nullable String next;
    private @Nullable OrderKey wanted;
    private int generation;
    private boolean busy;
    private boolean again;
    private boolean loudAgain;
    private boolean quiet;
    private boolean fromTop;
    private final ReadOnlyIntegerWrapper begun = new ReadOnlyIntegerWrapper();

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
        this.pages = new Pages(source);
        this.filters = List.copyOf(filters);
        this.background = background;
        this.failed = failed;
        this.narrowing = new Narrowing(filters, times);
        this.counting = new Counting(source, this.filters, background, totals::set, failed);
    }

    public List<Filter> filters() {
        return filters;
    }

    /** The rows fetched so far, in the order of the list. */
    public ObservableList<OrderRow> rows() {
        return rows;
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

    /** What narrows it. */
    public Narrowing narrowing() {
        return narrowing;
    }

    /** Counts what it holds, and the values that a field has. */
    Counting counting() {
        return counting;
    }

    /** What is chosen in it. */
    public Choosing choosing() {
        return choosing;
    }

    /** How many new orders wait to be shown, so that the rows do not move under the cursor. */
    public ReadOnlyIntegerProperty freshProperty() {
        return fresh.getReadOnlyProperty();
    }

    /** Counts up whenever another search, chip or order is shown: its cursor is to be seen. */
    ReadOnlyIntegerProperty begunProperty() {
        return begun.getReadOnlyProperty();
    }

    /** Shows another chip's orders, from the top. */
    public void show(Filter chosen) {
        if (narrowing.show(chosen)) {
            restart();
        }
    }

    /** Narrows the list to what a search finds, from the top; one that cannot be used leaves the list as it is. */
    public void search(String typed) {
        if (narrowing.search(typed)) {
            restart();
        }
    }

    /** Shows the same in another order, from the top; null for the list's own. It stands in the search, and is kept with it. */
    public void sort(@Nullable Sorting order) {
        String text = narrowing.text();
        search(order == null ? Sorting.without(text) : order.in(text));
    }

    /** Narrows the list to some flows; an empty set shows all. */
    public void flows(Set<Flow> chosen) {
        if (narrowing.flows(chosen)) {
            restart();
        }
    }

    /** Shows everything that a search finds, whatever narrowed the list before. */
    public void all(String search) {
        narrowing.only(search);
        restart();
    }

    /**
     * Every row that is chosen, or where nothing is every row that the list would show to whoever scrolled to its end; read
     * from the database when it is asked for.
     */
    ListSheet.Rows everyRow() {
        Instant bound = narrowing.bound();
        return pages.every(Narrowing.bounded(narrowing.query(), bound), bound, choosing.now());
    }

    /** Puts the cursor on an order; it need not have been fetched yet. */
    public void select(@Nullable OrderKey key) {
        if (!Objects.equals(key, selected.get())) {
            selected.set(key);
        }
        wanted = key;
    }

    /** Whether somebody came for an order that was not fetched yet. */
    boolean isWanted() {
        return wanted != null;
    }

    /** Moves the cursor by so many rows, staying inside the list. */
    public void move(int by) {
        int at = indexOf(selected.get());
        if (!rows.isEmpty()) {
            int to = Math.clamp(at < 0 ? 0 : (long) at + by, 0, rows.size() - 1);
            select(rows.get(to).key());
            if (to >= rows.size() - NEAR_THE_END) {
                more();
            }
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
        freshen(false);
    }

    /** The same while somebody looks: rows change where they stand, new ones above them wait until they are wanted. */
    public void refreshQuietly() {
        freshen(true);
    }

    private void freshen(boolean quietly) {
        if (busy) {
            loudAgain |= !quietly;
            again = true;
            return;
        }
        quiet = quietly;
        fetch(Math.max(PAGE, rows.size() + fresh.get()), true);
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
        loudAgain = false;
        quiet = false;
        next = null;
        wanted = null;
        fromTop = !rows.isEmpty();
        fetch(PAGE, true);
    }

    private void fetch(int wish, boolean count) {
        busy = true;
        int mine = generation;
        Instant bound = narrowing.bound();
        OrderQuery query = Narrowing.bounded(narrowing.query(), bound);
        boolean append = !count && next != null;
        String cursor = append ? next : null;
        int limit = append ? wish - rows.size() : wish;
        Set<OrderKey> shown = quiet && !append ? shown() : Set.of();
        if (phase.get() == Phase.FAILED) {
            phase.set(Phase.LOADING);
        }
        background.run(
                () -> pages.load(query, bound, cursor, limit, shown),
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

    private void take(Pages.Load answer, boolean append, boolean count) {
        busy = false;
        next = answer.next();
        if (append) {
            rows.addAll(answer.rows());
        } else {
            // Another search or order begins at its top, unless somebody came for an order meanwhile.
            boolean another = fromTop;
            int place = another && wanted == null ? 0 : indexOf(selected.get());
            fromTop = false;
            RowMerge.into(rows, quiet ? withoutNew(answer.rows()) : answer.rows(), OrderRow::key);
            if (!quiet) {
                fresh.set(0);
            }
            keepCursor(place);
            if (another) {
                begun.set(begun.get() + 1);
            }
        }
        choosing.known(rows);
        phase.set(rows.isEmpty() ? Phase.EMPTY : Phase.READY);
        if (again) {
            boolean quietly = !loudAgain;
            again = false;
            loudAgain = false;
            freshen(quietly);
        } else if (count) {
            counting.now(narrowing.filterProperty().get(), narrowing.narrowed());
        }
    }

    private Set<OrderKey> shown() {
        Set<OrderKey> shown = new HashSet<>();
        rows.forEach(row -> shown.add(row.key()));
        return shown;
    }

    /** Those that are shown already, and what follows the last of them. */
    private List<OrderRow> withoutNew(List<OrderRow> now) {
        Set<OrderKey> shown = shown();
        int last = now.size() - 1;
        while (last >= 0 && !shown.contains(now.get(last).key())) {
            last--;
        }
        // Nothing of what was shown is left: there is nothing that could move.
        if (last < 0) {
            fresh.set(0);
            return now;
        }
        List<OrderRow> kept = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            if (i > last || shown.contains(now.get(i).key())) {
                kept.add(now.get(i));
            }
        }
        fresh.set(now.size() - kept.size());
        return kept;
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
