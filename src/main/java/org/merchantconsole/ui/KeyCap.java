package org.merchantconsole.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** A key as it is printed on a keyboard. */
public final class KeyCap extends Label {

    public KeyCap() {
        this("");
    }

    public KeyCap(String keys) {
        super(keys);
        getStyleClass().setAll("key-cap");
        setMinWidth(USE_PREF_SIZE);
    }

    /** A key and, beside it, what it does. */
    public static HBox with(String keys, String words) {
        HBox line = new HBox(5, new KeyCap(keys), new Label(words));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
