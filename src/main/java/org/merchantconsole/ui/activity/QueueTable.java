package org.merchantconsole.ui.activity;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.merchantconsole.ui.Badge;
import org.merchantconsole.ui.StateMessage;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.activity.QueueRow.Mark;

/** The columns of the queue; its cursor is the model's. */
final class QueueTable {

    private QueueTable() {}

    static void furnish(TableView<QueueRow> table, Texts texts, QueueModel model) {
        table.getColumns().add(marks(texts.get("activity.age"), 90, QueueRow::ageProperty));
        table.getColumns().add(words(texts.get("activity.who"), 96, row -> new ReadOnlyObjectWrapper<>(row.who())));
        table.getColumns().add(what(texts.get("activity.what")));
        table.getColumns().add(marks(texts.get("activity.state"), 160, QueueRow::stateProperty));
        table.getColumns().add(words(texts.get("activity.next"), 150, QueueRow::nextProperty));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        table.setItems(model.rows());
        table.setRowFactory(view -> {
            TableRow<QueueRow> row = new TableRow<>();
            row.setOnMousePressed(e -> model.select(row.getItem()));
            row.setOnMouseClicked(e -> {
                if (e.getClickCount() == 2) {
                    model.open();
                }
            });
            return row;
        });
        follow(table, model);
        StateMessage empty = new StateMessage();
        model.loadedProperty().subscribe(loaded -> {
            String key = loaded ? "activity.queue.empty" : "activity.loading";
            empty.show(Feather.CHECK_CIRCLE, texts.get(key), texts.get(key + ".detail"));
        });
        table.setPlaceholder(empty);
    }

    /** The table shows the model's cursor and never moves it by itself: while rows come and go it would pick neighbours. */
    private static void follow(TableView<QueueRow> table, QueueModel model) {
        Runnable show = () -> {
            QueueRow row = model.selectedProperty().get();
            if (row == null) {
                table.getSelectionModel().clearSelection();
            } else if (row != table.getSelectionModel().getSelectedItem()) {
                table.getSelectionModel().clearAndSelect(model.rows().indexOf(row));
                table.scrollTo(row);
            }
        };
        model.selectedProperty().subscribe(show);
        model.detailProperty().subscribe(show);
    }

    private static <T> TableColumn<QueueRow, T> column(
            String title, double width, Function<QueueRow, ObservableValue<T>> value) {
        TableColumn<QueueRow, T> column = new TableColumn<>(title);
        column.setCellValueFactory(cell -> value.apply(cell.getValue()));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    private static TableColumn<QueueRow, String> words(
            String title, double width, Function<QueueRow, ObservableValue<String>> value) {
        TableColumn<QueueRow, String> column = column(title, width, value);
        column.setCellFactory(c -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable String words, boolean empty) {
                super.updateItem(words, empty);
                setWrapText(true);
                setText(empty ? null : words);
            }
        });
        return column;
    }

    private static TableColumn<QueueRow, Mark> marks(
            String title, double width, Function<QueueRow, ObservableValue<Mark>> value) {
        TableColumn<QueueRow, Mark> column = column(title, width, value);
        column.setCellFactory(c -> new TableCell<>() {
            private final Badge badge = new Badge();

            @Override
            protected void updateItem(@Nullable Mark mark, boolean empty) {
                super.updateItem(mark, empty);
                if (mark == null || empty) {
                    setGraphic(null);
                    return;
                }
                badge.show(mark.text(), mark.tone());
                setGraphic(badge);
            }
        });
        return column;
    }

    /** The action and its order, and the amount below. */
    private static TableColumn<QueueRow, QueueRow> what(String title) {
        TableColumn<QueueRow, QueueRow> column = column(title, 164, row -> new ReadOnlyObjectWrapper<>(row));
        column.setCellFactory(c -> new TableCell<>() {
            private final Label action = new Label();
            private final Label amount = new Label();
            private final VBox both = new VBox(action, amount);

            @Override
            protected void updateItem(@Nullable QueueRow row, boolean empty) {
                super.updateItem(row, empty);
                if (row == null || empty) {
                    setGraphic(null);
                    return;
                }
                action.setText(row.what());
                action.setWrapText(true);
                amount.setText(row.amount());
                amount.getStyleClass().setAll("label", "muted", "small");
                amount.setManaged(!row.amount().isEmpty());
                amount.setVisible(!row.amount().isEmpty());
                both.getStyleClass().setAll("two-lines");
                setGraphic(both);
            }
        });
        return column;
    }
}
