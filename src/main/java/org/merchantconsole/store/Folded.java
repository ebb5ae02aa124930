package org.merchantconsole.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.Function;

/**
 * {@code folded(text)} in SQL: a blank, then the words of a text as the search index has them, one blank between. So a part
 * of a text can be compared with what was typed, whatever the case, the accents and the signs. Words begin behind a blank.
 */
final class Folded extends Function {

    private Folded() {}

    /** Makes it known on a connection. */
    static void teach(Connection connection) throws SQLException {
        Function.create(connection, "folded", new Folded(), 1, FLAG_DETERMINISTIC);
    }

    /** The same of a text that was typed. */
    static String of(String text) {
        return " " + String.join(" ", Words.of(text));
    }

    @Override
    protected void xFunc() throws SQLException {
        String text = value_text(0);
        result(text == null ? "" : of(text));
    }
}
