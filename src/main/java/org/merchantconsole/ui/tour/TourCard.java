package org.merchantconsole.ui.tour;

import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.merchantconsole.ui.ActionButton;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.Tone;

/** The strip that tells a tour's next step; there only while one is under way, and never takes the keyboard. */
public final class TourCard extends HBox {

    private final Label heading = new Label();
    private final Label sentence = new Label();
    private final VBox lines = new VBox(1);

    public TourCard(TourModel model, Texts texts) {
        super(16);
        setId("tour");
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().addAll("queue-banner", "tour-card");
        heading.getStyleClass().addAll("strong", "small");
        sentence.setId("tour-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        VBox words = new VBox(2, heading, sentence, lines);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        ActionButton skip = new ActionButton(texts.get("tour.skip"), texts.key("window.tour"), Tone.NEUTRAL);
        skip.setFocusTraversable(false);
        skip.setOnAction(e -> model.skip());
        ActionButton leave = new ActionButton(texts.get("tour.leave"), "Esc", Tone.NEUTRAL);
        leave.setFocusTraversable(false);
        leave.setOnAction(e -> model.leave());
        HBox buttons = new HBox(6, skip, leave);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(words, buttons);
        model.cardProperty().subscribe(card -> {
            setVisible(card != null);
            setManaged(card != null);
            if (card != null) {
                show(card);
                skip.setVisible(!card.over());
                skip.setManaged(!card.over());
                leave.setLabel(texts.get(card.over() ? "tour.close" : "tour.leave"));
            }
        });
    }

    private void show(TourModel.Card card) {
        getStyleClass().removeIf(name -> name.startsWith("tone-"));
        getStyleClass().add((card.over() ? Tone.SUCCESS : Tone.ACCENT).styleClass());
        heading.setText((card.over() ? Tone.SUCCESS.sign() + " " : "") + card.heading());
        sentence.setText(card.sentence());
        lines.getChildren().setAll(card.lines().stream().map(TourCard::line).toList());
        setAccessibleText(card.heading() + ". " + card.sentence() + " " + String.join(". ", card.lines()));
        // The keyboard is elsewhere: a screen reader is told that the words changed.
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private static Label line(String words) {
        Label line = new Label(words);
        line.setWrapText(true);
        line.setMinHeight(Region.USE_PREF_SIZE);
        return line;
    }
}
