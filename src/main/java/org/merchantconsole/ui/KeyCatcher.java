package org.merchantconsole.ui;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** A button that shows a key; pressed, it waits for the next key and takes that one, whatever it means elsewhere. */
public final class KeyCatcher extends Button {

    private final String waitingWords;
    private String key = "";
    private boolean waiting;

    /**
     * @param waitingWords shown while it waits
     * @param caught is told the key, as on a key cap
     */
    public KeyCatcher(String waitingWords, Consumer<String> caught) {
        this.waitingWords = waitingWords;
        getStyleClass().add("key-catcher");
        setMinWidth(USE_PREF_SIZE);
        setOnAction(e -> waitFor(true));
        focusedProperty().subscribe(has -> {
            if (!has) {
                waitFor(false);
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (!waiting) {
                return;
            }
            event.consume();
            if (event.getCode() == KeyCode.ESCAPE) {
                waitFor(false);
                return;
            }
            String pressed = Shortcuts.words(event);
            if (!pressed.isEmpty()) {
                waitFor(false);
                caught.accept(pressed);
            }
        });
    }

    /** Whether the next key is its own. */
    public boolean isWaiting() {
        return waiting;
    }

    public void setKey(String now) {
        key = now;
        waitFor(false);
    }

    private void waitFor(boolean now) {
        waiting = now;
        setText(now ? waitingWords : key);
    }
}
