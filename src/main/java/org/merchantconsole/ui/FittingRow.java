package org.merchantconsole.ui;

import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** A row whose parts are shown whole or not at all: those for which there is no room are left out, the last ones first. */
public final class FittingRow extends Pane {

    private static final double GAP = 16;

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        double width = 0;
        for (Node part : getManagedChildren()) {
            width += (width == 0 ? 0 : GAP) + part.prefWidth(-1);
        }
        return Math.ceil(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return getManagedChildren().stream()
                .mapToDouble(part -> part.prefHeight(-1))
                .max()
                .orElse(0);
    }

    @Override
    protected void layoutChildren() {
        double x = 0;
        for (Node part : getManagedChildren()) {
            double width = Math.ceil(part.prefWidth(-1));
            double height = Math.ceil(part.prefHeight(-1));
            boolean fits = x + width <= getWidth() + 0.5;
            part.setVisible(fits);
            part.resizeRelocate(snapPositionX(x), snapPositionY((getHeight() - height) / 2), width, height);
            // What comes after the first that does not fit is left out too: the order says what matters more.
            x = fits ? x + width + GAP : Double.MAX_VALUE;
        }
    }
}
