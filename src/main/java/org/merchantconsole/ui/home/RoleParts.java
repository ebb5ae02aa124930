package org.merchantconsole.ui.home;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.merchantconsole.desk.HomeDesk.Bar;
import org.merchantconsole.desk.HomeDesk.Chart;
import org.merchantconsole.desk.HomeDesk.Scope;
import org.merchantconsole.ui.Chip;
import org.merchantconsole.ui.KeyCap;
import org.merchantconsole.ui.MoneyBar;
import org.merchantconsole.ui.Panel;
import org.merchantconsole.ui.Texts;

/** The parts of the first screen that depend on whose it is: chips, how the jobs are done, charts. */
final class RoleParts {

    /** A job: the screen it is done on, and who does it. */
    private record Job(String name, String screen, Scope scope) {}

    private static final List<Job> JOBS = List.of(
            new Job("accept", "review", Scope.REVIEWER),
            new Job("ship", "shipping", Scope.WAREHOUSE),
            new Job("hold", "reminders", Scope.FINANCE),
            new Job("refund", "orders", Scope.FINANCE));

    private static final double SIDE_BY_SIDE = 760;

    private RoleParts() {}

    static List<Node> chips(RoleModel model) {
        ToggleGroup group = new ToggleGroup();
        List<Node> chips = new ArrayList<>();
        for (Scope scope : Scope.values()) {
            Chip chip = new Chip(model.scopeName(scope));
            chip.setToggleGroup(group);
            chip.setOnAction(e -> {
                chip.setSelected(true);
                model.choose(scope);
            });
            model.scopeProperty().subscribe(now -> chip.setSelected(now == scope));
            chips.add(chip);
        }
        return chips;
    }

    /** How the jobs are done: one's own first, in bold. */
    static List<Node> jobs(RoleModel model) {
        Texts texts = model.texts();
        Scope scope = model.scopeProperty().get();
        return JOBS.stream()
                .filter(job -> scope == Scope.ALL || job.scope() == scope)
                .map(job -> job(job, texts, model))
                .toList();
    }

    private static Node job(Job job, Texts texts, RoleModel model) {
        String name = "home.job." + job.name();
        return job(
                texts.get(name),
                texts.key("screen." + job.screen()),
                texts.get(name + ".how"),
                () -> model.open(job.screen()));
    }

    /** The way to try them on sample orders. */
    static Node tour(RoleModel model, Runnable begin) {
        Texts texts = model.texts();
        return job(texts.get("tour.title"), texts.key("window.tour"), texts.get("tour.what"), begin);
    }

    private static Node job(String name, String key, String words, Runnable run) {
        Button button = new Button(name, new KeyCap(key));
        button.getStyleClass().setAll("start-chip");
        button.setGraphicTextGap(6);
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setPrefWidth(230);
        button.setAlignment(Pos.CENTER_LEFT);
        button.setOnAction(e -> run.run());
        Label how = new Label(words);
        how.setWrapText(true);
        how.setMinHeight(Label.USE_PREF_SIZE);
        how.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(how, Priority.ALWAYS);
        HBox row = new HBox(10, button, how);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    static Node chart(Chart chart, RoleModel model, Pane place) {
        Panel panel = new Panel();
        panel.setTitle(model.title(chart));
        VBox bars = new VBox();
        bars.getStyleClass().add("money-bars");
        for (Bar bar : chart.bars()) {
            String name = model.name(bar);
            String figures = model.figures(bar);
            MoneyBar button = new MoneyBar(
                    name,
                    figures,
                    "",
                    RoleModel.tone(chart, bar),
                    RoleModel.share(chart, bar),
                    model.title(chart) + ", " + name + ": " + figures);
            button.setOnAction(e -> model.open(bar));
            bars.getChildren().add(button);
        }
        if (chart.bars().isEmpty()) {
            bars.getChildren().add(HomeParts.styled(model.texts().get("home.chart.none"), "muted"));
        }
        panel.getChildren().add(bars);
        // Two side by side where there is room.
        panel.prefWidthProperty()
                .bind(place.widthProperty()
                        .map(width -> width.doubleValue() < SIDE_BY_SIDE
                                ? width.doubleValue()
                                : (width.doubleValue() - 13) / 2));
        return panel;
    }
}
