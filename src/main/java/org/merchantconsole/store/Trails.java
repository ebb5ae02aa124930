package org.merchantconsole.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.merchantconsole.order.AuditEntry;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.Source;
import org.merchantconsole.order.Trail;
import org.merchantconsole.order.Transaction;
import org.merchantconsole.order.TransactionId;
import org.merchantconsole.status.RawPair;

/** An order's past beside its own record: actions, the pairs its children left, audit. */
final class Trails {
    /** More rows than any order has that people work on; the newest count. */
    private static final int AUDIT_ROWS = 1_000;

    private Trails() {}

    static Trail find(Session session, OrderKey order) throws SQLException {
        OptionalLong key = OrderLoading.key(session, order);
        if (key.isEmpty()) {
            return Trail.NONE;
        }
        return new Trail(
                Intents.ofOrder(session, key.getAsLong()),
                children(session, key.getAsLong()),
                AuditLog.latest(session, order, AUDIT_ROWS).reversed());
    }

    private static List<Trail.ChildChange> children(Session session, long key) throws SQLException {
        return session.list(
                """
                SELECT transaction_id, at, order_status_raw, transaction_status_raw, source, by
                FROM child_history
                WHERE order_key = ?
                ORDER BY at, id
                """,
                row -> new Trail.ChildChange(
                        new TransactionId(row.text()), row.instant(), row.pair(), row.word(Source.class), row.text()),
                key);
    }

    /** Writes down which pairs the children leave, before the new ones take their place. */
    static void keep(Session session, long key, List<Transaction> now, AuditEntry why) throws SQLException {
        List<Transaction> known = OrderLoading.children(session, key);
        if (known.isEmpty()) {
            return;
        }
        Map<TransactionId, RawPair> pairs = new HashMap<>();
        now.forEach(child -> pairs.put(child.id(), child.status()));
        for (Transaction child : known) {
            RawPair next = pairs.get(child.id());
            if (next != null && !next.equals(child.status())) {
                session.run(
                        """
                        INSERT INTO child_history (
                            transaction_id, order_key, at, order_status_raw, transaction_status_raw, source, by)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        """,
                        child.id().value(),
                        key,
                        why.at(),
                        child.status().orderStatus(),
                        child.status().transactionStatus(),
                        why.source(),
                        why.actor());
            }
        }
    }
}
