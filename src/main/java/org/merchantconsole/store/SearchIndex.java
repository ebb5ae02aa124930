package org.merchantconsole.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.merchantconsole.money.Money;

/**
 * The full-text index, SQLite's own. Orders are indexed after they were stored, not while: a search first takes in what is
 * missing, and after large imports that is done in the background, in pieces, so that neither import nor staff wait for it.
 */
final class SearchIndex {

    /** Orders per transaction while catching up: some tens of milliseconds. */
    static final int PIECE = 1_000;

    private SearchIndex() {}

    /** How many orders wait, at most: numbers of rows that are gone count as well. */
    static long backlog(Session session) throws SQLException {
        return session.number("""
                SELECT (SELECT ifnull(max(id), 0) FROM orders)
                    - (SELECT indexed_to FROM search_progress)
                    + (SELECT count(*) FROM search_stale)
                """);
    }

    /** Takes in a piece of what waits; false when nothing was left. */
    static boolean catchUp(Session session) throws SQLException {
        List<Long> stale =
                session.list("SELECT order_key FROM search_stale ORDER BY order_key LIMIT ?", Row::number, PIECE);
        for (long key : stale) {
            session.run("DELETE FROM words WHERE rowid = ?", key);
            session.run("DELETE FROM parts WHERE rowid = ?", key);
            session.run("DELETE FROM search_stale WHERE order_key = ?", key);
            index(session, key, key);
        }
        long from = session.number("SELECT indexed_to FROM search_progress") + 1;
        long to = Math.min(from + PIECE - 1, session.number("SELECT max(id) FROM orders"));
        if (to >= from) {
            index(session, from, to);
            session.run("UPDATE search_progress SET indexed_to = ?", to);
        }
        return to >= from || !stale.isEmpty();
    }

    private static void index(Session session, long from, long to) throws SQLException {
        Map<Long, List<String>> more = more(session, from, to);
        List<Entry> entries = session.list(
                """
                SELECT id, amount, currency, order_id, ifnull(transaction_id, ''), ifnull(email, ''),
                    description || ' ' || method || ' ' || ifnull(first_name || ' ' || last_name || ' ' || city
                        || ' ' || zip_code || ' ' || phone, '')
                FROM orders
                LEFT JOIN customers ON customers.order_key = orders.id
                WHERE id BETWEEN ? AND ?
                """,
                row -> new Entry(row.number(), row.money(), row.text(), row.text(), row.text(), row.text()),
                from,
                to);
        for (Entry entry : entries) {
            Added added = Added.of(more.getOrDefault(entry.key(), List.of()));
            String ids = entry.orderId() + " " + entry.transactionId() + " " + entry.email() + " " + added.ids();
            List<String> words = new ArrayList<>(Words.of(ids + " " + entry.texts() + " " + added.notes()));
            words.add(Words.of(entry.amount()));
            words.addAll(Words.of(entry.amount().currency().getCurrencyCode()));
            session.run("INSERT INTO words (rowid, text) VALUES (?, ?)", entry.key(), String.join(" ", words));
            session.run("INSERT INTO parts (rowid, text) VALUES (?, ?)", entry.key(), ids);
        }
    }

    private record Entry(long key, Money amount, String orderId, String transactionId, String email, String texts) {}

    /** What children and notes add: ids begin with {@code #}, notes with a blank. */
    private record Added(String ids, String notes) {
        static Added of(List<String> more) {
            StringBuilder ids = new StringBuilder();
            StringBuilder notes = new StringBuilder();
            for (String one : more) {
                (one.startsWith("#") ? ids : notes).append(one, 1, one.length()).append(' ');
            }
            return new Added(ids.toString(), notes.toString());
        }
    }

    private static Map<Long, List<String>> more(Session session, long from, long to) throws SQLException {
        Map<Long, List<String>> more = new HashMap<>();
        session.list(
                """
                SELECT order_key, '#' || id || ' ' || order_id FROM transactions WHERE order_key BETWEEN ?1 AND ?2
                UNION ALL
                SELECT order_key, ' ' || text FROM notes WHERE order_key BETWEEN ?1 AND ?2
                UNION ALL
                SELECT order_key, ' ' || name FROM lines WHERE order_key BETWEEN ?1 AND ?2
                """,
                row -> more.computeIfAbsent(row.number(), key -> new ArrayList<>())
                        .add(row.text()),
                from,
                to);
        return more;
    }
}
