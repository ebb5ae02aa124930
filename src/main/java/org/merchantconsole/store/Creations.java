package org.merchantconsole.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.AuditEntry;
import org.merchantconsole.order.Creation;
import org.merchantconsole.order.CreationStore;
import org.merchantconsole.order.NewOrder;
import org.merchantconsole.order.OperationId;
import org.merchantconsole.order.OrderKey;

/** Orders made here, in the database. */
final class Creations implements CreationStore {
    private static final String SELECT = """
            SELECT id, request, card, staff, at, state, changed_at, code, text, payment_url, expires_at
            FROM creations
            """;

    private final Database database;

    Creations(Database database) {
        this.database = database;
    }

    @Override
    public boolean begin(Creation c, AuditEntry audit) {
        OrderKey key = c.request().key();
        return database.write(session -> {
            boolean taken =
                    session.first("""
                            SELECT 1 FROM creations
                            WHERE site = ?1 AND order_id = ?2 AND state IN ('SENDING', 'CREATED', 'UNKNOWN')
                            UNION ALL
                            SELECT 1 FROM orders WHERE site = ?1 AND order_id = ?2
                            """, Row::number, key.site(), key.id()).isPresent();
            if (taken) {
                return false;
            }
            session.run(
                    """
                    INSERT INTO creations (
                        id, site, order_id, kind, request, card, staff, at, state, changed_at, code, text, payment_url,
                        expires_at)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    c.id().value(),
                    key.site(),
                    key.id(),
                    c.request().kind(),
                    NewOrderCodec.write(c.request()),
                    c.card(),
                    c.staff(),
                    c.at(),
                    c.state(),
                    c.changedAt(),
                    (long) c.code(),
                    c.text(),
                    c.paymentUrl(),
                    c.expiresAt());
            AuditLog.add(session, audit);
            return true;
        });
    }

    @Override
    public boolean advance(Creation from, Creation to, AuditEntry audit) {
        return database.write(session -> {
            boolean moved = session.run(
                            """
                            UPDATE creations
                            SET state = ?, changed_at = ?, code = ?, text = ?, payment_url = ?, expires_at = ?
                            WHERE id = ? AND state = ? AND changed_at = ?
                            """,
                            to.state(),
                            to.changedAt(),
                            (long) to.code(),
                            to.text(),
                            to.paymentUrl(),
                            to.expiresAt(),
                            from.id().value(),
                            from.state(),
                            from.changedAt())
                    == 1;
            if (moved) {
                AuditLog.add(session, audit);
            }
            return moved;
        });
    }

    @Override
    public Optional<Creation> creation(OperationId id) {
        return database.read(session -> session.first(SELECT + "WHERE id = ?", Creations::map, id.value()));
    }

    @Override
    public Optional<Creation> of(OrderKey order) {
        return database.read(session -> session.first(
                SELECT + "WHERE site = ? AND order_id = ? ORDER BY at DESC LIMIT 1",
                Creations::map,
                order.site(),
                order.id()));
    }

    @Override
    public List<Creation> open() {
        return database.read(
                session -> session.list(SELECT + "WHERE state IN ('SENDING', 'UNKNOWN') ORDER BY at", Creations::map));
    }

    @Override
    public List<Creation> madeFrom(OrderKey order) {
        return database.read(session -> session.list(SELECT + """
                WHERE site = ? AND request ->> 'from' = ? AND request ->> 'from' <> ''
                    AND state IN ('SENDING', 'CREATED', 'UNKNOWN')
                ORDER BY at DESC
                """, Creations::map, order.site(), order.id()));
    }

    @Override
    public List<Creation> latest(NewOrder.@Nullable Kind kind, @Nullable Instant before, int limit) {
        Instant end = before == null ? Instant.ofEpochMilli(Long.MAX_VALUE) : before;
        return database.read(session -> kind == null
                ? session.list(SELECT + "WHERE at < ? ORDER BY at DESC LIMIT ?", Creations::map, end, limit)
                : session.list(
                        SELECT + "WHERE kind = ? AND at < ? ORDER BY at DESC LIMIT ?",
                        Creations::map,
                        kind,
                        end,
                        limit));
    }

    private static Creation map(Row row) throws SQLException {
        return new Creation(
                new OperationId(row.text()),
                NewOrderCodec.read(row.text()),
                row.text(),
                row.text(),
                row.instant(),
                row.word(Creation.State.class),
                row.instant(),
                row.smallNumber(),
                row.text(),
                row.text(),
                row.instantOrNull());
    }
}
