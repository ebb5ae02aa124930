package org.merchantconsole.ui.drift;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.kordamp.ikonli.feather.Feather;
import org.merchantconsole.ui.FittingColumns;
import org.merchantconsole.ui.StateMessage;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.drift.DriftViewModel.Part;
import org.merchantconsole.ui.drift.DriftViewModel.Row;

/** The columns of the screen of differences: both values side by side. */
final class DriftTable {

    private DriftTable() {}

    static Label furnish(TableView<Row> table, Texts texts, DriftViewModel model) {
        FittingColumns<Row> columns = new FittingColumns<>(table);
        columns.words(texts.get("drift.order"), 96, 120, row -> row.order().id());
        columns.words(texts.get("drift.what"), 110, 178, Row::what);
        columns.words(texts.get("drift.ours"), 150, 205, Row::ours);
        columns.words(texts.get("drift.theirs"), 150, 205, Row::theirs);
        TableColumn<Row, String> remark = columns.words(texts.get("drift.remark"), 60, 100, Row::remark);
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
        return columns.watch(List.of(remark));
    }
}
