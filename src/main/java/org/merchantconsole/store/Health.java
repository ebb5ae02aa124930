package org.merchantconsole.store;

import java.sql.SQLException;

/** Looks whether the database is whole. */
final class Health {

    private Health() {}

    /** SQLite's own short look: {@code ok}, or what is wrong first. */
    static String quickly(Session session) throws SQLException {
        return session.first("PRAGMA quick_check(1)", Row::text).orElse("ok");
    }
}
