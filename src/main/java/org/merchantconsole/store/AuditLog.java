package org.merchantconsole.store;

import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.AuditEntry;
import org.merchantconsole.order.AuditLink;
import org.merchantconsole.order.OperationId;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.Source;

/** The audit in the database; triggers refuse every change of a row. */
final class AuditLog {
    private static final String SELECT = """
            SELECT at, actor, source, what, site, order_id, operation, detail
            FROM audit
            """;

    private static final String LINKS = """
            SELECT id, hash, at, actor, source, what, site, order_id, operation, detail
            FROM audit
            JOIN audit_chain ON audit_id = id
            ORDER BY id
            """;

    private AuditLog() {}

    static void add(Session session, AuditEntry entry) throws SQLException {
        insert(session, entry);
        AuditChain.tie(session, entry);
    }

    /** Without the chain: only where the file is of a version that has none. */
    static void insert(Session session, AuditEntry entry) throws SQLException {
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

    /** Every row with its place in the chain, in its order. */
    static void links(Session session, Consumer<AuditLink> reader) throws SQLException {
        String[] previous = {
            hex(session.first("SELECT hash FROM audit_chain WHERE audit_id = 0", Row::bytes)
                    .orElse(new byte[0]))
        };
        session.each(LINKS, row -> {
            long id = row.number();
            String hash = hex(row.bytes());
            reader.accept(new AuditLink(id, map(row), previous[0], hash));
            previous[0] = hash;
        });
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
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
