package org.merchantconsole.sandbox;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The arithmetic of a shopping cart: prices are decimal major units without VAT, rates are fractions. */
final class Cart {
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");

    private Cart() {}

    /**
     * The gross sum of the lines in minor units by the provider's rule: the net amounts add up and are rounded half up to
     * the cent, the VAT amounts likewise, and both are added.
     *
     * @param options the flattened tax tables of the order: {@code {default: {rate}, alternate: [{name, rules: [{rate}]}]}}
     * @return null when a price, quantity or rate is no number
     */
    static @Nullable Long gross(JsonNode items, JsonNode options) {
        BigDecimal net = BigDecimal.ZERO;
        BigDecimal vat = BigDecimal.ZERO;
        for (JsonNode item : items.values()) {
            BigDecimal price = decimal(item.path("unit_price"));
            BigDecimal quantity = decimal(item.path("quantity"));
            BigDecimal rate = rate(Json.text(item, "tax_table_selector"), options);
            if (price == null || quantity == null || rate == null) {
                return null;
            }
            BigDecimal line = price.multiply(quantity);
            net = net.add(line);
            vat = vat.add(line.multiply(rate));
        }
        return net.setScale(2, RoundingMode.HALF_UP)
                .add(vat.setScale(2, RoundingMode.HALF_UP))
                .movePointRight(2)
                .longValueExact();
    }

    /** Whether every article keeps a quantity of zero or more; lines of negative price count backwards. */
    static boolean quantitiesHold(JsonNode items) {
        Map<String, BigDecimal> left = new HashMap<>();
        for (JsonNode item : items.values()) {
            BigDecimal quantity = decimal(item.path("quantity"));
            BigDecimal price = decimal(item.path("unit_price"));
            if (quantity == null || price == null) {
                return false;
            }
            left.merge(
                    Json.text(item, "merchant_item_id"),
                    price.signum() < 0 && known(left, item) ? quantity.negate() : quantity,
                    BigDecimal::add);
        }
        return left.values().stream().allMatch(quantity -> quantity.signum() >= 0);
    }

    /** Whether every line of the old cart stands unchanged (article, price, quantity) in the new one. */
    static boolean keeps(JsonNode before, JsonNode after) {
        Map<String, Integer> lines = new HashMap<>();
        after.values().forEach(item -> lines.merge(key(item), 1, Integer::sum));
        for (JsonNode item : before.values()) {
            if (lines.merge(key(item), -1, Integer::sum) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean known(Map<String, BigDecimal> left, JsonNode item) {
        return left.containsKey(Json.text(item, "merchant_item_id"));
    }

    private static String key(JsonNode item) {
        return Json.text(item, "merchant_item_id")
                + '\n'
                + plain(item.path("unit_price"))
                + '\n'
                + plain(item.path("quantity"));
    }

    private static String plain(JsonNode number) {
        BigDecimal value = decimal(number);
        return value == null ? "" : value.stripTrailingZeros().toPlainString();
    }

    private static @Nullable BigDecimal rate(String selector, JsonNode options) {
        for (JsonNode table : options.path("alternate").values()) {
            if (Json.text(table, "name").equals(selector)) {
                return fraction(table.path("rules").path(0).path("rate"));
            }
        }
        return selector.equals("none")
                ? BigDecimal.ZERO
                : fraction(options.path("default").path("rate"));
    }

    private static @Nullable BigDecimal fraction(JsonNode rate) {
        return rate.asString("").isEmpty() ? BigDecimal.ZERO : decimal(rate);
    }

    private static @Nullable BigDecimal decimal(JsonNode value) {
        if (value.isNumber()) {
            return value.decimalValue();
        }
        String text = value.asString("").strip();
        return DECIMAL.matcher(text).matches() ? new BigDecimal(text) : null;
    }
}
