package org.merchantconsole.ui.list;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.animation.PauseTransition;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderRow;
import org.merchantconsole.ui.Background;

/**
 * Keeps how a list looks and where its reader stands: columns, their order and width, chip, search, cursor and what is
 * chosen. It is kept as lines of text by itself, a moment after a change; what cannot be read is left as it is by default.
 * While the list shows what a saved view finds, the columns are that view's own.
 */
public final class ListPlace {

    private static final Duration CALM = Duration.millis(400);
    private static final int MOST_CHOSEN = 500;

    /** Where the text is kept; blocking, called in the background. */
    public interface Shelf {
        String read();

        void write(String text);

        /** The saved view with this search and what was kept of its columns; {@link Look#NONE} when no view has it. */
        default Look look(String search) {
            return Look.NONE;
        }

        /** Keeps a view's columns. */
        default void keepLook(long view, String columns) {}
    }

    /**
     * The columns of a saved view.
     *
     * @param view its number; 0 for no view
     * @param columns what was kept; empty when nothing was yet
     */
    public record Look(long view, String columns) {
        /** No view. */
        public static final Look NONE = new Look(0, "");
    }

    private final Background background;
    private final Shelf shelf;
    private final OrderListModel model;
    private final TableView<OrderRow> table;
    private final PauseTransition calm = new PauseTransition(CALM);
    private String kept = "";
    private boolean ready;
    /** The view whose columns are in sight, and what was kept of them; its own columns come back behind it. */
    private Look look = Look.NONE;

    private String own = "";
    private String looked = "";

    ListPlace(Background background, Shelf shelf, OrderListModel model, TableView<OrderRow> table) {
        this.background = background;
        this.shelf = shelf;
        this.model = model;
        this.table = table;
        calm.setOnFinished(e -> keep());
    }

    /** Brings back what was kept, then keeps every change. */
    void begin() {
        background.run(
                shelf::read,
                text -> {
                    kept = text;
                    apply(text);
                    ready = true;
                    listen();
                    searched();
                },
                fault -> ready = false);
    }

    private void listen() {
        table.getColumns().subscribe(this::later);
        for (TableColumn<OrderRow, ?> column : table.getColumns()) {
            column.widthProperty().subscribe(() -> later());
            column.visibleProperty().subscribe(() -> later());
        }
        model.selectedProperty().subscribe(() -> later());
        model.narrowing().textProperty().subscribe(this::searched);
        model.narrowing().filterProperty().subscribe(this::searched);
        model.choosing().changesProperty().subscribe(() -> later());
    }

    private void later() {
        calm.playFromStart();
    }

    /** Another search, perhaps that of a view. */
    private void searched() {
        later();
        String search = model.narrowing().asSearch();
        if (search.equals(looked)) {
            return;
        }
        looked = search;
        background.run(
                () -> shelf.look(search),
                found -> {
                    if (search.equals(looked) && found.view() != look.view()) {
                        turn(found);
                    }
                },
                fault -> looked = "");
    }

    private void turn(Look to) {
        keep();
        if (look.view() == 0) {
            own = columns();
        }
        look = to;
        String columns = to.view() == 0 ? own : to.columns();
        if (!columns.isEmpty()) {
            apply(columns);
        }
    }

    /** Keeps what changed, now: the list goes out of sight. */
    public void keep() {
        calm.stop();
        if (!ready) {
            return;
        }
        long view = look.view();
        String columns = columns();
        if (view != 0 && !columns.equals(look.columns())) {
            look = new Look(view, columns);
            write(() -> shelf.keepLook(view, columns), () -> look = new Look(view, ""));
        }
        String text = (view == 0 ? columns : own) + place();
        if (!text.equals(kept)) {
            kept = text;
            write(() -> shelf.write(text), () -> kept = "");
        }
    }

    /** The next change is kept again; a list that forgets its width is no reason to stop anybody. */
    private void write(Runnable work, Runnable failed) {
        background.run(
                () -> {
                    work.run();
                    return true;
                },
                done -> {},
                fault -> failed.run());
    }

