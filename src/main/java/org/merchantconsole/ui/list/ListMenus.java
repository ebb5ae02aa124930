package org.merchantconsole.ui.list;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Side;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.merchantconsole.order.OrderRow;
import org.merchantconsole.order.SearchField;
import org.merchantconsole.order.SearchText;
import org.merchantconsole.order.Sorting;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.TimeText;

/** The menus of a list, walked by arrows: its columns, and the values of the order under the cursor to narrow the list by. */
final class ListMenus {

    private static final double STEP = 24;

    private final Texts texts;
    private final OrderListModel model;
    private final TableView<OrderRow> table;

    ListMenus(Texts texts, OrderListModel model, TableView<OrderRow> table) {
        this.texts = texts;
        this.model = model;
        this.table = table;
    }

    /** Which columns are in sight, where and how wide, and which one the list is sorted by. */
    void columns() {
        columnsMenu().show(table, Side.TOP, 0, 0);
    }

    ContextMenu columnsMenu() {
        ContextMenu menu = new ContextMenu();
        for (TableColumn<OrderRow, ?> column : table.getColumns()) {
            if (ListSheet.Value.of(column).isPresent()) {
                menu.getItems().add(column(column));
            }
        }
        return menu;
    }

    private Menu column(TableColumn<OrderRow, ?> column) {
        Menu menu = new Menu((column.isVisible() ? "✓ " : "– ") + column.getText());
        CheckMenuItem shown = new CheckMenuItem(texts.get("list.column.shown"));
        shown.setSelected(column.isVisible());
        shown.setOnAction(e -> column.setVisible(shown.isSelected() || isLast(column)));
        menu.getItems()
                .addAll(
                        shown,
                        item("list.column.left", () -> move(column, -1)),
                        item("list.column.right", () -> move(column, 1)),
                        item("list.column.wider", () -> widen(column, STEP)),
                        item("list.column.narrower", () -> widen(column, -STEP)));
        Sorting.By by = HeaderSort.by(column);
        if (by != null) {
            menu.getItems()
                    .addAll(
                            new SeparatorMenuItem(),
                            item("list.column.up", () -> model.sort(new Sorting(by, false))),
                            item("list.column.down", () -> model.sort(new Sorting(by, true))),
                            item("list.column.unsorted", () -> model.sort(null)));
        }
        return menu;
    }

    private MenuItem item(String text, Runnable run) {
        MenuItem item = new MenuItem(texts.get(text));
        item.setOnAction(e -> run.run());
        return item;
    }

    private boolean isLast(TableColumn<OrderRow, ?> column) {
        return table.getVisibleLeafColumns().stream()
                .filter(other -> ListSheet.Value.of(other).isPresent())
                .allMatch(column::equals);
    }

    private void move(TableColumn<OrderRow, ?> column, int by) {
        List<TableColumn<OrderRow, ?>> all = new ArrayList<>(table.getColumns());
        int at = all.indexOf(column);
        int to = at + by;
        // The tick stays in front.
        if (to >= 1 && to < all.size()) {
            all.remove(at);
            all.add(to, column);
            table.getColumns().setAll(all);
        }
    }

    private static void widen(TableColumn<OrderRow, ?> column, double by) {
        column.setPrefWidth(Math.max(column.getMinWidth(), column.getWidth() + by));
    }

    /** Narrows the list to orders that have a value of this one. */
    void sameAsThis() {
        int at = model.indexOf(model.selectedProperty().get());
        if (at < 0) {
            return;
        }
        ContextMenu menu = new ContextMenu();
        for (String condition : conditions(model.rows().get(at))) {
            MenuItem item = new MenuItem(condition);
            item.setMnemonicParsing(false);
            item.setOnAction(e -> model.search((model.narrowing().text() + " " + condition).strip()));
            menu.getItems().add(item);
        }
        menu.show(table, Side.TOP, 0, 0);
    }

    /** What can be said of an order in a search. */
    static List<String> conditions(OrderRow row) {
        List<String> conditions = new ArrayList<>();
        conditions.add("method:" + SearchText.quoted(row.method().toLowerCase(Locale.ROOT)));
        conditions.add("state:" + SearchField.written(row.family()));
        if (!row.customer().isBlank()) {
            conditions.add("name:" + SearchText.quoted(row.customer()));
        }
        if (!row.country().isBlank()) {
            conditions.add("country:" + row.country());
        }
        conditions.add("amount:" + row.amount().major().toPlainString());
        conditions.add("currency:" + row.amount().currency().getCurrencyCode());
        conditions.add("created:" + LocalDate.ofInstant(row.created(), TimeText.ZONE));
        if (row.dueAt() != null) {
            conditions.add("due:" + LocalDate.ofInstant(row.dueAt(), TimeText.ZONE));
        }
        if (row.score() > 0) {
            conditions.add("score:" + row.score());
        }
        return conditions;
    }
}
