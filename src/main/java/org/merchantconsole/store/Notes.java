package org.merchantconsole.store;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.merchantconsole.order.AuditEntry;
import org.merchantconsole.order.Note;
import org.merchantconsole.order.NoteStore;
import org.merchantconsole.order.OrderKey;

/** Remarks in the database. What one said before stays by a trigger, whoever changes it. */
final class Notes implements NoteStore {
    private final Database database;

    Notes(Database database) {
        this.database = database;
    }

    void add(OrderKey order, Note note, AuditEntry audit) {
        database.write(session -> {
            OptionalLong key = OrderLoading.key(session, order);
            if (key.isEmpty()) {
                throw new IllegalArgumentException("order " + order + " is not stored");
            }
            AuditLog.add(session, audit);
            return session.run(
                    "INSERT INTO notes (order_key, at, by, text) VALUES (?, ?, ?, ?)",
                    key.getAsLong(),
                    note.at(),
                    note.by(),
                    note.text());
        });
    }

    @Override
    public boolean edit(OrderKey order, long note, String text, Instant at, String by, AuditEntry audit) {
        return database.write(session -> {
            OptionalLong key = OrderLoading.key(session, order);
            boolean changed = key.isPresent() && session.run("""
                                    UPDATE notes SET text = ?, edited_at = ?, edited_by = ?
                                    WHERE id = ? AND order_key = ? AND text <> ?
                                    """, text, at, by, note, key.getAsLong(), text) == 1;
            if (changed) {
                AuditLog.add(session, audit);
            }
            return changed;
        });
    }

    @Override
    public boolean pin(OrderKey order, long note, boolean pinned, Instant at, AuditEntry audit) {
        return database.write(session -> {
            OptionalLong key = OrderLoading.key(session, order);
            boolean changed =
                    key.isPresent() && session.run("""
                                    UPDATE notes SET pinned_at = ?
                                    WHERE id = ? AND order_key = ? AND (pinned_at IS NULL) = ?
                                    """, pinned ? at : null, note, key.getAsLong(), pinned) == 1;
            if (changed) {
                session.run(
                        "UPDATE notes SET pinned_at = NULL WHERE order_key = ? AND id <> ? AND pinned_at IS NOT NULL",
                        key.getAsLong(),
                        pinned ? note : 0);
                AuditLog.add(session, audit);
            }
            return changed;
        });
    }

    @Override
    public List<Version> versions(OrderKey order) {
        return database.read(session -> session.list(
                """
                SELECT note_versions.note_id, note_versions.at, note_versions.by, note_versions.text
                FROM note_versions
                JOIN notes ON notes.id = note_versions.note_id
                JOIN orders ON orders.id = notes.order_key
                WHERE orders.site = ? AND orders.order_id = ?
                ORDER BY note_versions.id
                """,
                row -> new Version(row.number(), row.instant(), row.text(), row.text()),
                order.site(),
                order.id()));
    }

    @Override
    public List<String> people() {
        return database.read(session -> session.list("""
                SELECT by FROM notes WHERE by <> ''
                UNION
                SELECT staff FROM intents WHERE staff <> ''
                ORDER BY 1 COLLATE NOCASE
                """, Row::text));
    }
}
