package org.merchantconsole.store;

import java.math.BigDecimal;
import java.util.List;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.CartItem;
import org.merchantconsole.order.Customer;
import org.merchantconsole.order.NewOrder;
import org.merchantconsole.order.OrderKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** New orders as JSON and back, by hand, so that a row written today is read by every later version. */
final class NewOrderCodec {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private NewOrderCodec() {}

    static String write(NewOrder order) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("kind", order.kind().name());
        json.put("site", order.key().site()).put("order", order.key().id());
        json.put("gateway", order.gateway());
        json.put("minor", order.amount().minorUnits());
        json.put("currency", order.amount().currency().getCurrencyCode());
        json.put("description", order.description());
        json.put("from", order.from());
        Customer c = order.buyer().customer();
        json.putObject("buyer")
                .put("firstName", c.firstName())
                .put("lastName", c.lastName())
                .put("email", c.email())
                .put("phone", c.phone())
                .put("address", c.address())
                .put("houseNumber", c.houseNumber())
                .put("zipCode", c.zipCode())
                .put("city", c.city())
                .put("country", c.country())
                .put("locale", c.locale())
                .put("ip", order.buyer().ipAddress())
                .put("birthday", order.buyer().birthday())
                .put("gender", order.buyer().gender());
        ArrayNode items = json.putArray("items");
        for (CartItem item : order.items()) {
            items.addObject()
                    .put("id", item.itemId())
                    .put("name", item.name())
                    .put("description", item.description())
                    .put("price", item.unitPrice().toPlainString())
                    .put("quantity", item.quantity().toPlainString())
                    .put("tax", item.taxSelector())
                    .put("rate", item.taxRate().toPlainString());
        }
        json.putObject("web")
                .put("notify", order.web().notificationUrl())
                .put("method", order.web().notificationMethod())
                .put("redirect", order.web().redirectUrl())
                .put("cancel", order.web().cancelUrl());
        json.putObject("terms")
                .put("seconds", order.terms().secondsActive())
                .put("manualCapture", order.terms().manualCapture())
                .put("moto", order.terms().mailOrTelephone())
                .put("threeD", order.terms().threeD().name())
                .put("secondChance", order.terms().secondChance());
        return MAPPER.writeValueAsString(json);
    }

    /** @throws RuntimeException when the text is not an order that this version knows */
    static NewOrder read(String text) {
        JsonNode json = MAPPER.readTree(text);
        JsonNode b = json.path("buyer");
        JsonNode web = json.path("web");
        JsonNode terms = json.path("terms");
        List<CartItem> items =
                json.path("items").valueStream().map(NewOrderCodec::item).toList();
        return new NewOrder(
                NewOrder.Kind.valueOf(text(json, "kind")),
                new OrderKey(text(json, "site"), text(json, "order")),
                text(json, "gateway"),
                Money.of(json.path("minor").asLong(), text(json, "currency")),
                text(json, "description"),
                new NewOrder.Buyer(
                        new Customer(
                                text(b, "firstName"),
                                text(b, "lastName"),
                                text(b, "email"),
                                text(b, "phone"),
                                text(b, "address"),
                                text(b, "houseNumber"),
                                text(b, "zipCode"),
                                text(b, "city"),
                                text(b, "country"),
                                text(b, "locale")),
                        text(b, "ip"),
                        text(b, "birthday"),
                        text(b, "gender")),
                items,
                new NewOrder.Web(text(web, "notify"), text(web, "method"), text(web, "redirect"), text(web, "cancel")),
                new NewOrder.PaymentTerms(
                        terms.path("seconds").asLong(0),
                        terms.path("manualCapture").asBoolean(false),
                        terms.path("moto").asBoolean(false),
                        NewOrder.ThreeD.valueOf(text(terms, "threeD")),
                        terms.path("secondChance").asBoolean(false)),
                text(json, "from"));
    }

    private static CartItem item(JsonNode row) {
        return new CartItem(
                text(row, "id"),
                text(row, "name"),
                text(row, "description"),
                new BigDecimal(text(row, "price")),
                new BigDecimal(text(row, "quantity")),
                text(row, "tax"),
                new BigDecimal(text(row, "rate")));
    }

    private static String text(JsonNode json, String field) {
        return json.path(field).asString("");
    }
}
