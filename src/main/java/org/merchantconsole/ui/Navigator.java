package org.merchantconsole.ui;

import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.paper.Printout;

/** The way from one screen to another, without knowing it. */
public interface Navigator {

    /**
     * Shows a screen.
     *
     * @param screenId a {@link Screen#id()}
     * @param order the order to select there; null keeps the screen's place
     */
    void show(String screenId, @Nullable OrderKey order);

    /** Shows the orders that a search finds; see {@link org.merchantconsole.order.SearchText}. */
    default void find(String search) {
        show("orders", null);
    }

    /** Shows the screen for many orders at once with these rows in it. */
    default void hand(HandedRows rows) {
        show("bulk", null);
    }

    /** Shows what would be printed, from where it goes to a printer or into a file. */
    default void print(Printout printout) {
        print(printout, () -> {});
    }

    /** As {@link #print(Printout)}, and tells when it went to a printer or into a file. */
    default void print(Printout printout, Runnable printed) {}

    /** Goes back to the screen that was in sight before this one. */
    default void back() {
        show("home", null);
    }

    /** Tells the shell that the keys of the screen in sight changed. */
    void keysChanged();
}
