package org.merchantconsole.store;

import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.AuditHash;

/** A row of the audit as bytes, as they are hashed: what is damaged is not read as words first. */
final class AuditRow {

    static final String COLUMNS = "id, at, actor, source, what, site, order_id, operation, detail";

    static final String SELECT = "SELECT " + COLUMNS + " FROM audit ";

    private static final int TEXTS = 7;

    private final long id;
    private final long atMillis;
    private final byte[] @Nullable [] texts;

    private AuditRow(long id, long atMillis, byte[] @Nullable [] texts) {
        this.id = id;
        this.atMillis = atMillis;
        this.texts = texts;
    }

    long id() {
        return id;
    }

    /** Reads {@link #COLUMNS}. */
    static AuditRow read(Row row) throws SQLException {
        long id = row.number();
        long at = row.number();
        byte[] @Nullable [] texts = new byte[TEXTS] @Nullable [];
        for (int i = 0; i < TEXTS; i++) {
            texts[i] = row.bytesOrNull();
        }
        return new AuditRow(id, at, texts);
    }

    byte[] hash(AuditHash hash, byte[] previous) {
        return hash.of(previous, id, atMillis, texts);
    }

    Instant at() {
        return Instant.ofEpochMilli(atMillis);
    }
}
