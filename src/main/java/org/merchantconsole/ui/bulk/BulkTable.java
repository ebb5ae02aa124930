package org.merchantconsole.ui.bulk;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.merchantconsole.desk.BatchPlan.Answer;
import org.merchantconsole.desk.BatchPlan.Standing;
import org.merchantconsole.money.Money;
import org.merchantconsole.ui.Badge;
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

    void furnish(TableView<BulkLine> table, BulkViewModel model) {
        table.getColumns()
                .add(words("bulk.line", 40, line -> Long.toString(line.row().line()), true));
        table.getColumns().add(words("bulk.order", 84, line -> line.row().id(), false));
        table.getColumns().add(words("bulk.before", 166, line -> pair(line.row().before()), false));
        table.getColumns().add(words("bulk.after", 196, line -> pair(line.row().after()), false));
        table.getColumns().add(words("bulk.amount", 80, line -> money(line.row().amount()), true));
        table.getColumns().add(words("bulk.left", 80, line -> left(line), true));
        table.getColumns().add(answer());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        table.setItems(model.lines());
        StateMessage empty = new StateMessage();
        empty.show(Feather.LAYERS, texts.get("bulk.empty"), texts.get("bulk.empty.detail"));
        table.setPlaceholder(empty);
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

    private TableColumn<BulkLine, String> words(
            String title, double width, Function<BulkLine, String> value, boolean right) {
        TableColumn<BulkLine, String> column = new TableColumn<>(texts.get(title));
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        if (right) {
            column.getStyleClass().add("money");
        }
        return column;
    }

    private TableColumn<BulkLine, BulkLine> answer() {
        TableColumn<BulkLine, BulkLine> column = new TableColumn<>(texts.get("bulk.answer"));
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setPrefWidth(96);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellFactory(made -> new AnswerCell());
        return column;
    }

    /** Sign and word; the colour only repeats them. */
    private final class AnswerCell extends TableCell<BulkLine, BulkLine> {
        private final Badge badge = new Badge();

        AnswerCell() {
            setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(@Nullable BulkLine line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setGraphic(null);
                return;
            }
            badge.show(word(line), tone(line));
            setGraphic(badge);
        }
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
            case TWIN -> Tone.WARNING;
            case REFUSED, UNREADABLE -> Tone.DANGER;
        };
    }
}
