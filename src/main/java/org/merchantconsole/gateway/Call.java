package org.merchantconsole.gateway;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.CardData;

/**
 * One HTTP call, ready to be sent.
 *
 * @param path below the base, already encoded, for example {@code /orders/A%2F1}
 * @param query without question mark; empty when none
 * @param body JSON; empty when none
 * @param site the website whose key it is sent with; empty for the main one
 * @param card whose data is filled into the places of the body while it is sent; null for none
 */
public record Call(
        Method method,
        String path,
        String query,
        String body,
        String site,
        @Nullable CardData card) {

    public static Call get(String path, String query) {
        return new Call(Method.GET, path, query, "", "", null);
    }

    public static Call post(String path, String body) {
        return new Call(Method.POST, path, "", body, "", null);
    }

    public static Call patch(String path, String body) {
        return new Call(Method.PATCH, path, "", body, "", null);
    }

    /** The same with the key of a website. */
    Call at(String website) {
        return new Call(method, path, query, body, website, card);
    }

    /** The same with a card's data in the places of the body. */
    Call with(@Nullable CardData data) {
        return new Call(method, path, query, body, site, data);
    }

    /** The body as it is sent; the caller wipes it when there is a card in it. */
    byte[] bytes() {
        if (card == null) {
            return body.getBytes(StandardCharsets.UTF_8);
        }
        return CardBytes.of(body, card);
    }

    /** Whether it may change something at the provider; only a read may be repeated. */
    public boolean changes() {
        return method != Method.GET;
    }

    /** The verbs that the provider takes. */
    public enum Method {
        GET,
        POST,
        PATCH
    }
}
