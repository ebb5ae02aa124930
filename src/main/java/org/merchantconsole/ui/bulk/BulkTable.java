package org.merchantconsole.ui.bulk;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.merchantconsole.desk.BatchPlan.Answer;
import org.merchantconsole.desk.BatchPlan.Standing;
import org.merchantconsole.money.Money;
import org.merchantconsole.ui.FittingColumns;
import org.merchantconsole.ui.Happenings;
import org.merchantconsole.ui.MoneyText;
import org.merchantconsole.ui.PairText;
import org.merchantconsole.ui.StateMessage;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.Tone;

/** The columns of many orders: what each row says, where the order stands before and after, and what comes of it. */
final class BulkTable {

    private final Texts texts;
    private final Happenings happenings;

    BulkTable(Texts texts, Happenings happenings) {
        this.texts = texts;
        this.happenings = happenings;
    }

    Label furnish(TableView<BulkLine> table, BulkViewModel model) {
        FittingColumns<BulkLine> columns = new FittingColumns<>(table);
        TableColumn<BulkLine, String> line = columns.figures(
                texts.get("bulk.line"), 40, row -> Long.toString(row.row().line()));
        columns.words(texts.get("bulk.order"), 84, 84, row -> row.row().id());
        TableColumn<BulkLine, String> before = columns.words(
                texts.get("bulk.before"), 158, 166, row -> pair(row.row().before()));
        TableColumn<BulkLine, String> after = columns.words(
                texts.get("bulk.after"), 188, 196, row -> pair(row.row().after()));
        columns.figures(texts.get("bulk.amount"), 84, row -> money(row.row().amount()));
        TableColumn<BulkLine, String> left = columns.figures(texts.get("bulk.left"), 84, this::left);
        columns.badge(texts.get("bulk.answer"), 110, this::word, BulkTable::tone);
        table.setItems(model.lines());
        StateMessage empty = new StateMessage();
        empty.show(Feather.LAYERS, texts.get("bulk.empty"), texts.get("bulk.empty.detail"));
        table.setPlaceholder(empty);
        return columns.watch(List.of(line, before, left, after));
    }

    private static String pair(@Nullable Standing standing) {
        return standing == null ? "–" : PairText.words(standing.pair());
    }

    private String money(@Nullable Money amount) {
        return amount == null ? "" : MoneyText.of(amount, texts.locale());
    }

    private String left(BulkLine line) {
        Standing standing =
                line.row().after() == null ? line.row().before() : line.row().after();
        return standing == null ? "" : money(standing.left());
    }

    /** What the dry run says of a row, or what came of it: a sign and a word. */
    String word(BulkLine line) {
        if (line.intent() != null) {
            return happenings.state(line.intent());
        }
        if (line.result() != null) {
            return texts.get("bulk.answer.refused");
        }
        return (line.changed() ? "≠ " : "") + texts.of("bulk.answer", line.row().answer());
    }

    private static Tone tone(BulkLine line) {
        if (line.intent() != null) {
            return Happenings.tone(line.intent());
        }
        if (line.result() != null || line.changed()) {
            return Tone.WARNING;
        }
        return tone(line.row().answer());
    }

    private static Tone tone(Answer answer) {
        return switch (answer) {
            case READY -> Tone.SUCCESS;
            case TWIN, ALONE -> Tone.WARNING;
            case REFUSED, UNREADABLE -> Tone.DANGER;
        };
    }
}
