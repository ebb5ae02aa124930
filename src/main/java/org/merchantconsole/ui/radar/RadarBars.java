package org.merchantconsole.ui.radar;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.ui.Badge;
import org.merchantconsole.ui.Tone;

/** The chart: one bar per group, as long as the money that hangs on it, with its figures as text. */
public final class RadarBars extends VBox {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final List<Button> buttons = new ArrayList<>();
    private @Nullable RadarViewModel model;

    public RadarBars() {
        getStyleClass().add("radar-bars");
    }

    void show(RadarViewModel shown) {
        model = shown;
        shown.bars().subscribe(() -> draw(shown));
        shown.chosenProperty().subscribe(bar -> mark());
        draw(shown);
    }

    private void draw(RadarViewModel shown) {
        boolean focused = hasKeyboard();
        buttons.clear();
        shown.bars().forEach(bar -> buttons.add(button(shown, bar)));
        getChildren().setAll(buttons);
        mark();
        if (focused) {
            focusChosen();
        }
    }

    private static Button button(RadarViewModel model, RadarViewModel.Bar bar) {
        Label name = new Label(bar.name());
        name.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label figures = new Label(bar.figures());
        figures.getStyleClass().add("figures");
        figures.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(8, name, gap);
        if (!bar.overdue().isEmpty()) {
            head.getChildren().add(new Badge(Tone.DANGER.sign() + " " + bar.overdue(), Tone.DANGER));
        }
        head.getChildren().add(figures);
        head.setAlignment(Pos.CENTER_LEFT);
        Region track = new Region();
        track.getStyleClass().add("radar-track");
        Region fill = new Region();
        fill.getStyleClass().addAll("radar-fill", bar.tone().styleClass());
        StackPane line = new StackPane(track, fill);
        line.setAlignment(Pos.CENTER_LEFT);
        fill.maxWidthProperty().bind(line.widthProperty().multiply(Math.max(0.01, bar.share())));
        VBox box = new VBox(head, line);
        box.getStyleClass().add("radar-line");
        Button button = new Button();
        button.getStyleClass().setAll("radar-group");
        button.setGraphic(box);
        button.setMinWidth(0);
        button.setMaxWidth(Double.MAX_VALUE);
        // A button does not stretch its graphic by itself.
        box.prefWidthProperty().bind(button.widthProperty().subtract(18));
        button.setAccessibleText(bar.words());
        button.setAccessibleHelp(model.effect(bar.group().consequence()));
        button.focusedProperty().subscribe(now -> {
            if (now) {
                model.choose(bar);
            }
        });
        button.setOnAction(e -> model.open(bar));
        return button;
    }

    private void mark() {
        RadarViewModel shown = model;
        if (shown != null) {
            RadarViewModel.Bar chosen = shown.chosenProperty().get();
            for (int i = 0; i < buttons.size() && i < shown.bars().size(); i++) {
                buttons.get(i)
                        .pseudoClassStateChanged(CHOSEN, shown.bars().get(i).equals(chosen));
            }
        }
    }

    /** Whether a bar has the keyboard. */
    boolean hasKeyboard() {
        return getScene() != null
                && buttons.stream().anyMatch(button -> button.equals(getScene().getFocusOwner()));
    }

    /** Gives the keyboard to the chosen bar. */
    void focusChosen() {
        RadarViewModel shown = model;
        if (shown != null && !buttons.isEmpty()) {
            int at = shown.bars().indexOf(shown.chosenProperty().get());
            buttons.get(Math.max(0, at)).requestFocus();
        }
    }
}
