package org.merchantconsole.ui;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;

/**
 * The window's ground, which makes everything on it larger: text, icons and room alike, as a browser does. What is shown
 * has accordingly less room, and arranges itself in it. Popups are windows of their own; the sheet {@code sizes.css} makes
 * their text larger by the state {@code size-PERCENT}.
 */
public final class Magnified extends Region {

    private final Scale scale = new Scale(1, 1, 0, 0);
    private @Nullable Parent content;
    private int percent = 100;

    /** Shows this and nothing else. */
    public void show(Parent shown) {
        Parent before = content;
        if (before != null) {
            before.getTransforms().remove(scale);
        }
        content = shown;
        shown.getTransforms().setAll(List.of(scale));
        getChildren().setAll(shown);
        requestLayout();
    }

    /** @param wanted 100 for the usual size */
    public void magnify(int wanted) {
        pseudoClassStateChanged(PseudoClass.getPseudoClass("size-" + percent), false);
        percent = wanted;
        pseudoClassStateChanged(PseudoClass.getPseudoClass("size-" + percent), true);
        scale.setX(percent / 100.0);
        scale.setY(percent / 100.0);
        requestLayout();
    }

    public int percent() {
        return percent;
    }

    @Override
    protected void layoutChildren() {
        Parent shown = content;
        if (shown != null) {
            shown.resizeRelocate(0, 0, getWidth() / scale.getX(), getHeight() / scale.getY());
        }
    }

    @Override
    public @Nullable Orientation getContentBias() {
        return null;
    }

    @Override
    protected double computePrefWidth(double height) {
        Parent shown = content;
        return shown == null ? 0 : shown.prefWidth(-1) * scale.getX();
    }

    @Override
    protected double computePrefHeight(double width) {
        Parent shown = content;
        return shown == null ? 0 : shown.prefHeight(-1) * scale.getY();
    }
}
