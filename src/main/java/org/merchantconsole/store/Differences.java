package org.merchantconsole.store;

import java.util.List;
import org.merchantconsole.order.AuditEntry;
import org.merchantconsole.order.DifferenceStore;
import org.merchantconsole.order.KeptDifference;
import org.merchantconsole.order.OrderKey;

/** The differences in which a person kept ours, in the database. */
final class Differences implements DifferenceStore {
    private final Database database;

    Differences(Database database) {
        this.database = database;
    }

    @Override
    public void keep(KeptDifference difference, AuditEntry audit) {
        database.write(session -> {
            AuditLog.add(session, audit);
            return session.run(
                    """
                    INSERT INTO kept_differences (site, order_id, field, theirs, ours, at, kept_by, why)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                    ON CONFLICT (site, order_id, field) DO UPDATE SET
                        theirs = excluded.theirs, ours = excluded.ours, at = excluded.at,
                        kept_by = excluded.kept_by, why = excluded.why
                    """,
                    difference.order().site(),
                    difference.order().id(),
                    difference.field(),
                    difference.theirs(),
                    difference.ours(),
                    difference.at(),
                    difference.by(),
                    difference.why());
        });
    }

    @Override
    public List<KeptDifference> kept(OrderKey order) {
        return database.read(session -> session.list(
                """
                SELECT field, ours, theirs, at, kept_by, why
                FROM kept_differences
                WHERE site = ? AND order_id = ?
                """,
                row -> new KeptDifference(
                        order, row.text(), row.text(), row.text(), row.instant(), row.text(), row.text()),
                order.site(),
                order.id()));
    }
}
