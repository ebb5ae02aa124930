package org.merchantconsole.store;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.merchantconsole.order.OrderQuery;
import org.merchantconsole.order.Queue;
import org.merchantconsole.order.Sorting;

/**
 * The order of a list as SQL, and the place in it after which the next page begins: the sort values of the last row shown.
 * Rows that come or go meanwhile never make a page repeat or skip others.
 *
 * @param name tells cursors of one order from those of another
 * @param keys what is compared, one after the other, never null; the last one is unique
 * @param descending whether the largest comes first
 * @param customers whether the customer's own table is compared
 */
record Ordering(String name, List<Key> keys, boolean descending, boolean customers) {

    private static final String LAST = Long.toString(Long.MAX_VALUE);
    private static final String FIRST = Long.toString(Long.MIN_VALUE);

    /**
     * What is compared.
     *
     * @param words whether these are words instead of whole numbers
     */
    record Key(String sql, boolean words) {}

    private static final Key ROW = new Key("orders.id", false);

    Ordering {
        keys = List.copyOf(keys);
    }

    /** The order that a query asks for. */
    static Ordering of(OrderQuery query) {
        Sorting sort = query.sort();
        if (sort != null) {
            return sorted(sort);
        }
        return query.queue() == Queue.ORDERS
                ? new Ordering("new", List.of(new Key("orders.created", false), ROW), true, false)
                : new Ordering(
                        "due",
                        List.of(new Key("orders.due_order", false), new Key("orders.amount_order", false), ROW),
                        false,
                        false);
    }

    private static Ordering sorted(Sorting sort) {
        String none = sort.descending() ? FIRST : LAST;
        Key first = switch (sort.by()) {
            case LEFT -> number("ifnull(orders.due_at, " + none + ")");
            case AMOUNT -> number("orders.amount");
            case CREATED -> number("orders.created");
            case CHANGED -> number("orders.modified");
            case ORDER -> words("orders.order_id");
            case NAME -> words("customers.sort_name");
            case METHOD -> words("orders.method");
            case STATE -> words("orders.family");
            case COUNTRY -> words("ifnull((SELECT country FROM customers WHERE order_key = orders.id), '')");
            case SCORE -> number("orders.score");
            case LIABILITY -> words("ifnull((SELECT liability FROM payments WHERE order_key = orders.id), '')");
            case REFUNDED -> number("orders.refunded");
            case PENDING -> number("orders.pending_refund");
            case LINES -> number("orders.line_count");
            case SHIPPED -> number("ifnull(orders.shipped_at, " + none + ")");
            case PAUSE -> number("ifnull(orders.held_until, " + none + ")");
        };
        boolean names = sort.by() == Sorting.By.NAME;
        // Beside its name the customer's own key lets the index alone tell the order.
        Key row = names ? new Key("customers.order_key", false) : ROW;
        return new Ordering(sort.written(), List.of(first, row), sort.descending(), names);
    }

    private static Key number(String sql) {
        return new Key(sql, false);
    }

    private static Key words(String sql) {
        return new Key(sql, true);
    }

    /** The tables that are needed to choose a page. */
    String tables() {
        return customers ? "orders JOIN customers ON customers.order_key = orders.id" : "orders";
    }

    /** The sort values as columns, each followed by a comma; {@link #place} reads them. */
    String columns() {
        StringBuilder columns = new StringBuilder();
        keys.forEach(key -> columns.append(key.sql()).append(", "));
        return columns.toString();
    }

    String orderBy() {
        String direction = descending ? " DESC" : "";
        return "ORDER BY "
                + String.join(
                        ", ", keys.stream().map(key -> key.sql() + direction).toList());
    }

    /** The place of a row, from the columns of {@link #columns}: the cursor of what follows it. */
    String place(Row row) throws SQLException {
        StringBuilder place = new StringBuilder(name);
        for (Key key : keys) {
            place.append(':').append(key.words() ? packed(row.text()) : Long.toString(row.number()));
        }
        return place.toString();
    }

    /** Narrows a query to what follows the cursor; throws {@link IllegalArgumentException} for a cursor of another list. */
    void after(String cursor, Where where) {
        String[] parts = cursor.split(":", -1);
        if (parts.length != keys.size() + 1 || !parts[0].equals(name)) {
            throw new IllegalArgumentException("not a cursor of this list: " + cursor);
        }
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            values.add(keys.get(i).words() ? unpacked(parts[i + 1]) : (Object) Long.valueOf(parts[i + 1]));
        }
        String columns = String.join(", ", keys.stream().map(Key::sql).toList());
        String marks = String.join(", ", Collections.nCopies(keys.size(), "?"));
        where.and("(" + columns + ") " + (descending ? "<" : ">") + " (" + marks + ")", values.toArray());
    }

    private static String packed(String words) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(words.getBytes(StandardCharsets.UTF_8));
    }

    private static String unpacked(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }
}
