package org.merchantconsole.ui;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Text on its way to another program. Never called with card data. */
public final class CopiedText {
    private CopiedText() {}

    /** Puts the text into the system's clipboard. */
    public static void put(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
