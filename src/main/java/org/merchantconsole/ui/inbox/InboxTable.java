package org.merchantconsole.ui.inbox;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.kordamp.ikonli.feather.Feather;
import org.merchantconsole.ui.FittingColumns;
import org.merchantconsole.ui.StateMessage;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.inbox.InboxViewModel.Row;

/** The columns of the inbox. */
final class InboxTable {

    private InboxTable() {}

    static Label furnish(TableView<Row> table, Texts texts, InboxViewModel model) {
        FittingColumns<Row> columns = new FittingColumns<>(table);
        columns.words(texts.get("inbox.when"), 112, 115, Row::when);
        columns.words(texts.get("inbox.order"), 96, 125, Row::order);
        TableColumn<Row, String> way = columns.words(texts.get("inbox.way"), 56, 62, Row::way);
        columns.badge(texts.get("inbox.verdict"), 135, Row::verdict, Row::verdictTone);
        columns.badge(texts.get("inbox.state"), 130, Row::state, Row::stateTone);
        TableColumn<Row, String> came = columns.words(texts.get("inbox.came"), 110, 200, Row::text);
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
        return columns.watch(List.of(way, came));
    }
}
