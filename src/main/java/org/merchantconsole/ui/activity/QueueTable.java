package org.merchantconsole.ui.activity;

import java.util.List;
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
import org.merchantconsole.ui.FittingColumns;
import org.merchantconsole.ui.StateMessage;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.activity.QueueRow.Mark;

/** The columns of the queue; its cursor is the model's. */
final class QueueTable {

    private QueueTable() {}

    static Label furnish(TableView<QueueRow> table, Texts texts, QueueModel model) {
        FittingColumns<QueueRow> columns = new FittingColumns<>(table);
        marks(columns.column(texts.get("activity.age"), 90, 90, QueueRow::ageProperty, row -> text(row.ageProperty())));
        TableColumn<QueueRow, String> who = columns.words(texts.get("activity.who"), 90, 96, QueueRow::who);
        what(columns.column(
                texts.get("activity.what"), 150, 164, row -> new ReadOnlyObjectWrapper<>(row), QueueRow::what));
        marks(columns.column(
                texts.get("activity.state"), 150, 160, QueueRow::stateProperty, row -> text(row.stateProperty())));
        TableColumn<QueueRow, String> next = columns.column(
                texts.get("activity.next"),
                130,
                150,
                QueueRow::nextProperty,
                row -> row.nextProperty().getValue());
        wrapped(who);
        wrapped(next);
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
        return columns.watch(List.of(who, next));
    }

    private static String text(ObservableValue<Mark> mark) {
        return mark.getValue().text();
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

    private static void wrapped(TableColumn<QueueRow, String> column) {
        column.setCellFactory(c -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable String words, boolean empty) {
                super.updateItem(words, empty);
                setWrapText(true);
                setText(empty ? null : words);
            }
        });
    }

    private static void marks(TableColumn<QueueRow, Mark> column) {
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
    }

    /** The action and its order, and the amount below. */
    private static void what(TableColumn<QueueRow, QueueRow> column) {
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
    }
}
