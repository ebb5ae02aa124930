package org.merchantconsole.ui;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A sentence that stays in sight, on the ground of its tone; more may be put below it. */
public final class Strip extends VBox {

    public Strip(Tone tone, String sentence) {
        super(6);
        String sign = switch (tone) {
            case SUCCESS -> "✓ ";
            case DANGER -> "✕ ";
            case WARNING -> "● ";
            default -> "";
        };
        Label words = new Label(sign + sentence);
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        getChildren().add(words);
        getStyleClass().addAll("outcome", tone.styleClass());
        setAccessibleText(sentence);
    }
}
