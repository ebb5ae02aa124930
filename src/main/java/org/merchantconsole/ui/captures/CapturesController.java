package org.merchantconsole.ui.captures;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.input.KeyEvent;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.ui.KeyHint;
import org.merchantconsole.ui.ScreenController;
import org.merchantconsole.ui.list.Columns;
import org.merchantconsole.ui.order.DeskScreen;

/** Binds the captures screen to its view model. */
public final class CapturesController implements ScreenController {

    private final CapturesViewModel model;

    @FXML
    private DeskScreen desk;

    public CapturesController(CapturesViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        Columns columns = new Columns(model.texts(), model.times());
        desk.show(
                model.desk(),
                "captures",
                List.of(
                        columns.due("captures.due", 124),
                        columns.order(),
                        columns.customer(),
                        columns.method(92),
                        columns.amount("captures.reserved"),
                        columns.figures("captures.left", 92, model::left)));
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
