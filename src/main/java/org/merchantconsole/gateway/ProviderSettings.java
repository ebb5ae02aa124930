package org.merchantconsole.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Where the provider is and how to speak to it. The key is locked to its environment: a live key cannot be sent to the
 * test address, and neither to a foreign host. The constructor throws {@link IllegalArgumentException} with a sentence for
 * the user when the address does not belong to the environment.
 *
 * @param base address of the API up to {@code /v1/json}
 * @param apiKey the main site's key; may be empty, then nothing is sent. Never part of {@link #toString()}
 * @param siteKeys the keys of further sites by site id. Never part of {@link #toString()}
 * @param connectTimeout how long to wait for a connection
 * @param readTimeout how long to wait for the whole answer once connected
 * @param maxBody longest answer that is read, in bytes
 */
public record ProviderSettings(
        URI base,
        String apiKey,
        Map<String, String> siteKeys,
        Environment environment,
        Duration connectTimeout,
        Duration readTimeout,
        int maxBody) {

    private static final int MAX_BODY = 16 * 1024 * 1024;

    public ProviderSettings {
        apiKey = apiKey.strip();
        siteKeys = Map.copyOf(siteKeys);
        if (!environment.owns(base)) {
            throw new IllegalArgumentException("The provider address " + base + " does not belong to the environment "
                    + environment + ": correct the address or choose another environment.");
        }
        if (base.toString().endsWith("/")) {
            base = URI.create(base.toString().replaceAll("/+$", ""));
        }
    }

    /** With the usual limits: 10 s to connect, 30 s for the answer, 16 MiB. */
    public static ProviderSettings of(URI base, String apiKey, Environment environment) {
        return new ProviderSettings(
                base, apiKey, Map.of(), environment, Duration.ofSeconds(10), Duration.ofSeconds(30), MAX_BODY);
    }

    public ProviderSettings withTimeouts(Duration connect, Duration read) {
        return new ProviderSettings(base, apiKey, siteKeys, environment, connect, read, maxBody);
    }

    public ProviderSettings withMaxBody(int bytes) {
        return new ProviderSettings(base, apiKey, siteKeys, environment, connectTimeout, readTimeout, bytes);
    }

    /** With the keys of further sites, by site id. */
    public ProviderSettings withSiteKeys(Map<String, String> keys) {
        return new ProviderSettings(base, apiKey, keys, environment, connectTimeout, readTimeout, maxBody);
    }

    /** The key of a site; the main one for the empty name and for a site without a key of its own. */
    String keyOf(String site) {
        return siteKeys.getOrDefault(site, apiKey).strip();
    }

    /** The further sites that have a key of their own, in a steady order. */
    List<String> sites() {
        return siteKeys.keySet().stream().sorted().toList();
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "ProviderSettings[" + base + ", " + environment + "]";
    }
}
