package org.merchantconsole.store;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderQuery;
import org.merchantconsole.order.OrderRow;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.order.OrderStore.Due;
import org.merchantconsole.order.OrderStore.Page;
import org.merchantconsole.order.OrderStore.Total;
import org.merchantconsole.order.PaymentDetails;
import org.merchantconsole.order.Queue;
import org.merchantconsole.order.ReviewStore;
import org.merchantconsole.status.Deadline;
import org.merchantconsole.status.Family;
import org.merchantconsole.status.Flow;
import org.merchantconsole.status.Kind;

/** Reads lists, their totals and the calendar of deadlines. */
final class Lists {
    private static final Duration URGENT = Duration.ofDays(1);
    private static final Duration SOON = Duration.ofDays(3);

    private static final String ROW = """
            site, order_id, ifnull(transaction_id, ''), orders.flow, method,
                order_status_raw, transaction_status_raw, family,
                amount, orders.currency, refunded, pending_refund, orders.created, due_at, due_what,
                trim(first_name || ' ' || last_name), country, issuer_country, score, ifnull(liability, ''),
                CASE WHEN email = '' THEN 0 ELSE (
                    SELECT count(DISTINCT p.card)
                    FROM customers AS c JOIN payments AS p ON p.order_key = c.order_key
                    WHERE c.email = customers.email COLLATE NOCASE AND c.email <> '' AND p.last4 <> '') END,
                line_count, shipped_at, held_from, held_until, intents.state,
                ifnull((SELECT text FROM notes
                    WHERE notes.order_key = orders.id AND pinned_at IS NOT NULL
                    ORDER BY pinned_at DESC LIMIT 1), '')
            """;

    private static final String TABLES = """
            FROM orders
            JOIN customers ON customers.order_key = orders.id
            LEFT JOIN payments ON payments.order_key = orders.id
            LEFT JOIN intents ON intents.order_key = orders.id AND intents.is_open = 1
            """;

    private static final String ROWS = "SELECT " + ROW + TABLES;

    private Lists() {}

    /** A row with its place in the list. */
    private record Placed(String place, OrderRow row) {}

    static Page page(Session session, OrderQuery query, @Nullable String after, int limit, Instant now)
            throws SQLException {
        Where where = Where.of(query, now);
        Ordering ordering = Ordering.of(query);
        if (after != null) {
            ordering.after(after, where);
        }
        where.values().add(limit + 1);
        // The page is chosen first, from the orders alone; only what is shown is looked up elsewhere.
        List<Placed> found = session.list(
                "SELECT " + ordering.columns() + ROW + TABLES
                        + "WHERE orders.id IN (SELECT orders.id FROM " + ordering.tables() + "\n" + where.sql()
                        + ordering.orderBy() + " LIMIT ?)\n"
                        + ordering.orderBy(),
                row -> new Placed(ordering.place(row), orderRow(row, now)),
                where.values().toArray());
        boolean more = found.size() > limit;
        List<Placed> shown = more ? found.subList(0, limit) : found;
        return new Page(
                shown.stream().map(Placed::row).toList(), more ? shown.getLast().place() : null);
    }

    /** The same customer by e-mail address, or the same card, in other orders. */
    static List<OrderRow> relatives(Session session, OrderKey key, int limit, Instant now) throws SQLException {
        return session.list(ROWS + """
                        WHERE orders.id IN (
                            SELECT c.order_key
                            FROM orders AS o
                            JOIN customers AS own ON own.order_key = o.id
                            JOIN customers AS c ON c.email = own.email COLLATE NOCASE AND c.email <> ''
                            WHERE o.site = ?1 AND o.order_id = ?2
                            UNION
                            SELECT p.order_key
                            FROM orders AS o
                            JOIN payments AS own ON own.order_key = o.id AND own.last4 <> ''
                            JOIN payments AS p ON p.card = own.card AND p.last4 <> ''
                            WHERE o.site = ?1 AND o.order_id = ?2)
                          AND NOT (site = ?1 AND order_id = ?2)
                        ORDER BY orders.created DESC, orders.id DESC
                        LIMIT ?3
                        """, row -> orderRow(row, now), key.site(), key.id(), limit);
    }

