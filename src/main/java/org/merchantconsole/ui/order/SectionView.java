package org.merchantconsole.ui.order;

import java.util.Arrays;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.merchantconsole.ui.Badge;
import org.merchantconsole.ui.Panel;
import org.merchantconsole.ui.TextWidth;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.Tone;

/** Draws the cards of the pane. */
public final class SectionView {

    /** More signs at the right are wrapped. */
    private static final int LONG = 32;

    private static final Font WORDS = Font.font("Console Sans", 13);

    private SectionView() {}

    /** A card with its title. */
    public static Node of(PaneContent.Section section, Texts texts) {
        return switch (section) {
            case PaneContent.Rows rows -> panel(rows.title(), rows.aside(), rows(rows.rows()));
            case PaneContent.Kin kin ->
                throw new IllegalArgumentException("a family is opened and is drawn by the pane");
            case PaneContent.Notes notes ->
                throw new IllegalArgumentException("notes have buttons and are drawn by the pane");
            case PaneContent.Billing billing -> panel(billing.title(), billing.aside(), new BillingLine(billing));
            case PaneContent.Bar bar -> panel(bar.title(), bar.aside(), bar(bar), barWords(bar, texts));
            case PaneContent.History history ->
                panel(history.title(), history.aside(), history(history.shown(), texts));
        };
    }

    static Panel panel(String title, String aside, Node... content) {
        Panel panel = new Panel();
        panel.setTitle(title);
        panel.setAside(aside);
        panel.getChildren().addAll(content);
        return panel;
    }

    private static Node rows(List<PaneContent.Row> rows) {
        GridPane grid = new GridPane(8, 7);
        boolean signs = rows.stream().anyMatch(row -> !row.sign().isEmpty());
        int first = signs ? 1 : 0;
        ColumnConstraints text = new ColumnConstraints();
        text.setHgrow(Priority.ALWAYS);
        text.setMinWidth(longestWord(rows));
        if (signs) {
            grid.getColumnConstraints().add(new ColumnConstraints(16));
        }
        grid.getColumnConstraints().add(text);
        for (int i = 0; i < rows.size(); i++) {
            PaneContent.Row row = rows.get(i);
            if (signs) {
                Label sign = new Label(row.sign());
                sign.getStyleClass().addAll("row-sign", row.tone().styleClass());
                grid.add(sign, 0, i);
                GridPane.setValignment(sign, VPos.TOP);
            }
            Label words = new Label(row.text());
            words.setWrapText(true);
            grid.add(words, first, i);
            int wide = row.middle().isEmpty() && row.end().isEmpty() ? 3 : 1;
            GridPane.setColumnSpan(words, wide);
            if (!row.middle().isEmpty()) {
                grid.add(side(row.middle(), "muted"), first + 1, i);
            }
            if (!row.end().isEmpty()) {
                grid.add(side(row.end(), row.middle().isEmpty() ? "muted" : "row-end"), first + 2, i);
            }
        }
        return grid;
    }

    /** No word is broken in the middle, but for the very long ones. */
    private static double longestWord(List<PaneContent.Row> rows) {
        return rows.stream()
                .flatMap(row -> Arrays.stream(row.text().split("[ /]")))
                .mapToDouble(word -> TextWidth.of(word, WORDS))
                .filter(width -> width < 140)
                .max()
                .orElse(60);
    }

    private static Label side(String text, String look) {
        Label label = new Label(text);
        label.getStyleClass().add(look);
        boolean sentence = text.length() > LONG;
        label.setWrapText(sentence);
        label.setTextAlignment(TextAlignment.RIGHT);
        label.setMinWidth(sentence ? 150 : Region.USE_PREF_SIZE);
        GridPane.setHalignment(label, HPos.RIGHT);
        GridPane.setValignment(label, VPos.TOP);
        return label;
    }

    private static Node bar(PaneContent.Bar bar) {
        Region refunded = new Region();
        refunded.getStyleClass().add("refunded");
        Region pending = new Region();
        pending.getStyleClass().add("pending");
        Pane line = new Pane(refunded, pending) {
            @Override
            protected void layoutChildren() {
                double width = getWidth();
                double gone = width * bar.refundedShare();
                double going = width * bar.pendingShare();
                refunded.resizeRelocate(0, 0, gone, getHeight());
                pending.resizeRelocate(gone, 0, going, getHeight());
            }
        };
        line.getStyleClass().add("money-line");
        line.setMinHeight(14);
        line.setPrefHeight(14);
        line.setAccessibleText(
                bar.refunded() + ", " + (bar.pending() == null ? "" : bar.pending() + ", ") + bar.left());
        return line;
    }

    private static Node barWords(PaneContent.Bar bar, Texts texts) {
        Label refunded = new Label(bar.refunded());
        refunded.getStyleClass().addAll("muted", "small");
        Label left = new Label(bar.left());
        left.getStyleClass().addAll("muted", "small");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(8, refunded);
        if (bar.pending() != null) {
            line.getChildren().add(new Badge(bar.pending(), Tone.WARNING));
        }
        line.getChildren().addAll(gap, left);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setAccessibleText(texts.get("order.money"));
        return line;
    }

    static GridPane history(List<PaneContent.History.Entry> entries, Texts texts) {
        GridPane grid = new GridPane(8, 5);
        grid.getStyleClass().add("history");
        // Moments and pairs are as wide as their words, at any size of text; who takes what is left.
        for (int column = 0; column < 3; column++) {
            ColumnConstraints words = new ColumnConstraints();
            words.setMinWidth(Region.USE_PREF_SIZE);
            grid.getColumnConstraints().add(words);
        }
        ColumnConstraints who = new ColumnConstraints();
        who.setHgrow(Priority.ALWAYS);
        who.setMinWidth(40);
        grid.getColumnConstraints().add(who);
        grid.addRow(
                0,
                small(texts.get("order.history.when")),
                small(texts.get("order.lane.order")),
                small(texts.get("order.lane.transaction")),
                small(texts.get("order.history.who")));
        int row = 1;
        for (int i = 0; i < entries.size(); i++) {
            PaneContent.History.Entry entry = entries.get(i);
            grid.add(small(entry.when()), 0, row);
            if (entry.what().isEmpty()) {
                boolean last = entries.subList(i + 1, entries.size()).stream()
                        .noneMatch(later -> later.what().isEmpty());
                grid.add(pill(entry.order(), last, entry.surprising()), 1, row);
                grid.add(pill(entry.transaction(), last, entry.surprising()), 2, row);
                grid.add(across(small(entry.who())), 3, row);
            } else {
                Label what = across(new Label(entry.what() + " · " + entry.who()));
                what.getStyleClass().addAll("tiny", "history-what");
                grid.add(what, 1, row, 3, 1);
            }
            row++;
            if (!entry.why().isEmpty()) {
                grid.add(across(small("↳ " + entry.why())), 1, row, 3, 1);
                row++;
            }
        }
        return grid;
    }

    /** Words that are broken where the width ends. */
    private static Label across(Label words) {
        words.setWrapText(true);
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        return words;
    }

    private static Label small(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("muted", "tiny");
        return label;
    }

    private static Label pill(String text, boolean present, boolean surprising) {
        Label pill = new Label(text.isEmpty() ? "│" : surprising ? "? " + text : text);
        pill.getStyleClass()
                .addAll(
                        text.isEmpty() ? "lane-still" : "lane-pill",
                        surprising ? "surprising" : present ? "present" : "past");
        return pill;
    }
}
