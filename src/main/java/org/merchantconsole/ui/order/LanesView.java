package org.merchantconsole.ui.order;

import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import org.merchantconsole.ui.Texts;

/** Order status and transaction status as two lanes: past outlined, present filled, expected dashed. */
final class LanesView extends GridPane {

    private static final double NAMES = 74;

    LanesView(PaneContent.Lanes lanes, Texts texts) {
        getStyleClass().add("lanes");
        setVgap(6);
        ColumnConstraints names = new ColumnConstraints(NAMES);
        getColumnConstraints().add(names);
        int columns = Math.max(1, lanes.steps().size());
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(-1);
            column.setHgrow(javafx.scene.layout.Priority.ALWAYS);
            column.setMinWidth(0);
            column.setPrefWidth(92);
            getColumnConstraints().add(column);
        }
        lane(0, texts.get("order.lane.order"), lanes.steps(), true);
        lane(1, texts.get("order.lane.transaction"), lanes.steps(), false);
    }

    private void lane(int row, String name, List<PaneContent.Lanes.Step> steps, boolean order) {
        Label words = new Label(name);
        words.getStyleClass().addAll("muted", "tiny");
        add(words, 0, row);
        Region line = new Region();
        line.getStyleClass().add("lane-line");
        line.setMaxHeight(2);
        GridPane.setValignment(line, VPos.CENTER);
        add(line, 1, row, Math.max(1, steps.size()), 1);
        for (int i = 0; i < steps.size(); i++) {
            PaneContent.Lanes.Step step = steps.get(i);
            Label pill = new Label(order ? step.order() : step.transaction());
            pill.getStyleClass()
                    .addAll(
                            "lane-pill",
                            switch (step.mode()) {
                                case PAST -> "past";
                                case PRESENT -> "present";
                                case EXPECTED -> "expected";
                            });
            pill.setTooltip(new Tooltip(step.when()));
            pill.setAccessibleText(name + ": " + pill.getText() + ", " + step.when());
            GridPane.setHalignment(pill, HPos.LEFT);
            add(pill, i + 1, row);
        }
    }
}
