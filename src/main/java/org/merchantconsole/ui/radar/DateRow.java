package org.merchantconsole.ui.radar;

import javafx.scene.control.TableRow;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.OrderStore.Dated;

/** A row that says itself in words for who does not see it. */
final class DateRow extends TableRow<Dated> {

    private final RadarViewModel model;

    DateRow(RadarViewModel model) {
        this.model = model;
    }

    @Override
    protected void updateItem(@Nullable Dated date, boolean empty) {
        super.updateItem(date, empty);
        setAccessibleText(
                date == null || empty
                        ? null
                        : String.join(
                                ", ",
                                model.left(date),
                                model.times().moment(date.at()),
                                date.key().id(),
                                date.method(),
                                model.money(date)));
    }
}
