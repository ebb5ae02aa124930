package org.merchantconsole.store;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.merchantconsole.order.AuditEntry;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.ReviewStore;
import org.merchantconsole.status.ActionKind;
import org.merchantconsole.status.Family;

/** The memory of those who review, in the database. */
final class Reviews implements ReviewStore {
    private final Database database;
    private final InstantSource clock;

    Reviews(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<Kin> kin(OrderKey order, int limit) {
        return database.read(session -> Lists.kin(session, order, limit, clock.instant()));
    }

    @Override
    public List<Tally> tallies(String staff) {
        return database.read(session -> session.list(
                """
                SELECT intents.kind, ifnull(json_extract(intents.action, '$.reason'), ''), orders.family, count(*)
                FROM intents
                JOIN orders ON orders.id = intents.order_key
                WHERE intents.staff = ? AND intents.kind IN ('ACCEPT', 'DECLINE')
                  AND intents.state IN ('DONE', 'SETTLED_BY_EVIDENCE', 'SETTLED_BY_PERSON')
                GROUP BY 1, 2, 3
                ORDER BY 4 DESC, 1, 2
                """,
                row -> new Tally(row.word(ActionKind.class), row.text(), row.word(Family.class), row.number()),
                staff));
    }

    @Override
    public Map<OrderKey, Claim> claims(Instant from) {
        Map<OrderKey, Claim> found = new LinkedHashMap<>();
        database.read(session -> session.list(
                        """
                        SELECT orders.site, orders.order_id, claims.by, claims.since
                        FROM claims
                        JOIN orders ON orders.id = claims.order_key
                        WHERE claims.since > ?
                        """,
                        row -> Map.entry(new OrderKey(row.text(), row.text()), new Claim(row.text(), row.instant())),
                        from))
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }

    @Override
    public boolean claim(OrderKey order, Claim claim, Instant from, AuditEntry audit) {
        return database.write(session -> {
            OptionalLong key = OrderLoading.key(session, order);
            boolean taken = key.isPresent() && session.run("""
                            INSERT INTO claims (order_key, by, since) VALUES (?, ?, ?)
                            ON CONFLICT (order_key) DO UPDATE SET by = excluded.by, since = excluded.since
                            WHERE claims.by = excluded.by OR claims.since <= ?
                            """, key.getAsLong(), claim.by(), claim.since(), from) == 1;
            if (taken) {
                AuditLog.add(session, audit);
            }
            return taken;
        });
    }

    @Override
    public boolean release(OrderKey order, AuditEntry audit) {
        return database.write(session -> {
            OptionalLong key = OrderLoading.key(session, order);
            boolean had =
                    key.isPresent() && session.run("DELETE FROM claims WHERE order_key = ?", key.getAsLong()) == 1;
            if (had) {
                AuditLog.add(session, audit);
            }
            return had;
        });
    }
}
