package org.merchantconsole.ui.shell;

import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;
import org.merchantconsole.ui.Screen;

/** Who gets a key: what lies over the window, then the screen in sight, then the shell. */
final class KeyRouter {

    /** What the shell itself does on a key. */
    interface Shell {

        boolean closeOverlay();

        void palette();

        void allKeys();

        void syncNow();

        /** Opens or closes the sandbox bar; false where there is none. */
        boolean sandboxBar();
    }

    private static final KeyCombination PALETTE = KeyCombination.valueOf("Shortcut+K");

    private final ShellNavigator navigator;
    private final Shell shell;

    KeyRouter(ShellNavigator navigator, Shell shell) {
        this.navigator = navigator;
        this.shell = shell;
    }

    Subscription listen(Scene scene) {
        EventHandler<KeyEvent> filter = event -> {
            if (route(event, scene.getFocusOwner() instanceof TextInputControl)) {
                event.consume();
            }
        };
        scene.addEventFilter(KeyEvent.KEY_PRESSED, filter);
        return () -> scene.removeEventFilter(KeyEvent.KEY_PRESSED, filter);
    }

    /** @return true when somebody took the key */
    private boolean route(KeyEvent event, boolean typing) {
        if (event.getCode() == KeyCode.ESCAPE && shell.closeOverlay()) {
            return true;
        }
        if (PALETTE.match(event)) {
            shell.palette();
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
        boolean free = !typing || event.getCode().isFunctionKey();
        return free && plain && own(event);
    }

    private boolean own(KeyEvent event) {
        if (event.getCode().isDigitKey()) {
            int digit = event.getText().isEmpty()
                    ? -1
                    : Character.digit(event.getText().charAt(0), 10);
            // As on the keyboard, 0 comes after 9.
            int place = digit == 0 ? 10 : digit;
            if (place < 1 || place > navigator.screens().size()) {
                return false;
            }
            Screen screen = navigator.screens().get(place - 1);
            navigator.show(screen.id(), null);
            return true;
        }
        switch (event.getCode()) {
            case F1 -> shell.allKeys();
            case F2 -> {
                return shell.sandboxBar();
            }
            case F5 -> shell.syncNow();
            case SLASH -> shell.palette();
            default -> {
                return false;
            }
        }
        return true;
    }
}