    private String columns() {
        StringBuilder text = new StringBuilder();
        for (TableColumn<OrderRow, ?> column : table.getColumns()) {
            ListSheet.Value.of(column)
                    .ifPresent(value -> text.append("column ")
                            .append(value.id())
                            .append(column.isVisible() ? " shown " : " hidden ")
                            .append(Math.round(column.getWidth() > 0 ? column.getWidth() : column.getPrefWidth()))
                            .append('\n'));
        }
        return text.toString();
    }

    private String place() {
        StringBuilder text = new StringBuilder();
        text.append("chip ")
                .append(model.narrowing().filterProperty().get().label())
                .append('\n');
        text.append("search ").append(model.narrowing().text()).append('\n');
        OrderKey cursor = model.selectedProperty().get();
        if (cursor != null) {
            text.append("cursor ").append(written(cursor)).append('\n');
        }
        if (!model.choosing().isAll()) {
            model.choosing().named().stream()
                    .limit(MOST_CHOSEN)
                    .forEach(key -> text.append("chosen ").append(written(key)).append('\n'));
        }
        return text.toString();
    }

    private static String written(OrderKey key) {
        return key.site() + "\t" + key.id();
    }

    private static @Nullable OrderKey key(String written) {
        int tab = written.indexOf('\t');
        return tab < 0 || tab == written.length() - 1
                ? null
                : new OrderKey(written.substring(0, tab), written.substring(tab + 1));
    }

    private void apply(String text) {
        Map<String, Integer> places = new LinkedHashMap<>();
        List<OrderKey> chosen = new ArrayList<>();
        OrderKey cursor = null;
        for (String line : text.lines().toList()) {
            int blank = line.indexOf(' ');
            String what = blank < 0 ? line : line.substring(0, blank);
            String rest = blank < 0 ? "" : line.substring(blank + 1);
            switch (what) {
                case "column" -> column(rest, places);
                case "chip" ->
                    model.filters().stream()
                            .filter(filter -> filter.label().equals(rest))
                            .findFirst()
                            .ifPresent(model::show);
                case "search" -> model.search(rest);
                case "cursor" -> cursor = key(rest);
                case "chosen" -> chosen.add(key(rest));
                default -> {}
            }
        }
        order(places);
        chosen.removeIf(Objects::isNull);
        if (!chosen.isEmpty()) {
            model.choosing().only(chosen);
        }
        // Somebody who came for another order stays there.
        if (cursor != null && !model.isWanted()) {
            model.select(cursor);
        }
    }

    private void column(String line, Map<String, Integer> places) {
        String[] parts = line.split(" ", -1);
        if (parts.length != 3 || !parts[2].matches("\\d{1,4}")) {
            return;
        }
        for (TableColumn<OrderRow, ?> column : table.getColumns()) {
            if (ListSheet.Value.of(column)
                    .filter(value -> value.id().equals(parts[0]))
                    .isPresent()) {
                places.put(parts[0], places.size());
                column.setVisible(!parts[1].equals("hidden"));
                column.setPrefWidth(Math.clamp(Long.parseLong(parts[2]), 30, 900));
            }
        }
    }

    /** Columns that were not known then stand at the end; at least one is always in sight. */
    private void order(Map<String, Integer> places) {
        if (places.isEmpty()) {
            return;
        }
        Map<TableColumn<OrderRow, ?>, Integer> rank = new HashMap<>();
        for (TableColumn<OrderRow, ?> column : table.getColumns()) {
            rank.put(
                    column,
                    ListSheet.Value.of(column)
                            .map(value -> places.getOrDefault(value.id(), Integer.MAX_VALUE))
                            .orElse(-1));
        }
        List<TableColumn<OrderRow, ?>> sorted = new ArrayList<>(table.getColumns());
        sorted.sort(Comparator.comparing(rank::get));
        table.getColumns().setAll(sorted);
        List<TableColumn<OrderRow, ?>> ours = sorted.stream()
                .filter(column -> ListSheet.Value.of(column).isPresent())
                .toList();
        if (ours.stream().noneMatch(TableColumn::isVisible)) {
            ours.forEach(column -> column.setVisible(true));
        }
    }
}
