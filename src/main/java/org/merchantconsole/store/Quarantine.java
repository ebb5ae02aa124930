package org.merchantconsole.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.AuditEntry;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderUpdate;
import org.merchantconsole.order.QuarantineStore;
import org.merchantconsole.order.Quarantined;
import org.merchantconsole.order.Source;
import org.merchantconsole.order.Unlisted;

/** What could not be taken in fully, in the database. */
final class Quarantine implements QuarantineStore {
    private static final String SELECT = """
            SELECT id, at, source, actor, reason, site, order_id, transaction_id, kind, order_status,
                transaction_status, why, raw, closed_at, closed_source, closed_by, closed_why
            FROM quarantine
            """;

    private final Database database;

    Quarantine(Database database) {
        this.database = database;
    }

    /** Adds and closes what the stored orders give reason to; part of the transaction that stores them. */
    static void follow(Session session, List<OrderUpdate> written, AuditEntry audit) throws SQLException {
        boolean anyOpen = session.number("SELECT EXISTS (SELECT 1 FROM quarantine WHERE state = 'OPEN')") == 1;
        for (OrderUpdate update : written) {
            for (Unlisted unlisted : update.unlisted()) {
                add(session, unlisted.row(update.order(), audit));
            }
            if (anyOpen) {
                closeWhatIsOver(session, update, audit.at());
            }
        }
    }

    private static void closeWhatIsOver(Session session, OrderUpdate update, Instant at) throws SQLException {
        Order order = update.order();
        List<String> numbers = new ArrayList<>();
        numbers.add(order.transactionId() == null ? "" : order.transactionId().value());
        order.related().forEach(child -> numbers.add(child.id().value()));
        List<Quarantined> open = new ArrayList<>(session.list(
                SELECT + "WHERE state = 'OPEN' AND order_id = ? AND site = ?",
                Quarantine::map,
                order.key().id(),
                order.key().site()));
        for (String number : numbers) {
            session
                    .list(
                            SELECT + "WHERE state = 'OPEN' AND transaction_id = ? AND transaction_id <> ''",
                            Quarantine::map,
                            number)
                    .stream()
                    .filter(row -> open.stream().noneMatch(other -> other.id() == row.id()))
                    .forEach(open::add);
        }
        for (Quarantined row : open) {
            if (update.settles(row)) {
                close(session, row, Quarantined.Closed.byRule(at, order.status()));
            }
        }
    }

    private static boolean add(Session session, Quarantined row) throws SQLException {
        boolean added = session.run(
                        """
                        INSERT INTO quarantine (
                            at, source, actor, reason, site, order_id, transaction_id, kind, order_status,
                            transaction_status, why, raw, identity, state)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN')
                        ON CONFLICT (identity) DO UPDATE SET
                            at = excluded.at, source = excluded.source, actor = excluded.actor, why = excluded.why,
                            raw = excluded.raw, state = 'OPEN', closed_at = NULL, closed_source = NULL,
                            closed_by = '', closed_why = ''
                        WHERE state = 'CLEARED' AND closed_source = 'RULE'
                        """,
                        row.at(),
                        row.source(),
                        row.actor(),
                        row.reason(),
                        row.order().site(),
                        row.order().id(),
                        row.transactionId(),
                        row.kind(),
                        row.pair().orderStatus(),
                        row.pair().transactionStatus(),
                        row.why(),
                        row.raw(),
                        row.identity())
                == 1;
        if (added) {
            AuditLog.add(session, row.opening());
        }
        return added;
    }

    private static boolean close(Session session, Quarantined row, Quarantined.Closed how) throws SQLException {
        boolean closed = session.run("""
                        UPDATE quarantine
                        SET state = 'CLEARED', closed_at = ?, closed_source = ?, closed_by = ?, closed_why = ?
                        WHERE id = ? AND state = 'OPEN'
                        """, how.at(), how.source(), how.by(), how.why(), row.id()) == 1;
        if (closed) {
            AuditLog.add(session, row.closing(how));
        }
        return closed;
    }

    @Override
    public List<Quarantined> keep(Collection<Quarantined> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        return database.write(session -> {
            List<Quarantined> added = new ArrayList<>();
            for (Quarantined row : rows) {
                if (add(session, row)) {
                    added.add(session.first(SELECT + "WHERE identity = ?", Quarantine::map, row.identity())
                            .orElseThrow());
                }
            }
            return added;
        });
    }

    @Override
    public List<Quarantined> latest(boolean openOnly, int limit) {
        String where = openOnly ? "WHERE state = 'OPEN' " : "";
        return database.read(
                session -> session.list(SELECT + where + "ORDER BY id DESC LIMIT ?", Quarantine::map, limit));
    }

    @Override
    public List<Quarantined> open(Quarantined.Reason reason) {
        return database.read(session ->
                session.list(SELECT + "WHERE state = 'OPEN' AND reason = ? ORDER BY id", Quarantine::map, reason));
    }

    @Override
    public Optional<Quarantined> row(long id) {
        return database.read(session -> session.first(SELECT + "WHERE id = ?", Quarantine::map, id));
    }

    @Override
    public long openCount() {
        return database.read(session -> session.number("SELECT count(*) FROM quarantine WHERE state = 'OPEN'"));
    }

    @Override
    public boolean close(long id, Quarantined.Closed how) {
        return database.write(session -> {
            Optional<Quarantined> row = session.first(SELECT + "WHERE id = ?", Quarantine::map, id);
            return row.isPresent() && close(session, row.get(), how);
        });
    }

    private static Quarantined map(Row row) throws SQLException {
        return new Quarantined(
                row.number(),
                row.instant(),
                row.word(Source.class),
                row.text(),
                row.word(Quarantined.Reason.class),
                new OrderKey(row.text(), row.text()),
                row.text(),
                row.text(),
                row.pair(),
                row.text(),
                row.text(),
                closed(row.instantOrNull(), row.wordOrNull(Source.class), row.text(), row.text()));
    }

    private static Quarantined.@Nullable Closed closed(
            @Nullable Instant at, @Nullable Source source, String by, String why) {
        return at == null || source == null ? null : new Quarantined.Closed(at, source, by, why);
    }
}
