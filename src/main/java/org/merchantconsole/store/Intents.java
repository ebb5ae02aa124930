package org.merchantconsole.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.OperationId;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderStore.Staging;

/** Intents in the database. That an order has one open intent at most is a unique index, not only the look before. */
final class Intents {
    private static final String SELECT = """
            SELECT intents.id, site, order_id, action, staff, staged_at, leaves_at, state, changed_at, code, text, before
            FROM intents
            JOIN orders ON orders.id = intents.order_key
            """;

    private Intents() {}

    /** The intent of an order that has no outcome yet. */
    static Optional<Intent> open(Session session, long orderKey) throws SQLException {
        return session.first(SELECT + "WHERE order_key = ? AND is_open = 1", Intents::map, orderKey);
    }

    static List<Intent> allOpen(Session session) throws SQLException {
        // The plus keeps SQLite from walking all intents in the order of their numbers instead of the few open ones.
        return session.list(SELECT + "WHERE is_open = 1 ORDER BY +number", Intents::map);
    }

    static Optional<Intent> find(Session session, OperationId id) throws SQLException {
        return session.first(SELECT + "WHERE intents.id = ?", Intents::map, id.value());
    }

    /** Those written down after that number, oldest first. */
    static List<Intent> since(Session session, long number) throws SQLException {
        return session.list(SELECT + "WHERE number > ? ORDER BY number", Intents::map, number);
    }

    /** All of an order, oldest first. */
    static List<Intent> ofOrder(Session session, long orderKey) throws SQLException {
        return session.list(SELECT + "WHERE order_key = ? ORDER BY number", Intents::map, orderKey);
    }

    static List<Intent> latest(Session session, int limit) throws SQLException {
        return session.list(SELECT + "ORDER BY number DESC LIMIT ?", Intents::map, limit);
    }

    /** Stores an intent, unless another one is open for the order or the order is not the one that was judged. */
    static Staging stage(Session session, Intent intent, String judged) throws SQLException {
        OptionalLong orderKey = OrderLoading.key(session, intent.order());
        if (orderKey.isEmpty()) {
            throw new IllegalArgumentException("order " + intent.order() + " is not stored");
        }
        Optional<Intent> inTheWay = open(session, orderKey.getAsLong());
        if (inTheWay.isPresent()) {
            return new Staging.InTheWay(inTheWay.get());
        }
        String now = session.first("SELECT fingerprint FROM orders WHERE id = ?", Row::text, orderKey.getAsLong())
                .orElse(Order.NEW);
        if (!now.equals(judged)) {
            return new Staging.OrderMoved();
        }
        Money money = intent.action().money();
        session.run(
                """
                INSERT INTO intents (
                    id, order_key, kind, action, money, currency, staff, staged_at, leaves_at, state, changed_at, code,
                    text, before)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                intent.id().value(),
                orderKey.getAsLong(),
                intent.action().kind(),
                ActionCodec.write(intent.action()),
                money == null ? null : money.minorUnits(),
                money == null ? null : money.currency().getCurrencyCode(),
                intent.staff(),
                intent.stagedAt(),
                intent.leavesAt(),
                intent.state(),
                intent.changedAt(),
                intent.code(),
                intent.text(),
                ActionCodec.writeIds(intent.before()));
        return new Staging.Stored();
    }

    /** Moves an intent on from where the caller saw it; false when it is no longer there. */
    static boolean advance(Session session, Intent from, Intent to) throws SQLException {
        return session.run(
                        """
                        UPDATE intents
                        SET state = ?, leaves_at = ?, changed_at = ?, code = ?, text = ?, before = ?
                        WHERE id = ? AND state = ? AND changed_at = ?
                        """,
                        to.state(),
                        to.leavesAt(),
                        to.changedAt(),
                        to.code(),
                        to.text(),
                        ActionCodec.writeIds(to.before()),
                        to.id().value(),
                        from.state(),
                        from.changedAt())
                == 1;
    }

    private static Intent map(Row row) throws SQLException {
        return new Intent(
                new OperationId(row.text()),
                new OrderKey(row.text(), row.text()),
                ActionCodec.read(row.text()),
                row.text(),
                row.instant(),
                row.instant(),
                row.word(Intent.State.class),
                row.instant(),
                row.smallNumber(),
                row.text(),
                ActionCodec.readIds(row.text()));
    }
}
