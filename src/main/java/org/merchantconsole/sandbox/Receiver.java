package org.merchantconsole.sandbox;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Who gets notifications.
 *
 * @param url http or https
 * @param post signed POST notifications; else GET ones, which carry nothing but the order id
 */
public record Receiver(URI url, boolean post) {
    private static final List<String> LOOPBACK = List.of("127.0.0.1", "localhost", "[::1]");

    /** A receiver that somebody named for this sandbox, wherever it is; empty when the text is no web address. */
    public static Optional<Receiver> named(String text, boolean post) {
        try {
            URI url = new URI(text.strip());
            boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
            boolean plain = url.getHost() != null && url.getUserInfo() == null && url.getFragment() == null;
            return web && plain ? Optional.of(new Receiver(url, post)) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** A receiver that stands in an order: this machine alone, because orders may name a real shop. */
    static Optional<Receiver> ofOrder(Entry payment) {
        return named(
                        Json.text(payment.facts, "notification_url"),
                        Json.text(payment.facts, "notification_method").equals("POST"))
                .filter(receiver -> isLoopback(receiver.url.getHost()));
    }

    /** Whether a host is this machine. */
    static boolean isLoopback(String host) {
        return LOOPBACK.contains(host);
    }

    /** The address of one notification. */
    URI about(String orderId, long timestamp, boolean session) {
        String query = "transactionid=" + encode(orderId) + "&timestamp=" + timestamp
                + (session ? "&payload_type=pretransaction" : "");
        return URI.create(url + (url.getRawQuery() == null ? "?" : "&") + query);
    }

    /** A text as it stands in a query. */
    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
