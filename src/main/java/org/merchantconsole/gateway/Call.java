package org.merchantconsole.gateway;

/**
 * One HTTP call, ready to be sent.
 *
 * @param path below the base, already encoded, for example {@code /orders/A%2F1}
 * @param query without question mark; empty when none
 * @param body JSON; empty when none
 * @param site the website whose key it is sent with; empty for the main one
 */
public record Call(Method method, String path, String query, String body, String site) {

    public static Call get(String path, String query) {
        return new Call(Method.GET, path, query, "", "");
    }

    public static Call post(String path, String body) {
        return new Call(Method.POST, path, "", body, "");
    }

    public static Call patch(String path, String body) {
        return new Call(Method.PATCH, path, "", body, "");
    }

    /** The same with the key of a website. */
    Call at(String website) {
        return new Call(method, path, query, body, website);
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
