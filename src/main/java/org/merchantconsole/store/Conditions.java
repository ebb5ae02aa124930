package org.merchantconsole.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.merchantconsole.order.Queue;
import org.merchantconsole.order.SearchField;
import org.merchantconsole.order.SearchTerm;
import org.merchantconsole.order.SearchTerm.Wanted;

/** The conditions of a search as SQL. What was typed is only ever bound, never written into the SQL. */
final class Conditions {

    private static final String CARDS = "orders.flow IN ('CARD', 'CARD_OWN_MID', 'CARD_MANUAL_CAPTURE')";

    private final Instant now;

    Conditions(Instant now) {
        this.now = now;
    }

    /** A condition and its values in the same order. */
    private record Sql(String text, List<Object> values) {
        Sql {
            values = List.copyOf(values);
        }

        static Sql of(String text, Object... values) {
            return new Sql(text, List.of(values));
        }

        static Sql any(List<Sql> parts) {
            return joined(parts, " OR ");
        }

        static Sql all(List<Sql> parts) {
            return joined(parts, " AND ");
        }

        /** In halves of halves: an expression may not be deeper than a thousand. */
        private static Sql joined(List<Sql> parts, String by) {
            if (parts.size() == 1) {
                return parts.getFirst();
            }
            Sql left = joined(parts.subList(0, parts.size() / 2), by);
            Sql right = joined(parts.subList(parts.size() / 2, parts.size()), by);
            List<Object> values = new ArrayList<>(left.values());
            values.addAll(right.values());
            return new Sql("(" + left.text() + by + right.text() + ")", values);
        }
    }

    /** Whether the search index has to be complete for it. */
    static boolean needsIndex(List<SearchTerm> terms) {
        return terms.stream().anyMatch(term -> switch (term.field()) {
            case ORDER, TRANSACTION, EMAIL, NAME, CITY, ZIP, NOTE, ITEM, DESCRIPTION, ANYWHERE -> true;
            default -> false;
        });
    }

    /** Narrows a query by a term. */
    void add(Where where, SearchTerm term) {
        Sql sql = anyPart(term)
                .orElseGet(() -> Sql.any(term.anyOf().stream()
                        .map(one -> condition(term.field(), one))
                        .toList()));
        // Where a field has no value nothing is known of it, and nobody who excludes something means that.
        String text = term.not() ? "NOT ifnull(" + sql.text() + ", 0)" : sql.text();
        where.and(text, sql.values().toArray());
    }

    /** For a pasted column of ids the index is asked once for all of them. */
    private Optional<Sql> anyPart(SearchTerm term) {
        List<String> texts = new ArrayList<>();
        for (Wanted one : term.anyOf()) {
            if (one instanceof Wanted.Text(String text) && isPart(term.field())) {
                Words.part(whole(term.field(), text).orElse(text)).ifPresent(texts::add);
            }
        }
        if (texts.size() < 2 || texts.size() < term.anyOf().size()) {
            return Optional.empty();
        }
        List<Sql> exact = term.anyOf().stream()
                .map(one -> part(term.field(), ((Wanted.Text) one).text()))
                .toList();
        return Optional.of(Sql.all(List.of(inParts(String.join(" OR ", texts)), Sql.any(exact))));
    }

    private static boolean isPart(SearchField field) {
        return field == SearchField.ORDER || field == SearchField.TRANSACTION || field == SearchField.EMAIL;
    }

    private Sql condition(SearchField field, Wanted wanted) {
        return switch (wanted) {
            case Wanted.Text text -> text(field, text.text());
            case Wanted.Phrase phrase -> phrase(phrase.text());
            case Wanted.Pair pair -> pair(field, pair);
            case Wanted.Numbers numbers -> Sql.of(column(field) + " BETWEEN ? AND ?", numbers.least(), numbers.most());
            case Wanted.Moments moments ->
                Dates.isRule(field) ? dated(field, moments) : moments(column(field), moments);
            case Wanted.Nothing nothing ->
                Dates.isRule(field)
                        ? Sql.of("orders.id NOT IN (" + Dates.ordersWith(field) + ")")
                        : Sql.of(column(field) + " IS NULL");
            case Wanted.Amounts amounts -> amounts(column(field), amounts);
        };
    }

