package org.merchantconsole.gateway;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which provider a key belongs to. Test and live are separate accounts with separate keys. */
public enum Environment {
    /** A simulated provider on this machine. */
    SANDBOX("", ""),
    TEST("testapi.multisafepay.com", "https://testmerchant.multisafepay.com"),
    LIVE("api.multisafepay.com", "https://merchant.multisafepay.com");

    private final String host;
    private final String dashboard;

    Environment(String host, String dashboard) {
        this.host = host;
        this.dashboard = dashboard;
    }

    /** The environment that the address belongs to; throws {@link IllegalArgumentException} with a sentence for a stranger. */
    public static Environment of(URI base) {
        for (Environment candidate : values()) {
            if (candidate.owns(base)) {
                return candidate;
            }
        }
        throw new IllegalArgumentException("The provider address " + base
                + " is not known: use the provider's own test or live address, or a sandbox on this machine.");
    }

    /** Where the provider's API is; throws {@link IllegalStateException} for the sandbox, whose port is not fixed. */
    public URI base() {
        if (this == SANDBOX) {
            throw new IllegalStateException("the sandbox has no fixed address");
        }
        return URI.create("https://" + host + "/v1/json");
    }

    /** The provider's own page, where staff do what the API does not offer; an empty address for the sandbox. */
    public URI dashboard() {
        return URI.create(dashboard);
    }

    /** Whether a key of this environment may be sent to the address: the provider only over TLS, the sandbox only here. */
    boolean owns(URI base) {
        String scheme = lower(base.getScheme());
        String where = lower(base.getHost());
        boolean plain = base.getUserInfo() == null && base.getQuery() == null && base.getFragment() == null;
        if (!plain) {
            return false;
        }
        if (this == SANDBOX) {
            return (scheme.equals("http") || scheme.equals("https")) && isLoopback(where);
        }
        return scheme.equals("https") && where.equals(host) && (base.getPort() == -1 || base.getPort() == 443);
    }

    /** Whether the address is a page of the provider's that a browser may be sent to: over TLS, or on this machine. */
    boolean ownsPage(URI page) {
        String scheme = lower(page.getScheme());
        String where = lower(page.getHost());
        if (page.getUserInfo() != null || where.isEmpty()) {
            return false;
        }
        if (this == SANDBOX) {
            return (scheme.equals("http") || scheme.equals("https")) && isLoopback(where);
        }
        return scheme.equals("https") && (where.equals("multisafepay.com") || where.endsWith(".multisafepay.com"));
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
