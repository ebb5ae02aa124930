package org.merchantconsole.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a plain table, each shown whole or not at all: where the table has less room than their least widths, those
 * of lesser worth are left out one after the other, and a line below the table says what they say of the chosen row. When
 * even the others have no room, the table alone is scrolled sideways.
 *
 * @param <R> a row
 */
public final class FittingColumns<R> {

    /** The bar that scrolls up and down. */
    private static final double BAR = 12;

    /** What a header has beside its words. */
    private static final double BESIDE_WORDS = 18;

    /** What a mark has beside its words: its own edges and the cell's. */
    private static final double BADGE = 34;

    /** So many rows say how wide a column must be. */
    private static final int MEASURED = 200;

    private static final Font WORDS = Font.font("Console Sans", 13);

    private final TableView<R> table;
    private final Label rest = new Label();
    private final Map<TableColumn<R, ?>, Function<R, String>> words = new HashMap<>();
    private final Map<TableColumn<R, ?>, ToDoubleFunction<R>> measures = new HashMap<>();
    private List<TableColumn<R, ?>> lesser = List.of();

    public FittingColumns(TableView<R> table) {
        this.table = table;
        rest.getStyleClass().addAll("row-rest", "small");
        rest.setWrapText(true);
        rest.setMinHeight(Region.USE_PREF_SIZE);
        rest.setMaxWidth(Double.MAX_VALUE);
    }

    /**
     * Adds a column of words that do not change while the row is shown.
     *
     * @param least the width below which its words are cut
     * @param usual its width where there is room
     */
    public TableColumn<R, String> words(String title, double least, double usual, Function<R, String> value) {
        TableColumn<R, String> column = add(title, least, usual, value);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
        return column;
    }

    /** Adds a column of amounts or numbers: at the right, and never narrower than this, nor than the widest there is. */
    public TableColumn<R, String> figures(String title, double width, Function<R, String> value) {
        TableColumn<R, String> column = words(title, width, width, value);
        column.getStyleClass().add("figures");
        measures.put(column, row -> TextWidth.of(value.apply(row), WORDS) + BESIDE_WORDS);
        return column;
    }

    /** Adds a column of marks. */
    public TableColumn<R, R> badge(String title, double width, Function<R, String> value, Function<R, Tone> tone) {
        TableColumn<R, R> column = add(title, width, width, value);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(made -> new TableCell<>() {
            private final Badge badge = new Badge();

            @Override
            protected void updateItem(@Nullable R row, boolean empty) {
                super.updateItem(row, empty);
                if (row == null || empty) {
                    setGraphic(null);
                    return;
                }
                badge.show(value.apply(row), tone.apply(row));
                setGraphic(badge);
            }
        });
        measures.put(column, row -> TextWidth.ofHeading(value.apply(row)) + BADGE);
        return column;
    }

    /**
     * Adds a column whose cells the caller makes.
     *
     * @param said what it says of a row, where the column is left out
     */
    public <T> TableColumn<R, T> column(
            String title, double least, double usual, Function<R, ObservableValue<T>> value, Function<R, String> said) {
        TableColumn<R, T> column = add(title, least, usual, said);
        column.setCellValueFactory(cell -> value.apply(cell.getValue()));
        return column;
    }

    private <T> TableColumn<R, T> add(String title, double least, double usual, Function<R, String> said) {
        TableColumn<R, T> column = new TableColumn<>(title);
        column.setMinWidth(Math.max(least, TextWidth.ofHeading(title) + BESIDE_WORDS));
        column.setPrefWidth(Math.max(usual, column.getMinWidth()));
        column.setSortable(false);
        column.setReorderable(false);
        words.put(column, said);
        table.getColumns().add(column);
        return column;
    }

    /** What is in sight decides how wide it must be; while rows are drawn no column may change. */
    private void measure() {
        for (Map.Entry<TableColumn<R, ?>, ToDoubleFunction<R>> column : measures.entrySet()) {
            double widest = table.getItems().stream()
                    .limit(MEASURED)
                    .mapToDouble(column.getValue())
                    .max()
                    .orElse(0);
            column.getKey().setMinWidth(Math.max(column.getKey().getMinWidth(), widest));
        }
        look();
    }

    /**
     * Begins; the table has its list of rows.
     *
     * @param givingWay those of lesser worth, the first to be left out first
     * @return the line for what is left out, to stand below the table
     */
    public Label watch(List<? extends TableColumn<R, ?>> givingWay) {
        lesser = List.copyOf(givingWay);
        table.widthProperty().subscribe(this::look);
        table.getItems().subscribe(this::measure);
        measure();
        table.getSelectionModel().selectedItemProperty().subscribe(this::tell);
        look();
        tell();
        return rest;
    }

    private void look() {
        double room = table.getWidth() - BAR;
        if (room <= 0) {
            return;
        }
        List<TableColumn<R, ?>> shown = new ArrayList<>(table.getColumns());
        for (TableColumn<R, ?> column : lesser) {
            if (least(shown) > room) {
                shown.remove(column);
            }
        }
        table.getColumns().forEach(column -> column.setVisible(shown.contains(column)));
        var policy = least(shown) <= room
                ? TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN
                : TableView.UNCONSTRAINED_RESIZE_POLICY;
        if (!policy.equals(table.getColumnResizePolicy())) {
            table.setColumnResizePolicy(policy);
        }
        tell();
    }

    private double least(List<TableColumn<R, ?>> columns) {
        return columns.stream().mapToDouble(TableColumn::getMinWidth).sum();
    }

    private void tell() {
        R row = table.getSelectionModel().getSelectedItem();
        List<String> said = new ArrayList<>();
        for (TableColumn<R, ?> column : table.getColumns()) {
            Function<R, String> value = words.get(column);
            String text = row == null || value == null || column.isVisible() ? "" : value.apply(row);
            if (!text.isBlank()) {
                said.add(column.getText() + ": " + text);
            }
        }
        rest.setText(String.join(" · ", said));
        rest.setVisible(!said.isEmpty());
        rest.setManaged(!said.isEmpty());
    }
}
