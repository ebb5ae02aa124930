package org.merchantconsole.ui.refunds;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderRow;
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
                        columns.due("refunds.due", 144),
                        columns.order(100),
                        columns.customer(),
                        columns.method(92),
                        columns.money("refunds.refund", 92, OrderRow::pendingRefund),
                        columns.mark("refunds.state", 118, model::state)));
        desk.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles() || event.getDragboard().hasString()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        desk.setOnDragDropped(event -> {
            Dragboard board = event.getDragboard();
            event.setDropCompleted(true);
            event.consume();
            if (board.hasFiles()) {
                model.files(board.getFiles().stream().map(File::toPath).toList());
            } else {
                model.rows(board.getString());
            }
        });
    }

    private void paste() {
        model.rows(Clipboard.getSystemClipboard().getString());
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
        List<KeyHint> keys = new ArrayList<>(model.desk().keys());
        keys.add(new KeyHint("Ctrl V", model.texts().get("refunds.key.rows"), this::paste));
        return keys;
    }

    @Override
    public boolean key(KeyEvent event) {
        boolean typing = desk.getScene().getFocusOwner() instanceof TextInputControl;
        if (event.isShortcutDown() && event.getCode() == KeyCode.V && !typing) {
            paste();
            return true;
        }
        return desk.key(event);
    }

    @Override
    public void select(OrderKey order) {
        model.desk().list().select(order);
    }
}
