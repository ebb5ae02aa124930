package org.merchantconsole.ui.shell;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.ui.KeyCatcher;
import org.merchantconsole.ui.Screen;
import org.merchantconsole.ui.Shortcuts;

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

        /** Shows what was bad news. */
        void bell();

        /** Puts the keyboard on the figures of the money at risk. */
        void risk();

        /** Begins a guided tour, or goes on in it. */
        void tour();

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

    private static final String PALETTE = "window.palette";
    private static final String VIEWS = "window.views";
    private static final String TAKE_BACK = "window.take_back";
    private static final String LEAVE_NOW = "window.leave_now";
    private static final String ALL_KEYS = "window.all_keys";
    private static final String SANDBOX = "window.sandbox";
    private static final String QUEUE = "window.queue";
    private static final String SYNC = "window.sync";
    private static final String BELL = "window.bell";
    private static final String RISK = "window.risk";

    private static final String TOUR = "window.tour";

    private final ShellNavigator navigator;
    private final Shell shell;
    private final Shortcuts keys;
    private String letter = "";

    KeyRouter(ShellNavigator navigator, Shell shell, Shortcuts keys) {
        this.keys = keys;
        this.navigator = navigator;
        this.shell = shell;
    }

    Subscription listen(Scene scene) {
        EventHandler<KeyEvent> pressed = event -> {
            boolean taken = route(event, scene.getFocusOwner());
            letter = taken ? event.getText() : "";
            if (taken) {
                event.consume();
            }
        };
        // The letter of a key that was taken belongs to nobody: it would land in the field that the key has gone to.
        EventHandler<KeyEvent> typed = event -> {
            if (!letter.isEmpty() && letter.equalsIgnoreCase(event.getCharacter())) {
                event.consume();
            }
            letter = "";
        };
        scene.addEventFilter(KeyEvent.KEY_PRESSED, pressed);
        scene.addEventFilter(KeyEvent.KEY_TYPED, typed);
        return () -> {
            scene.removeEventFilter(KeyEvent.KEY_PRESSED, pressed);
            scene.removeEventFilter(KeyEvent.KEY_TYPED, typed);
        };
    }

    /** @return true when somebody took the key */
    private boolean route(KeyEvent event, @Nullable Node focus) {
        if (focus instanceof KeyCatcher catcher && catcher.isWaiting()) {
            return false;
        }
        boolean typing = focus instanceof TextInputControl;
        if (event.getCode() == KeyCode.ESCAPE && shell.closeOverlay()) {
            return true;
        }
        if (keys.isPressed(PALETTE, event)) {
            shell.palette();
            return true;
        }
        if (textSize(event)) {
            return true;
        }
        if (shell.isCovered() && !event.getCode().isFunctionKey()) {
            return false;
        }
        if (keys.isPressed(VIEWS, event)) {
            shell.views();
            return true;
        }
        if (keys.isPressed(LEAVE_NOW, event)) {
            shell.leaveNow();
            return true;
        }
        // What was typed is undone first.
        boolean typed = focus instanceof TextInputControl field
                && field.isUndoable()
                && !field.getText().isEmpty();
        if (keys.isPressed(TAKE_BACK, event) && !typed) {
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
        if (keys.isPressed(SANDBOX, event)) {
            return shell.sandboxBar();
        }
        if (ofWindow(event)) {
            return true;
        }
        if (event.isShortcutDown() && event.getCode().isLetterKey()) {
            return goTo(Shortcuts.words(event));
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
        if (event.getCode() == KeyCode.SLASH) {
            shell.palette();
            return true;
        }
        return event.getCode().isFunctionKey() && goTo(Shortcuts.words(event));
    }

    /** Keys that work in a field for text as well: none of them is a plain letter. */
    private boolean ofWindow(KeyEvent event) {
        if (keys.isPressed(ALL_KEYS, event)) {
            shell.allKeys();
        } else if (keys.isPressed(QUEUE, event)) {
            shell.queue();
        } else if (keys.isPressed(SYNC, event)) {
            shell.syncNow();
        } else if (keys.isPressed(BELL, event)) {
            shell.bell();
        } else if (keys.isPressed(RISK, event)) {
            shell.risk();
        } else if (keys.isPressed(TOUR, event)) {
            shell.tour();
        } else {
            return false;
        }
        return true;
    }
}
