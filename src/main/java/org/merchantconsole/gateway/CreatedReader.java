package org.merchantconsole.gateway;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.merchantconsole.order.CreatedOrder;
import org.merchantconsole.order.Snapshot;
import tools.jackson.databind.JsonNode;

/**
 * Reads the answer to a new order. What has to happen next is told by the tests of the documents in their order: a pair
 * that is not {@code initialized} stands; else verification is wanted where {@code customer_verification} is an object, even
 * with an empty form; else the customer goes to {@code payment_url} where it is the provider's page. A {@code payment_url}
 * alone proves nothing: without verification it is the merchant's own page.
 */
final class CreatedReader {
    /** A form of an honest provider has a few kilobytes. */
    private static final int LARGEST_FORM = 256 * 1024;

    private static final Set<String> UNDECIDED = Set.of("initialized", "");

    /** Methods whose customer confirms on a page after the order was made. */
    private static final Set<String> WITH_PAGE = Set.of("KLARNA", "DIRDEB");

    private final Environment environment;

    CreatedReader(Environment environment) {
        this.environment = environment;
    }

    CreatedOrder read(JsonNode data) throws UnreadableRecord {
        String status = Json.text(data, "status").toLowerCase(Locale.ROOT);
        String url = Json.text(data, "payment_url");
        JsonNode verification = data.path("customer_verification");
        Optional<CreatedOrder.Next.PostForm> form = form(verification);
        // Before anything of the record is kept or shown; the form holds one-time bank data.
        if (data instanceof tools.jackson.databind.node.ObjectNode record) {
            record.remove("customer_verification");
        }
        Masking.mask(data);
        Snapshot.OfOrder snapshot = status.isEmpty() ? null : OrderReader.read(data);
        Optional<URI> page = page(url);
        return new CreatedOrder(
                snapshot,
                page.isPresent() ? url : "",
                next(isUndecided(status, data), verification.isObject(), page, form),
                form.orElse(null));
    }

    /**
     * Whether the customer is still to act. Pay-later and direct-debit orders begin as uncleared/initialized and wait on the
     * provider's page; a card payment with that pair is held, and a person here is to act.
     */
    private static boolean isUndecided(String status, JsonNode data) {
        boolean begun = status.equals("uncleared")
                && Json.text(data, "financial_status").equalsIgnoreCase("initialized");
        String type = Json.text(data.path("payment_details"), "type").toUpperCase(Locale.ROOT);
        return UNDECIDED.contains(status) || (begun && WITH_PAGE.contains(type));
    }

    private static CreatedOrder.Next next(
            boolean undecided, boolean verification, Optional<URI> page, Optional<CreatedOrder.Next.PostForm> form) {
        if (!undecided) {
            return new CreatedOrder.Next.Nothing();
        }
        if (page.isPresent()) {
            return new CreatedOrder.Next.OpenPage(page.get());
        }
        if (verification && form.isPresent()) {
            return form.get();
        }
        return new CreatedOrder.Next.Wait();
    }

    private static Optional<CreatedOrder.Next.PostForm> form(JsonNode verification) {
        String html = Json.text(verification, "html");
        return html.isBlank() || html.length() > LARGEST_FORM
                ? Optional.empty()
                : Optional.of(new CreatedOrder.Next.PostForm(Json.text(verification, "type"), html));
    }

    /** The address when it is a page of the provider's; an unsafe or a foreign one is not opened. */
    private Optional<URI> page(String url) {
        try {
            URI page = new URI(url);
            return environment.ownsPage(page) ? Optional.of(page) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
