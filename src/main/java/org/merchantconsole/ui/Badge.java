package org.merchantconsole.ui;

import java.util.Objects;
import javafx.scene.control.Label;

/** A few words on a rounded, softly coloured ground. The words alone must be enough. */
public class Badge extends Label {

    private Tone tone = Tone.NEUTRAL;

    public Badge() {
        this("", Tone.NEUTRAL);
    }

    public Badge(String text, Tone tone) {
        super(text);
        getStyleClass().setAll("badge");
        setMinWidth(USE_PREF_SIZE);
        setTone(tone);
    }

    public final Tone getTone() {
        return tone;
    }

    public final void setTone(Tone newTone) {
        getStyleClass().removeIf(name -> name.startsWith("tone-"));
        getStyleClass().add(newTone.styleClass());
        tone = Objects.requireNonNull(newTone);
    }

    /** Sets words and colour together. */
    public final void show(String text, Tone newTone) {
        setText(text);
        setTone(newTone);
    }
}
