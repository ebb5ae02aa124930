package org.merchantconsole.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.Edits;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.OrderUpdate;
import org.merchantconsole.order.StoreException;
import org.merchantconsole.order.StoreException.Kind;
import org.merchantconsole.order.Upkeep;
import org.merchantconsole.status.Action;

/** Files that others hold, that may not be written, that are damaged or half brought up to date. */
class DamageTest {

    private static final int ORDERS = 60;

    @TempDir
    Path folder;

    private Path file;
    private final List<Process> others = new ArrayList<>();

    @BeforeEach
    void orders() {
        file = folder.resolve("orders.db");
        List<OrderUpdate> updates = new ArrayList<>();
        for (int i = 0; i < ORDERS; i++) {
            updates.add(Samples.update(Samples.full("A" + i)));
        }
        try (SqliteStore store = SqliteStore.open(file, Samples.CLOCK)) {
            store.save(updates, Samples.AUDIT);
        }
    }

    @AfterEach
    void endOthers() throws InterruptedException {
        for (Process other : others) {
            other.destroyForcibly().waitFor();
        }
    }

    /** Starts a program of this test that says a word when it has come to its point, and waits for that. */
    private Process other(Class<?> program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        others.add(process);
        assertThat(process.inputReader().readLine()).isEqualTo("here");
        return process;
    }

