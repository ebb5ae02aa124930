package org.merchantconsole.ui.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.OrderRow;
import org.merchantconsole.order.Sorting;

/**
 * The headings of a list and the order that its search names say the same: a click on a heading sorts by it, the second one
 * the other way round, the third goes back to the list's own order. The database sorts, so what was not fetched counts too.
 */
final class HeaderSort {

    private final OrderListModel model;
    private final TableView<OrderRow> table;
    private boolean showing;

    private HeaderSort(OrderListModel model, TableView<OrderRow> table) {
        this.model = model;
        this.table = table;
    }

    static HeaderSort bind(OrderListModel model, TableView<OrderRow> table) {
        HeaderSort sort = new HeaderSort(model, table);
        table.setSortPolicy(view -> sort.wanted());
        model.narrowing().textProperty().subscribe(text -> sort.show());
        return sort;
    }

    /** Sorts by the n-th column in sight, counted from 1, as a click on its heading would; false when it has none. */
    boolean press(int number) {
        List<TableColumn<OrderRow, ?>> ours = new ArrayList<>(table.getVisibleLeafColumns());
        ours.removeIf(column -> ListSheet.Value.of(column).isEmpty());
        if (number < 1 || number > ours.size()) {
            return false;
        }
        Sorting.By by = by(ours.get(number - 1));
        if (by != null) {
            Sorting now = model.narrowing().sort();
            model.sort(
                    now == null || now.by() != by ? new Sorting(by, false) : now.descending() ? null : now.reversed());
        }
        return true;
    }

    static Sorting.@Nullable By by(TableColumn<OrderRow, ?> column) {
        return ListSheet.Value.of(column).map(ListSheet.Value::sort).orElse(null);
    }

    /** A heading was clicked. */
    private boolean wanted() {
        if (showing) {
            return true;
        }
        Sorting asked = null;
        // With Shift a heading is added to those before; the last one is what is wanted.
        for (TableColumn<OrderRow, ?> column : table.getSortOrder()) {
            Sorting.By by = by(column);
            asked = by == null ? asked : new Sorting(by, column.getSortType() == SortType.DESCENDING);
        }
        if (!Objects.equals(asked, model.narrowing().sort())) {
            model.sort(asked);
            show();
        }
        return true;
    }

    private void show() {
        Sorting sort = model.narrowing().sort();
        showing = true;
        try {
            List<TableColumn<OrderRow, ?>> sorted = new ArrayList<>();
            for (TableColumn<OrderRow, ?> column : table.getColumns()) {
                if (sort != null && sort.by() == by(column)) {
                    column.setSortType(sort.descending() ? SortType.DESCENDING : SortType.ASCENDING);
                    sorted.add(column);
                }
            }
            if (!table.getSortOrder().equals(sorted)) {
                table.getSortOrder().setAll(sorted);
            }
        } finally {
            showing = false;
        }
    }
}
