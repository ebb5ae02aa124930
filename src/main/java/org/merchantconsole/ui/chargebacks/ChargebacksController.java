package org.merchantconsole.ui.chargebacks;

import java.util.List;
import javafx.fxml.FXML;
import org.merchantconsole.order.Sorting;
import org.merchantconsole.ui.list.Columns;
import org.merchantconsole.ui.order.DeskController;

/** Binds the chargebacks screen to its view model. */
public final class ChargebacksController extends DeskController {

    private final ChargebacksViewModel model;

    public ChargebacksController(ChargebacksViewModel model) {
        super(model.desk());
        this.model = model;
    }

    @FXML
    private void initialize() {
        Columns columns = new Columns(model.texts(), model.times());
        screen().show(
                        model.desk(),
                        "chargebacks",
                        List.of(
                                columns.sorted(
                                        Sorting.By.LEFT, columns.mark("chargebacks.answerBy", 100, model::answerBy)),
                                columns.order(76),
                                columns.figures("chargebacks.amount", 88, model::amount),
                                columns.words("chargebacks.reason", 234, model::reason),
                                columns.mark("chargebacks.status", 92, model::status)));
    }
}
