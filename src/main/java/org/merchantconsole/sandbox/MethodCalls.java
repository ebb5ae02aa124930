package org.merchantconsole.sandbox;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the site may use, and whose key it is. */
final class MethodCalls {
    /** Generic and outdated codes are not offered to customers. */
    private static final List<Method> NOT_OFFERED = List.of(Method.CREDITCARD, Method.PAYAFTER);

    private MethodCalls() {}

    static Answer gateways() {
        ArrayNode data = Json.array();
        for (Method method : Method.values()) {
            if (!NOT_OFFERED.contains(method)) {
                data.addObject()
                        .put("id", method.code())
                        .put("description", method.label())
                        .put("type", "gateway");
            }
        }
        return Answer.ok(data);
    }

    static Answer paymentMethods() {
        ArrayNode data = Json.array();
        for (Method method : Method.values()) {
            if (!NOT_OFFERED.contains(method)) {
                data.add(describe(method));
            }
        }
        return Answer.ok(data);
    }

    private static ObjectNode describe(Method method) {
        ObjectNode row = Json.object();
        row.put("id", method.code());
        row.put("name", method.label());
        row.put("type", "payment-method");
        ObjectNode allowed = row.putObject("allowed_amount");
        allowed.put("min", 0);
        // The ceiling for cards is 5,000 EUR an order unless agreed otherwise.
        allowed.put("max", method.flow().isCard() ? 500_000 : 1_000_000);
        row.putArray("allowed_countries");
        row.putArray("allowed_currencies").add("EUR");
        row.putArray("preferred_countries");
        ArrayNode required = row.putArray("required_customer_data");
        if (method.ships()) {
            required.add("email");
        }
        row.put("shopping_cart_required", method.ships());
        row.putArray("brands");
        ObjectNode icons = row.putObject("icon_urls");
        String file = method.code().toLowerCase(Locale.ROOT);
        icons.put("large", "https://media.example.org/methods/3x/" + file + ".png");
        icons.put("medium", "https://media.example.org/methods/2x/" + file + ".png");
        icons.put("vector", "https://media.example.org/methods/svg/" + file + ".svg");
        return row;
    }

    static Answer me(long site) {
        ObjectNode data = Json.object();
        data.put("account_id", 10_000_001);
        data.put("role", "merchant");
        data.put("site_id", site);
        return Answer.ok(data);
    }
}