    /** Other orders that share e-mail address, card, or postcode and house number, each with what it shares. */
    static List<ReviewStore.Kin> kin(Session session, OrderKey key, int limit, Instant now) throws SQLException {
        record Shared(long id, boolean email, boolean card, boolean place) {}
        List<Shared> shared = session.list(
                """
                WITH own AS (
                    SELECT o.id, c.email, c.zip_code, c.house_number, p.card, p.last4
                    FROM orders AS o
                    LEFT JOIN customers AS c ON c.order_key = o.id
                    LEFT JOIN payments AS p ON p.order_key = o.id
                    WHERE o.site = ?1 AND o.order_id = ?2)
                SELECT order_key, max(email), max(card), max(place) FROM (
                    SELECT c.order_key, 1 AS email, 0 AS card, 0 AS place
                    FROM own JOIN customers AS c ON c.email = own.email COLLATE NOCASE AND c.email <> ''
                    UNION ALL
                    SELECT p.order_key, 0, 1, 0
                    FROM own JOIN payments AS p ON p.card = own.card AND p.last4 <> '' AND own.last4 <> ''
                    UNION ALL
                    SELECT c.order_key, 0, 0, 1
                    FROM own JOIN customers AS c
                        ON c.zip_code = own.zip_code AND c.zip_code <> '' AND c.house_number = own.house_number)
                WHERE order_key <> (SELECT id FROM own)
                GROUP BY order_key
                ORDER BY order_key DESC
                LIMIT ?3
                """,
                row -> new Shared(row.number(), row.number() == 1, row.number() == 1, row.number() == 1),
                key.site(),
                key.id(),
                limit);
        if (shared.isEmpty()) {
            return List.of();
        }
        Map<OrderKey, Shared> byKey = new HashMap<>();
        Map<Long, Shared> byId = new HashMap<>();
        shared.forEach(one -> byId.put(one.id(), one));
        List<OrderRow> rows = session.list(
                "SELECT orders.id, " + ROW + TABLES + "WHERE orders.id IN ("
                        + String.join(", ", Collections.nCopies(shared.size(), "?"))
                        + ") ORDER BY orders.id DESC",
                row -> {
                    Shared one = Objects.requireNonNull(byId.get(row.number()));
                    OrderRow read = orderRow(row, now);
                    byKey.put(read.key(), one);
                    return read;
                },
                shared.stream().map(Shared::id).toArray());
        List<ReviewStore.Kin> kin = new ArrayList<>();
        for (OrderRow row : rows) {
            Shared one = Objects.requireNonNull(byKey.get(row.key()));
            kin.add(new ReviewStore.Kin(row, one.email(), one.card(), one.place()));
        }
        return kin;
    }

    /** One pass over the orders and one over their children, both grouped. */
    static List<OrderStore.PairCount> pairCounts(Session session) throws SQLException {
        return session.list(
                """
                SELECT flow, method, 'PAYMENT' AS kind, order_status_raw, transaction_status_raw, count(*)
                FROM orders
                GROUP BY flow, method, order_status_raw, transaction_status_raw
                UNION ALL
                SELECT orders.flow, orders.method, transactions.kind, transactions.order_status_raw,
                    transactions.transaction_status_raw, count(*)
                FROM transactions
                JOIN orders ON orders.id = transactions.order_key
                GROUP BY 1, 2, 3, 4, 5
                """,
                row -> new OrderStore.PairCount(
                        row.word(Flow.class), row.text(), row.word(Kind.class), row.pair(), row.number()));
    }

    private static OrderRow orderRow(Row row, Instant now) throws SQLException {
        OrderKey key = new OrderKey(row.text(), row.text());
        String transactionId = row.text();
        Flow flow = row.word(Flow.class);
        String method = row.text();
        var status = row.pair();
        Family family = row.word(Family.class);
        Money amount = row.money();
        Currency currency = amount.currency();
        return new OrderRow(
                key,
                transactionId,
                flow,
                method,
                status,
                family,
                amount,
                new Money(row.number(), currency),
                new Money(row.number(), currency),
                row.instant(),
                row.instantOrNull(),
                row.wordOrNull(Deadline.What.class),
                row.text(),
                row.text(),
                row.textOrEmpty(),
                row.smallNumber(),
                liability(row.text()),
                row.smallNumber(),
                row.smallNumber(),
                row.instantOrNull(),
                heldUntil(row.instantOrNull(), row.instantOrNull(), now),
                row.wordOrNull(Intent.State.class),
                row.text());
    }

    /** Where only the method is known the fields cannot have shifted anything. */
    private static PaymentDetails.Liability liability(String word) {
        return word.isEmpty() ? PaymentDetails.Liability.NOT_SHIFTED : PaymentDetails.Liability.valueOf(word);
    }

    private static @Nullable Instant heldUntil(@Nullable Instant from, @Nullable Instant until, Instant now) {
        boolean held = from != null && until != null && !now.isBefore(from) && now.isBefore(until);
        return held ? until : null;
    }

