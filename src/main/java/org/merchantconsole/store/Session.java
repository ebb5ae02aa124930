package org.merchantconsole.store;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One connection with its prepared statements. Used by one thread at a time. Values are bound by their type: text, whole
 * numbers, booleans as 0 and 1, moments as milliseconds, enums by name, exact decimals as text.
 */
final class Session implements AutoCloseable {

    /** More different statements than the program has fixed ones; searches and filters add some. */
    private static final int KEPT_STATEMENTS = 150;

    private final Connection connection;

    private final Map<String, PreparedStatement> statements = new LinkedHashMap<>(64, 0.75f, true);

    private @Nullable Growth growth;

    Session(Connection connection) {
        this.connection = connection;
    }

    /** Reads one row into a value. */
    interface Mapper<T> {
        T map(Row row) throws SQLException;
    }

    <T> List<T> list(String sql, Mapper<T> mapper, @Nullable Object... values) throws SQLException {
        List<T> found = new ArrayList<>();
        query(sql, values, row -> {
            while (row.next()) {
                found.add(mapper.map(row));
            }
            return found;
        });
        return found;
    }

    /** Takes each row of a reading. */
    interface Reader {
        void take(Row row) throws SQLException;
    }

    /** Reads row after row without keeping them. */
    void each(String sql, Reader reader, @Nullable Object... values) throws SQLException {
        query(sql, values, row -> {
            while (row.next()) {
                reader.take(row);
            }
            return true;
        });
    }

    <T> Optional<T> first(String sql, Mapper<T> mapper, @Nullable Object... values) throws SQLException {
        return query(sql, values, row -> row.next() ? Optional.of(mapper.map(row)) : Optional.empty());
    }

    /** The first column of the first row as a number; 0 when there is none. */
    long number(String sql, @Nullable Object... values) throws SQLException {
        return first(sql, Row::number, values).orElse(0L);
    }

    /** Runs one changing statement; how many rows it changed. */
    int run(String sql, @Nullable Object... values) throws SQLException {
        boolean done = false;
        try {
            int changed = bound(sql, values).executeUpdate();
            done = true;
            return changed;
        } finally {
            forgetUnless(done, sql);
        }
    }

    private <T> T query(String sql, @Nullable Object[] values, Mapper<T> reader) throws SQLException {
        boolean done = false;
        try (ResultSet results = bound(sql, values).executeQuery()) {
            T found = reader.map(new Row(results));
            done = true;
            return found;
        } finally {
            forgetUnless(done, sql);
        }
    }

    /** The driver ends a statement that failed, so it is prepared anew the next time. */
    private void forgetUnless(boolean done, String sql) throws SQLException {
        PreparedStatement failed = done ? null : statements.remove(sql);
        if (failed != null) {
            failed.close();
        }
    }

    /** Runs a script of statements without values. */
    void script(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    /** A prepared statement that is kept for the life of the session. */
    private PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement known = statements.get(sql);
        if (known != null) {
            return known;
        }
        if (statements.size() >= KEPT_STATEMENTS) {
            String oldest = statements.keySet().iterator().next();
            PreparedStatement dropped = statements.remove(oldest);
            if (dropped != null) {
                dropped.close();
            }
        }
        PreparedStatement statement = connection.prepareStatement(sql);
        statements.put(sql, statement);
        return statement;
    }

    private PreparedStatement bound(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = prepared(sql);
        for (int i = 0; i < values.length; i++) {
            bind(statement, i + 1, values[i]);
        }
        return statement;
    }

    static void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> statement.setObject(index, null);
            case String text -> statement.setString(index, text);
            case byte[] bytes -> statement.setBytes(index, bytes);
            case Long number -> statement.setLong(index, number);
            case Integer number -> statement.setInt(index, number);
            case Boolean flag -> statement.setInt(index, flag ? 1 : 0);
            case Instant moment -> statement.setLong(index, millis(moment));
            case Enum<?> word -> statement.setString(index, word.name());
            case BigDecimal decimal -> statement.setString(index, decimal.toString());
            default -> throw new IllegalArgumentException("no column for " + value.getClass());
        }
    }

    /** Milliseconds since 1970; a moment beyond all calendars becomes the last or first one that fits. */
    static long millis(Instant moment) {
        try {
            return moment.toEpochMilli();
        } catch (ArithmeticException beyond) {
            return moment.getEpochSecond() > 0 ? Long.MAX_VALUE : Long.MIN_VALUE;
        }
    }

    /** What the audit's chain got in this transaction: its end before and its end now. */
    record Growth(AuditChain.Link before, AuditChain.Link end) {}

    /** A row of the audit was tied to the one before it. */
    void linked(AuditChain.Link before, AuditChain.Link end) {
        Growth known = growth;
        growth = new Growth(known == null ? before : known.before(), end);
    }

    /** How far the chain grew in this transaction; null when it did not. A new transaction begins with this. */
    @Nullable
    Growth takeGrowth() {
        Growth known = growth;
        growth = null;
        return known;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
