package org.merchantconsole.ui;

import org.jspecify.annotations.Nullable;

/**
 * A key and what it does.
 *
 * @param keys as printed on a key cap, for example {@code A} or {@code Ctrl ↵}
 * @param text what it does, one or two words in the user's language
 * @param run does it, for the command palette; null when it makes no sense from there
 */
public record KeyHint(String keys, String text, @Nullable Runnable run) {

    /** A key that the palette does not offer. */
    public static KeyHint of(String keys, String text) {
        return new KeyHint(keys, text, null);
    }
}
