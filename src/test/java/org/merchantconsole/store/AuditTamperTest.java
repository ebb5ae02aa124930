package org.merchantconsole.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantconsole.order.AuditEntry;
import org.merchantconsole.order.AuditHash;
import org.merchantconsole.order.AuditVerdict;
import org.merchantconsole.order.Source;

/** Whatever somebody with the database file does to the audit is found, and the first row that it concerns is named. */
class AuditTamperTest {

    private static final int TRIALS = 1_000;
    private static final int ROWS = 30;

    /** Columns with text, and which of them may be empty. */
    private static final List<String> TEXTS =
            List.of("actor", "source", "what", "site", "order_id", "operation", "detail");

    @TempDir
    Path folder;

    /** One way of doing it; gives the number of the first row that is no longer what it was. */
    private interface Way {
        long on(Session session, Random dice) throws SQLException;
    }

    private static final List<Way> WAYS = List.of(
            AuditTamperTest::flipText,
            AuditTamperTest::flipMoment,
            AuditTamperTest::flipHash,
            AuditTamperTest::deleteRow,
            AuditTamperTest::deleteLink,
            AuditTamperTest::deleteBoth,
            AuditTamperTest::swapRows,
            AuditTamperTest::swapHashes,
            AuditTamperTest::cutTail,
            AuditTamperTest::addAtEnd,
            AuditTamperTest::addAtEndWithChain,
            AuditTamperTest::addBefore,
            AuditTamperTest::squeezeIn,
            AuditTamperTest::changeAndMakeTheChainAnew,
            AuditTamperTest::deleteAndMakeTheChainAnew);

    @Test
    void aThousandChangesAreFoundAndTheFirstRowIsNamed() throws IOException {
        long seed = System.nanoTime();
        System.out.println("AuditTamperTest seed " + seed);
        Random dice = new Random(seed);
        Path sound = folder.resolve("sound");
        Files.createDirectories(sound);
        AuditBook.write(sound, ROWS, dice);
        assertThat(AuditBook.verify(sound)).isEqualTo(new AuditVerdict.Intact(ROWS));
        Path trial = folder.resolve("trial");
        for (int i = 0; i < TRIALS; i++) {
            AuditBook.copy(sound, trial);
            int way = i % WAYS.size();
            long first;
            try (Database database = Database.open(AuditBook.file(trial))) {
                first = database.write(session -> {
                    AuditBook.unlock(session);
                    return WAYS.get(way).on(session, dice);
                });
            }

            AuditVerdict verdict = AuditBook.verify(trial);

            assertThat(verdict).as("seed %d, trial %d, way %d", seed, i, way).isInstanceOf(AuditVerdict.Broken.class);
            assertThat(((AuditVerdict.Broken) verdict).id())
                    .as("seed %d, trial %d, way %d: %s", seed, i, way, verdict)
                    .isEqualTo(first);
        }
    }

    private static long any(Random dice) {
        return 1L + dice.nextInt(ROWS);
    }

    private static long flipText(Session session, Random dice) throws SQLException {
        long id = any(dice);
        String column = TEXTS.get(dice.nextInt(TEXTS.size()));
        byte[] text = session.first(
                        "SELECT CAST(ifnull(" + column + ", '') AS BLOB) FROM audit WHERE id = ?", Row::bytes, id)
                .orElseThrow();
        byte[] changed = text.length == 0 ? " ".getBytes(StandardCharsets.UTF_8) : text.clone();
        if (text.length > 0) {
            changed[dice.nextInt(changed.length)] ^= (byte) (1 << dice.nextInt(8));
        }
        session.run("UPDATE audit SET " + column + " = CAST(? AS TEXT) WHERE id = ?", changed, id);
        return id;
    }

    private static long flipMoment(Session session, Random dice) throws SQLException {
        long id = any(dice);
        long at = session.number("SELECT at FROM audit WHERE id = ?", id);
        session.run("UPDATE audit SET at = ? WHERE id = ?", at ^ (1L << dice.nextInt(63)), id);
        return id;
    }

    private static long flipHash(Session session, Random dice) throws SQLException {
        long id = dice.nextInt(ROWS + 1);
        byte[] hash = hash(session, id);
        hash[dice.nextInt(hash.length)] ^= (byte) (1 << dice.nextInt(8));
        session.run("UPDATE audit_chain SET hash = ? WHERE audit_id = ?", hash, id);
        return Math.max(id, 1);
    }

    private static long deleteRow(Session session, Random dice) throws SQLException {
        long id = any(dice);
        session.run("DELETE FROM audit WHERE id = ?", id);
        return id;
    }

