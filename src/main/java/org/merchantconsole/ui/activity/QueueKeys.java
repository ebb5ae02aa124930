package org.merchantconsole.ui.activity;

import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.ui.Shortcuts;

/** Which key does what in the queue. */
final class QueueKeys {

    private static final int JUMP = 10;
    private static final int FAR = 1_000_000;

    private QueueKeys() {}

    /** @return true when the key was taken */
    static boolean take(KeyEvent event, QueueModel model, Shortcuts keys) {
        KeyCode code = event.getCode();
        if (code == KeyCode.ESCAPE) {
            return model.close();
        }
        if (keys.isPressed("window.confirm", event)) {
            model.confirm();
            return true;
        }
        String what = keys.pressed("activity", event);
        QueueModel.@Nullable Detail detail = model.detailProperty().get();
        if (what.equals("copy") && detail != null) {
            QueuePane.copy(detail.id().value());
            return true;
        }
        if (model.press(what)) {
            return true;
        }
        if (event.isShortcutDown() || event.isAltDown() || event.isMetaDown()) {
            return false;
        }
        if (code == KeyCode.ENTER) {
            return enter(event, model);
        }
        if (event.isShiftDown()) {
            return false;
        }
        int by = switch (code) {
            case UP -> -1;
            case DOWN -> 1;
            case PAGE_UP -> -JUMP;
            case PAGE_DOWN -> JUMP;
            case HOME -> -FAR;
            case END -> FAR;
            default -> 0;
        };
        // A question belongs to its row: the cursor stays while it is open.
        if (by != 0 && model.questionProperty().get() == null) {
            model.move(by);
        }
        return by != 0;
    }

    private static boolean enter(KeyEvent event, QueueModel model) {
        // A button that has the focus is pressed by it.
        if (event.getTarget() instanceof ButtonBase) {
            return false;
        }
        if (model.questionProperty().get() == null) {
            model.open();
        }
        return true;
    }
}
