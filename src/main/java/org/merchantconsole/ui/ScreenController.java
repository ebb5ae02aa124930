package org.merchantconsole.ui;

import java.util.List;
import javafx.scene.input.KeyEvent;
import org.merchantconsole.order.OrderKey;

/**
 * What the shell asks of a screen. Screens listen while they are shown and unsubscribe when left; they keep their state in
 * between, so that nobody loses their place.
 */
public interface ScreenController {

    /** The screen came into sight: subscribe, refresh. */
    void shown();

    /** The screen went out of sight: unsubscribe. */
    void left();

    /** The keys that work here now: for the foot bar, the overlay of keys and the command palette. */
    List<KeyHint> keys();

    /**
     * A key was pressed somewhere on the screen, outside of a text field or with a modifier. Asked before the shell's own
     * keys, so that a screen may take the digits while it waits for one.
     *
     * @return true when the screen took it
     */
    default boolean key(KeyEvent event) {
        return false;
    }

    /** What narrows the list in sight, as a search that finds the same; empty when nothing does or there is no list. */
    default String search() {
        return "";
    }

    /** Narrows the list to what a search finds. */
    default void search(String text) {}

    /** Takes rows that another screen hands over. */
    default void take(HandedRows rows) {}

    /** Shows an order that somebody jumped to from elsewhere. */
    default void select(OrderKey order) {}
}
