package org.merchantconsole.ui.refunds;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.input.KeyEvent;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.ui.KeyHint;
import org.merchantconsole.ui.ScreenController;
import org.merchantconsole.ui.list.Columns;
import org.merchantconsole.ui.order.DeskScreen;

/** Binds the refunds screen to its view model. */
public final class RefundsController implements ScreenController {

    private final RefundsViewModel model;

    @FXML
    private DeskScreen desk;

    public RefundsController(RefundsViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        Columns columns = new Columns(model.texts(), model.times());
        desk.show(
                model.desk(),
                "refunds",
                List.of(
                        columns.due("refunds.due", 124),
                        columns.order(100),
                        columns.customer(),
                        columns.method(92),
                        columns.figures("refunds.refund", 92, model::pending),
                        columns.mark("refunds.state", 126, model::state)));
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
