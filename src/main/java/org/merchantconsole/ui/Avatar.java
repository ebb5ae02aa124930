package org.merchantconsole.ui;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.control.Label;

/** The initials of a member of staff in a disc. */
public final class Avatar extends Label {

    public Avatar() {
        getStyleClass().setAll("avatar");
    }

    public void setName(String name) {
        setText(initials(name));
        setAccessibleText(name);
    }

    /** The first letters of the first two words. */
    public static String initials(String name) {
        return Arrays.stream(name.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(2)
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }
}
