package org.merchantconsole.gateway;

import java.net.URI;

/** A provider that answers every call with the same body. */
final class Answering {

    private static final ProviderSettings SETTINGS =
            ProviderSettings.of(URI.create("http://127.0.0.1:9/v1/json"), "key", Environment.SANDBOX);

    private Answering() {}

    static ProviderGateway with(String body) {
        return new ProviderGateway(SETTINGS, call -> new Line.Outcome.Response(200, "application/json", body));
    }
}
