package org.merchantconsole.ui;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.merchantconsole.money.Money;

/** A bar of a chart that is a button: its name and figures as text, below them a bar as long as its share. */
public final class MoneyBar extends Button {

    private static final double LEAST = 0.01;

    /**
     * @param warning what is urgent about it; empty for nothing
     * @param share of the longest bar, 0 to 1
     * @param words all of it in one sentence, for who does not see the bar
     */
    public MoneyBar(String name, String figures, String warning, Tone tone, double share, String words) {
        getStyleClass().setAll("money-bar");
        Label title = new Label(name);
        title.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label sums = new Label(figures);
        sums.getStyleClass().add("figures");
        sums.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(8, title, gap);
        if (!warning.isEmpty()) {
            head.getChildren().add(new Badge(Tone.DANGER.sign() + " " + warning, Tone.DANGER));
        }
        head.getChildren().add(sums);
        head.setAlignment(Pos.CENTER_LEFT);
        Region track = new Region();
        track.getStyleClass().add("bar-track");
        Region fill = new Region();
        fill.getStyleClass().add("bar-fill");
        fill.setVisible(share > 0);
        StackPane line = new StackPane(track, fill);
        line.setAlignment(Pos.CENTER_LEFT);
        fill.maxWidthProperty().bind(line.widthProperty().multiply(Math.max(LEAST, share)));
        VBox box = new VBox(head, line);
        // The colour is named where the words are, so that it never stands alone.
        box.getStyleClass().addAll("bar-line", tone.styleClass());
        setGraphic(box);
        setMinWidth(0);
        setMaxWidth(Double.MAX_VALUE);
        // A button does not stretch its graphic by itself.
        box.prefWidthProperty().bind(widthProperty().subtract(18));
        setAccessibleText(words);
        setTooltip(new Tooltip(words));
    }

    /** How long or high money is drawn, in hundredths of a major unit; currencies are added at face value, for that only. */
    public static long weight(List<Money> money) {
        return money.stream()
                .mapToLong(amount -> amount.major().movePointRight(2).longValue())
                .sum();
    }
}