    /** Counted by triggers; only what is urgent now is counted here, on the indexes of the deadlines. */
    static Map<Queue, Total> totals(Session session, Instant now) throws SQLException {
        Map<Queue, List<Money>> money = new EnumMap<>(Queue.class);
        Map<Queue, Long> counts = new EnumMap<>(Queue.class);
        Map<Integer, Queue> queues = new HashMap<>();
        for (Queue queue : Queue.values()) {
            queues.put(OrderSaving.bit(queue), queue);
        }
        session.list(
                "SELECT queue, orders, money, currency FROM counters WHERE orders <> 0 ORDER BY currency, queue",
                row -> {
                    Queue queue = queues.getOrDefault(row.smallNumber(), Queue.ORDERS);
                    counts.merge(queue, row.number(), Long::sum);
                    return money.computeIfAbsent(queue, q -> new ArrayList<>()).add(row.money());
                });
        Map<Queue, Total> totals = new EnumMap<>(Queue.class);
        for (Queue queue : Queue.values()) {
            totals.put(
                    queue,
                    new Total(
                            counts.getOrDefault(queue, 0L),
                            money.getOrDefault(queue, List.of()),
                            dueIn(session, queue, now.plus(URGENT)),
                            dueIn(session, queue, now.plus(SOON))));
        }
        return totals;
    }

    private static long dueIn(Session session, Queue queue, Instant until) throws SQLException {
        return session.number(
                queue == Queue.ORDERS
                        ? "SELECT count(*) FROM orders WHERE due_at <= ?"
                        : "SELECT count(*) FROM orders WHERE " + Where.in(queue) + " AND due_order <= ?",
                until);
    }

    static Total total(Session session, OrderQuery query, Instant now) throws SQLException {
        Where where = Where.of(query, now);
        List<Total> perCurrency = session.list(
                "SELECT " + counts(query) + " FROM orders " + where.sql() + "GROUP BY currency ORDER BY currency",
                Lists::counted,
                counted(where, now).toArray());
        return new Total(
                perCurrency.stream().mapToLong(Total::count).sum(),
                perCurrency.stream().flatMap(total -> total.money().stream()).toList(),
                perCurrency.stream().mapToLong(Total::urgent).sum(),
                perCurrency.stream().mapToLong(Total::soon).sum());
    }

    /** The columns of a count; {@link #counted(Row)} reads them, {@link #counted(Where, Instant)} has their values. */
    static String counts(OrderQuery query) {
        String money = query.queue() == Queue.REFUNDS ? "pending_refund" : "amount";
        return "count(*), sum(" + money + "), currency, sum(due_order <= ?), sum(due_order <= ?)";
    }

    static List<Object> counted(Where where, Instant now) {
        List<Object> values = new ArrayList<>();
        values.add(now.plus(URGENT));
        values.add(now.plus(SOON));
        values.addAll(where.values());
        return values;
    }

    static Total counted(Row row) throws SQLException {
        return new Total(row.number(), List.of(row.money()), row.number(), row.number());
    }

    static List<Due> due(Session session, Instant before) throws SQLException {
        return session.list("""
                SELECT site, order_id, queues, due_what, due_at, iif((queues & 8) <> 0, pending_refund, amount), currency
                FROM orders
                WHERE due_at < ?
                ORDER BY due_at, id
                """, Lists::dueRow, before);
    }

    private static Due dueRow(Row row) throws SQLException {
        OrderKey key = new OrderKey(row.text(), row.text());
        int bits = row.smallNumber();
        Deadline.What what = row.word(Deadline.What.class);
        Queue queue = OrderStore.listOf(what, OrderSaving.queues(bits));
        return new Due(key, queue, what, row.instant(), row.money());
    }

    /** First those whose deadline has passed, the longest ago first; then those that the provider may still change. */
    static List<OrderKey> dueBefore(Session session, Instant now, int limit) throws SQLException {
        return session.list("""
                SELECT site, order_id FROM (
                    SELECT site, order_id, due_at AS place, 0 AS rank, id FROM orders WHERE due_at <= ?1
                    UNION ALL
                    SELECT site, order_id, due_order, 1, id FROM orders WHERE is_moving = 1 AND due_order > ?1
                )
                ORDER BY rank, place, id DESC
                LIMIT ?2
                """, row -> new OrderKey(row.text(), row.text()), now, limit);
    }

    /** The amount in the middle of all of the site's orders in the order's currency. */
    static Optional<Money> medianAmount(Session session, OrderKey key) throws SQLException {
        return session.first("""
                SELECT other.amount, other.currency
                FROM orders AS own
                JOIN orders AS other ON other.site = own.site AND other.currency = own.currency
                WHERE own.site = ?1 AND own.order_id = ?2
                ORDER BY other.amount
                LIMIT 1
                OFFSET (
                    SELECT (count(*) - 1) / 2
                    FROM orders AS own
                    JOIN orders AS other ON other.site = own.site AND other.currency = own.currency
                    WHERE own.site = ?1 AND own.order_id = ?2)
                """, Row::money, key.site(), key.id());
    }
}
