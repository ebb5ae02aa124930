package org.merchantconsole.ui;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.OrderKey;

/** What a screen is given in tests: a fixed clock, everything inline, and a record of what it told the window. */
public final class Bench implements Navigator, Notices {

    /** Sunday 22 November 2026, 14:05 in Amsterdam. */
    public static final Instant NOW = Instant.parse("2026-11-22T13:05:00Z");

    public final List<String> shown = new ArrayList<>();
    public final List<String> said = new ArrayList<>();
    public final List<Exception> faults = new ArrayList<>();
    public final News news = new News(Background.inline());
    public final UiContext context;

    public Bench(Locale locale) {
        Texts texts = Texts.of(locale);
        TimeText times = new TimeText(texts, InstantSource.fixed(NOW));
        context = new UiContext(texts, times, Background.inline(), this, this, page -> false);
    }

    @Override
    public void show(String screenId, @Nullable OrderKey order) {
        shown.add(order == null ? screenId : screenId + " " + order);
    }

    @Override
    public void keysChanged() {}

    @Override
    public void say(Tone tone, String sentence) {
        said.add(tone + " " + sentence);
    }

    @Override
    public void failed(Exception cause) {
        faults.add(cause);
    }
}
