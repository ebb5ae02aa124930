package org.merchantconsole.store;

/**
 * The place after which the next page of a list begins: the sort values of the last row shown. Rows that come or go meanwhile
 * never make a page repeat or skip others.
 */
final class Cursor {

    private Cursor() {}

    /** In a work list: by deadline, then amount, then row. */
    static String due(long due, long amount, long key) {
        return "due:" + due + ":" + amount + ":" + key;
    }

    /** In the list of all orders: newest first. */
    static String newest(long created, long key) {
        return "new:" + created + ":" + key;
    }

    /** Narrows a query to what follows the cursor; throws {@link IllegalArgumentException} for a cursor of another list. */
    static void after(String cursor, boolean newestFirst, Where where) {
        String[] parts = cursor.split(":", -1);
        if (newestFirst && parts.length == 3 && parts[0].equals("new")) {
            where.and("(orders.created, orders.id) < (?, ?)", number(parts[1]), number(parts[2]));
        } else if (!newestFirst && parts.length == 4 && parts[0].equals("due")) {
            where.and(
                    "(due_order, amount_order, orders.id) > (?, ?, ?)",
                    number(parts[1]),
                    -number(parts[2]),
                    number(parts[3]));
        } else {
            throw new IllegalArgumentException("not a cursor of this list: " + cursor);
        }
    }

    private static long number(String part) {
        return Long.parseLong(part);
    }
}
