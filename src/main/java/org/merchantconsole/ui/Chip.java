package org.merchantconsole.ui;

import javafx.scene.control.ToggleButton;
import org.jspecify.annotations.Nullable;

/** A filter that is on or off, with the number of rows behind it. */
public final class Chip extends ToggleButton {

    private String words = "";

    public Chip() {
        this("");
    }

    public Chip(String words) {
        getStyleClass().setAll("chip");
        setMinWidth(USE_PREF_SIZE);
        setWords(words);
    }

    public String getWords() {
        return words;
    }

    public void setWords(String newWords) {
        words = newWords;
        setText(newWords);
    }

    /** Shows how many rows are behind it; null while that is not known. */
    public void setCount(@Nullable Long count) {
        setText(count == null ? words : words + " " + count);
    }
}
