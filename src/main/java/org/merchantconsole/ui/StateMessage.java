package org.merchantconsole.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** What stands where rows would: nothing to do, still loading, or broken; a sentence that says so and what to do. */
public final class StateMessage extends VBox {

    private final FontIcon icon = new FontIcon();
    private final Label title = new Label();
    private final Label detail = new Label();
    private final Button action = new Button();

    public StateMessage() {
        super(6);
        getStyleClass().add("state-message");
        setAlignment(Pos.CENTER);
        title.getStyleClass().add("state-title");
        detail.getStyleClass().add("muted");
        detail.setWrapText(true);
        detail.setTextAlignment(TextAlignment.CENTER);
        detail.setAlignment(Pos.CENTER);
        detail.setMaxWidth(380);
        getChildren().addAll(icon, title, detail, action);
    }

    /**
     * Shows a state.
     *
     * @param button what can be done about it; null for nothing
     */
    public void show(Ikon symbol, String heading, String sentence, @Nullable String button, Runnable pressed) {
        icon.setIconCode(symbol);
        title.setText(heading);
        detail.setText(sentence);
        detail.setVisible(!sentence.isEmpty());
        detail.setManaged(!sentence.isEmpty());
        action.setText(button == null ? "" : button);
        action.setVisible(button != null);
        action.setManaged(button != null);
        action.setOnAction(e -> pressed.run());
        setAccessibleText(heading + ". " + sentence);
    }

    /** Shows a state that nothing needs to be done about. */
    public void show(Ikon symbol, String heading, String sentence) {
        show(symbol, heading, sentence, null, () -> {});
    }
}
