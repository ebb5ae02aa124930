package org.merchantconsole.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * Parts in a row, those without room in the next one. Unlike a flow pane it asks for the room of its parts in one row and
 * no more, so that it stands beside others.
 */
public final class WrappingRow extends Pane {

    private double gap = 6;

    public double getGap() {
        return gap;
    }

    /** @param wanted between parts, and between rows */
    public void setGap(double wanted) {
        gap = wanted;
        requestLayout();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private static double width(Node part) {
        return Math.ceil(part.prefWidth(-1));
    }

    @Override
    protected double computeMinWidth(double height) {
        double widest = getManagedChildren().stream()
                .mapToDouble(part -> Math.ceil(part.minWidth(-1)))
                .max()
                .orElse(0);
        return widest + getInsets().getLeft() + getInsets().getRight();
    }

    @Override
    protected double computePrefWidth(double height) {
        List<Node> parts = getManagedChildren();
        double whole = parts.stream().mapToDouble(WrappingRow::width).sum() + gap * Math.max(0, parts.size() - 1);
        return whole + getInsets().getLeft() + getInsets().getRight();
    }

    @Override
    protected double computeMinHeight(double width) {
        return prefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double height = getInsets().getTop() + getInsets().getBottom();
        double inner = width < 0
                ? Double.MAX_VALUE
                : width - getInsets().getLeft() - getInsets().getRight();
        List<List<Node>> rows = rows(inner);
        for (List<Node> row : rows) {
            height += height(row, inner);
        }
        return height + gap * Math.max(0, rows.size() - 1);
    }

    private static double height(List<Node> row, double inner) {
        return row.stream()
                .mapToDouble(part -> Math.ceil(part.prefHeight(Math.min(inner, width(part)))))
                .max()
                .orElse(0);
    }

    private List<List<Node>> rows(double inner) {
        List<List<Node>> rows = new ArrayList<>();
        double x = 0;
        for (Node part : getManagedChildren()) {
            if (rows.isEmpty() || x + width(part) > inner + 0.5) {
                rows.add(new ArrayList<>());
                x = 0;
            }
            rows.getLast().add(part);
            x += width(part) + gap;
        }
        return rows;
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double inner = getWidth() - insets.getLeft() - insets.getRight();
        // Beside something taller the rows stand in the middle.
        double y = insets.getTop() + Math.max(0, Math.floor((getHeight() - prefHeight(getWidth())) / 2));
        for (List<Node> row : rows(inner)) {
            double tall = height(row, inner);
            double x = insets.getLeft();
            for (Node part : row) {
                double width = Math.min(inner, width(part));
                double height = Math.ceil(part.prefHeight(width));
                part.resizeRelocate(snapPositionX(x), snapPositionY(y + (tall - height) / 2), width, height);
                x += width + gap;
            }
            y += tall + gap;
        }
    }
}
