package org.merchantconsole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantconsole.store.SqliteStore;

/** The copy that the first start of a day makes: whether it could be made is known to the window. */
class CopyOfTheDayTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-22T13:05:00Z"));

    @TempDir
    Path folder;

    private boolean failed() {
        Path file = folder.resolve("orders-sandbox.db");
        SqliteStore.open(file, CLOCK).close();
        Databases.Daily daily = Databases.copyOfTheDay(file, CLOCK);
        daily.close();
        return daily.failed().get();
    }

    @Test
    void aCopyThatCouldBeMadeIsNotSpokenOf() {
        assertThat(failed()).isFalse();
    }

    @Test
    void aCopyThatCannotBeMadeIsKnown() throws IOException {
        Files.writeString(folder.resolve("backups"), "in the way");

        assertThat(failed()).isTrue();
    }
}
