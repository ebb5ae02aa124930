package org.merchantconsole.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantconsole.order.AuditVerdict;
import org.merchantconsole.order.AuditVerdict.Broken;
import org.merchantconsole.order.AuditVerdict.Intact;
import org.merchantconsole.order.AuditVerdict.NotVouched;
import org.merchantconsole.order.AuditVerdict.Trouble;
import org.merchantconsole.order.StoreException;

/** The signed head knows the end of the audit exactly, whenever the program or the power stops, and raises no false alarm. */
class AuditHeadTest {

    private static final int TRIALS = 1_000;

    @TempDir
    Path folder;

    private final Random dice = new Random(7);

    @Test
    void aFileOfTheVersionBeforeGetsItsChainWhenItIsOpened() {
        int before = (int) Migrations.carried().stream()
                .takeWhile(script -> !script.name().endsWith("audit_chain.sql"))
                .count();
        try (Database database = Database.open(AuditBook.file(folder))) {
            new Migrations(database, Samples.CLOCK, Migrations.carried().subList(0, before)).run();
            for (int i = 0; i < 5; i++) {
                database.write(session -> session.run("INSERT INTO audit (at, actor, source, what, detail)"
                        + " VALUES (1, 'Mila', 'PERSON', 'accepted', '')"));
            }
        }
        assertThat(AuditBook.verify(folder))
                .isInstanceOfSatisfying(
                        NotVouched.class, none -> assertThat(none.what()).isEqualTo(Trouble.NO_CHAIN));

        AuditBook.write(folder, 2, dice);

        assertThat(AuditBook.verify(folder)).isEqualTo(new Intact(7));
    }

