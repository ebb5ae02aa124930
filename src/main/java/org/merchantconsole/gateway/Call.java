package org.merchantconsole.gateway;

/**
 * One HTTP call, ready to be sent.
 *
 * @param path below the base, already encoded, for example {@code /orders/A%2F1}
 * @param query without question mark; empty when none
 * @param body JSON; empty when none
 */
public record Call(Method method, String path, String query, String body) {

    public static Call get(String path, String query) {
        return new Call(Method.GET, path, query, "");
    }

    public static Call post(String path, String body) {
        return new Call(Method.POST, path, "", body);
    }

    public static Call patch(String path, String body) {
        return new Call(Method.PATCH, path, "", body);
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
