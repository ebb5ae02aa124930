package org.merchantconsole.ui;

import javafx.scene.control.Label;

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
}
