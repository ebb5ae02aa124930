package org.merchantconsole.ui.order;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.merchantconsole.ui.Shortcuts;

/** Keys while a closer look lies over the order: they move in it, and none of them acts on the order. */
final class LookKeys {

    private LookKeys() {}

    /** @return true when the key was taken; plain letters and digits always are, so that nothing is done by mistake */
    static boolean take(KeyEvent event, OrderPaneModel model, CloserLook look, boolean typing) {
        KeyCode code = event.getCode();
        if (code == KeyCode.ESCAPE && !(typing && look instanceof WhatIfModel)) {
            model.looks().close();
            return true;
        }
        boolean taken = switch (look) {
            case ReplayModel replay -> inPast(event, replay);
            case WhatIfModel what -> onCopy(event, what, model, typing);
            case FamilyModel family -> inFamily(event, family);
        };
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isMetaDown();
        return taken || (plain && !typing && (code.isLetterKey() || code.isDigitKey() || code.isArrowKey()));
    }

    private static boolean onCopy(KeyEvent event, WhatIfModel what, OrderPaneModel model, boolean typing) {
        KeyCode code = event.getCode();
        Shortcuts keys = model.context.keys();
        if (keys.isPressed("window.confirm", event)) {
            model.stageWhatIf(what);
            return true;
        }
        if (typing) {
            if (code == KeyCode.ESCAPE || code == KeyCode.ENTER) {
                model.looks().leaveField();
                return true;
            }
            return false;
        }
        if (keys.isPressed("whatif.field", event)) {
            model.looks().toField();
            return true;
        }
        if (what.press(keys.pressed("action", event))) {
            return true;
        }
        if (event.isShortcutDown() || event.isAltDown()) {
            return false;
        }
        boolean more = event.isShiftDown();
        switch (code) {
            case RIGHT -> what.later(more ? 7 : 1);
            case LEFT, BACK_SPACE -> what.back();
            case UP -> what.turn(-1);
            case DOWN -> what.turn(1);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static boolean inFamily(KeyEvent event, FamilyModel family) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return false;
        }
        switch (event.getCode()) {
            case UP -> family.move(-1);
            case DOWN -> family.move(1);
            case HOME -> family.move(-1_000);
            case END -> family.move(1_000);
            case ENTER -> family.open();
            default -> {
                return false;
            }
        }
        return true;
    }

    private static boolean inPast(KeyEvent event, ReplayModel replay) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return false;
        }
        boolean day = event.isShiftDown();
        switch (event.getCode()) {
            case LEFT, UP -> {
                if (day) {
                    replay.days(-1);
                } else {
                    replay.step(-1);
                }
            }
            case RIGHT, DOWN -> {
                if (day) {
                    replay.days(1);
                } else {
                    replay.step(1);
                }
            }
            case PAGE_UP -> replay.days(-7);
            case PAGE_DOWN -> replay.days(7);
            case HOME -> replay.begin();
            case END -> replay.end();
            default -> {
                return false;
            }
        }
        return true;
    }
}
