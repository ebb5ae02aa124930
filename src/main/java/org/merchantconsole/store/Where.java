package org.merchantconsole.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.merchantconsole.order.OrderQuery;
import org.merchantconsole.order.Queue;

/** The conditions of a query as SQL, with their values in the same order. */
final class Where {
    private static final int SHORT = 3;

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    static Where of(OrderQuery query, Instant now) {
        Where where = new Where();
        if (query.queue() != Queue.ORDERS) {
            where.and(in(query.queue()));
        }
        where.oneOf("orders.flow", query.flows());
        where.oneOf("family", query.families());
        if (query.held() != null) {
            String held = "ifnull(held_from <= ? AND held_until > ?, 0)";
            where.and(query.held() ? held : "NOT " + held, now, now);
        }
        if (!query.text().isBlank()) {
            where.text(query.text());
        }
        Conditions conditions = new Conditions(now);
        query.terms().forEach(term -> conditions.add(where, term));
        return where;
    }

    /** Written exactly like the condition of the list's index, or the index would not be used. */
    static String in(Queue queue) {
        return "(queues & " + OrderSaving.bit(queue) + ") <> 0";
    }

    void and(String condition, Object... bound) {
        sql.append(sql.isEmpty() ? "WHERE " : "AND ").append(condition).append('\n');
        Collections.addAll(values, bound);
    }

    /** The conditions from {@code WHERE} on, ending in a line break; empty when there are none. */
    String sql() {
        return sql.toString();
    }

    List<Object> values() {
        return values;
    }

    private void oneOf(String column, Collection<? extends Enum<?>> allowed) {
        if (!allowed.isEmpty()) {
            String marks = String.join(", ", Collections.nCopies(allowed.size(), "?"));
            and(column + " IN (" + marks + ")", allowed.stream().sorted().toArray());
        }
    }

    /** All words as beginnings of words, or the whole text as a part of an id or e-mail address. */
    private void text(String text) {
        // Two or three letters are in every second order: then the list is walked until a page is full, instead of
        // looking up and sorting all that match. The sign keeps the database from doing that.
        String id = Words.of(text).stream().allMatch(word -> word.length() <= SHORT) ? "+orders.id" : "orders.id";
        String inWords = id + " IN (SELECT rowid FROM words WHERE words MATCH ?)";
        String inParts = id + " IN (SELECT rowid FROM parts WHERE parts MATCH ?)";
        Optional<String> question = Words.question(text);
        Optional<String> part = Words.part(text);
        if (question.isPresent() && part.isPresent()) {
            and("(" + inWords + " OR " + inParts + ")", question.get(), part.get());
        } else if (question.isPresent()) {
            and(inWords, question.get());
        } else if (part.isPresent()) {
            and(inParts, part.get());
        } else {
            // Signs alone are no word that any order has.
            and("0");
        }
    }
}
