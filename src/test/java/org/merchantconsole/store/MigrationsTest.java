package org.merchantconsole.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.merchantconsole.store.Samples.CLOCK;
import static org.merchantconsole.store.Samples.full;
import static org.merchantconsole.store.Samples.key;
import static org.merchantconsole.store.Samples.slim;
import static org.merchantconsole.store.Samples.update;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantconsole.order.Edits;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.OrderQuery;
import org.merchantconsole.order.Queue;
import org.merchantconsole.order.StoreException;

/** Files of every earlier version become today's, and strange files are left alone. */
class MigrationsTest {
    @TempDir
    Path folder;

    private Path file;

    private static final List<String> TODAYS_NOTES = List.of(
            "CREATE TABLE promised_returns (order_key INTEGER, position INTEGER, day TEXT)",
            "ALTER TABLE notes ADD COLUMN pinned_at INTEGER",
            "ALTER TABLE notes ADD COLUMN edited_at INTEGER",
            "ALTER TABLE notes ADD COLUMN edited_by TEXT NOT NULL DEFAULT ''");

    @BeforeEach
    void file() {
        file = folder.resolve("orders.sqlite");
    }

    @Test
    void aFileOfTheFirstVersionKeepsItsOrdersAndIsCopiedBefore() throws IOException {
        List<Migrations.Script> all = Migrations.carried();
        Samples.firstVersion(file, update(full("A1")));

        try (SqliteStore today = SqliteStore.open(file, CLOCK)) {
            assertThat(Samples.find(today, key("A1"))).contains(full("A1"));
            assertThat(today.page(OrderQuery.of(Queue.ORDERS).withText("dijk"), null, 5)
                            .rows())
                    .hasSize(1);
        }

        List<Path> backups = files(folder.resolve("backups"));
        assertThat(backups).hasSize(all.size() - 1);
        Path copy = backups.getFirst();
        assertThat(copy.getFileName()).hasToString("orders.sqlite.v1.20261120T120000.000Z.backup");
        try (Database restored = Database.open(copy)) {
            restored.write(Samples::todaysColumns);
            for (String column : TODAYS_NOTES) {
                restored.write(session -> session.run(column));
            }
            Optional<Order> kept = restored.write(session -> OrderLoading.find(session, key("A1")));
            assertThat(kept.map(order -> Edits.version(order, Order.NEW))).contains(full("A1"));
        }
    }

    @Test
    void everyStepHasItsCopy() throws IOException {
        List<Migrations.Script> all = Migrations.carried();
        Samples.firstVersion(file, update(slim("A1")));
        List<Migrations.Script> more = Stream.concat(
                        all.stream(),
                        Stream.of(new Migrations.Script("V999__x.sql", "CREATE TABLE x (a INTEGER) STRICT")))
                .toList();

        SqliteStore.open(file, CLOCK, more).close();

        assertThat(files(folder.resolve("backups"))).hasSize(all.size());
    }

    @Test
    void aNewFileNeedsNoCopy() {
        SqliteStore.open(file, CLOCK).close();

        assertThat(folder.resolve("backups")).doesNotExist();
    }

    @Test
    void aNewerFileIsRefusedAndLeftAsItIs() throws IOException {
        SqliteStore.open(file, CLOCK).close();
        byte[] before = Files.readAllBytes(file);

        assertThatThrownBy(
                        () -> SqliteStore.open(file, CLOCK, Migrations.carried().subList(0, 1)))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("newer version");

        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(folder.resolve("backups")).doesNotExist();
    }

    @Test
    void aFileWithAnotherHistoryIsRefused() {
        SqliteStore.open(file, CLOCK).close();
        Migrations.Script first = Migrations.carried().getFirst();
        List<Migrations.Script> changed = new ArrayList<>(Migrations.carried());
        changed.set(0, new Migrations.Script(first.name(), first.sql() + "\n"));

        assertThatThrownBy(() -> SqliteStore.open(file, CLOCK, changed))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(first.name())
                .hasMessageContaining("another edition");
    }

    @Test
    void aFailingStepLeavesTheFileAtTheStepBefore() {
        SqliteStore.open(file, CLOCK).close();
        List<Migrations.Script> broken = Stream.concat(
                        Migrations.carried().stream(),
                        Stream.of(new Migrations.Script("V003__x.sql", "CREATE TABLE x (a) STRICT; SELECT nothing;")))
                .toList();

        assertThatThrownBy(() -> SqliteStore.open(file, CLOCK, broken)).isInstanceOf(StoreException.class);

        try (SqliteStore store = SqliteStore.open(file, CLOCK)) {
            assertThat(store.openIntents()).isEmpty();
        }
    }

    @Test
    void aDatabaseOfAnotherProgramIsLeftAlone() {
        try (Database other = Database.open(file)) {
            other.write(session -> session.run("CREATE TABLE accounts (id INTEGER)"));
        }

        assertThatThrownBy(() -> SqliteStore.open(file, CLOCK))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("another program");
    }

    @Test
    void anOldSqliteIsRefused() {
        assertThatThrownBy(() -> SqliteStore.requireSqlite("3.51.2.0"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("3.51.3");
        SqliteStore.requireSqlite("3.51.3.0");
        SqliteStore.requireSqlite("4.0.0");
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
