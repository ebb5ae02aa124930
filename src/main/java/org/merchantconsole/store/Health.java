package org.merchantconsole.store;

import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.AuditVerdict;
import org.merchantconsole.order.OrderUpdate;
import org.merchantconsole.order.StoreException;
import org.merchantconsole.status.Deadline;
import org.merchantconsole.status.Family;

/** Looks whether the database is whole and agrees with itself. */
final class Health {

    private Health() {}

    /** SQLite's own short look: {@code ok}, or what is wrong first. */
    static String quickly(Session session) throws SQLException {
        return session.first("PRAGMA quick_check(1)", Row::text).orElse("ok");
    }

    /** SQLite's long look, which compares indexes with their tables as well: {@code ok}, or what is wrong first. */
    static String thoroughly(Session session) throws SQLException {
        return session.first("PRAGMA integrity_check(1)", Row::text).orElse("ok");
    }

    private interface Look {
        @Nullable
        String at(Session session) throws SQLException;
    }

    /** Everything that is wrong, the gravest first. */
    static List<String> findings(Database database) {
        List<String> found = new ArrayList<>();
        for (Look look : List.<Look>of(
                Health::integrity, Health::references, Health::orders, Health::counters, Health::search)) {
            try {
                database.read(session -> Optional.ofNullable(look.at(session))).ifPresent(found::add);
            } catch (StoreException broken) {
                found.add(String.valueOf(broken.getMessage()));
            }
        }
        try {
            words(new AuditVerifier(database).verify()).ifPresent(found::add);
        } catch (StoreException broken) {
            found.add("The audit cannot be read: " + broken.getMessage());
        }
        return found.stream().distinct().toList();
    }

    private static Optional<String> words(AuditVerdict verdict) {
        return switch (verdict) {
            case AuditVerdict.Intact intact -> Optional.empty();
            case AuditVerdict.Broken broken ->
                Optional.of("Row " + broken.id() + " of the audit: " + broken.sentence() + ".");
            case AuditVerdict.NotVouched not -> Optional.of(not.sentence());
        };
    }

    private static @Nullable String integrity(Session session) throws SQLException {
        String verdict = thoroughly(session);
        return verdict.equals("ok") ? null : "The database is damaged (" + verdict + "). " + Backups.wayBack();
    }

    private static @Nullable String references(Session session) throws SQLException {
        return session.first("PRAGMA foreign_key_check", Row::text)
                .map(table -> "The table " + table + " names rows that are not there. " + Backups.wayBack())
                .orElse(null);
    }

    /** SQLite does not notice other bytes inside a value; every order carries a hash of all its values that does. */
    private static @Nullable String orders(Session session) throws SQLException {
        Fingerprint fingerprint = new Fingerprint();
        List<String> changed = new ArrayList<>();
        session.each(
                "SELECT id, order_id, fingerprint, family, state_id, queues, due_at, due_what, pending_refund, currency,"
                        + " shipped_at FROM orders",
                row -> {
                    long id = row.number();
                    String order = row.text();
                    if (!row.text().equals(again(session, id, row, fingerprint))) {
                        changed.add(order);
                    }
                });
        return changed.isEmpty()
                ? null
                : changed.size() + " orders are not as they were stored, the first is " + changed.getFirst()
                        + ": bytes on the disk changed, or somebody else than the console changed them. "
                        + Backups.wayBack();
    }

    private static String again(Session session, long id, Row row, Fingerprint fingerprint) throws SQLException {
        try {
            return fingerprint.of(new OrderUpdate(
                    OrderLoading.load(session, id),
                    row.word(Family.class),
                    row.text(),
                    OrderSaving.queues(row.smallNumber()),
                    row.instantOrNull(),
                    row.wordOrNull(Deadline.What.class),
                    row.money(),
                    row.instantOrNull(),
                    List.of()));
        } catch (IllegalArgumentException
                | IllegalStateException
                | DateTimeException
                | NoSuchElementException unreadable) {
            // A value that is no word, amount or moment any more.
            return "";
        }
    }

    /** The totals of the lists are kept by triggers and must equal a recount. */
    private static @Nullable String counters(Session session) throws SQLException {
        return session.first(
                        """
                        SELECT currency, queue FROM counters
                        WHERE orders <> (
                                SELECT count(*) FROM orders
                                WHERE orders.currency = counters.currency AND (orders.queues & counters.queue) <> 0)
                            OR money <> (
                                SELECT ifnull(sum(iif(counters.queue = 8, pending_refund, amount)), 0) FROM orders
                                WHERE orders.currency = counters.currency AND (orders.queues & counters.queue) <> 0)
                        """,
                        row -> "The total of the list " + row.text() + "/" + row.number()
                                + " is not what its orders come to. Somebody else than the console changed the database.")
                .orElse(null);
    }

    private static @Nullable String search(Session session) throws SQLException {
        if (session.number("SELECT count(*) FROM sqlite_schema WHERE name = 'words'") == 0) {
            return "The search index is not there. Start the console once to make it.";
        }
        long lacking = session.number("""
                SELECT count(*) FROM orders
                WHERE id <= (SELECT indexed_to FROM search_progress)
                    AND id NOT IN (SELECT id FROM words_docsize)
                    AND id NOT IN (SELECT order_key FROM search_stale)
                """);
        return lacking == 0
                ? null
                : "The search index lacks " + lacking + " orders. The orders themselves are all there.";
    }
}
