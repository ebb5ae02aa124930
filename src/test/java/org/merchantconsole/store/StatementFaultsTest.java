package org.merchantconsole.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.AuditVerdict;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.Note;
import org.merchantconsole.order.Queue;
import org.merchantconsole.order.StoreException;
import org.merchantconsole.status.Action;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The n-th statement of every writing method fails, for every n: nothing is half done, and the next try works. */
class StatementFaultsTest {

    @TempDir
    Path folder;

    private Path file;

    /** What is done, and what shows that it was done as a whole or not at all. */
    record Deed(String name, Writing writing, Showing showing) {
        @Override
        public String toString() {
            return name;
        }
    }

    interface Writing {
        void on(SqliteStore store);
    }

    /** How many rows beside the audit's tell of it. */
    interface Showing {
        long in(SqliteStore store);
    }

    private static final Intent INTENT =
            Samples.intent("mc-1", Samples.key("A1"), new Action.Refund(Money.of(100, "EUR"), "goodwill"));

    private static final Intent FIRST =
            Samples.intent("mc-0", Samples.key("B1"), new Action.Refund(Money.of(100, "EUR"), "goodwill"));

    static Stream<Deed> deeds() {
        return Stream.of(
                new Deed(
                        "stage",
                        store -> Samples.stage(store, INTENT),
                        store -> store.intent(INTENT.id()).isPresent() ? 1 : 0),
                new Deed(
                        "advance",
                        store -> store.advance(
                                FIRST,
                                Samples.in(FIRST, Intent.State.DONE),
                                order -> Samples.update(order, Queue.REFUNDS, Samples.NOW),
                                Samples.AUDIT),
                        store -> store.intent(FIRST.id()).orElseThrow().state() == Intent.State.DONE ? 1 : 0),
                new Deed(
                        "save",
                        store -> store.save(
                                List.of(
                                        Samples.update(Samples.slim("C1"), Queue.SHIPPING, Samples.NOW),
                                        Samples.update(Samples.full("C2"))),
                                Samples.AUDIT),
                        store -> store.find(Samples.key("C1")).isPresent() ? 1 : 0),
                new Deed(
                        "addNote",
                        store -> store.addNote(
                                Samples.key("A1"), new Note(Samples.NOW, "Mila", "called"), Samples.AUDIT),
                        store -> store.find(Samples.key("A1"))
                                .orElseThrow()
                                .notes()
                                .size()));
    }

    @BeforeEach
    void twoOrders() {
        file = folder.resolve("orders.db");
        try (SqliteStore store = SqliteStore.open(file, Samples.CLOCK)) {
            store.save(List.of(Samples.update(Samples.slim("A1")), Samples.update(Samples.slim("B1"))), Samples.AUDIT);
            Samples.stage(store, FIRST);
        }
    }

    @ParameterizedTest
    @MethodSource("deeds")
    void whicheverStatementFailsNothingIsHalfDone(Deed deed) throws IOException {
        int points = 0;
        for (SQLiteErrorCode code :
                List.of(SQLiteErrorCode.SQLITE_FULL, SQLiteErrorCode.SQLITE_BUSY, SQLiteErrorCode.SQLITE_IOERR)) {
            int n = 1;
            while (failsAt(deed, code, n)) {
                n++;
            }
            assertThat(n).as("%s runs several statements", deed).isGreaterThan(4);
            points += n - 1;
        }
        System.out.println(deed + ": " + points + " points of failure");
    }

    /** @return false when the deed has fewer statements */
    private boolean failsAt(Deed deed, SQLiteErrorCode code, int n) throws IOException {
        Path trial = AuditBook.copy(folder, folder.resolve("trial")).resolve("orders.db");
        Faults faults = new Faults(code);
        try (SqliteStore store = SqliteStore.over(Database.open(trial, faults::around), Samples.CLOCK)) {
            long audit = store.audit(null, 100).size();
            long before = deed.showing().in(store);
            faults.arm(n);
            StoreException told = null;
            try {
                deed.writing().on(store);
            } catch (StoreException refused) {
                told = refused;
            }
            boolean hit = faults.disarm();
            if (!hit) {
                assertThat(told).isNull();
                return false;
            }
            String where = deed + ", statement " + n + ", " + code;
            // A fault after the commit, such as the search index's, is no fault of the deed.
            long done = told == null ? 1 : 0;
            assertThat(deed.showing().in(store)).as(where).isEqualTo(before + done);
            assertThat(store.audit(null, 100)).as(where).hasSize((int) (audit + done));
            if (told != null) {
                assertThat(told.kind()).as(where).isEqualTo(kind(code));
                deed.writing().on(store);
                assertThat(deed.showing().in(store))
                        .as("%s, tried again", where)
                        .isEqualTo(before + 1);
                assertThat(store.audit(null, 100)).as("%s, tried again", where).hasSize((int) audit + 1);
            }
        }
        try (Database database = Database.openToRead(trial)) {
            assertThat(Health.findings(database))
                    .as("%s, statement %d, %s", deed, n, code)
                    .isEmpty();
            assertThat(new AuditVerifier(database).verify()).isInstanceOf(AuditVerdict.Intact.class);
        }
        return true;
    }

    private static StoreException.Kind kind(SQLiteErrorCode code) {
        return code == SQLiteErrorCode.SQLITE_FULL
                ? StoreException.Kind.FULL
                : code == SQLiteErrorCode.SQLITE_BUSY ? StoreException.Kind.LOCKED : StoreException.Kind.IO;
    }

    /** A connection whose n-th statement from now on fails. */
    private static final class Faults {
        private final SQLiteErrorCode code;
        private int left;
        private boolean hit;

        Faults(SQLiteErrorCode code) {
            this.code = code;
        }

        void arm(int n) {
            left = n;
            hit = false;
        }

        boolean disarm() {
            left = 0;
            return hit;
        }

        Connection around(Connection real) {
            return Counted.around(real, () -> {
                if (left > 0 && --left == 0) {
                    hit = true;
                    throw new SQLiteException("made to fail", code);
                }
            });
        }
    }
}
