package org.merchantconsole.ui.radar;

import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.OrderStore.Dated;
import org.merchantconsole.ui.Badge;

/** The time that is left, as a badge with sign and colour; all of the row in words for who does not see it. */
final class LeftCell extends TableCell<Dated, Dated> {

    private final RadarViewModel model;

    LeftCell(RadarViewModel model) {
        this.model = model;
    }

    @Override
    protected void updateItem(@Nullable Dated date, boolean empty) {
        super.updateItem(date, empty);
        setGraphic(date == null || empty ? null : new Badge(model.left(date), model.leftTone(date)));
        String words = date == null || empty
                ? null
                : String.join(
                        ", ",
                        model.left(date),
                        model.times().moment(date.at()),
                        date.key().id(),
                        date.method(),
                        model.money(date));
        setAccessibleText(words);
        // The cursor goes from row to row: the row is what is read.
        if (getTableRow() != null) {
            getTableRow().setAccessibleText(words);
        }
    }
}