    private static Sql dated(SearchField field, Wanted.Moments moments) {
        Sql when = moments("deadlines.at", moments);
        return new Sql("orders.id IN (" + Dates.ordersWith(field) + " AND " + when.text() + ")", when.values());
    }

    private static String column(SearchField field) {
        return switch (field) {
            case AMOUNT -> "orders.amount";
            case REFUNDED -> "orders.refunded";
            case CREATED, AGE -> "orders.created";
            case CHANGED -> "orders.modified";
            case COMPLETED -> "orders.completed";
            case SHIPPED -> "orders.shipped_at";
            case DUE, LEFT -> "orders.due_at";
            case SCORE -> "orders.score";
            case LINES -> "orders.line_count";
            default -> throw new IllegalArgumentException("no column of " + field + " can be compared");
        };
    }

    private Sql text(SearchField field, String text) {
        return switch (field) {
            case ORDER, TRANSACTION, EMAIL -> indexed(field, text);
            case NAME -> words(customer("instr(folded(first_name || ' ' || last_name), ?) > 0"), text);
            case CITY -> words(customer("instr(folded(city), ?) > 0"), text);
            case ZIP -> words(customer("instr(folded(zip_code), ?) > 0"), text);
            case NOTE -> words(in("notes", "instr(folded(text), ?) > 0"), text);
            case ITEM -> words(in("lines", "instr(folded(name), ?) > 0"), text);
            case DESCRIPTION -> words("instr(folded(orders.description), ?) > 0", text);
            case ANYWHERE -> anywhere(text);
            case REASON ->
                Sql.of(
                        "(orders.reason_code LIKE ? ESCAPE '\\' OR orders.reason LIKE ? ESCAPE '\\')",
                        contains(text),
                        contains(text));
            case METHOD -> method(text);
            case SITE -> Sql.of("orders.site LIKE ? ESCAPE '\\'", escaped(text) + "%");
            case FLOW -> Sql.of("orders.flow = ?", constant(text));
            case STATE -> Sql.of("orders.family = ?", constant(text));
            case QUEUE -> Sql.of(Where.in(Queue.valueOf(constant(text))));
            case IS -> flag(text);
            case REFUNDED -> refunded(text);
            case CURRENCY -> Sql.of("orders.currency = ?", text);
            case COUNTRY -> Sql.of(customer("country = ?"), text);
            case ISSUER -> Sql.of(in("payments", "issuer_country = ?"), text);
            case IP -> Sql.of("orders.ip_country = ?", text);
            case CARD ->
                text.length() == 4
                        ? Sql.of(in("payments", "last4 = ?"), text)
                        : Sql.of(in("payments", "last4 LIKE ? ESCAPE '\\'"), "%" + escaped(text));
            default -> throw new IllegalArgumentException(field + " is not compared with a text");
        };
    }

    private static String customer(String condition) {
        return in("customers", condition);
    }

