package org.merchantconsole.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The pages that customers see in a browser, beside the API: {@code /connect/SESSION/} to pay or to be verified, and
 * {@code /acs/SESSION}, where the form of a verification is posted to. They need no API key; who knows the address may act.
 */
final class Pages {
    /** More than any form of these pages sends. */
    private static final int MAX_FORM = 64 << 10;

    private static final Pattern LANGUAGE = Pattern.compile("lang=(\\w\\w)");

    private final Books books;
    private final Sessions sessions;
    private final CustomerCall customer;

    Pages(Books books, Sessions sessions, CustomerCall customer) {
        this.books = books;
        this.sessions = sessions;
        this.customer = customer;
    }

    /** An HTML page and its HTTP status. */
    record Page(int http, String html) {}

    /** Whether a path, as it was sent, is one of a page. */
    static boolean has(String rawPath) {
        return rawPath.startsWith("/connect/") || rawPath.startsWith("/acs/");
    }

    /** Whether there is a page at a path. */
    boolean knows(String rawPath) {
        return find(rawPath) != null;
    }

    private @Nullable Entry find(String rawPath) {
        String[] part = rawPath.split("/", -1);
        return part.length == 3 || (part.length == 4 && part[3].isEmpty()) ? sessions.find(part[2]) : null;
    }

    /** Answers a browser; called under the lock of the books. */
    Page answer(String method, String rawPath, @Nullable String rawQuery, byte[] form) {
        boolean acs = rawPath.startsWith("/acs/");
        Entry order = find(rawPath);
        boolean known = method.equals("GET") || method.equals("HEAD") || method.equals("POST");
        if (order == null || !known || form.length > MAX_FORM) {
            return new Page(404, PageHtml.missing(language(rawQuery, "")));
        }
        PageHtml html = new PageHtml(
                language(rawQuery, Json.text(order.facts.path("customer"), "locale")),
                sessions.page(order),
                order,
                books.now());
        if (!method.equals("POST") || (acs && form.length == 0)) {
            return new Page(200, html.page());
        }
        Map<String, List<String>> sent = fields(form);
        String outcome = first(sent, "outcome");
        if (outcome.isEmpty()) {
            return new Page(200, html.page());
        }
        String refusal = customer.choose(order, outcome, first(sent, "method"));
        boolean left = outcome.equals("leaves") || outcome.equals("abandons");
        // Pressed twice, or on an old page: what stands in the books is shown.
        return new Page(200, refusal == null && left ? html.left() : html.page());
    }

    private static Map<String, List<String>> fields(byte[] form) {
        try {
            return Request.query(new String(form, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            // A percent sign that no two hexadecimal digits follow: nothing that a browser sends.
            return Map.of();
        }
    }

    private static String first(Map<String, List<String>> fields, String name) {
        return fields.getOrDefault(name, List.of("")).getFirst();
    }

    /** Dutch, German or English, as the address says, or else the customer's locale. */
    private static String language(@Nullable String rawQuery, String locale) {
        Matcher named = LANGUAGE.matcher(rawQuery == null ? "" : rawQuery);
        String wanted = named.find() ? named.group(1) : locale;
        return Stream.of("nl", "de").filter(wanted::startsWith).findFirst().orElse("en");
    }
}
