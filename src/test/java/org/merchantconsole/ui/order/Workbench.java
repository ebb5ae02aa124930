package org.merchantconsole.ui.order;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.desk.Desks;
import org.merchantconsole.desk.Progress;
import org.merchantconsole.desk.Role;
import org.merchantconsole.desk.Terms;
import org.merchantconsole.gateway.Environment;
import org.merchantconsole.gateway.ProviderGateway;
import org.merchantconsole.gateway.ProviderRecords;
import org.merchantconsole.gateway.ProviderSettings;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.sandbox.Sandbox;
import org.merchantconsole.sandbox.SandboxOptions;
import org.merchantconsole.status.Staff;
import org.merchantconsole.status.StatusEngine;
import org.merchantconsole.store.SqliteStore;
import org.merchantconsole.ui.Background;
import org.merchantconsole.ui.Navigator;
import org.merchantconsole.ui.Notices;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.TimeText;
import org.merchantconsole.ui.Tone;
import org.merchantconsole.ui.UiContext;

/** All desks over a database of their own and a sandbox of their own with its sample data, at a fixed moment. */
public final class Workbench implements AutoCloseable {

    /** The pictures' moment: Sunday afternoon in Amsterdam. */
    public static final Instant NOW = Instant.parse("2026-11-22T13:05:00Z");

    private static final InstantSource CLOCK = InstantSource.fixed(NOW);

    private final Sandbox sandbox;
    private final SqliteStore store;
    private final Desks desks;
    private final List<Exception> failures = new ArrayList<>();
    private final List<String> sentences = new ArrayList<>();

    /** Starts and fetches everything. */
    public Workbench(Path folder) {
        try {
            sandbox = Sandbox.start(SandboxOptions.defaults(CLOCK));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        store = SqliteStore.open(folder.resolve("console.db"), CLOCK);
        desks = Desks.over(
                store,
                new ProviderGateway(ProviderSettings.of(sandbox.url(), sandbox.key(), Environment.SANDBOX)),
                new ProviderRecords(),
                new StatusEngine(),
                CLOCK,
                Terms.DEFAULT);
        desks.sync().run(Progress.silent());
    }

    public Desks desks() {
        return desks;
    }

    public Staff staff() {
        return Role.MANAGER.staff("Mila Visser");
    }

    /** What was reported as broken. */
    public List<Exception> failures() {
        return failures;
    }

    /** What was said in passing. */
    public List<String> sentences() {
        return sentences;
    }

    /** Everything in place, nothing on another thread. */
    public UiContext context(Locale language) {
        return context(language, Background.inline());
    }

    public UiContext context(Locale language, Background background) {
        Texts texts = Texts.of(language);
        return new UiContext(texts, new TimeText(texts, CLOCK), background, new Nowhere(), new Kept());
    }

    @Override
    public void close() {
        store.close();
        try {
            sandbox.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Nowhere implements Navigator {
        @Override
        public void show(String screenId, @Nullable OrderKey order) {}

        @Override
        public void keysChanged() {}
    }

    private final class Kept implements Notices {
        @Override
        public void say(Tone tone, String sentence) {
            sentences.add(sentence);
        }

        @Override
        public void failed(Exception cause) {
            failures.add(cause);
        }
    }
}