    private static String in(String table, String condition) {
        return "EXISTS (SELECT 1 FROM " + table + " WHERE " + table + ".order_key = orders.id AND " + condition + ")";
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static String contains(String text) {
        return "%" + escaped(text) + "%";
    }

    /** The whole id that is meant, where that is written. */
    private static Optional<String> whole(SearchField field, String text) {
        return field == SearchField.ORDER && text.length() > 1 && text.startsWith("=")
                ? Optional.of(text.substring(1))
                : Optional.empty();
    }

    /** Any part of an id or address. */
    private static Sql part(SearchField field, String text) {
        Optional<String> whole = whole(field, text);
        if (whole.isPresent()) {
            return Sql.of("orders.order_id = ? COLLATE NOCASE", whole.get());
        }
        String column = switch (field) {
            case ORDER -> "orders.order_id";
            case TRANSACTION ->
                "(ifnull(orders.transaction_id, '') || ' ' || ifnull((SELECT group_concat(transactions.id, ' ')"
                        + " FROM transactions WHERE transactions.order_key = orders.id), ''))";
            case EMAIL -> "(SELECT email FROM customers WHERE customers.order_key = orders.id)";
            default -> throw new IllegalArgumentException(field + " has no parts");
        };
        return Sql.of(column + " LIKE ? ESCAPE '\\'", contains(text));
    }

    /** The same; from three characters on the index says first which orders it can be. */
    private static Sql indexed(SearchField field, String text) {
        Sql exact = part(field, text);
        return Words.part(whole(field, text).orElse(text))
                .map(asked -> Sql.all(List.of(inParts(asked), exact)))
                .orElse(exact);
    }

    private static Sql inParts(String asked) {
        return Sql.of("orders.id IN (SELECT rowid FROM parts WHERE parts MATCH ?)", asked);
    }

    /** The dear part is looked at only where the index says that it may be so, and only as far as a page reaches. */
    private static Sql inWordsAnd(String asked, Sql dear) {
        Sql cheap = inWords(asked);
        List<Object> values = new ArrayList<>(cheap.values());
        values.addAll(dear.values());
        return new Sql("CASE WHEN " + cheap.text() + " THEN " + dear.text() + " ELSE 0 END", values);
    }

    private static Sql inWords(String asked) {
        return Sql.of("orders.id IN (SELECT rowid FROM words WHERE words MATCH ?)", asked);
    }

    /** Words beside each other, the last one as the beginning of one; the index says first which orders it can be. */
    private static Sql words(String condition, String text) {
        String folded = Folded.of(text);
        Optional<String> question = Words.plainQuestion(text);
        return question.isEmpty() ? Sql.of("0") : inWordsAnd(question.get(), Sql.of(condition, folded));
    }

    private static Sql phrase(String text) {
        List<String> places = List.of(
                "instr(folded(orders.order_id || ' ' || ifnull(orders.transaction_id, '')), ?) > 0",
                "instr(folded(orders.description), ?) > 0",
                "instr(folded(orders.method), ?) > 0",
                customer("instr(folded(first_name || ' ' || last_name), ?) > 0"),
                customer("instr(folded(email || ' ' || city || ' ' || zip_code || ' ' || phone), ?) > 0"),
                in("notes", "instr(folded(text), ?) > 0"),
                in("lines", "instr(folded(name), ?) > 0"),
                in("transactions", "instr(folded(transactions.id || ' ' || transactions.order_id), ?) > 0"));
        String folded = Folded.of(text);
        Optional<String> question = Words.plainQuestion(text);
        return question.isEmpty()
                ? Sql.of("0")
                : inWordsAnd(
                        question.get(),
                        Sql.any(places.stream()
                                .map(place -> Sql.of(place, folded))
                                .toList()));
    }

    private static Sql anywhere(String text) {
        List<Sql> ways = new ArrayList<>();
        Words.question(text).ifPresent(asked -> ways.add(inWords(asked)));
        Words.part(text).ifPresent(asked -> ways.add(inParts(asked)));
        // Signs alone are no word that any order has.
        return ways.isEmpty() ? Sql.of("0") : Sql.any(ways);
    }

    private static Sql method(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "card", "cards" -> Sql.of(CARDS);
            case "bank" -> Sql.of("orders.flow IN ('IDEAL', 'BANKTRANS', 'DIRDEB')");
            case "pad" -> Sql.of("orders.flow = 'PAD'");
            case "paylater" -> Sql.of("orders.flow IN ('KLARNA', 'PAD')");
            default -> Sql.of("orders.method LIKE ? ESCAPE '\\'", escaped(text) + "%");
        };
    }

    /** The payment's pair, or that of one of its children. */
    private static Sql pair(SearchField field, Wanted.Pair pair) {
        if (field == SearchField.STATUS) {
            return pair("orders", pair);
        }
        Sql child = pair("transactions", pair);
        return new Sql(
                in("transactions", "transactions.kind = '" + field.name() + "' AND " + child.text()), child.values());
    }