    @Test
    void keyAndHeadAreReadByTheirOwnerOnly() throws IOException {
        AuditBook.write(folder, 1, dice);

        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            for (Path file : List.of(folder.resolve(AuditKey.NAME), AuditHead.file(AuditBook.file(folder)))) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void twoConsolesWriteInTurnAndOneThatWasKilledGoesOn() {
        try (Database one = AuditBook.open(folder);
                Database other = AuditBook.open(folder)) {
            for (int i = 0; i < 20; i++) {
                AuditBook.add(dice.nextBoolean() ? one : other, dice);
                assertThat(AuditBook.verify(folder)).isEqualTo(new Intact(i + 1));
            }
        }
    }

    /** Every way in which a program or the power can stop between two steps, in random histories of two consoles. */
    @Test
    void aThousandInterruptedHistoriesRaiseNoAlarm() throws IOException {
        long seed = System.nanoTime();
        System.out.println("AuditHeadTest seed " + seed);
        Random random = new Random(seed);
        Path sound = Files.createDirectories(folder.resolve("sound"));
        AuditBook.write(sound, 3, random);
        Path trial = folder.resolve("trial");
        for (int i = 0; i < TRIALS; i++) {
            AuditBook.copy(sound, trial);
            long rows = 3;
            try (Database one = Database.open(AuditBook.file(trial));
                    Database other = Database.open(AuditBook.file(trial))) {
                for (int step = 0; step < 3; step++) {
                    int what = random.nextInt(6);
                    rows += interrupt(trial, random.nextBoolean() ? one : other, what, random);
                    assertThat(AuditBook.verify(trial))
                            .as("seed %d, trial %d, step %d, kind %d", seed, i, step, what)
                            .isEqualTo(new Intact(rows));
                }
            }
        }
    }

    /** One transaction that ends in one of the ways; how many rows it left. */
    private static long interrupt(Path folder, Database database, int what, Random random) throws IOException {
        Path head = AuditHead.file(AuditBook.file(folder));
        long before = Files.size(head);
        switch (what) {
            case 0 -> AuditBook.add(database, random);
            // Killed after the promise, before the commit; or the commit failed.
            case 1 -> promiseOnly(database, random);
            // Killed while the promise was written: only a part of it is there, or zeros in its place.
            case 2 -> {
                promiseOnly(database, random);
                cut(head, before + random.nextInt((int) (Files.size(head) - before)));
            }
            case 3 -> {
                Files.write(head, new byte[1 + random.nextInt(300)], StandardOpenOption.APPEND);
                return 0;
            }
            // Killed after the commit, before it was noted; or the note is only a part.
            case 4, 5 -> {
                AuditBook.add(database, random);
                List<String> lines = Files.readAllLines(head, StandardCharsets.ISO_8859_1);
                int note = lines.getLast().length() + 2;
                cut(head, Files.size(head) - (what == 4 ? note : 1 + random.nextInt(note)));
            }
            default -> throw new IllegalArgumentException("kind " + what);
        }
        return what == 1 || what == 2 ? 0 : 1;
    }

    private static void promiseOnly(Database database, Random random) {
        assertThatThrownBy(() -> database.write(session -> {
                    AuditChain.Link before = AuditChain.last(session);
                    byte[] hash = new byte[32];
                    random.nextBytes(hash);
                    new AuditHead(database.file()).pending(before, new AuditChain.Link(before.id() + 1, hash));
                    throw new StoreException(StoreException.Kind.FULL, "killed here");
                }))
                .hasMessage("killed here");
    }

    private static void cut(Path file, long size) throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.setLength(size);
        }
    }

    @Test
    void anEndThatIsCutOffIsFoundAlsoWhenWorkWentOnAfterwards() {
        AuditBook.write(folder, 10, dice);
        try (Database database = Database.open(AuditBook.file(folder))) {
            database.write(session -> {
                AuditBook.unlock(session);
                session.run("DELETE FROM audit WHERE id > 8");
                return session.run("DELETE FROM audit_chain WHERE audit_id > 8");
            });
            assertThat(AuditBook.verify(folder))
                    .isInstanceOfSatisfying(
                            Broken.class, broken -> assertThat(broken.id()).isEqualTo(9));
            for (int i = 0; i < 5; i++) {
                AuditBook.add(database, dice);
            }
        }

        assertThat(AuditBook.verify(folder))
                .isInstanceOfSatisfying(
                        Broken.class, broken -> assertThat(broken.id()).isEqualTo(9));
    }

    @Test
    void theHeadIsWrittenAnewWhenItIsLargeAndKnowsAsMuch() throws IOException {
        AuditBook.write(folder, 10, dice);
        Path head = AuditHead.file(AuditBook.file(folder));
        String last = Files.readAllLines(head).getLast();
        Files.writeString(head, ("\n" + last + "\n").repeat(2_000), StandardOpenOption.APPEND);
        assertThat(Files.size(head)).isGreaterThan(256 * 1024);

        AuditBook.write(folder, 3, dice);

        assertThat(Files.size(head)).isLessThan(5_000);
        assertThat(AuditBook.verify(folder)).isEqualTo(new Intact(13));
        try (Database database = Database.open(AuditBook.file(folder))) {
            database.write(session -> {
                AuditBook.unlock(session);
                session.run("DELETE FROM audit WHERE id = 13");
                return session.run("DELETE FROM audit_chain WHERE audit_id = 13");
            });
        }
        assertThat(AuditBook.verify(folder)).isInstanceOf(Broken.class);
    }

    @Test
    void theHeadOrTheKeyThatIsGoneOrForeignIsAFindingAndIsNeverMadeAnew() throws IOException {
        AuditBook.write(folder, 5, dice);
        Path head = AuditHead.file(AuditBook.file(folder));
        Path key = folder.resolve(AuditKey.NAME);
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        AuditBook.write(elsewhere, 5, dice);
        byte[] soundHead = Files.readAllBytes(head);
        byte[] soundKey = Files.readAllBytes(key);

        expect(Trouble.HEAD_MISSING, () -> Files.delete(head));
        Files.write(head, soundHead);
        expect(Trouble.HEAD_EMPTY, () -> Files.write(head, new byte[0]));
        expect(
                Trouble.HEAD_DAMAGED,
                () -> Files.writeString(
                        head, new String(soundHead, StandardCharsets.US_ASCII).replaceFirst("D 3", "D 4")));
        expect(
                Trouble.KEY_OF_ANOTHER_HEAD,
                () -> Files.copy(AuditHead.file(AuditBook.file(elsewhere)), replaced(head)));
        Files.write(head, soundHead);
        expect(Trouble.KEY_OF_ANOTHER_HEAD, () -> Files.copy(elsewhere.resolve(AuditKey.NAME), replaced(key)));
        expect(Trouble.KEY_DAMAGED, () -> Files.write(key, new byte[7]));
        expect(Trouble.KEY_MISSING, () -> Files.delete(key));
        Files.write(key, soundKey);
        assertThat(AuditBook.verify(folder)).isEqualTo(new Intact(5));
    }

    @Test
    void theHeadOfAnotherDatabaseOfTheSameFolderIsAFinding() throws IOException {
        AuditBook.write(folder, 5, dice);
        Path twin = folder.resolve("twin.db");
        try (Database database = Database.open(twin)) {
            new Migrations(database, Samples.CLOCK, Migrations.carried()).run();
        }
        Files.copy(AuditHead.file(twin), replaced(AuditHead.file(AuditBook.file(folder))));

        assertThat(AuditBook.verify(folder))
                .isInstanceOfSatisfying(
                        NotVouched.class, none -> assertThat(none.what()).isEqualTo(Trouble.HEAD_OF_ANOTHER_DATABASE));
    }

    private static Path replaced(Path file) throws IOException {
        Files.delete(file);
        return file;
    }

    private interface Deed {
        void done() throws IOException;
    }

    private void expect(Trouble trouble, Deed deed) throws IOException {
        deed.done();
        AuditVerdict verdict = AuditBook.verify(folder);
        assertThat(verdict).isInstanceOfSatisfying(NotVouched.class, none -> {
            assertThat(none.what()).as(none.sentence()).isEqualTo(trouble);
            assertThat(none.rows()).isEqualTo(5);
            assertThat(none.sentence()).doesNotContain(HexFormat.of().formatHex(new byte[8]));
        });
        // Opening the database heals nothing.
        SqliteStore.open(AuditBook.file(folder), Samples.CLOCK).close();
        assertThat(AuditBook.verify(folder)).isInstanceOf(NotVouched.class);
    }
}
