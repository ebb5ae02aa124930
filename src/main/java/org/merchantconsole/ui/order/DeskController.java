package org.merchantconsole.ui.order;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.input.KeyEvent;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.ui.KeyHint;
import org.merchantconsole.ui.ScreenController;

/** What every desk does with what the shell asks of it; a desk overrides what it does otherwise. */
public abstract class DeskController implements ScreenController {

    private final DeskModel model;

    @FXML
    private DeskScreen desk;

    /** @param model its list, its order, its actions */
    protected DeskController(DeskModel model) {
        this.model = model;
    }

    /** Its list, its order, its actions. */
    protected final DeskModel desk() {
        return model;
    }

    /** How it looks; there once the screen was loaded. */
    protected final DeskScreen screen() {
        return desk;
    }

    @Override
    public void shown() {
        desk.shown();
    }

    @Override
    public void left() {
        model.left();
    }

    @Override
    public List<KeyHint> keys() {
        return model.keys();
    }

    @Override
    public boolean key(KeyEvent event) {
        return desk.key(event);
    }

    @Override
    public String search() {
        return model.list().narrowing().asSearch();
    }

    @Override
    public void search(String text) {
        model.list().all(text);
        desk.list().takeFocus();
    }

    @Override
    public void select(OrderKey order) {
        model.list().select(order);
    }
}
