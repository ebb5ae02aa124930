package org.merchantconsole.ui.captures;

import java.util.List;
import javafx.fxml.FXML;
import org.merchantconsole.ui.list.Columns;
import org.merchantconsole.ui.order.DeskController;
import org.merchantconsole.ui.order.DeskModel;
import org.merchantconsole.ui.order.DeskScreen;

/** Binds the captures screen to its view model. */
public final class CapturesController implements DeskController {

    private final CapturesViewModel model;

    @FXML
    private DeskScreen desk;

    public CapturesController(CapturesViewModel model) {
        this.model = model;
    }

    @Override
    public DeskModel desk() {
        return model.desk();
    }

    @Override
    public DeskScreen screen() {
        return desk;
    }

    @FXML
    private void initialize() {
        Columns columns = new Columns(model.texts(), model.times());
        desk.show(
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