    private static Sql pair(String table, Wanted.Pair pair) {
        String order = pair.order().toUpperCase(Locale.ROOT);
        String transaction = pair.transaction().toUpperCase(Locale.ROOT);
        String orderStatus = table + ".order_status = ?";
        String transactionStatus = table + ".transaction_status = ?";
        if (pair.either()) {
            return Sql.of("(" + orderStatus + " OR " + transactionStatus + ")", order, order);
        }
        List<Sql> halves = new ArrayList<>();
        if (!order.isEmpty()) {
            halves.add(Sql.of(orderStatus, order));
        }
        if (!transaction.isEmpty()) {
            halves.add(Sql.of(transactionStatus, transaction));
        }
        return Sql.all(halves);
    }

    private Sql flag(String word) {
        return switch (word) {
            case "held" -> Sql.of("ifnull(orders.held_from <= ? AND orders.held_until > ?, 0)", now, now);
            case "overdue" -> Sql.of("orders.due_at < ?", now);
            case "shipped" -> Sql.of("orders.shipped_at IS NOT NULL");
            case "noted" -> Sql.of("orders.id IN (SELECT order_key FROM notes)");
            case "pinned" -> Sql.of("orders.id IN (SELECT order_key FROM notes WHERE pinned_at IS NOT NULL)");
            case "underway" -> Sql.of("orders.id IN (SELECT order_key FROM intents WHERE is_open = 1)");
            case "moving" -> Sql.of("orders.is_moving = 1");
            case "refunded" -> Sql.of("orders.refunded > 0");
            default -> throw new IllegalArgumentException("nothing is " + word);
        };
    }

    private static Sql refunded(String word) {
        return switch (word) {
            case "yes" -> Sql.of("orders.refunded > 0");
            case "no" -> Sql.of("orders.refunded = 0");
            case "full" -> Sql.of("(orders.refunded > 0 AND orders.refunded >= orders.amount)");
            case "part" -> Sql.of("(orders.refunded > 0 AND orders.refunded < orders.amount)");
            default -> throw new IllegalArgumentException("nothing is refunded " + word);
        };
    }

    private static Sql moments(String column, Wanted.Moments moments) {
        List<Sql> ends = new ArrayList<>();
        if (moments.from() != null) {
            ends.add(Sql.of(column + " >= ?", moments.from()));
        }
        if (moments.until() != null) {
            ends.add(Sql.of(column + " < ?", moments.until()));
        }
        return ends.isEmpty() ? Sql.of(column + " IS NOT NULL") : Sql.all(ends);
    }

    private static Sql amounts(String column, Wanted.Amounts amounts) {
        String limit = "CASE WHEN orders.currency IN (" + marks(Decimals.NONE) + ") THEN ? WHEN orders.currency IN ("
                + marks(Decimals.THREE) + ") THEN ? ELSE ? END";
        List<Object> values = new ArrayList<>();
        bounds(values, amounts.leastMinor(0), amounts.leastMinor(3), amounts.leastMinor(2));
        bounds(values, amounts.mostMinor(0), amounts.mostMinor(3), amounts.mostMinor(2));
        return new Sql("(" + column + " >= " + limit + " AND " + column + " <= " + limit + ")", values);
    }

    private static void bounds(List<Object> values, long none, long three, long two) {
        values.addAll(Decimals.NONE);
        values.add(none);
        values.addAll(Decimals.THREE);
        values.add(three);
        values.add(two);
    }

    private static String marks(List<?> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }

    /** The currencies whose amounts do not have two decimals. */
    private static final class Decimals {
        static final List<String> NONE = with(0);
        static final List<String> THREE = with(3);

        private static List<String> with(int decimals) {
            return Stream.of(Currency.getAvailableCurrencies().toArray(Currency[]::new))
                    .filter(currency -> Math.max(0, currency.getDefaultFractionDigits()) == decimals)
                    .map(Currency::getCurrencyCode)
                    .sorted()
                    .toList();
        }
    }
}
