package org.merchantconsole.ui.shell;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** One thing that lies over the window, on a veil; Escape and a click beside it close it. */
final class Overlay {

    private final StackPane layer;
    private final Region veil = new Region();
    private @Nullable Node focusBefore;

    Overlay(StackPane layer) {
        this.layer = layer;
        veil.getStyleClass().add("veil");
        veil.setOnMousePressed(e -> close());
        layer.setVisible(false);
    }

    boolean isOpen() {
        return layer.isVisible();
    }

    void open(Node content, Pos place, Insets margin) {
        if (!isOpen()) {
            focusBefore = layer.getScene().getFocusOwner();
        }
        StackPane.setAlignment(content, place);
        StackPane.setMargin(content, margin);
        layer.getChildren().setAll(veil, content);
        layer.setVisible(true);
        content.requestFocus();
    }

    /** Closes it and gives the focus back to where it was. */
    void close() {
        layer.setVisible(false);
        layer.getChildren().clear();
        Node focus = focusBefore;
        if (focus != null) {
            focus.requestFocus();
        }
        focusBefore = null;
    }
}
