package org.merchantconsole.bench;

import javafx.animation.AnimationTimer;
import javafx.collections.ListChangeListener;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.merchantconsole.Main;

/**
 * The program with a look-out: says {@code figures} when the first screen shows its figures and {@code rows} when the list
 * of orders for review, opened by its key, shows rows; each after one more frame, so that it was painted.
 */
public final class StartProbe {

    private StartProbe() {}

    /** Takes the arguments of the program. */
    public static void main(String[] args) {
        Window.getWindows().addListener((ListChangeListener<Window>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(window -> new LookOut(window).start());
            }
        });
        Main.main(args);
    }

    private static final class LookOut extends AnimationTimer {
        private final Window window;
        private boolean seen;
        private boolean figuresSaid;

        LookOut(Window window) {
            this.window = window;
        }

        @Override
        public void handle(long now) {
            Scene scene = window.getScene();
            if (scene == null) {
                return;
            }
            if (seen) {
                seen = false;
                say(scene);
            } else {
                seen = !scene.getRoot()
                        .lookupAll(figuresSaid ? ".table-row-cell" : ".figure-card")
                        .isEmpty();
            }
        }

        private void say(Scene scene) {
            System.out.println(figuresSaid ? "rows" : "figures");
            if (figuresSaid) {
                stop();
            } else {
                figuresSaid = true;
                Event.fireEvent(
                        scene,
                        new KeyEvent(KeyEvent.KEY_PRESSED, "2", "2", KeyCode.DIGIT2, false, false, false, false));
            }
        }
    }
}
