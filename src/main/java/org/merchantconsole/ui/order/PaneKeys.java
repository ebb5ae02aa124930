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
        CloserLook look = model.looks().openProperty().get();
        if (look != null) {
            return LookKeys.take(event, model, look, typing);
        }
        if (code == KeyCode.ESCAPE) {
            return model.close();
        }
        if (code == KeyCode.ENTER && event.isShortcutDown()) {
            model.commit();
            return true;
        }
        if (event.isShortcutDown() || event.isAltDown() || event.isMetaDown() || typing) {
            return false;
        }
        if (code.isDigitKey()) {
            return model.digit(code.getName().replaceAll("\\D", ""));
        }
        Form form = model.formProperty().get();
        if (form != null && inForm(code, event, form)) {
            return true;
        }
        if (code == KeyCode.N && !event.isShiftDown()) {
            model.note();
            return true;
        }
        if (code == KeyCode.I && form == null) {
            if (event.isShiftDown()) {
                model.editNote(null);
            } else {
                model.pin(null);
            }
            return true;
        }
        if (code == KeyCode.W && !event.isShiftDown() && form == null) {
            model.looks().whatIf();
            return true;
        }
        if (code == KeyCode.K && !event.isShiftDown() && form == null) {
            model.looks().family();
            return true;
        }
        if (code == KeyCode.B && !event.isShiftDown() && form == null) {
            model.receipt();
            return true;
        }
        if (code == KeyCode.T && !event.isShiftDown() && form == null) {
            model.looks().replay();
            return true;
        }
        if (code.isLetterKey() && form == null && !event.isShiftDown() && model.beside(code.getName())) {
            return true;
        }
        return code.isLetterKey()
                && model.press(model.context.keys().meant(Shortcuts.Kind.ACTION, Shortcuts.words(event)));
    }

    private static boolean onFiles(KeyCode code, Form form) {
        for (Form.Field field : form.fields()) {
            if (field instanceof Form.Field.Files files) {
                switch (code) {
                    case F -> files.more();
                    case DELETE, BACK_SPACE -> files.less();
                    default -> {
                        return false;
                    }
                }
                return true;
            }
        }
        return false;
    }

    private static boolean inForm(KeyCode code, KeyEvent event, Form form) {
        if (!event.isShiftDown() && onFiles(code, form)) {
            return true;
        }
        if (code == KeyCode.Q && !event.isShiftDown()) {
            return form.turnRequest();
        }
        Form.Field.Articles articles = FormView.articles(form);
        if (articles == null || event.isShiftDown()) {
            return false;
        }
        switch (code) {
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
