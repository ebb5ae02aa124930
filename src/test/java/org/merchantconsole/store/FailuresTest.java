package org.merchantconsole.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.merchantconsole.store.Samples.AUDIT;
import static org.merchantconsole.store.Samples.CLOCK;
import static org.merchantconsole.store.Samples.full;
import static org.merchantconsole.store.Samples.key;
import static org.merchantconsole.store.Samples.slim;
import static org.merchantconsole.store.Samples.update;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.StoreException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Broken disks and files are told in a sentence, and nothing is lost or silently made anew. */
class FailuresTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void file() {
        file = folder.resolve("orders.sqlite");
    }

    @ParameterizedTest
    @CsvSource({
        "SQLITE_FULL, is full",
        "SQLITE_BUSY, Another program is writing",
        "SQLITE_BUSY_SNAPSHOT, Another program is writing",
        "SQLITE_READONLY, cannot be written",
        "SQLITE_READONLY_DIRECTORY, cannot be written",
        "SQLITE_CANTOPEN, cannot be opened",
        "SQLITE_CORRUPT, is damaged",
        "SQLITE_NOTADB, is damaged",
        "SQLITE_IOERR_WRITE, reported an error",
        "SQLITE_MISUSE, SQLITE_MISUSE"
    })
    void everyFaultHasItsSentence(SQLiteErrorCode code, String words) {
        StoreException told = Failures.sentence(file, new SQLiteException("internal words", code));

        assertThat(told).hasMessageContaining(words).hasMessageNotContaining("internal words");
        assertThat(told.getCause()).isInstanceOf(SQLiteException.class);
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Path inTheWay = Files.writeString(folder.resolve("taken"), "a file, not a folder");

        assertThatThrownBy(() -> SqliteStore.open(inTheWay.resolve("orders.sqlite"), CLOCK))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(inTheWay.toString())
                .hasMessageContaining("choose another data folder");
    }

    @Test
    void aFolderInPlaceOfTheFileIsNamed() throws IOException {
        Files.createDirectory(file);

        assertThatThrownBy(() -> SqliteStore.open(file, CLOCK))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("cannot be opened");
    }

    @Test
    void aFileThatIsNoDatabaseIsLeftAsItIs() throws IOException {
        String text = "Dear diary, ".repeat(1_000);
        Files.writeString(file, text);

        assertThatThrownBy(() -> SqliteStore.open(file, CLOCK))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("damaged")
                .hasMessageContaining("backups");

        assertThat(Files.readString(file)).isEqualTo(text);
    }

    @Test
    void aMissingFileBesideItsLogIsNotMadeAnew() throws IOException {
        Files.writeString(folder.resolve("orders.sqlite-wal"), "log");

        assertThatThrownBy(() -> SqliteStore.open(file, CLOCK))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("is gone");

        assertThat(file).doesNotExist();
    }

    @Test
    void aFullDiskRefusesTheWholeChangeAndReadingGoesOn() {
        try (SqliteStore store = SqliteStore.open(file, CLOCK)) {
            Samples.save(store, List.of(update(full("A1"))), AUDIT);
        }
        try (Database database = Database.open(file)) {
            long pages = database.plain(session -> session.number("PRAGMA page_count"));
            database.plain(session -> session.number("PRAGMA max_page_count = " + (pages + 2)));

            assertThatThrownBy(() -> database.write(session -> {
                        OrderSaving saving = new OrderSaving(session);
                        for (int i = 0; i < 500; i++) {
                            saving.save(List.of(update(slim("N" + i))), AUDIT);
                        }
                        return 500;
                    }))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("is full");

            assertThat(database.<Long>write(session -> session.number("SELECT count(*) FROM orders")))
                    .as("after the refusal the same connection works on, with nothing of the change")
                    .isEqualTo(1);
            database.write(session -> session.run("UPDATE search_progress SET indexed_to = 0"));
        }
        try (SqliteStore store = SqliteStore.open(file, CLOCK)) {
            assertThat(Samples.find(store, key("A1"))).contains(full("A1"));
        }
    }

    @Test
    void aFaultInTheMiddleOfASaveStoresNothing() {
        try (SqliteStore store = SqliteStore.open(file, CLOCK)) {
            Order mixed = Samples.withRelated(slim("B2"), Money.of(1, "USD"), List.of());

            assertThatThrownBy(() -> Samples.save(store, List.of(update(slim("A1")), update(mixed)), AUDIT))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("two currencies");

            assertThat(store.find(key("A1"))).isEmpty();
            assertThat(store.audit(null, 5)).isEmpty();
            Samples.save(store, List.of(update(slim("A1"))), AUDIT);
            assertThat(store.find(key("A1"))).isPresent();
        }
    }

    @Test
    void auditAndHistoryRefuseToBeChanged() {
        try (SqliteStore store = SqliteStore.open(file, CLOCK)) {
            Samples.save(store, List.of(update(slim("A1"))), AUDIT);
        }
        try (Database database = Database.open(file)) {
            for (String change : List.of(
                    "UPDATE audit SET actor = 'nobody'",
                    "DELETE FROM audit",
                    "UPDATE status_history SET by = 'nobody'",
                    "DELETE FROM status_history")) {
                assertThatThrownBy(() -> database.write(session -> session.run(change)))
                        .as(change)
                        .isInstanceOf(StoreException.class)
                        .hasMessageContaining("only added to");
            }
        }
    }
}
