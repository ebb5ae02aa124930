package org.merchantconsole.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.Arrival;
import org.merchantconsole.order.AuditEntry;
import org.merchantconsole.order.Authenticity;
import org.merchantconsole.order.InboxStore;
import org.merchantconsole.order.Notification;
import org.merchantconsole.order.Notification.Verdict;
import org.merchantconsole.order.OrderKey;

/** Notifications in the database. */
final class Inbox implements InboxStore {

    /** So many that are not authentic stay: enough to look into an attack, too few to fill a disk. */
    static final int STRANGERS_KEPT = 5_000;

    private static final String SELECT = """
            SELECT id, received_at, method, query, has_auth, body, masked, sha256, signed_at, reason, off_by, site,
                order_id, transaction_id, news, state, text, attempts, due_at, processed_at
            FROM inbox
            """;

    private final Database database;

    Inbox(Database database) {
        this.database = database;
    }

    @Override
    public Notification keep(Notification n, AuditEntry audit) {
        return database.write(session -> {
            boolean authentic = n.authenticity() instanceof Authenticity.Authentic;
            if (!authentic) {
                makeRoom(session, n.verdict());
            }
            session.run(
                    """
                    INSERT INTO inbox (
                        received_at, method, query, has_auth, body, masked, sha256, verdict, signed_at, reason, off_by,
                        site, order_id, transaction_id, news, state, text, attempts, due_at, processed_at)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    n.receivedAt(),
                    n.way(),
                    n.query(),
                    n.signed(),
                    n.body(),
                    n.masked(),
                    n.sha256(),
                    n.verdict(),
                    n.authenticity() instanceof Authenticity.Authentic yes ? yes.signedAt() : null,
                    n.authenticity() instanceof Authenticity.NotAuthentic no ? no.reason() : null,
                    n.authenticity() instanceof Authenticity.NotAuthentic no ? no.seconds() : 0L,
                    n.order().site(),
                    n.order().id(),
                    n.transactionId(),
                    n.news(),
                    n.state(),
                    n.text(),
                    n.attempts(),
                    n.dueAt(),
                    n.processedAt());
            // Before the audit row, which has a number of its own.
            long number = session.number("SELECT last_insert_rowid()");
            AuditLog.add(session, audit);
            return n.numbered(number);
        });
    }

    private static void makeRoom(Session session, Verdict verdict) throws SQLException {
        session.run("""
                DELETE FROM inbox
                WHERE due_at IS NULL AND verdict = ?1 AND id <= ifnull((
                    SELECT id FROM inbox WHERE verdict = ?1 ORDER BY id DESC LIMIT 1 OFFSET ?2
                ), 0)
                """, verdict, STRANGERS_KEPT - 1);
    }

    @Override
    public boolean advance(Notification from, Notification to, AuditEntry audit) {
        return database.write(session -> {
            boolean moved = session.run(
                            """
                            UPDATE inbox
                            SET state = ?, text = ?, attempts = ?, due_at = ?, processed_at = ?
                            WHERE id = ? AND state = ? AND attempts = ?
                            """,
                            to.state(),
                            to.text(),
                            to.attempts(),
                            to.dueAt(),
                            to.processedAt(),
                            from.id(),
                            from.state(),
                            from.attempts())
                    == 1;
            if (moved) {
                AuditLog.add(session, audit);
            }
            return moved;
        });
    }

    @Override
    public Optional<Notification> notification(long id) {
        return database.read(session -> session.first(SELECT + "WHERE id = ?", Inbox::map, id));
    }

    @Override
    public List<Notification> due(Instant now, int limit) {
        return database.read(
                session -> session.list(SELECT + "WHERE due_at <= ? ORDER BY id LIMIT ?", Inbox::map, now, limit));
    }

    @Override
    public Optional<Instant> nextDue() {
        return database.read(session -> session.first(
                "SELECT due_at FROM inbox WHERE due_at IS NOT NULL ORDER BY due_at LIMIT 1", Row::instant));
    }

    @Override
    public List<Notification> waiting(OrderKey order) {
        return database.read(session -> session.list(
                SELECT + "WHERE order_id = ? AND site = ? AND due_at IS NOT NULL AND state = ? ORDER BY id",
                Inbox::map,
                order.id(),
                order.site(),
                Notification.State.WAITING));
    }

    @Override
    public Optional<Notification> sameNews(Notification n) {
        return n.news().isEmpty()
                ? Optional.empty()
                : database.read(
                        session -> session.first(SELECT + """
                                WHERE news = ? AND news <> '' AND id < ? AND verdict = ?
                                    AND state IN ('APPLIED', 'SAME_AS_KNOWN', 'FETCHED')
                                ORDER BY id
                                """, Inbox::map, n.news(), n.id(), Verdict.AUTHENTIC));
    }

    @Override
    public List<Notification> latest(@Nullable Verdict verdict, @Nullable Long before, int limit) {
        long end = before == null ? Long.MAX_VALUE : before;
        return database.read(session -> verdict == null
                ? session.list(SELECT + "WHERE id < ? ORDER BY id DESC LIMIT ?", Inbox::map, end, limit)
                : session.list(
                        SELECT + "WHERE verdict = ? AND id < ? ORDER BY id DESC LIMIT ?",
                        Inbox::map,
                        verdict,
                        end,
                        limit));
    }

    @Override
    public Map<Verdict, Long> counts() {
        Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
        database.read(session -> session.list("SELECT verdict, count(*) FROM inbox GROUP BY verdict", row -> {
            counts.put(row.word(Verdict.class), row.number());
            return counts;
        }));
        return counts;
    }

    private static Notification map(Row row) throws SQLException {
        return new Notification(
                row.number(),
                row.instant(),
                row.word(Arrival.Way.class),
                row.text(),
                row.flag(),
                row.text(),
                row.flag(),
                row.text(),
                authenticity(row.instantOrNull(), row.wordOrNull(Authenticity.Reason.class), row.number()),
                new OrderKey(row.text(), row.text()),
                row.text(),
                row.text(),
                row.word(Notification.State.class),
                row.text(),
                row.smallNumber(),
                row.instantOrNull(),
                row.instantOrNull());
    }

    private static Authenticity authenticity(
            @Nullable Instant signedAt, Authenticity.@Nullable Reason reason, long seconds) {
        if (signedAt != null) {
            return new Authenticity.Authentic(signedAt);
        }
        return reason == null
                ? Authenticity.not(Authenticity.Reason.NOTHING_TO_CHECK)
                : new Authenticity.NotAuthentic(reason, seconds);
    }
}
