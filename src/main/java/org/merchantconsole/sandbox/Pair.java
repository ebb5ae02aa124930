package org.merchantconsole.sandbox;

import org.jspecify.annotations.Nullable;

/** Order status and transaction status as the provider writes them; the second half may be absent. */
record Pair(String order, @Nullable String transaction) {

    /** Reads {@code completed/uncleared}; {@code cancelled/null} has no transaction half. */
    static Pair of(String text) {
        int slash = text.indexOf('/');
        if (slash <= 0) {
            throw new IllegalArgumentException("Not a pair of statuses: " + text);
        }
        String half = text.substring(slash + 1);
        return new Pair(text.substring(0, slash), half.equals("null") ? null : half);
    }

    boolean is(String text) {
        return toString().equals(text);
    }

    boolean isOneOf(String... texts) {
        for (String text : texts) {
            if (is(text)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return order + "/" + transaction;
    }
}
