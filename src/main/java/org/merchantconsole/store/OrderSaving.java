package org.merchantconsole.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.AuditEntry;
import org.merchantconsole.order.Hold;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderUpdate;
import org.merchantconsole.order.Queue;
import org.merchantconsole.status.Family;
import org.merchantconsole.status.Pair;
import tools.jackson.databind.json.JsonMapper;

/** Stores orders inside one transaction. Knows the row numbers that it gave out, so it lives no longer than that. */
final class OrderSaving {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Keys that are looked up by one statement. */
    private static final int LOOKED_UP_AT_ONCE = 500;

    private final Session session;
    private final OrderParts parts;
    private final Fingerprint fingerprint = new Fingerprint();
    private final Set<String> currencies = new HashSet<>();
    private long lastKey;

    OrderSaving(Session session) throws SQLException {
        this.session = session;
        this.parts = new OrderParts(session);
        lastKey = session.number("SELECT max(id) FROM orders");
    }

    /** The row of an order and what was stored in it. */
    private record Stored(long key, String fingerprint) {}

    /** The orders that were new or changed, and those that were left alone because they are not as they were read. */
    record Saved(List<OrderUpdate> written, Set<OrderKey> leftAlone) {}

    /** Stores what is new or changed. Of two updates of one order the later counts. */
    Saved save(Collection<OrderUpdate> updates, AuditEntry why) throws SQLException {
        Map<OrderKey, OrderUpdate> latest = new LinkedHashMap<>();
        for (OrderUpdate update : updates) {
            latest.put(update.order().key(), update);
        }
        List<OrderUpdate> all = List.copyOf(latest.values());
        List<OrderUpdate> written = new ArrayList<>();
        Set<OrderKey> leftAlone = new HashSet<>();
        for (int from = 0; from < all.size(); from += LOOKED_UP_AT_ONCE) {
            List<OrderUpdate> some = all.subList(from, Math.min(all.size(), from + LOOKED_UP_AT_ONCE));
            Map<OrderKey, Stored> stored = stored(some);
            for (OrderUpdate update : some) {
                Stored before = stored.get(update.order().key());
                String now = fingerprint.of(update);
                if (before != null && before.fingerprint().equals(now)) {
                    continue;
                }
                String here = before == null ? Order.NEW : before.fingerprint();
                if (here.equals(update.order().version())) {
                    write(before, update, now, why);
                    written.add(update);
                } else {
                    leftAlone.add(update.order().key());
                }
            }
        }
        return new Saved(written, leftAlone);
    }

    /** The bits of the work lists, as the column {@code queues} has them. */
    static int bits(Set<Queue> queues) {
        int bits = 0;
        for (Queue queue : queues) {
            bits |= bit(queue);
        }
        return bits;
    }

    static int bit(Queue queue) {
        return switch (queue) {
            case REVIEW -> 1;
            case SHIPPING -> 2;
            case REMINDERS -> 4;
            case REFUNDS -> 8;
            case ORDERS -> 16;
            case CAPTURES -> 32;
            case CHARGEBACKS -> 64;
            case CHARGEBACKS_ENDED -> 128;
        };
    }

