package org.merchantconsole.ui.home;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.merchantconsole.desk.RadarDesk.Day;
import org.merchantconsole.desk.RadarDesk.Part;
import org.merchantconsole.ui.MoneyBar;
import org.merchantconsole.ui.Tone;

/** Days side by side; on each, bars as high as the money that ends, stacked by group, with the number of orders on top. */
public final class Radar extends Pane {

    private static final double NAMES = 18;
    private static final double COUNT = 16;
    private static final double GAP = 2;
    private static final double LEAST = 5;

    private final List<Column> columns = new ArrayList<>();
    private final Region floor = new Region();

    public Radar() {
        setMinHeight(140);
        floor.getStyleClass().add("radar-floor");
    }

    /** Shows the days. */
    void show(List<Day> days, Function<Day, String> names, BiFunction<Day, Part, String> words, Consumer<Part> open) {
        columns.clear();
        getChildren().setAll(floor);
        for (int i = 0; i < days.size(); i++) {
            Day day = days.get(i);
            Label name = new Label(names.apply(day));
            name.getStyleClass().add("radar-day");
            if (i == 0) {
                name.getStyleClass().add("today");
            }
            int orders = day.parts().stream().mapToInt(Part::count).sum();
            Label count = new Label(orders == 0 ? "" : Integer.toString(orders));
            count.getStyleClass().add("radar-count");
            List<Button> bars = day.parts().stream()
                    .map(bar -> button(bar, words.apply(day, bar), open))
                    .toList();
            columns.add(new Column(day, name, count, bars));
            getChildren().addAll(name, count);
            getChildren().addAll(bars);
        }
        requestLayout();
    }

    private static Button button(Part bar, String words, Consumer<Part> open) {
        Button button = new Button();
        button.getStyleClass().setAll("radar-bar", Tone.of(bar.consequence()).styleClass());
        button.setMinSize(0, 0);
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.setOnAction(e -> open.accept(bar));
        return button;
    }

    @Override
    protected void layoutChildren() {
        if (columns.isEmpty()) {
            return;
        }
        double step = getWidth() / columns.size();
        double wide = Math.min(step - 9, 64);
        double bottom = getHeight() - NAMES;
        floor.resizeRelocate(0, bottom, getWidth(), 1);
        long most = Math.max(
                1, columns.stream().mapToLong(c -> weight(c.day())).max().orElse(1));
        int stack = columns.stream().mapToInt(c -> c.bars().size()).max().orElse(0);
        double scale = Math.max(0, bottom - COUNT - 8 - stack * (GAP + LEAST)) / most;
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).place(i * step, step, wide, bottom, scale);
        }
    }

    private static long weight(Day day) {
        return day.parts().stream()
                .mapToLong(part -> MoneyBar.weight(part.money()))
                .sum();
    }

    private record Column(Day day, Label name, Label count, List<Button> bars) {

        void place(double left, double step, double wide, double bottom, double scale) {
            name.resizeRelocate(left, bottom + 4, step, NAMES - 4);
            double x = snap(left + (step - wide) / 2);
            double y = bottom - 1;
            for (int i = bars.size() - 1; i >= 0; i--) {
                double high = snap(LEAST + MoneyBar.weight(day.parts().get(i).money()) * scale);
                y -= high;
                bars.get(i).resizeRelocate(x, y, snap(wide), high);
                y -= GAP;
            }
            count.resizeRelocate(left, y - COUNT, step, COUNT);
        }

        private static double snap(double value) {
            return Math.rint(value);
        }
    }
}
