package org.merchantconsole.ui;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.jspecify.annotations.Nullable;

/** Text on its way to another program. Never called with card data. */
public final class CopiedText {
    private CopiedText() {}

    /** The text in the system's clipboard; null for none. */
    public static @Nullable String get() {
        return Clipboard.getSystemClipboard().getString();
    }

    /** Puts the text into the system's clipboard. */
    public static void put(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
