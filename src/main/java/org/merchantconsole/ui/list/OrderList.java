package org.merchantconsole.ui.list;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderRow;
import org.merchantconsole.ui.Background;
import org.merchantconsole.ui.Beside;
import org.merchantconsole.ui.Chip;
import org.merchantconsole.ui.StateMessage;
import org.merchantconsole.ui.Texts;

/**
 * The list of orders as every desk shows it: heading with what is at stake, chips, rows. The cursor belongs to the model;
 * the table only shows it, so a row that comes or goes never moves it.
 */
public final class OrderList extends VBox {

    private static final double ROW = 35;
    private static final double TICK = 26;
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Label title = new Label();
    private final Label stake = new Label();
    private final VBox above = new VBox();
    private final FlowPane chips = new FlowPane(6, 6);
    private final TableView<OrderRow> table = new TableView<>();
    private final StateMessage message = new StateMessage();
    private final VBox below = new VBox(12);
    private final Beside searching = new Beside();
    private final VBox bars = new VBox();
    private @Nullable SearchBox search;
    private @Nullable ListMenus menus;
    private @Nullable HeaderSort sort;
    private final Map<Filter, Chip> chipOf = new LinkedHashMap<>();

    public OrderList() {
        getStyleClass().add("order-list");
        title.getStyleClass().add("heading");
        title.setMinWidth(USE_PREF_SIZE);
        stake.getStyleClass().addAll("subheading");
        HBox heading = new HBox(10, title, stake);
        heading.setAlignment(Pos.BASELINE_LEFT);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setFixedCellSize(ROW);
        table.getStyleClass().add("orders-table");
        message.setMouseTransparent(false);
        StackPane middle = new StackPane(table, message);
        middle.setAlignment(Pos.TOP_CENTER);
        middle.setMinHeight(120);
        VBox.setVgrow(middle, Priority.ALWAYS);
        for (VBox slot : List.of(above, below)) {
            slot.managedProperty().bind(slot.visibleProperty());
            slot.setVisible(false);
        }
        searching.setGap(8);
        searching.managedProperty().bind(searching.visibleProperty());
        getChildren().addAll(heading, above, searching, chips, bars, middle, below);
    }

    /** Shows something between heading and chips, such as the scan box. */
    public void setAbove(Node node) {
        above.getChildren().setAll(node);
        // What has nothing to say leaves no gap.
        node.visibleProperty().subscribe(above::setVisible);
    }

    /** Keeps the search field in sight, with something beside it; elsewhere it appears when it is asked for. */
    public void showSearch(Node... beside) {
        searching.getChildren().addAll(beside);
        SearchBox box = search;
        if (box != null) {
            box.setVisible(true);
        }
    }

    /** The search field; null before the list is bound. */
    public @Nullable SearchBox search() {
        return search;
    }

    /** Keeps how the list looks and where its reader stands, and brings it back. */
    public ListPlace keepPlace(OrderListModel model, Background background, ListPlace.Shelf shelf) {
        ListPlace place = new ListPlace(background, shelf, model, table);
        place.begin();
        return place;
    }

    /** Opens the menu of columns. */
    public void chooseColumns() {
        if (menus != null) {
            menus.columns();
        }
    }

    /** Sorts by the n-th column in sight, the other way round, or no more; false when there are not so many. */
    public boolean sortBy(int column) {
        return sort != null && sort.press(column);
    }

    /** Opens the menu of what the order under the cursor has in common with others. */
    public void sameAsThis() {
        if (menus != null) {
            menus.sameAsThis();
        }
    }

    /** Shows something below the rows. */
    public void setBelow(Node node) {
        below.getChildren().setAll(node);
        below.setVisible(true);
    }