    /** Holds the database in the midst of a change until it is ended. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] args) {
            try (Database database = Database.open(Path.of(args[0]))) {
                database.write(session -> {
                    session.run("UPDATE search_progress SET indexed_to = indexed_to");
                    System.out.println("here");
                    try {
                        return System.in.read();
                    } catch (IOException gone) {
                        return 0;
                    }
                });
            }
        }
    }

    @Test
    void whatAnotherProcessHoldsIsRefusedReadingGoesOnAndRestoringWaits() throws Exception {
        Upkeep upkeep = new SqliteUpkeep(file, Samples.CLOCK);
        Path copy = upkeep.backup(folder.resolve("copy.db"));
        try (SqliteStore store = SqliteStore.open(file, Samples.CLOCK)) {
            Process holder = other(Holder.class, file.toString());

            assertThatThrownBy(() -> Samples.stage(
                            store,
                            Samples.intent("mc-1", Samples.key("A1"), new Action.Refund(Money.of(100, "EUR"), "x"))))
                    .isInstanceOfSatisfying(
                            StoreException.class,
                            held -> assertThat(held.kind()).isEqualTo(Kind.LOCKED));
            assertThat(Samples.find(store, Samples.key("A1"))).contains(Samples.full("A1"));
            assertThat(store.openIntents()).isEmpty();
            assertThat(holder.isAlive()).isTrue();
        }
        assertThatThrownBy(() -> upkeep.restore(copy, "kim"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("Close all of them");
        endOthers();
        assertThat(upkeep.restore(copy, "kim").kept()).exists();
        assertThat(upkeep.check()).isEmpty();
    }

    @Test
    void aFolderThatMayNotBeWrittenIsSaidAndCanStillBeRead() throws IOException {
        assertThat(folder.toFile().setWritable(false)).isTrue();
        assertThat(file.toFile().setWritable(false)).isTrue();
        try {
            // Some accounts may write everywhere.
            boolean bound = !Files.isWritable(folder);
            if (bound) {
                assertThatThrownBy(() -> SqliteStore.open(file, Samples.CLOCK))
                        .isInstanceOfSatisfying(
                                StoreException.class,
                                no -> assertThat(no.kind()).isIn(Kind.READ_ONLY, Kind.CANNOT_OPEN));
            }
            try (SqliteStore store = SqliteStore.openForRescue(file, Samples.CLOCK)) {
                assertThat(Samples.find(store, Samples.key("A7"))).contains(Samples.full("A7"));
                assertReadOnly(store);
            }
        } finally {
            assertThat(folder.toFile().setWritable(true)).isTrue();
        }
    }

    private static void assertReadOnly(SqliteStore store) {
        assertThatThrownBy(() -> store.save(List.of(Samples.update(Samples.slim("B1"))), Samples.AUDIT))
                .isInstanceOfSatisfying(
                        StoreException.class, no -> assertThat(no.kind()).isEqualTo(Kind.READ_ONLY))
                .hasMessageContaining("nothing is sent");
    }

    @Test
    void rescueReadsAFileOfAnEarlierVersionWithoutChangingIt() throws IOException {
        Path old = folder.resolve("old.db");
        Samples.firstVersion(old, Samples.update(Samples.full("A1")));
        byte[] before = Files.readAllBytes(old);

        try (SqliteStore store = SqliteStore.openForRescue(old, Samples.CLOCK)) {
            assertThat(Samples.find(store, Samples.key("A1"))).contains(Samples.full("A1"));
            assertReadOnly(store);
        }

        assertThat(Files.readAllBytes(old)).isEqualTo(before);
    }

    /** 64 random bytes in a random page: an error, a finding, or bytes that nobody uses; never a wrong answer as a right one. */
    @Test
    void aDamagedPageIsAnErrorOrAFindingAndNeverAWrongAnswer() throws IOException {
        long seed = System.nanoTime();
        System.out.println("DamageTest seed " + seed);
        Random dice = new Random(seed);
        byte[] sound = Files.readAllBytes(file);
        int found = 0;
        for (int trial = 0; trial < 150; trial++) {
            byte[] noise = new byte[64];
            dice.nextBytes(noise);
            int at = 100 + dice.nextInt(sound.length - 164);
            Files.write(file, sound);
            try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
                open.seek(at);
                open.write(noise);
            }
            boolean wrong = false;
            boolean told = false;
            try (Database database = Database.openToRead(file)) {
                told = !Health.findings(database).isEmpty();
                for (int i = 0; i < ORDERS; i++) {
                    String id = "A" + i;
                    Optional<Order> order = database.read(session -> OrderLoading.find(session, Samples.key(id)));
                    wrong |= !order.map(one -> Edits.version(one, Order.NEW)).equals(Optional.of(Samples.full(id)));
                }
            } catch (RuntimeException error) {
                told = true;
            }
            found += told ? 1 : 0;
            assertThat(!wrong || told).as("seed %d, byte %d", seed, at).isTrue();
        }
        System.out.println("DamageTest: " + found + " of 150 told");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 16, 18, 24, 40, 56, 60, 96})
    void aDamagedHeaderIsToldAndTheFileLeftAsItIs(int at) throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.seek(at);
            open.write(new byte[] {(byte) 0xa5, (byte) 0x5a, (byte) 0xff, 0x7f});
        }
        byte[] damaged = Files.readAllBytes(file);
        List<String> findings = new SqliteUpkeep(file, Samples.CLOCK).check();
        boolean opens;
        try (SqliteStore store = SqliteStore.open(file, Samples.CLOCK)) {
            assertThat(Samples.find(store, Samples.key("A1"))).contains(Samples.full("A1"));
            opens = true;
        } catch (StoreException told) {
            opens = false;
            assertThat(told.kind())
                    .isIn(Kind.NOT_A_DATABASE, Kind.CORRUPT, Kind.CANNOT_OPEN, Kind.READ_ONLY, Kind.OTHER);
            assertThat(Files.readAllBytes(file)).isEqualTo(damaged);
        }
        assertThat(opens || !findings.isEmpty()).as("byte %d: %s", at, findings).isTrue();
    }

    /** Begins to bring the file up to date and stops dead after so many statements. */
    static final class Killed {
        private Killed() {}

        public static void main(String[] args) {
            int[] left = {Integer.parseInt(args[1])};
            System.out.println("here");
            try (Database database = Database.open(
                    Path.of(args[0]),
                    real -> Counted.around(real, () -> {
                        if (--left[0] == 0) {
                            Runtime.getRuntime().halt(1);
                        }
                    }))) {
                new Migrations(database, Samples.CLOCK, Migrations.carried()).run();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 9, 14, 20, 27, 35})
    void aMigrationThatIsKilledInTheMiddleIsDoneByTheNextStart(int statements) throws Exception {
        Path old = folder.resolve("old.db");
        Samples.firstVersion(old, Samples.update(Samples.full("A1")));
        other(Killed.class, old.toString(), Integer.toString(statements)).waitFor();

        try (SqliteStore store = SqliteStore.open(old, Samples.CLOCK)) {
            assertThat(Samples.find(store, Samples.key("A1"))).contains(Samples.full("A1"));
        }
        assertThat(new SqliteUpkeep(old, Samples.CLOCK).check()).isEmpty();
    }
}
