package org.merchantconsole.sandbox;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The list of transactions, newest first, in pages. A cursor names a row (its moment and id), so rows that arrive while
 * somebody pages neither shift nor double the rest. The last page still has an {@code after}; following it gives an empty
 * page without cursors.
 */
final class TransactionCalls {
    private static final Comparator<Entry> NEWEST_FIRST = Comparator.comparing((Entry entry) -> entry.created)
            .thenComparingLong(entry -> entry.id)
            .reversed();

    private final Books books;
    private final String url;

    TransactionCalls(Books books, String url) {
        this.books = books;
        this.url = url;
    }

    Answer get(String id) {
        Entry entry = id.matches("\\d{7,18}") ? books.byId(Long.parseLong(id)) : null;
        return entry == null || entry.pretransaction()
                ? Answer.message(404, "Not found")
                : Answer.ok(TransactionView.of(entry, payment(entry), books.site()));
    }

    /** The payment with the customer; a refund of a part hangs below the part. */
    private Entry payment(Entry entry) {
        return books.paymentOf(books.paymentOf(entry));
    }

    Answer list(Request request) {
        try {
            return page(request);
        } catch (DateTimeException | IllegalArgumentException e) {
            return Answer.message(400, "Invalid query parameter");
        }
    }

    private Answer page(Request request) {
        int limit = request.first("limit").isEmpty() ? 100 : Integer.parseInt(request.first("limit"));
        if (limit < 1 || limit > 1000) {
            return Answer.message(400, "Invalid query parameter");
        }
        Mark after = Mark.read(request.first("after"));
        Mark before = Mark.read(request.first("before"));
        Filter filter = Filter.of(request);
        List<Entry> rows = new ArrayList<>(books.all().stream()
                .filter(entry -> !entry.pretransaction() && filter.takes(entry))
                .filter(entry -> after == null || after.compareTo(Mark.of(entry)) > 0)
                .filter(entry -> before == null || before.compareTo(Mark.of(entry)) < 0)
                .sorted(NEWEST_FIRST)
                .toList());
        boolean backwards = before != null && after == null;
        if (rows.size() > limit) {
            // Backwards, the page next to the cursor is wanted, which is the older end.
            rows = backwards ? rows.subList(rows.size() - limit, rows.size()) : rows.subList(0, limit);
        }
        ObjectNode body = Json.object();
        body.put("success", true);
        var data = body.putArray("data");
        rows.forEach(entry -> data.add(TransactionView.of(entry, payment(entry), books.site())));
        ObjectNode pager = body.putObject("pager");
        pager.put("limit", limit);
        ObjectNode cursor = Json.object();
        if (rows.isEmpty()) {
            pager.put("after", "").put("before", "");
        } else {
            String older = Mark.of(rows.getLast()).write();
            String newer = Mark.of(rows.getFirst()).write();
            pager.put("after", link("after", older, limit)).put("before", link("before", newer, limit));
            cursor.put("after", older).put("before", newer);
        }
        pager.set("cursor", cursor);
        return new Answer(200, body);
    }

    private String link(String name, String cursor, int limit) {
        return url + "/transactions?" + name + "=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8) + "&limit="
                + limit;
    }

    /** A place in the list. */
    private record Mark(long second, long id) implements Comparable<Mark> {

        static Mark of(Entry entry) {
            return new Mark(entry.created.getEpochSecond(), entry.id);
        }

        static @Nullable Mark read(String cursor) {
            if (cursor.isEmpty()) {
                return null;
            }
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            int colon = text.indexOf(':');
            if (colon < 0) {
                throw new IllegalArgumentException("Not a cursor");
            }
            return new Mark(Long.parseLong(text.substring(0, colon)), Long.parseLong(text.substring(colon + 1)));
        }

        String write() {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString((second + ":" + id).getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public int compareTo(Mark other) {
            int bySecond = Long.compare(second, other.second);
            return bySecond != 0 ? bySecond : Long.compare(id, other.id);
        }
    }

    /** What a list call asks for; from is inclusive, until is exclusive. */
    private record Filter(
            String status,
            String financialStatus,
            String type,
            String currency,
            List<String> methods,
            @Nullable Instant createdFrom,
            @Nullable Instant createdUntil,
            @Nullable Instant completedFrom,
            @Nullable Instant completedUntil) {

        static Filter of(Request request) {
            String type = request.first("type");
            return new Filter(
                    request.first("status"),
                    request.first("financial_status"),
                    // The documents' own slip of the pen.
                    type.equals("reserve_chargeback") ? Kind.REVERSE_CHARGEBACK.listed() : type,
                    request.first("currency").toUpperCase(Locale.ROOT),
                    request.query().getOrDefault("payment_method", List.of()),
                    moment(request.first("created_from")),
                    moment(request.first("created_until")),
                    moment(request.first("completed_from")),
                    moment(request.first("completed_until")));
        }

        boolean takes(Entry entry) {
            return matches(status, entry.pair.order())
                    && matches(financialStatus, String.valueOf(entry.pair.transaction()))
                    && matches(type, entry.kind.listed())
                    && matches(currency, entry.currency)
                    && (methods.isEmpty() || methods.contains(entry.method.code()))
                    && within(entry.created, createdFrom, createdUntil)
                    && ((completedFrom == null && completedUntil == null)
                            || (entry.completed != null && within(entry.completed, completedFrom, completedUntil)));
        }

        private static boolean matches(String wanted, String actual) {
            return wanted.isEmpty() || wanted.equals(actual);
        }

        private static boolean within(Instant at, @Nullable Instant from, @Nullable Instant until) {
            return (from == null || !at.isBefore(from)) && (until == null || at.isBefore(until));
        }

        /** Unix seconds, a Dutch day, or a Dutch local time. */
        private static @Nullable Instant moment(String text) {
            if (text.isEmpty()) {
                return null;
            }
            if (text.matches("\\d{9,11}")) {
                return Instant.ofEpochSecond(Long.parseLong(text));
            }
            return text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay(Json.DUTCH).toInstant()
                    : LocalDateTime.parse(text).atZone(Json.DUTCH).toInstant();
        }
    }
}
