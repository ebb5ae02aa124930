package org.merchantconsole.ui.drift;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.kordamp.ikonli.feather.Feather;
import org.merchantconsole.ui.StateMessage;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.drift.DriftViewModel.Part;
import org.merchantconsole.ui.drift.DriftViewModel.Row;

/** The columns of the screen of differences: both values side by side. */
final class DriftTable {

    private DriftTable() {}

    static void furnish(TableView<Row> table, Texts texts, DriftViewModel model) {
        table.getColumns()
                .add(words(texts.get("drift.order"), 120, row -> row.order().id()));
        table.getColumns().add(words(texts.get("drift.what"), 178, Row::what));
        table.getColumns().add(words(texts.get("drift.ours"), 205, Row::ours));
        table.getColumns().add(words(texts.get("drift.theirs"), 205, Row::theirs));
        table.getColumns().add(words(texts.get("drift.remark"), 100, Row::remark));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        table.setItems(model.rows());
        StateMessage empty = new StateMessage();
        Runnable tell = () -> {
            if (model.partProperty().get() == Part.ASIDE) {
                empty.show(Feather.CHECK_CIRCLE, texts.get("drift.empty.aside"), texts.get("drift.empty.asideDetail"));
            } else if (model.comparedProperty().get()) {
                empty.show(Feather.CHECK_CIRCLE, texts.get("drift.agree"), texts.get("drift.agree.detail"));
            } else {
                empty.show(
                        Feather.GIT_COMMIT,
                        texts.get("drift.empty"),
                        texts.get("drift.empty.detail"),
                        texts.get("drift.compare"),
                        model::compareOpen);
            }
        };
        model.partProperty().subscribe(tell);
        model.comparedProperty().subscribe(tell);
        tell.run();
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
}
