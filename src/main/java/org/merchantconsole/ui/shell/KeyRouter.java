package org.merchantconsole.ui.shell;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.ui.Screen;

/** Who gets a key: what lies over the window, then the screen in sight, then the shell. */
final class KeyRouter {

    /** What the shell itself does on a key. */
    interface Shell {

        boolean closeOverlay();

        void palette();

        void allKeys();

        void syncNow();

        /** Takes away what was told after the start; false when there is nothing. */
        boolean dismiss();

        /** Shows the actions without an outcome. */
        void queue();

        /** Takes back the last staged action. */
        void takeBack();

        /** Lets all staged actions leave. */
        void leaveNow();

        /** Whether something lies over the window and takes the keys. */
        boolean isCovered();

        /** Opens the pane in which searches are saved. */
        void views();

        /** Shows what the n-th saved view finds; false when there are not so many. */
        boolean view(int number);

        /** Makes everything larger by so many steps, smaller for a negative number; 0 for the usual size. */
        void textSize(int steps);

        /** Opens or closes the sandbox bar; false where there is none. */
        boolean sandboxBar();
    }

    private static final KeyCombination PALETTE = KeyCombination.valueOf("Shortcut+K");
    private static final KeyCombination VIEWS = KeyCombination.valueOf("Shortcut+S");
    private static final KeyCombination TAKE_BACK = KeyCombination.valueOf("Shortcut+Z");
    private static final KeyCombination LEAVE_NOW = KeyCombination.valueOf("Shortcut+Shift+Enter");

    private final ShellNavigator navigator;
    private final Shell shell;

    KeyRouter(ShellNavigator navigator, Shell shell) {
        this.navigator = navigator;
        this.shell = shell;
    }

    Subscription listen(Scene scene) {
        EventHandler<KeyEvent> filter = event -> {
            if (route(event, scene.getFocusOwner())) {
                event.consume();
            }
        };
        scene.addEventFilter(KeyEvent.KEY_PRESSED, filter);
        return () -> scene.removeEventFilter(KeyEvent.KEY_PRESSED, filter);
    }

    /** @return true when somebody took the key */
    private boolean route(KeyEvent event, @Nullable Node focus) {
        boolean typing = focus instanceof TextInputControl;
        if (event.getCode() == KeyCode.ESCAPE && shell.closeOverlay()) {
            return true;
        }
        if (PALETTE.match(event)) {
            shell.palette();
            return true;
        }
        if (textSize(event)) {
            return true;
        }
        if (shell.isCovered() && !event.getCode().isFunctionKey()) {
            return false;
        }
        if (VIEWS.match(event)) {
            shell.views();
            return true;
        }
        if (LEAVE_NOW.match(event)) {
            shell.leaveNow();
            return true;
        }
        // What was typed is undone first.
        boolean typed = focus instanceof TextInputControl field
                && field.isUndoable()
                && !field.getText().isEmpty();
        if (TAKE_BACK.match(event) && !typed) {
            shell.takeBack();
            return true;
        }
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isMetaDown();
        boolean letter = event.getCode().isLetterKey()
                || event.getCode().isDigitKey()
                || event.getCode() == KeyCode.SPACE
                || event.getCode() == KeyCode.SLASH;
        if (typing && plain && letter) {
            return false;
        }
        ShellNavigator.Shown shown = navigator.currentProperty().get();
        if (shown != null && shown.view().controller().key(event)) {
            return true;
        }
        if (event.getCode() == KeyCode.ESCAPE) {
            return shell.dismiss();
        }
        if (view(event)) {
            return true;
        }
        if (event.isShortcutDown()
                && !event.isShiftDown()
                && !event.isAltDown()
                && event.getCode().isLetterKey()) {
            return goTo("Ctrl " + event.getCode().getName());
        }
        boolean free = !typing || event.getCode().isFunctionKey();
        return free && plain && own(event);
    }

    private boolean textSize(KeyEvent event) {
        if (!event.isShortcutDown() || event.isAltDown()) {
            return false;
        }
        switch (event.getCode()) {
            case PLUS, ADD, EQUALS -> shell.textSize(1);
            case MINUS, SUBTRACT -> shell.textSize(-1);
            case DIGIT0, NUMPAD0 -> shell.textSize(0);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean view(KeyEvent event) {
        boolean digit = event.isShortcutDown()
                && !event.isShiftDown()
                && !event.isAltDown()
                && event.getCode().isDigitKey();
        return digit
                && shell.view(event.getCode()
                                .getName()
                                .charAt(event.getCode().getName().length() - 1)
                        - '0');
    }

    private boolean goTo(String key) {
        for (Screen screen : navigator.screens()) {
            if (screen.key().equals(key)) {
                navigator.show(screen.id(), null);
                return true;
            }
        }
        return false;
    }

    private boolean own(KeyEvent event) {
        if (event.getCode().isDigitKey()) {
            return !event.getText().isEmpty() && goTo(event.getText().substring(0, 1));
        }
        switch (event.getCode()) {
            case F1 -> shell.allKeys();
            case F2 -> {
                return shell.sandboxBar();
            }
            case F3 -> shell.queue();
            case F5 -> shell.syncNow();
            case SLASH -> shell.palette();
            default -> {
                return false;
            }
        }
        return true;
    }
}
