package org.merchantconsole.ui.order;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The family as a tree: what, its statuses below, amount and what remains at the right. */
final class KinView extends VBox {

    private static final double STEP = 14;

    private final List<GridPane> lines = new ArrayList<>();

    KinView(PaneContent.Kin kin, IntConsumer chosen) {
        super(1);
        getStyleClass().add("kin");
        for (int i = 0; i < kin.relatives().size(); i++) {
            int index = i;
            GridPane line = line(kin.relatives().get(i));
            line.setOnMouseClicked(e -> chosen.accept(index));
            lines.add(line);
        }
        getChildren().setAll(lines);
    }

    /** Marks the line under the cursor. */
    void mark(int current) {
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).getStyleClass().remove("current");
            if (i == current) {
                lines.get(i).getStyleClass().add("current");
            }
        }
    }

    private static GridPane line(PaneContent.Relative relative) {
        Label what = new Label((relative.depth() > 0 ? "└ " : "") + relative.what());
        what.setWrapText(true);
        if (relative.present()) {
            what.getStyleClass().add("strong");
        }
        Label pair = new Label(relative.pair());
        pair.getStyleClass().addAll("tiny", relative.missing() ? "form-problem" : "muted");
        pair.setWrapText(true);
        Label amount = new Label(relative.amount());
        amount.setMinWidth(Region.USE_PREF_SIZE);
        Label net = new Label(relative.net());
        net.getStyleClass().addAll("muted", "tiny");
        net.setMinWidth(Region.USE_PREF_SIZE);
        GridPane grid = new GridPane(8, 0);
        ColumnConstraints words = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        words.setMinWidth(60);
        ColumnConstraints figures = new ColumnConstraints();
        figures.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().addAll(words, figures);
        grid.add(what, 0, 0);
        grid.add(amount, 1, 0);
        grid.add(pair, 0, 1);
        grid.add(net, 1, 1);
        GridPane.setValignment(amount, VPos.TOP);
        GridPane.setMargin(pair, new Insets(0, 0, 0, relative.depth() > 0 ? STEP : 0));
        grid.getStyleClass().add("kin-line");
        grid.setPadding(new Insets(3, 6, 3, 6 + STEP * relative.depth()));
        grid.setAccessibleText(relative.spoken());
        return grid;
    }
}
