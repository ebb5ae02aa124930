package org.merchantconsole.ui.refunds;

import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import org.merchantconsole.order.OrderRow;
import org.merchantconsole.order.Sorting;
import org.merchantconsole.ui.Drops;
import org.merchantconsole.ui.KeyHint;
import org.merchantconsole.ui.Shortcuts;
import org.merchantconsole.ui.list.Columns;
import org.merchantconsole.ui.order.DeskController;

/** Binds the refunds screen to its view model. */
public final class RefundsController extends DeskController {

    private final RefundsViewModel model;

    public RefundsController(RefundsViewModel model) {
        super(model.desk());
        this.model = model;
    }

    @FXML
    private void initialize() {
        Columns columns = new Columns(model.texts(), model.times());
        screen().show(
                        model.desk(),
                        "refunds",
                        List.of(
                                columns.due("refunds.due", 84),
                                columns.order(100),
                                columns.customer(),
                                columns.method(92),
                                columns.sorted(
                                        Sorting.By.PENDING,
                                        columns.money("refunds.refund", 92, OrderRow::pendingRefund)),
                                columns.mark("refunds.state", 96, model::state)));
        Drops.filesOrText(screen(), model.pasted()::files, model.pasted()::text);
    }

    @Override
    public List<KeyHint> keys() {
        List<KeyHint> keys = new ArrayList<>(model.desk().keys());
        keys.add(new KeyHint("Ctrl V", model.texts().get("refunds.key.rows"), model.pasted()::paste));
        return keys;
    }

    @Override
    public boolean key(KeyEvent event) {
        boolean typing = screen().getScene().getFocusOwner() instanceof TextInputControl;
        if (!typing && Shortcuts.words(event).equals("Ctrl V")) {
            model.pasted().paste();
            return true;
        }
        return screen().key(event);
    }
}
