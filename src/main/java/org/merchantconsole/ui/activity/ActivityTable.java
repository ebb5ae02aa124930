package org.merchantconsole.ui.activity;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.kordamp.ikonli.feather.Feather;
import org.merchantconsole.ui.FittingColumns;
import org.merchantconsole.ui.StateMessage;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.activity.ActivityViewModel.Row;

/** The columns of the activity screen. */
final class ActivityTable {

    private ActivityTable() {}

    static Label furnish(TableView<Row> table, Texts texts, ActivityViewModel model) {
        FittingColumns<Row> columns = new FittingColumns<>(table);
        TableColumn<Row, String> when = columns.words(texts.get("activity.when"), 120, 130, Row::when);
        TableColumn<Row, String> who = columns.words(texts.get("activity.who"), 96, 120, Row::who);
        columns.words(texts.get("activity.what"), 200, 330, Row::what);
        columns.badge(texts.get("activity.state"), 190, Row::state, Row::tone);
        TableColumn<Row, String> detail = columns.words(texts.get("activity.detail"), 170, 280, Row::detail);
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
        return columns.watch(List.of(detail, who, when));
    }
}
