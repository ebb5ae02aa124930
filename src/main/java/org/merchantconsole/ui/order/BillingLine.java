package org.merchantconsole.ui.order;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** The billing of an invoice from left to right: the days gone by in colour, reminders as discs, the agency at the end. */
final class BillingLine extends Region {

    private static final double DISC = 18;
    private static final double TOP = 20;
    private static final double UNDER = 50;
    private static final double WIDTH_OF_WORDS = 64;

    private final PaneContent.Billing billing;
    private final Region track = new Region();
    private final Region gone = new Region();
    private final Label today = new Label();
    private final List<Label> discs = new ArrayList<>();
    private final List<Label> words = new ArrayList<>();

    BillingLine(PaneContent.Billing billing) {
        this.billing = billing;
        getStyleClass().add("billing-line");
        track.getStyleClass().add("track");
        gone.getStyleClass().add("gone");
        today.setText(billing.todayWord());
        today.getStyleClass().add("today");
        getChildren().addAll(track, gone, today);
        for (PaneContent.Billing.Point point : billing.points()) {
            Label disc = new Label(point.mark());
            disc.setAlignment(Pos.CENTER);
            disc.getStyleClass()
                    .addAll("disc", point.over() ? "over" : point.day() <= billing.today() ? "reached" : "ahead");
            disc.setTooltip(new Tooltip(point.hint()));
            disc.setAccessibleText(point.name() + ", " + point.under() + ", " + point.hint());
            Label under = new Label(point.name() + "\n" + point.under());
            under.setAlignment(Pos.TOP_CENTER);
            under.getStyleClass().add("words");
            discs.add(disc);
            words.add(under);
        }
        getChildren().addAll(discs);
        getChildren().addAll(words);
        today.setVisible(billing.today() >= 0);
    }

    @Override
    protected double computePrefHeight(double width) {
        return TOP + DISC + UNDER - 14;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 340;
    }

    @Override
    protected void layoutChildren() {
        double left = DISC / 2 + 3;
        double length = getWidth() - 2 * left;
        double middle = TOP + DISC / 2;
        double now = Math.clamp(billing.today() / Math.max(1, billing.last()), 0, 1) * length;
        track.resizeRelocate(left, middle - 2.5, length, 5);
        gone.resizeRelocate(left, middle - 2.5, now, 5);
        double todayWidth = today.prefWidth(-1);
        today.resizeRelocate(
                Math.clamp(left + now - todayWidth / 2, 0, Math.max(0, getWidth() - todayWidth)), 0, todayWidth, 16);
        for (int i = 0; i < discs.size(); i++) {
            double x = left + length * billing.points().get(i).day() / Math.max(1, billing.last());
            discs.get(i).resizeRelocate(x - DISC / 2, middle - DISC / 2, DISC, DISC);
            Label under = words.get(i);
            double width = Math.min(WIDTH_OF_WORDS, under.prefWidth(-1));
            double at = Math.clamp(x - width / 2, -6, getWidth() - width + 6);
            under.resizeRelocate(at, TOP + DISC + 3, width, 32);
        }
    }
}
