package org.merchantconsole.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A button with its key at the right. Its tone says what it does: SUCCESS and ACCENT are filled, DANGER has red words. */
public final class ActionButton extends Button {

    private static final double SIDE = 11;
    /** Parts are placed on whole pixels; without it the words may lack the last one. */
    private static final double ROUNDING = 4;

    private final Label words = new Label();
    private final KeyCap cap = new KeyCap();
    private Tone tone = Tone.NEUTRAL;

    public ActionButton() {
        this("", "", Tone.NEUTRAL);
    }

    public ActionButton(String text, String keys, Tone tone) {
        getStyleClass().setAll("action-button");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(8, words, gap, cap);
        line.setAlignment(Pos.CENTER_LEFT);
        setGraphic(line);
        // A button does not stretch its graphic: the line takes the button's width, and the button does not ask the
        // line.
        line.prefWidthProperty().bind(widthProperty().subtract(2 * SIDE));
        setMaxWidth(Double.MAX_VALUE);
        setLabel(text);
        setKeys(keys);
        setTone(tone);
    }

    @Override
    protected double computePrefWidth(double height) {
        return words.prefWidth(-1) + (cap.isManaged() ? cap.prefWidth(-1) + 16 : 0) + 2 * SIDE + ROUNDING;
    }

    @Override
    protected double computeMinWidth(double height) {
        return computePrefWidth(height);
    }

    public String getLabel() {
        return words.getText();
    }

    public void setLabel(String text) {
        words.setText(text);
        setAccessibleText(text);
    }

    public String getKeys() {
        return cap.getText();
    }

    public void setKeys(String keys) {
        cap.setText(keys);
        cap.setVisible(!keys.isEmpty());
        cap.setManaged(!keys.isEmpty());
        setAccessibleHelp(keys);
    }

    public Tone getTone() {
        return tone;
    }

    public void setTone(Tone newTone) {
        getStyleClass().removeIf(name -> name.startsWith("tone-"));
        getStyleClass().add(newTone.styleClass());
        tone = newTone;
    }
}
