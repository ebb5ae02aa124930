package org.merchantconsole.ui.chargebacks;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.input.KeyEvent;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.Sorting;
import org.merchantconsole.ui.KeyHint;
import org.merchantconsole.ui.ScreenController;
import org.merchantconsole.ui.list.Columns;
import org.merchantconsole.ui.order.DeskScreen;

/** Binds the chargebacks screen to its view model. */
public final class ChargebacksController implements ScreenController {

    private final ChargebacksViewModel model;

    @FXML
    private DeskScreen desk;

    public ChargebacksController(ChargebacksViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        Columns columns = new Columns(model.texts(), model.times());
        desk.show(
                model.desk(),
                "chargebacks",
                List.of(
                        columns.sorted(Sorting.By.LEFT, columns.mark("chargebacks.answerBy", 124, model::answerBy)),
                        columns.order(88),
                        columns.figures("chargebacks.amount", 88, model::amount),
                        columns.words("chargebacks.reason", 234, model::reason),
                        columns.mark("chargebacks.status", 104, model::status)));
    }

    @Override
    public void shown() {
        desk.shown();
    }

    @Override
    public void left() {
        model.desk().left();
    }

    @Override
    public List<KeyHint> keys() {
        return model.desk().keys();
    }

    @Override
    public boolean key(KeyEvent event) {
        return desk.key(event);
    }

    @Override
    public void select(OrderKey order) {
        model.desk().list().select(order);
    }
}
