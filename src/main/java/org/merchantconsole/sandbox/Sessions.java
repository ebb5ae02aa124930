package org.merchantconsole.sandbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The addresses of pages for customers: nobody can guess one, and each leads to one order. */
final class Sessions {
    private static final int RANDOM_BYTES = 24;
    private static final String FACT = "session";

    private final Books books;
    private final RandomGenerator random;
    private final String origin;

    /** @param url the base of the API; the pages stand beside it */
    Sessions(Books books, RandomGenerator random, String url) {
        this.books = books;
        this.random = random;
        this.origin = url.replace("/v1/json", "");
    }

    /** Gives an order a page; the id of its session. */
    String open(Entry order) {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        String id = Long.toString(order.id, 36)
                + "-"
                + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        order.facts.put(FACT, id);
        books.changed(order);
        return id;
    }

    /** Where the customer pays or is verified. */
    String page(Entry order) {
        String locale = Json.text(order.facts.path("customer"), "locale");
        return at("/connect/", order) + "/" + (locale.matches("[a-z]{2}_[A-Z]{2}") ? "?lang=" + locale : "");
    }

    /** Where the form of a verification is posted to. */
    String acs(Entry order) {
        return at("/acs/", order);
    }

    private String at(String folder, Entry order) {
        // A port may differ after a restart, so only the id is kept.
        return origin + folder + Json.text(order.facts, FACT);
    }

    /** The order of a session; null when there is none. */
    @Nullable
    Entry find(String id) {
        int dash = id.indexOf('-');
        if (dash < 1 || !id.substring(0, dash).matches("[0-9a-z]{1,12}")) {
            return null;
        }
        Entry order = books.byId(Long.parseLong(id.substring(0, dash), 36));
        return order != null && same(Json.text(order.facts, FACT), id) ? order : null;
    }

    private static boolean same(String known, String asked) {
        return MessageDigest.isEqual(known.getBytes(StandardCharsets.UTF_8), asked.getBytes(StandardCharsets.UTF_8));
    }
}
