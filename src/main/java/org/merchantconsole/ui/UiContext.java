package org.merchantconsole.ui;

/** What every screen is given. */
public record UiContext(
        Texts texts, TimeText times, Background background, Navigator navigator, Notices notices, Browser browser) {}
