package org.merchantconsole.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.order.OrderStore.Dated;
import org.merchantconsole.order.SearchField;
import org.merchantconsole.status.Deadline;
import org.merchantconsole.status.Flow;

/** The dates of orders by their rules: what ends when. */
final class Dates {

    private static final Set<Deadline.What> OVERDUE = Arrays.stream(Deadline.What.values())
            .filter(Deadline.What::staysOverdue)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Deadline.What.class)));

    /** These mean nothing once they are over. */
    private static final Set<Deadline.What> INFORMING = EnumSet.of(
            Deadline.What.SESSION_EXPIRES,
            Deadline.What.REMINDER,
            Deadline.What.REMINDER_FEE,
            Deadline.What.HOLD_ENDS,
            Deadline.What.PAY_BY,
            Deadline.What.REFUND_WINDOW_CLOSES);

    private static final Map<SearchField, Set<Deadline.What>> RULES = Map.ofEntries(
            Map.entry(SearchField.HELD_ENDS, EnumSet.of(Deadline.What.REVIEW_ENDS)),
            Map.entry(SearchField.SHIP_BY, EnumSet.of(Deadline.What.SHIP_BY)),
            Map.entry(SearchField.CAPTURE_BY, EnumSet.of(Deadline.What.CAPTURE_EXPIRES)),
            Map.entry(SearchField.ANSWER_BY, EnumSet.of(Deadline.What.CHARGEBACK_ANSWER_BY)),
            Map.entry(SearchField.LEAVES, EnumSet.of(Deadline.What.REFUND_LEAVES)),
            Map.entry(SearchField.REFUND_BY, EnumSet.of(Deadline.What.REFUND_WINDOW_CLOSES)),
            Map.entry(SearchField.REMINDER, EnumSet.of(Deadline.What.REMINDER, Deadline.What.REMINDER_FEE)),
            Map.entry(SearchField.AGENCY, EnumSet.of(Deadline.What.AGENCY)),
            Map.entry(SearchField.PAUSE_ENDS, EnumSet.of(Deadline.What.HOLD_ENDS)),
            Map.entry(SearchField.PAY_BY, EnumSet.of(Deadline.What.PAY_BY)),
            Map.entry(SearchField.LINK_ENDS, EnumSet.of(Deadline.What.SESSION_EXPIRES)));

    private Dates() {}

    static void add(Session session, long key, List<Deadline> deadlines) throws SQLException {
        for (Deadline deadline : deadlines) {
            session.run(
                    "INSERT INTO deadlines (order_key, what, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                    key,
                    deadline.what(),
                    deadline.at());
        }
    }

    static void replace(Session session, long key, List<Deadline> deadlines) throws SQLException {
        session.run("DELETE FROM deadlines WHERE order_key = ?", key);
        add(session, key, deadlines);
    }

    static boolean write(Session session, Map<OrderKey, List<Deadline>> dates) throws SQLException {
        for (Map.Entry<OrderKey, List<Deadline>> one : dates.entrySet()) {
            List<Long> keys = session.list(
                    "SELECT id FROM orders WHERE site = ? AND order_id = ?",
                    row -> row.number(),
                    one.getKey().site(),
                    one.getKey().id());
            for (long key : keys) {
                replace(session, key, one.getValue());
            }
        }
        return true;
    }

    static List<Dated> before(Session session, Instant today, Instant before) throws SQLException {
        return session.list("""
                SELECT site, order_id, queues, flow, method, dates.what, dates.at,
                    CASE dates.what
                        WHEN 'REFUND_LEAVES' THEN pending_refund
                        WHEN 'REFUND_WINDOW_CLOSES' THEN max(0, amount - refunded - pending_refund)
                        ELSE amount
                    END,
                    currency
                FROM (
                    SELECT order_key, what, at FROM deadlines WHERE what IN (%s) AND at < ?1
                    UNION ALL
                    SELECT order_key, what, at FROM deadlines WHERE what IN (%s) AND at >= ?2 AND at < ?1
                ) AS dates
                JOIN orders ON orders.id = dates.order_key
                ORDER BY dates.at, orders.id
                """.formatted(words(OVERDUE), words(INFORMING)), Dates::dated, before, today);
    }

    private static String words(Set<Deadline.What> rules) {
        return rules.stream().map(what -> "'" + what + "'").collect(Collectors.joining(", "));
    }

    private static Dated dated(Row row) throws SQLException {
        OrderKey key = new OrderKey(row.text(), row.text());
        int bits = row.smallNumber();
        Flow flow = row.word(Flow.class);
        String method = row.text();
        Deadline.What what = row.word(Deadline.What.class);
        return new Dated(
                key, OrderStore.listOf(what, OrderSaving.queues(bits)), flow, method, what, row.instant(), row.money());
    }

    /** Whether the field is a date by a rule. */
    static boolean isRule(SearchField field) {
        return RULES.containsKey(field);
    }

    /** Selects the orders that have such a date; a condition on {@code deadlines.at} may follow. */
    static String ordersWith(SearchField field) {
        return "SELECT order_key FROM deadlines WHERE what IN (" + words(RULES.getOrDefault(field, Set.of())) + ")";
    }
}
