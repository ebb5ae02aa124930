package org.merchantconsole.ui.inbox;

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
import org.merchantconsole.ui.Tone;
import org.merchantconsole.ui.inbox.InboxViewModel.Row;

/** The columns of the inbox. */
final class InboxTable {

    private InboxTable() {}

    static void furnish(TableView<Row> table, Texts texts, InboxViewModel model) {
        table.getColumns().add(words(texts.get("inbox.when"), 115, Row::when));
        table.getColumns().add(words(texts.get("inbox.order"), 125, Row::order));
        table.getColumns().add(words(texts.get("inbox.way"), 62, Row::way));
        table.getColumns().add(badge(texts.get("inbox.verdict"), 135, Row::verdict, Row::verdictTone));
        table.getColumns().add(badge(texts.get("inbox.state"), 130, Row::state, Row::stateTone));
        table.getColumns().add(words(texts.get("inbox.came"), 200, Row::text));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        table.setItems(model.rows());
        table.setRowFactory(view -> {
            TableRow<Row> row = new TableRow<>();
            row.setOnMouseClicked(e -> {
                if (e.getClickCount() == 2 && row.getItem() != null) {
                    model.open();
                }
            });
            return row;
        });
        StateMessage empty = new StateMessage();
        model.seenProperty().subscribe(data -> {
            if (data == null) {
                empty.show(Feather.INBOX, texts.get("inbox.loading"), "");
            } else if (data.listener().on()) {
                empty.show(Feather.INBOX, texts.get("inbox.empty"), texts.get("inbox.empty.listening"));
            } else {
                empty.show(
                        Feather.INBOX,
                        texts.get("inbox.empty"),
                        texts.get("inbox.empty.off"),
                        texts.get("inbox.toSettings"),
                        model::toSettings);
            }
        });
        table.setPlaceholder(empty);
    }

    private static TableColumn<Row, String> words(String title, double width, Function<Row, String> value) {
        TableColumn<Row, String> column = column(title, width);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
        return column;
    }

    private static TableColumn<Row, Row> badge(
            String title, double width, Function<Row, String> value, Function<Row, Tone> tone) {
        TableColumn<Row, Row> column = column(title, width);
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
                badge.show(value.apply(row), tone.apply(row));
                setGraphic(badge);
            }
        });
        return column;
    }

    private static <T> TableColumn<Row, T> column(String title, double width) {
        TableColumn<Row, T> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }
}
