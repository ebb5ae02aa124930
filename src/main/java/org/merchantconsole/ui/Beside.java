package org.merchantconsole.ui;

import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * Parts beside each other where there is room, else below each other, each as wide as the whole: a list and its detail, a
 * row of filters and its buttons, the columns of a form. {@code HBox.hgrow} says who takes what is left of the width,
 * {@code VBox.vgrow} who takes what is left of the height.
 */
public class Beside extends Pane {

    private double gap = 12;
    private double from;
    private boolean stacked;

    public final double getGap() {
        return gap;
    }

    /** @param wanted between the parts, both ways */
    public final void setGap(double wanted) {
        gap = wanted;
        requestLayout();
    }

    public final double getFrom() {
        return from;
    }

    /** @param width from which the parts stand beside each other; 0 for whenever all of them fit */
    public final void setFrom(double width) {
        from = width;
        requestLayout();
    }

    /** Whether the parts stand below each other now. */
    public final boolean isStacked() {
        return stacked;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private boolean isNarrow(double width) {
        return width >= 0 && width + 0.5 < (from > 0 ? from : wanted());
    }

    private double wanted() {
        List<Node> parts = getManagedChildren();
        return parts.stream().mapToDouble(Beside::whole).sum() + gaps(parts) + sides();
    }

    /** A part whose content needs more than it asks for gets it. */
    private static double whole(Node part) {
        return Math.ceil(Math.max(part.prefWidth(-1), part.minWidth(-1)));
    }

    private double gaps(List<Node> parts) {
        return gap * Math.max(0, parts.size() - 1);
    }

    private double sides() {
        Insets insets = getInsets();
        return insets.getLeft() + insets.getRight();
    }

    private double ends() {
        Insets insets = getInsets();
        return insets.getTop() + insets.getBottom();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return wanted();
    }

    @Override
    protected double computeMinHeight(double width) {
        double inner = width - sides();
        List<Node> parts = getManagedChildren();
        if (isNarrow(width)) {
            return parts.stream().mapToDouble(part -> least(part, inner)).sum() + gaps(parts) + ends();
        }
        return parts.stream().mapToDouble(part -> part.minHeight(-1)).max().orElse(0) + ends();
    }

    @Override
    protected double computePrefHeight(double width) {
        double inner = width - sides();
        List<Node> parts = getManagedChildren();
        if (isNarrow(width)) {
            return parts.stream().mapToDouble(part -> part.prefHeight(inner)).sum() + gaps(parts) + ends();
        }
        double[] widths = widths(parts, inner);
        double height = 0;
        for (int i = 0; i < parts.size(); i++) {
            height = Math.max(height, parts.get(i).prefHeight(width < 0 ? -1 : widths[i]));
        }
        return height + ends();
    }

    /** Below another a part that does not take the rest is as high as it wants to be; the page is scrolled. */
    private static double least(Node part, double width) {
        return VBox.getVgrow(part) == Priority.ALWAYS ? part.minHeight(width) : part.prefHeight(width);
    }

    private double[] widths(List<Node> parts, double inner) {
        double[] widths = new double[parts.size()];
        double left = inner - gaps(parts);
        int takers = 0;
        for (int i = 0; i < parts.size(); i++) {
            boolean takes = HBox.getHgrow(parts.get(i)) == Priority.ALWAYS;
            takers += takes ? 1 : 0;
            widths[i] = whole(parts.get(i));
            left -= widths[i];
        }
        for (int i = 0; i < widths.length; i++) {
            if (HBox.getHgrow(parts.get(i)) == Priority.ALWAYS) {
                widths[i] = Math.max(0, widths[i] + left / takers);
            }
        }
        return widths;
    }

    @Override
    protected void layoutChildren() {
        List<Node> parts = getManagedChildren();
        stacked = isNarrow(getWidth());
        double inner = getWidth() - sides();
        if (stacked) {
            below(parts, inner);
            return;
        }
        double x = getInsets().getLeft();
        double[] widths = widths(parts, inner);
        for (int i = 0; i < parts.size(); i++) {
            place(parts.get(i), x, getInsets().getTop(), widths[i], getHeight() - ends());
            x += widths[i] + gap;
        }
    }

    private void below(List<Node> parts, double width) {
        double used = parts.stream().mapToDouble(part -> least(part, width)).sum() + gaps(parts);
        long takers = parts.stream()
                .filter(part -> VBox.getVgrow(part) == Priority.ALWAYS)
                .count();
        double more = takers == 0 ? 0 : Math.max(0, getHeight() - ends() - used) / takers;
        double y = getInsets().getTop();
        for (Node part : parts) {
            double height = least(part, width) + (VBox.getVgrow(part) == Priority.ALWAYS ? more : 0);
            place(part, getInsets().getLeft(), y, width, height);
            y += height + gap;
        }
    }

    private void place(Node part, double x, double y, double width, double height) {
        layoutInArea(
                part, snapPositionX(x), snapPositionY(y), snapSizeX(width), snapSizeY(height), 0, HPos.LEFT, VPos.TOP);
    }
}