    /** Binds the list to its model, once. */
    public void show(OrderListModel model, List<TableColumn<OrderRow, OrderRow>> columns, ListWords words) {
        Texts texts = words.texts();
        title.setText(words.title());
        table.setAccessibleText(words.title());
        table.getColumns().setAll(columns);
        table.getColumns().addFirst(ticks(model));
        Sideways.watch(table);
        ListBars quiet = new ListBars(model, texts);
        bars.getChildren().setAll(quiet);
        bars.managedProperty().bind(quiet.managedProperty());
        menus = new ListMenus(texts, model, table);
        sort = HeaderSort.bind(model, table);
        table.setItems(model.rows());
        table.setRowFactory(view -> new Row(model, words));
        table.setPlaceholder(new Label());
        addChips(model, texts);
        SearchBox box = new SearchBox(model, words, this::takeFocus);
        box.setVisible(false);
        HBox.setHgrow(box, Priority.ALWAYS);
        model.narrowing().textProperty().subscribe(text -> {
            if (!text.isEmpty()) {
                box.setVisible(true);
            }
        });
        searching.visibleProperty().bind(box.visibleProperty());
        searching.getChildren().add(box);
        search = box;
        model.selectedProperty().subscribe(key -> followCursor(model, key, true));
        model.rows().addListener((ListChangeListener<OrderRow>)
                change -> followCursor(model, model.selectedProperty().get(), false));
        model.begunProperty()
                .subscribe(() -> followCursor(model, model.selectedProperty().get(), true));
        model.totalsProperty().subscribe(totals -> {
            stake.setText(words.stake(totals.shown()));
            chipOf.forEach((filter, chip) -> chip.setCount(totals.counts().get(filter)));
        });
        model.phaseProperty().subscribe(phase -> showPhase(model, words, phase));
    }

    /** A tick at each chosen row; in sight only while something is chosen. */
    private static TableColumn<OrderRow, OrderRow> ticks(OrderListModel model) {
        TableColumn<OrderRow, OrderRow> column = new TableColumn<>("");
        column.setSortable(false);
        column.setReorderable(false);
        column.setResizable(false);
        column.setMinWidth(TICK);
        column.setMaxWidth(TICK);
        column.setCellValueFactory(data -> new ReadOnlyObjectWrapper<>(data.getValue()));
        column.setCellFactory(owner -> new TickCell(model));
        column.setVisible(!model.choosing().isEmpty());
        model.choosing()
                .changesProperty()
                .subscribe(() -> column.setVisible(!model.choosing().isEmpty()));
        return column;
    }

    private static final class TickCell extends TableCell<OrderRow, OrderRow> {

        private final OrderListModel model;

        TickCell(OrderListModel model) {
            this.model = model;
            getStyleClass().add("tick-cell");
            model.choosing().changesProperty().subscribe(() -> show());
        }

        @Override
        protected void updateItem(@Nullable OrderRow row, boolean empty) {
            super.updateItem(row, empty);
            show();
        }

        private void show() {
            OrderRow row = getItem();
            boolean chosen = row != null
                    && !model.choosing().isEmpty()
                    && model.choosing().holds(row.key());
            setText(chosen ? "✓" : null);
        }
    }

    /** The columns in sight, in their order. */
    public List<TableColumn<OrderRow, OrderRow>> columns() {
        List<TableColumn<OrderRow, OrderRow>> columns = new ArrayList<>();
        for (TableColumn<OrderRow, ?> column : table.getVisibleLeafColumns()) {
            if (ListSheet.Value.of(column).isEmpty()) {
                continue;
            }
            @SuppressWarnings("unchecked") // every column with a value was made by Columns
            TableColumn<OrderRow, OrderRow> ours = (TableColumn<OrderRow, OrderRow>) column;
            columns.add(ours);
        }
        return columns;
    }

    /** Puts the keyboard on the rows. */
    public void takeFocus() {
        table.requestFocus();
    }

    /** Draws the rows again, after something beside them became known. */
    public void redraw() {
        table.refresh();
    }

    /** Fills the cells of some orders again, as far as they are in sight: no row moves and nothing is read. */
    public void redraw(Set<OrderKey> orders) {
        for (Node cell : table.lookupAll(".table-cell")) {
            if (cell instanceof Columns.FilledCell filled
                    && filled.getItem() != null
                    && orders.contains(filled.getItem().key())) {
                filled.again();
            }
        }
    }

