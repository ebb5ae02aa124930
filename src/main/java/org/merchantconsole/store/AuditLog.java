package org.merchantconsole.store;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.AuditEntry;
import org.merchantconsole.order.OperationId;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.Source;

/** The audit in the database; triggers refuse every change of a row. */
final class AuditLog {
    private static final String SELECT = """
            SELECT at, actor, source, what, site, order_id, operation, detail
            FROM audit
            """;

    private AuditLog() {}

    static void add(Session session, AuditEntry entry) throws SQLException {
        OrderKey order = entry.order();
        OperationId operation = entry.operation();
        session.run(
                """
                INSERT INTO audit (at, actor, source, what, site, order_id, operation, detail)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                entry.at(),
                entry.actor(),
                entry.source(),
                entry.what(),
                order == null ? null : order.site(),
                order == null ? null : order.id(),
                operation == null ? null : operation.value(),
                entry.detail());
        AuditChain.tie(session, entry);
    }

    /** The latest rows, newest first; those of one order when given. */
    static List<AuditEntry> latest(Session session, @Nullable OrderKey order, int limit) throws SQLException {
        return order == null
                ? session.list(SELECT + "ORDER BY id DESC LIMIT ?", AuditLog::map, limit)
                : session.list(
                        SELECT + "WHERE order_id = ? AND site = ? ORDER BY id DESC LIMIT ?",
                        AuditLog::map,
                        order.id(),
                        order.site(),
                        limit);
    }

    private static AuditEntry map(Row row) throws SQLException {
        return new AuditEntry(
                row.instant(),
                row.text(),
                row.word(Source.class),
                row.text(),
                order(row.textOrNull(), row.textOrNull()),
                operation(row.textOrNull()),
                row.text());
    }

    private static @Nullable OrderKey order(@Nullable String site, @Nullable String id) {
        return site == null || id == null ? null : new OrderKey(site, id);
    }

    private static @Nullable OperationId operation(@Nullable String id) {
        return id == null ? null : new OperationId(id);
    }
}
