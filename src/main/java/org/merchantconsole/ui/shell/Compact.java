package org.merchantconsole.ui.shell;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * The window when there is little room for what it shows: a small window, or large text. The sidebar keeps its icons and
 * counts, the sign of the environment moves into the top bar, and a screen that is wider than its place is scrolled.
 */
final class Compact {

    /** Below this width, in the window's usual size, there is little room. */
    private static final double LITTLE = 1000;

    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");

    private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper(false);

    Compact(Region window) {
        window.widthProperty().subscribe(width -> on.set(width.doubleValue() > 0 && width.doubleValue() < LITTLE));
        on.subscribe(little -> window.pseudoClassStateChanged(COMPACT, little));
    }

    ReadOnlyBooleanProperty onProperty() {
        return on.getReadOnlyProperty();
    }

    /** These are left out when there is little room. */
    void leaveOut(List<? extends Node> parts) {
        parts.forEach(part -> {
            part.visibleProperty().bind(on.not());
            part.managedProperty().bind(on.not());
        });
    }

    /** Puts a screen into its place, so that all of it can be reached. */
    void place(Parent screen, StackPane place) {
        place.getChildren().clear();
        if (!on.get()) {
            place.getChildren().setAll(screen);
            // A scroll pane has its content only from now on; before, nothing in it could hold the keyboard.
            place.applyCss();
            return;
        }
        ScrollPane pane = new ScrollPane(screen);
        pane.getStyleClass().add("page-scroll");
        pane.setFitToWidth(true);
        pane.setFitToHeight(true);
        pane.setFocusTraversable(false);
        place.getChildren().setAll(pane);
        place.applyCss();
    }
}
