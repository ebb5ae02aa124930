package org.merchantconsole.ui.captures;

import java.util.List;
import javafx.fxml.FXML;
import org.merchantconsole.ui.list.Columns;
import org.merchantconsole.ui.order.DeskController;

/** Binds the captures screen to its view model. */
public final class CapturesController extends DeskController {

    private final CapturesViewModel model;

    public CapturesController(CapturesViewModel model) {
        super(model.desk());
        this.model = model;
    }

    @FXML
    private void initialize() {
        Columns columns = new Columns(model.texts(), model.times());
        screen().show(
                        model.desk(),
                        "captures",
                        List.of(
                                columns.due("captures.due", 92),
                                columns.order(),
                                columns.customer(),
                                columns.method(92),
                                columns.amount("captures.reserved"),
                                columns.figures("captures.left", 92, model::left)));
    }
}