    /** The work lists of the bits. */
    static Set<Queue> queues(int bits) {
        return Stream.of(Queue.values())
                .filter(queue -> (bits & bit(queue)) != 0)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Map<OrderKey, Stored> stored(List<OrderUpdate> some) throws SQLException {
        Map<OrderKey, Stored> stored = new HashMap<>();
        if (lastKey == 0) {
            return stored;
        }
        List<List<String>> keys = some.stream()
                .map(update -> List.of(
                        update.order().key().site(), update.order().key().id()))
                .toList();
        session.list(
                """
                SELECT orders.site, orders.order_id, orders.id, orders.fingerprint
                FROM json_each(?) AS asked
                CROSS JOIN orders ON orders.site = asked.value ->> 0 AND orders.order_id = asked.value ->> 1
                """,
                row -> stored.put(new OrderKey(row.text(), row.text()), new Stored(row.number(), row.text())),
                JSON.writeValueAsString(keys));
        return stored;
    }

    private void write(@Nullable Stored before, OrderUpdate update, String now, AuditEntry why) throws SQLException {
        Order order = update.order();
        currency(order.amount());
        if (before == null) {
            long key = ++lastKey;
            row(INSERT, key, update, now);
            parts.add(key, order);
            Dates.add(session, key, update.deadlines());
        } else {
            row(INSERT + ON_CONFLICT_UPDATE, before.key(), update, now);
            parts.replace(before.key(), order, why);
            Dates.replace(session, before.key(), update.deadlines());
        }
    }

    /** Counters are kept per currency, so a currency is known before its first order. */
    private void currency(Money amount) throws SQLException {
        String code = amount.currency().getCurrencyCode();
        if (currencies.add(code)) {
            session.run("INSERT INTO currencies (code) VALUES (?) ON CONFLICT DO NOTHING", code);
        }
    }

    private void row(String sql, long key, OrderUpdate update, String now) throws SQLException {
        Order order = update.order();
        Pair pair = order.status().normalised();
        Optional<Hold> hold = order.holds().stream()
                .filter(one -> one.confirmed() && one.from().isBefore(one.until()))
                .max(Comparator.comparing(Hold::until));
        session.run(
                sql,
                key,
                order.key().site(),
                order.key().id(),
                order.transactionId() == null ? null : order.transactionId().value(),
                order.flow(),
                order.method(),
                order.status().orderStatus(),
                order.status().transactionStatus(),
                pair.order(),
                pair.transaction(),
                update.family(),
                update.stateId(),
                order.amount().minorUnits(),
                inCurrencyOf(order, order.refunded()),
                inCurrencyOf(order, update.pendingRefund()),
                order.amount().currency().getCurrencyCode(),
                order.created(),
                order.modified(),
                order.completed(),
                update.dueAt(),
                update.dueWhat(),
                update.shippedAt(),
                order.shipBy(),
                order.extensions(),
                hold.map(Hold::from).orElse(null),
                hold.map(Hold::until).orElse(null),
                bits(update.queues()),
                mayMove(update),
                order.cart().items().size(),
                order.score(),
                order.ipCountry(),
                order.description(),
                order.reason(),
                order.reasonCode(),
                now);
    }

    /** Amounts of one order share its currency column. */
    static long inCurrencyOf(Order order, Money amount) {
        if (!amount.sameCurrency(order.amount())) {
            throw new IllegalArgumentException("two currencies in order " + order.key());
        }
        return amount.minorUnits();
    }

    /** Whether the provider may still change it by itself, so that polling asks for it. */
    private static boolean mayMove(OrderUpdate update) {
        return update.pendingRefund().isPositive() || isMoving(update.family());
    }

    private static boolean isMoving(Family family) {
        return switch (family) {
            case OPEN, REVIEW, SHIP, CAPTURE, TRANSIT, CHARGEBACK, REFUND_OPEN, UNKNOWN -> true;
            case PAID, REFUNDED, PARTLY_REFUNDED, CANCELLED, DECLINED, EXPIRED, REFUND_DONE -> false;
        };
    }

    private static final String INSERT = """
            INSERT INTO orders (
                id, site, order_id, transaction_id, flow, method,
                order_status_raw, transaction_status_raw, order_status, transaction_status, family, state_id,
                amount, refunded, pending_refund, currency, created, modified, completed,
                due_at, due_what, shipped_at, ship_by, extensions, held_from, held_until,
                queues, is_moving, line_count, score, ip_country, description, reason, reason_code, fingerprint)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String ON_CONFLICT_UPDATE = """
            ON CONFLICT (id) DO UPDATE SET
                transaction_id = excluded.transaction_id, flow = excluded.flow, method = excluded.method,
                order_status_raw = excluded.order_status_raw,
                transaction_status_raw = excluded.transaction_status_raw,
                order_status = excluded.order_status, transaction_status = excluded.transaction_status,
                family = excluded.family, state_id = excluded.state_id,
                amount = excluded.amount, refunded = excluded.refunded,
                pending_refund = excluded.pending_refund, currency = excluded.currency,
                created = excluded.created, modified = excluded.modified, completed = excluded.completed,
                due_at = excluded.due_at, due_what = excluded.due_what, shipped_at = excluded.shipped_at,
                ship_by = excluded.ship_by, extensions = excluded.extensions,
                held_from = excluded.held_from, held_until = excluded.held_until,
                queues = excluded.queues, is_moving = excluded.is_moving, line_count = excluded.line_count,
                score = excluded.score, ip_country = excluded.ip_country, description = excluded.description,
                reason = excluded.reason, reason_code = excluded.reason_code, fingerprint = excluded.fingerprint
            """;
}
