package org.merchantconsole.ui.order;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.merchantconsole.ui.Shortcuts;

/** Which key does what in the order pane. */
final class PaneKeys {

    private PaneKeys() {}

    /**
     * @param typing whether the cursor is in a text field, so that letters and digits belong to it
     * @return true when the key was taken
     */
    static boolean take(KeyEvent event, OrderPaneModel model, boolean typing) {
        KeyCode code = event.getCode();
        Shortcuts keys = model.context.keys();
        CloserLook look = model.looks().openProperty().get();
        if (look != null) {
            return LookKeys.take(event, model, look, typing);
        }
        if (code == KeyCode.ESCAPE) {
            return model.close();
        }
        if (keys.isPressed("window.confirm", event)) {
            model.commit();
            return true;
        }
        if (typing && !event.isShortcutDown() && !event.isAltDown()) {
            return false;
        }
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isMetaDown();
        if (plain && code.isDigitKey()) {
            return model.digit(code.getName().replaceAll("\\D", ""));
        }
        Form form = model.formProperty().get();
        if (form != null && inForm(event, plain, form, keys)) {
            return true;
        }
        if (form == null && ofOrder(keys.pressed("order", event), model)) {
            return true;
        }
        if (keys.isPressed("order.note", event)) {
            model.note();
            return true;
        }
        if (form == null && model.beside(keys.pressed("review", event))) {
            return true;
        }
        return model.press(keys.pressed("action", event));
    }

    private static boolean ofOrder(String what, OrderPaneModel model) {
        switch (what) {
            case "pin" -> model.pin(null);
            case "correct" -> model.editNote(null);
            case "whatif" -> model.looks().whatIf();
            case "family" -> model.looks().family();
            case "receipt" -> model.receipt();
            case "replay" -> model.looks().replay();
            default -> {
                return false;
            }
        }
        return true;
    }

    private static boolean onFiles(KeyEvent event, boolean plain, Form form, Shortcuts keys) {
        for (Form.Field field : form.fields()) {
            if (field instanceof Form.Field.Files files) {
                if (keys.isPressed("form.files", event)) {
                    files.more();
                    return true;
                }
                boolean less = event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE;
                if (plain && less) {
                    files.less();
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean inForm(KeyEvent event, boolean plain, Form form, Shortcuts keys) {
        if (onFiles(event, plain, form, keys)) {
            return true;
        }
        if (keys.isPressed("form.request", event)) {
            return form.turnRequest();
        }
        Form.Field.Articles articles = FormView.articles(form);
        if (articles == null || !plain || event.isShiftDown()) {
            return false;
        }
        switch (event.getCode()) {
            case UP -> articles.move(-1);
            case DOWN -> articles.move(1);
            case SPACE -> articles.toggle();
            case RIGHT, ADD, PLUS, EQUALS -> articles.change(1);
            case LEFT, SUBTRACT, MINUS -> articles.change(-1);
            default -> {
                return false;
            }
        }
        return true;
    }
}
