package org.merchantconsole.ui.radar;

import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.OrderStore.Dated;
import org.merchantconsole.ui.Badge;

/** The time that is left, as a badge with sign and colour. */
final class LeftCell extends TableCell<Dated, Dated> {

    private final RadarViewModel model;

    LeftCell(RadarViewModel model) {
        this.model = model;
    }

    @Override
    protected void updateItem(@Nullable Dated date, boolean empty) {
        super.updateItem(date, empty);
        setGraphic(date == null || empty ? null : new Badge(model.left(date), model.leftTone(date)));
    }
}
