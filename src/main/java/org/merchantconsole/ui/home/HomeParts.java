package org.merchantconsole.ui.home;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.merchantconsole.desk.RadarDesk.Day;
import org.merchantconsole.desk.RadarDesk.Part;
import org.merchantconsole.ui.Badge;
import org.merchantconsole.ui.Happenings.Happening;
import org.merchantconsole.ui.Happenings.Sending;
import org.merchantconsole.ui.KeyCap;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.Tone;

/** The small pieces of the first screen. */
final class HomeParts {

    /** Below this width two things stand beside each other, not four. */
    private static final double LITTLE = 680;

    private static final double GAP = 12;

    private HomeParts() {}

    /** Cards beside each other, two in a row where there is little room. */
    static Node card(HomeViewModel.Card card, HomeViewModel model, Pane place) {
        Label name = styled(card.name(), "muted");
        Label count = styled(card.count(), "figure");
        Label money = styled(card.money(), "muted");
        HBox middle = new HBox(8, count, gap(), money);
        middle.setAlignment(Pos.BASELINE_LEFT);
        VBox box = new VBox(5, name, middle, new Badge(card.sign(), card.tone()));
        Button button = new Button();
        button.getStyleClass().setAll("figure-card");
        button.setGraphic(box);
        button.setAccessibleText(String.join(", ", card.name(), card.count(), card.money(), card.sign()));
        button.setOnAction(e -> model.open(card.screen()));
        button.setMinWidth(0);
        button.prefWidthProperty().bind(place.widthProperty().map(width -> {
            int row = Math.min(model.cards().size(), width.doubleValue() < LITTLE ? 2 : 4);
            return Math.floor((width.doubleValue() - GAP * (row - 1)) / Math.max(1, row));
        }));
        // A button does not stretch its graphic by itself.
        box.prefWidthProperty().bind(button.widthProperty().subtract(30));
        return button;
    }

    /** What the colours mean: the groups that have something, in their order. */
    static List<Node> legends(List<Day> days, Texts texts) {
        return days.stream()
                .flatMap(day -> day.parts().stream())
                .map(Part::consequence)
                .distinct()
                .sorted()
                .<Node>map(group -> new Badge(texts.of("radar.group", group), Tone.of(group)))
                .toList();
    }

    static Node sending(Sending sending) {
        Label sign = styled(sending.sign(), "line-sign");
        sign.getStyleClass().add(sending.tone().styleClass());
        Label text = new Label(sending.text());
        text.setWrapText(true);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        Node state = sending.tone() == Tone.NEUTRAL
                ? styled(sending.state(), "muted")
                : new Badge(sending.state(), sending.tone());
        return new HBox(sign, text, state);
    }

    static Node happening(Happening happening) {
        Label time = styled(happening.time(), "muted");
        time.setMinWidth(52);
        Label text = new Label(happening.text());
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        Label source = styled(happening.source(), "muted");
        source.setMinWidth(Region.USE_PREF_SIZE);
        return new HBox(time, text, source);
    }

    static Node start(HomeViewModel.Start start, HomeViewModel model) {
        Button button = new Button(start.text(), new KeyCap(start.key()));
        button.getStyleClass().setAll("start-chip");
        button.setGraphicTextGap(6);
        button.setOnAction(e -> model.open(start.screen()));
        return button;
    }

    static Label styled(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
