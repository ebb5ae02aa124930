package org.merchantconsole.ui;

import java.util.List;

/** What every screen is given. */
public record UiContext(
        Texts texts,
        TimeText times,
        Background background,
        Navigator navigator,
        Notices notices,
        Browser browser,
        FileChoice files) {

    /** The table of shortcuts. */
    public Shortcuts keys() {
        return texts.keys();
    }

    /** One in which nobody chooses files. */
    public UiContext(
            Texts texts, TimeText times, Background background, Navigator navigator, Notices notices, Browser browser) {
        this(texts, times, background, navigator, notices, browser, title -> List.of());
    }
}
