package org.merchantconsole.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.money.Money;
import org.merchantconsole.status.RawPair;

/**
 * The small mapper: reads the columns of a result row one after the other, so that the order of the columns in the SQL is
 * the order of the components in the record. Columns that may be null have readers of their own.
 */
final class Row {
    private final ResultSet results;
    private int column;

    Row(ResultSet results) {
        this.results = results;
    }

    /** The next row; false after the last. */
    boolean next() throws SQLException {
        column = 0;
        return results.next();
    }

    String text() throws SQLException {
        String text = results.getString(++column);
        if (text == null) {
            throw new IllegalStateException("column " + column + " is empty");
        }
        return text;
    }

    @Nullable
    String textOrNull() throws SQLException {
        return results.getString(++column);
    }

    /** Empty text for null, as an outer join gives it. */
    String textOrEmpty() throws SQLException {
        String text = results.getString(++column);
        return text == null ? "" : text;
    }

    byte[] bytes() throws SQLException {
        byte[] bytes = bytesOrNull();
        if (bytes == null) {
            throw new IllegalStateException("column " + column + " is empty");
        }
        return bytes;
    }

    /** Bytes, those of a text in UTF-8; null for null. */
    byte @Nullable [] bytesOrNull() throws SQLException {
        return results.getBytes(++column);
    }

    long number() throws SQLException {
        return results.getLong(++column);
    }

    @Nullable
    Long numberOrNull() throws SQLException {
        long number = results.getLong(++column);
        return results.wasNull() ? null : number;
    }

    int smallNumber() throws SQLException {
        return results.getInt(++column);
    }

    boolean flag() throws SQLException {
        return results.getInt(++column) != 0;
    }

    Instant instant() throws SQLException {
        return Instant.ofEpochMilli(results.getLong(++column));
    }

    @Nullable
    Instant instantOrNull() throws SQLException {
        long millis = results.getLong(++column);
        return results.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    <E extends Enum<E>> E word(Class<E> type) throws SQLException {
        return Enum.valueOf(type, text());
    }

    /** A day without a time. */
    @Nullable
    LocalDate dayOrNull() throws SQLException {
        String day = textOrNull();
        return day == null ? null : LocalDate.parse(day);
    }

    <E extends Enum<E>> @Nullable E wordOrNull(Class<E> type) throws SQLException {
        String name = textOrNull();
        return name == null ? null : Enum.valueOf(type, name);
    }

    Currency currency() throws SQLException {
        return Currency.getInstance(text());
    }

    /** Two columns: the amount, then its currency. */
    Money money() throws SQLException {
        long minorUnits = number();
        return new Money(minorUnits, currency());
    }

    /** Two columns: order status, transaction status, in the provider's words. */
    RawPair pair() throws SQLException {
        return new RawPair(text(), textOrNull());
    }
}
