package org.merchantconsole.gateway;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.Cart;
import org.merchantconsole.status.Action;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * The cart of a pay-later refund: every item as the provider gave it, then for each returned article the same item once more
 * with a negative quantity and its price as it was. A negative price instead might cancel the order.
 *
 * <p>Values stay as they came; only their JSON types follow the published contract (prices and quantities are numbers,
 * article numbers are strings), because the provider answers with other types than it asks for.
 */
final class CartRefund {

    private CartRefund() {}

    /**
     * The array for {@code checkout_data.items}.
     *
     * @throws Impossible with a sentence when the cart does not hold what is to be returned
     */
    static ArrayNode items(Cart cart, List<Action.Line> lines) throws Impossible {
        ArrayNode items = original(cart);
        if (lines.isEmpty()) {
            throw new Impossible("No article was chosen to be refunded.");
        }
        for (Action.Line line : lines) {
            items.add(returned(items, line));
        }
        return items;
    }

    private static ArrayNode original(Cart cart) throws Impossible {
        ArrayNode items = Json.MAPPER.createArrayNode();
        if (!cart.rawItems().isEmpty()) {
            try {
                for (JsonNode row : Json.parse(cart.rawItems()).values()) {
                    items.add(typed((ObjectNode) row.deepCopy()));
                }
            } catch (JacksonException | ClassCastException e) {
                throw new Impossible("The stored cart is damaged: refresh the order first.");
            }
        }
        if (items.isEmpty()) {
            throw new Impossible("The order's cart is not known: refund it on the provider's page.");
        }
        return items;
    }

    private static ObjectNode returned(ArrayNode items, Action.Line line) throws Impossible {
        if (line.quantity() <= 0) {
            throw new Impossible("The quantity to refund of article " + line.itemId() + " must be above zero.");
        }
        ObjectNode source = null;
        BigDecimal left = BigDecimal.ZERO;
        for (JsonNode row : items.values()) {
            if (!Json.text(row, "merchant_item_id").equals(line.itemId())) {
                continue;
            }
            BigDecimal quantity =
                    row.path("quantity").isNumber() ? row.path("quantity").decimalValue() : BigDecimal.ZERO;
            left = left.add(quantity);
            if (quantity.signum() > 0) {
                requireSame(source, row, line.itemId());
                source = (ObjectNode) row;
            }
        }
        if (source == null) {
            throw new Impossible("The order has no article " + line.itemId() + ".");
        }
        if (left.compareTo(BigDecimal.valueOf(line.quantity())) < 0) {
            throw new Impossible("Of article " + line.itemId() + " only "
                    + left.stripTrailingZeros().toPlainString() + " can still be refunded.");
        }
        if (Json.text(source, "tax_table_selector").isEmpty()) {
            throw new Impossible("Article " + line.itemId()
                    + " names no tax table, so the refund would get a wrong amount: refund it on the provider's page.");
        }
        ObjectNode copy = source.deepCopy();
        copy.put("quantity", -line.quantity());
        return copy;
    }

    /** Two articles under one number cannot be told apart when they differ in price or tax. */
    private static void requireSame(@Nullable ObjectNode earlier, JsonNode row, String itemId) throws Impossible {
        if (earlier == null) {
            return;
        }
        boolean same = earlier.path("unit_price").isNumber()
                && row.path("unit_price").isNumber()
                && earlier.path("unit_price")
                                .decimalValue()
                                .compareTo(row.path("unit_price").decimalValue())
                        == 0
                && Json.text(earlier, "tax_table_selector").equals(Json.text(row, "tax_table_selector"));
        if (!same) {
            throw new Impossible("Two articles of the order share the number " + itemId
                    + " and differ in price or tax: refund it on the provider's page.");
        }
    }

    private static ObjectNode typed(ObjectNode item) {
        number(item, "unit_price");
        number(item, "quantity");
        if (item.path("weight") instanceof ObjectNode weight) {
            number(weight, "value");
        }
        for (String field : List.of("merchant_item_id", "tax_table_selector", "name", "description")) {
            if (item.path(field).isNumber()) {
                item.set(field, StringNode.valueOf(Json.text(item, field)));
            }
        }
        return item;
    }

    private static void number(ObjectNode object, String field) {
        JsonNode value = object.path(field);
        if (!value.isString()) {
            return;
        }
        try {
            BigDecimal number = new BigDecimal(value.stringValue().strip());
            BigInteger whole = field.equals("quantity") ? number.toBigIntegerExact() : null;
            if (whole != null) {
                object.put(field, whole);
            } else {
                object.put(field, number);
            }
        } catch (NumberFormatException e) {
            // No number: it goes back as it came, and the provider judges.
        } catch (ArithmeticException e) {
            object.put(field, new BigDecimal(value.stringValue().strip()));
        }
    }

    /** The refund cannot be built; nothing is sent. */
    static final class Impossible extends Exception {

        private static final long serialVersionUID = 1L;

        Impossible(String sentence) {
            super(sentence, null, false, false);
        }
    }
}
