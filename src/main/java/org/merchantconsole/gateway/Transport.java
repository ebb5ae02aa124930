package org.merchantconsole.gateway;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Sends one call once and says precisely how far it came. Redirects are never followed, so the key reaches no other host.
 *
 * <p>A changing call gets a connection of its own: a kept one may have died unnoticed, and then nobody could tell whether
 * the call had arrived. The JDK's client repeats only reads by itself.
 */
final class Transport implements Line {

    private final ProviderSettings settings;
    private final HttpClient readers;

    Transport(ProviderSettings settings) {
        this.settings = settings;
        this.readers = client();
    }

    @Override
    public Outcome exchange(Call call) {
        String key = settings.keyOf(call.site());
        if (key.isEmpty()) {
            return new Outcome.NothingLeft("No API key is set: enter the key of the site in the settings.");
        }
        if (!key.chars().allMatch(c -> c > 0x20 && c < 0x7f)) {
            return new Outcome.NothingLeft(
                    "The API key contains characters that no key has: copy it again from the provider's page.");
        }
        if (!call.changes()) {
            return exchange(readers, call);
        }
        HttpClient fresh = client();
        try {
            return exchange(fresh, call);
        } finally {
            fresh.shutdownNow();
        }
    }

    private HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectTimeout())
                .build();
    }

    private Outcome exchange(HttpClient client, Call call) {
        byte[] body = call.bytes();
        try {
            return exchange(client, request(call, body));
        } finally {
            if (call.card() != null) {
                Arrays.fill(body, (byte) 0);
            }
        }
    }

    private Outcome exchange(HttpClient client, HttpRequest request) {
        CompletableFuture<HttpResponse<String>> answer = client.sendAsync(
                request,
                HttpResponse.BodyHandlers.limiting(
                        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8), settings.maxBody()));
        // The limit spans connection, headers and body; the client's own limit ends with the headers.
        Duration limit = settings.connectTimeout().plus(settings.readTimeout());
        try {
            HttpResponse<String> response = answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            String type = response.headers().firstValue("Content-Type").orElse("");
            Instant date = response.headers()
                    .firstValue("Date")
                    .flatMap(Transport::date)
                    .orElse(null);
            return new Outcome.Response(response.statusCode(), type, response.body(), date);
        } catch (TimeoutException e) {
            answer.cancel(true);
            return new Outcome.Lost("The provider did not answer in time.");
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return new Outcome.Lost("The call was broken off before the provider answered.");
        } catch (ExecutionException e) {
            return failed(e.getCause());
        }
    }

    private static Optional<Instant> date(String header) {
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(header)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private HttpRequest request(Call call, byte[] body) {
        // The provider's texts are English only when asked for.
        String query = call.query().isEmpty() ? "locale=en_US" : call.query() + "&locale=en_US";
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(settings.base() + call.path() + "?" + query))
                .header("api_key", settings.keyOf(call.site()))
                .header("Accept", "application/json");
        if (body.length == 0) {
            request.method(call.method().name(), HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json; charset=utf-8")
                    .method(call.method().name(), HttpRequest.BodyPublishers.ofByteArray(body));
        }
        return request.build();
    }

    private Outcome failed(@Nullable Throwable cause) {
        String host = settings.base().getHost();
        if (has(cause, UnresolvedAddressException.class)) {
            return new Outcome.NothingLeft(
                    "The provider's address " + host + " was not found: check the network connection.", true);
        }
        if (cause instanceof HttpConnectTimeoutException) {
            return new Outcome.NothingLeft(
                    "No connection to " + host + " came about in time: check the network.", true);
        }
        if (cause instanceof ConnectException) {
            return new Outcome.NothingLeft("The provider at " + host + " refuses the connection: is it running?", true);
        }
        if (has(cause, CertificateException.class)) {
            return new Outcome.NothingLeft(
                    "The certificate of " + host + " is not valid, so nothing was sent: check the network.");
        }
        if (cause instanceof IOException) {
            return new Outcome.Lost("The connection broke off before a whole answer had come.");
        }
        throw new IllegalStateException("the HTTP client failed", cause);
    }

    private static boolean has(@Nullable Throwable top, Class<? extends Throwable> type) {
        for (Throwable link = top; link != null; link = link.getCause()) {
            if (type.isInstance(link)) {
                return true;
            }
        }
        return false;
    }
}
