package org.merchantconsole.ui.activity;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.merchantconsole.ui.Badge;
import org.merchantconsole.ui.StateMessage;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.activity.ActivityViewModel.Row;

/** The columns of the activity screen. */
final class ActivityTable {

    private ActivityTable() {}

    static void furnish(TableView<Row> table, Texts texts, ActivityViewModel model) {
        table.getColumns().add(words(texts.get("activity.when"), 130, Row::when));
        table.getColumns().add(words(texts.get("activity.who"), 120, Row::who));
        table.getColumns().add(words(texts.get("activity.what"), 330, Row::what));
        table.getColumns().add(state(texts.get("activity.state")));
        table.getColumns().add(words(texts.get("activity.detail"), 280, Row::detail));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        table.setItems(model.rows());
        table.setRowFactory(view -> {
            TableRow<Row> row = new TableRow<>();
            row.setOnMouseClicked(e -> {
                if (e.getClickCount() == 2) {
                    model.open(row.getItem());
                }
            });
            return row;
        });
        StateMessage empty = new StateMessage();
        model.loadedProperty().subscribe(loaded -> {
            String key = loaded ? "activity.empty" : "activity.loading";
            empty.show(Feather.ACTIVITY, texts.get(key), texts.get(key + ".detail"));
        });
        table.setPlaceholder(empty);
    }

    private static TableColumn<Row, String> words(String title, double width, Function<Row, String> value) {
        TableColumn<Row, String> column = new TableColumn<>(title);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    private static TableColumn<Row, Row> state(String title) {
        TableColumn<Row, Row> column = new TableColumn<>(title);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(c -> new TableCell<>() {
            private final Badge badge = new Badge();

            @Override
            protected void updateItem(@Nullable Row row, boolean empty) {
                super.updateItem(row, empty);
                if (row == null || empty) {
                    setGraphic(null);
                    return;
                }
                badge.show(row.state(), row.tone());
                setGraphic(badge);
            }
        });
        column.setPrefWidth(190);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }
}
