package org.merchantconsole.gateway;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.Cart;
import org.merchantconsole.order.CartItem;
import tools.jackson.databind.JsonNode;

/**
 * Reads the cart of an order and finds the tax rate of each line. An answer has the tax tables directly in
 * {@code checkout_options}, a request one level deeper in {@code tax_tables}; both are read.
 */
final class CartReader {

    private CartReader() {}

    static Cart read(JsonNode order) throws UnreadableRecord {
        JsonNode rows = order.path("shopping_cart").path("items");
        if (!rows.isArray() || rows.isEmpty()) {
            return Cart.NONE;
        }
        JsonNode options = order.path("checkout_options");
        JsonNode tables = options.path("tax_tables").isObject() ? options.path("tax_tables") : options;
        String country = Json.text(order.path("customer"), "country");
        List<CartItem> items = new ArrayList<>();
        for (JsonNode row : rows.values()) {
            if (row.isObject()) {
                items.add(item(row, tables, country));
            }
        }
        return new Cart(items, Json.write(rows));
    }

    private static CartItem item(JsonNode row, JsonNode tables, String country) throws UnreadableRecord {
        String selector = Json.text(row, "tax_table_selector");
        return new CartItem(
                Json.text(row, "merchant_item_id"),
                Json.text(row, "name"),
                Json.text(row, "description"),
                orZero(Json.decimal(row, "unit_price")),
                orZero(Json.decimal(row, "quantity")),
                selector,
                rate(tables, selector, country));
    }

    /** Rate as a fraction. A line without selector, or with one that no table has, is taxed by the default table. */
    private static BigDecimal rate(JsonNode tables, String selector, String country) throws UnreadableRecord {
        for (JsonNode table : tables.path("alternate").values()) {
            if (!selector.isEmpty() && Json.text(table, "name").equals(selector)) {
                return orZero(Json.decimal(rule(table.path("rules"), country), "rate"));
            }
        }
        return selector.equals("none") ? BigDecimal.ZERO : orZero(Json.decimal(tables.path("default"), "rate"));
    }

    /** The rule of the customer's country, else the one for every country, else the first. */
    private static JsonNode rule(JsonNode rules, String country) {
        JsonNode everywhere = null;
        for (JsonNode rule : rules.values()) {
            String place = Json.text(rule, "country");
            if (!place.isEmpty() && place.equalsIgnoreCase(country)) {
                return rule;
            }
            everywhere = everywhere == null && place.isEmpty() ? rule : everywhere;
        }
        return everywhere == null ? rules.path(0) : everywhere;
    }

    private static BigDecimal orZero(@Nullable BigDecimal value) {
        return value == null ? BigDecimal.ZERO : value;
    }
}