    private void addChips(OrderListModel model, Texts texts) {
        ToggleGroup group = new ToggleGroup();
        for (Filter filter : model.filters()) {
            Chip chip = new Chip(texts.get(filter.label()));
            chip.setToggleGroup(group);
            chip.setFocusTraversable(true);
            chip.setOnAction(e -> {
                chip.setSelected(true);
                model.show(filter);
            });
            chipOf.put(filter, chip);
            chips.getChildren().add(chip);
        }
        chips.setVisible(model.filters().size() > 1);
        chips.setManaged(chips.isVisible());
        model.narrowing().filterProperty().subscribe(current -> {
            Chip chip = chipOf.get(current);
            if (chip != null) {
                chip.setSelected(true);
            }
        });
    }

    private void followCursor(OrderListModel model, @Nullable OrderKey key, boolean scroll) {
        int at = model.indexOf(key);
        if (at < 0) {
            table.getSelectionModel().clearSelection();
            return;
        }
        table.getSelectionModel().clearAndSelect(at);
        table.getFocusModel().focus(at);
        if (scroll) {
            bringIntoView(at);
        }
    }

    private void bringIntoView(int at) {
        boolean seen = table.lookupAll(".table-row-cell").stream()
                .anyMatch(node -> node instanceof TableRow<?> row
                        && row.getIndex() == at
                        && row.getBoundsInParent().getMinY() >= 0
                        && row.getBoundsInParent().getMaxY() <= table.getHeight() - ROW);
        if (!seen && table.getHeight() > 0) {
            table.scrollTo(Math.max(0, at - 3));
        }
    }

    private void showPhase(OrderListModel model, ListWords words, OrderListModel.Phase phase) {
        message.setVisible(phase != OrderListModel.Phase.READY);
        // Not made invisible: what cannot be seen so cannot hold the keyboard, which would go to the next text field.
        table.setOpacity(phase == OrderListModel.Phase.READY ? 1 : 0);
        Texts texts = words.texts();
        switch (phase) {
            case READY -> {}
            case LOADING -> message.show(Feather.LOADER, texts.get("list.loading"), texts.get("list.loading.detail"));
            case EMPTY -> {
                if (!model.narrowing().isSearched()) {
                    message.show(Feather.CHECK_CIRCLE, words.empty(), words.emptyDetail());
                } else {
                    message.show(
                            Feather.SEARCH,
                            texts.get("list.nothing", model.narrowing().text()),
                            texts.get("list.nothing.detail"));
                }
            }
            case FAILED ->
                message.show(
                        Feather.ALERT_TRIANGLE,
                        texts.get("list.failed"),
                        texts.get("list.failed.detail"),
                        texts.get("list.again"),
                        model::refresh);
        }
    }

    /** A row that knows the model's cursor and asks for the next page when it comes near the end. */
    private static final class Row extends TableRow<OrderRow> {

        private final OrderListModel model;
        private final ListWords words;

        Row(OrderListModel model, ListWords words) {
            this.model = model;
            this.words = words;
            setOnMousePressed(event -> {
                OrderRow row = getItem();
                if (row != null && event.getButton() == MouseButton.PRIMARY) {
                    ListKeys.click(model, row, event.isShortcutDown(), event.isShiftDown());
                }
            });
            model.selectedProperty().subscribe(key -> mark());
            model.choosing().changesProperty().subscribe(() -> mark());
        }

        @Override
        protected void updateItem(@Nullable OrderRow row, boolean empty) {
            super.updateItem(row, empty);
            mark();
            if (!empty && getIndex() >= model.rows().size() - OrderListModel.NEAR_THE_END) {
                model.more();
            }
        }

        private void mark() {
            OrderRow row = getItem();
            pseudoClassStateChanged(
                    CURRENT,
                    row != null && row.key().equals(model.selectedProperty().get()));
            boolean chosen = row != null
                    && !model.choosing().isEmpty()
                    && model.choosing().holds(row.key());
            pseudoClassStateChanged(CHOSEN, chosen);
            setAccessibleText(
                    row == null
                            ? null
                            : chosen ? words.texts().get("list.spoken.chosen", words.spoken(row)) : words.spoken(row));
        }
    }
}
