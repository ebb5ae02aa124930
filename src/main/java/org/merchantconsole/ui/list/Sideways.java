package org.merchantconsole.ui.list;

import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.merchantconsole.order.OrderRow;

/** Columns share the width of the list as long as each has its least; with less room the list is scrolled sideways. */
final class Sideways {

    /** The bar that scrolls up and down. */
    private static final double BAR = 10;

    private final TableView<OrderRow> table;

    private Sideways(TableView<OrderRow> table) {
        this.table = table;
    }

    /** Watches the list's width and what its columns need at least. */
    static void watch(TableView<OrderRow> table) {
        Sideways sideways = new Sideways(table);
        table.widthProperty().subscribe(sideways::look);
        for (TableColumn<OrderRow, ?> column : table.getColumns()) {
            column.minWidthProperty().subscribe(sideways::share);
            column.visibleProperty().subscribe(sideways::look);
        }
        sideways.look();
    }

    /** A table shares its width anew only when it or its policy changes, not when a column needs more. */
    private void share() {
        table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
        look();
    }

    private void look() {
        double least = table.getColumns().stream()
                .filter(TableColumn::isVisible)
                .mapToDouble(TableColumn::getMinWidth)
                .sum();
        boolean fits = table.getWidth() <= 0 || least + BAR <= table.getWidth();
        var policy =
                fits ? TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN : TableView.UNCONSTRAINED_RESIZE_POLICY;
        if (!policy.equals(table.getColumnResizePolicy())) {
            table.setColumnResizePolicy(policy);
        }
    }
}