    private static long deleteLink(Session session, Random dice) throws SQLException {
        long id = dice.nextInt(ROWS + 1);
        session.run("DELETE FROM audit_chain WHERE audit_id = ?", id);
        return id;
    }

    private static long deleteBoth(Session session, Random dice) throws SQLException {
        long id = deleteRow(session, dice);
        session.run("DELETE FROM audit_chain WHERE audit_id = ?", id);
        return id;
    }

    private static long swapRows(Session session, Random dice) throws SQLException {
        return swap(session, dice, "audit", "id");
    }

    private static long swapHashes(Session session, Random dice) throws SQLException {
        return swap(session, dice, "audit_chain", "audit_id");
    }

    private static long swap(Session session, Random dice, String table, String key) throws SQLException {
        long one = any(dice);
        long other = 1L + (one + dice.nextInt(ROWS - 1)) % ROWS;
        String move = "UPDATE " + table + " SET " + key + " = ? WHERE " + key + " = ?";
        session.run(move, 1_000, one);
        session.run(move, one, other);
        session.run(move, other, 1_000);
        return Math.min(one, other);
    }

    private static long cutTail(Session session, Random dice) throws SQLException {
        long first = dice.nextInt(3) == 0 ? ROWS : any(dice);
        session.run("DELETE FROM audit WHERE id >= ?", first);
        session.run("DELETE FROM audit_chain WHERE audit_id >= ?", first);
        return first;
    }

    private static long addAtEnd(Session session, Random dice) throws SQLException {
        insert(session, ROWS + 1L + dice.nextInt(3), AuditBook.entry(dice));
        long id = session.number("SELECT max(id) FROM audit");
        // A row that leaves a gap leaves rows out.
        return id == ROWS + 1 ? id : ROWS + 1L;
    }

    private static long addAtEndWithChain(Session session, Random dice) throws SQLException {
        byte[] end = hash(session, ROWS);
        for (int i = 1; i <= 1 + dice.nextInt(3); i++) {
            AuditEntry entry = new AuditEntry(Samples.NOW, "Mila", Source.PERSON, "refund staged", null, null, "");
            insert(session, ROWS + (long) i, entry);
            end = new AuditHash().of(end, ROWS + (long) i, entry);
            session.run("INSERT INTO audit_chain (audit_id, hash) VALUES (?, ?)", ROWS + i, end);
        }
        return ROWS + 1L;
    }

    private static long addBefore(Session session, Random dice) throws SQLException {
        long id = -(long) dice.nextInt(5);
        insert(session, id, AuditBook.entry(dice));
        return id;
    }

    private static long squeezeIn(Session session, Random dice) throws SQLException {
        long id = any(dice);
        makeRoom(session, id, 1);
        insert(session, id, AuditBook.entry(dice));
        if (dice.nextBoolean()) {
            makeTheChainAnew(session, id);
        }
        return id;
    }

    private static long changeAndMakeTheChainAnew(Session session, Random dice) throws SQLException {
        long id = flipText(session, dice);
        makeTheChainAnew(session, id);
        return id;
    }

    private static long deleteAndMakeTheChainAnew(Session session, Random dice) throws SQLException {
        long id = deleteRow(session, dice);
        makeRoom(session, id + 1, -1);
        makeTheChainAnew(session, id);
        return id;
    }

    /** Moves the rows from that number on by one. */
    private static void makeRoom(Session session, long from, int by) throws SQLException {
        session.run("UPDATE audit SET id = -id - 1000 WHERE id >= ?", from);
        session.run("UPDATE audit SET id = -id - 1000 + ? WHERE id < -999", by);
    }

    private static void makeTheChainAnew(Session session, long from) throws SQLException {
        session.run("DELETE FROM audit_chain WHERE audit_id >= ?", from);
        AuditHash hash = new AuditHash();
        byte[] end = hash(session, from - 1);
        for (AuditRow row : session.list(AuditRow.SELECT + "WHERE id >= ? ORDER BY id", AuditRow::read, from)) {
            end = row.hash(hash, end);
            session.run("INSERT INTO audit_chain (audit_id, hash) VALUES (?, ?)", row.id(), end);
        }
    }

    private static byte[] hash(Session session, long id) throws SQLException {
        return session.first("SELECT hash FROM audit_chain WHERE audit_id = ?", Row::bytes, id)
                .orElseThrow();
    }

    private static void insert(Session session, long id, AuditEntry entry) throws SQLException {
        session.run(
                "INSERT INTO audit (id, at, actor, source, what, detail) VALUES (?, ?, ?, ?, ?, ?)",
                id,
                entry.at(),
                entry.actor(),
                entry.source(),
                entry.what(),
                entry.detail());
    }
}
