package org.merchantconsole.gateway;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.CardData;
import org.merchantconsole.order.CartItem;
import org.merchantconsole.order.Customer;
import org.merchantconsole.order.NewOrder;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The body of POST /orders. Only what was given stands in it; prices without VAT in major units, the amount in minor ones.
 * Of a card it holds the places only ({@link CardBytes}), never a digit.
 */
final class NewOrderBody {
    private static final long DAY = 86_400;

    private NewOrderBody() {}

    static ObjectNode of(NewOrder order, @Nullable CardData card) {
        ObjectNode body = Json.MAPPER.createObjectNode();
        body.put("type", order.kind().name().toLowerCase(Locale.ROOT).replace("_", ""));
        put(body, "gateway", order.gateway());
        body.put("order_id", order.key().id());
        body.put("currency", order.amount().currency().getCurrencyCode());
        body.put("amount", order.amount().minorUnits());
        body.put("description", order.description());
        web(body.putObject("payment_options"), order.web());
        customer(body.putObject("customer"), order.buyer());
        if (NewOrder.isPayLater(order.gateway())) {
            delivery(body.putObject("delivery"), order.buyer().customer());
        }
        gatewayInfo(body, order, card);
        if (!order.items().isEmpty()) {
            cart(body, order);
        }
        terms(body, order);
        body.putObject("plugin").put("shop", "Merchant Console").put("plugin_version", "0.1.0");
        return body;
    }

    private static void put(ObjectNode node, String field, String text) {
        if (!text.isEmpty()) {
            node.put(field, text);
        }
    }

    private static void web(ObjectNode node, NewOrder.Web web) {
        if (!web.notificationUrl().isEmpty()) {
            node.put("notification_url", web.notificationUrl());
            // Without the word it would be GET at the API, which nobody can trust.
            node.put("notification_method", web.notificationMethod());
        }
        put(node, "redirect_url", web.redirectUrl());
        put(node, "cancel_url", web.cancelUrl());
    }

    private static void customer(ObjectNode node, NewOrder.Buyer buyer) {
        Customer customer = buyer.customer();
        put(node, "locale", customer.locale());
        put(node, "ip_address", buyer.ipAddress());
        put(node, "first_name", customer.firstName());
        put(node, "last_name", customer.lastName());
        put(node, "gender", buyer.gender());
        put(node, "birthday", buyer.birthday());
        put(node, "address1", customer.address());
        put(node, "house_number", customer.houseNumber());
        put(node, "zip_code", customer.zipCode());
        put(node, "city", customer.city());
        put(node, "country", customer.country());
        put(node, "phone", customer.phone());
        put(node, "email", customer.email());
    }

    private static void delivery(ObjectNode node, Customer customer) {
        put(node, "first_name", customer.firstName());
        put(node, "last_name", customer.lastName());
        put(node, "address1", customer.address());
        put(node, "house_number", customer.houseNumber());
        put(node, "zip_code", customer.zipCode());
        put(node, "city", customer.city());
        put(node, "country", customer.country());
        put(node, "phone", customer.phone());
        put(node, "email", customer.email());
    }

    private static void gatewayInfo(ObjectNode body, NewOrder order, @Nullable CardData card) {
        if (card != null) {
            ObjectNode info = body.putObject("gateway_info");
            info.put("card_number", CardBytes.NUMBER);
            put(info, "card_holder_name", card.holder());
            info.put("card_expiry_date", CardBytes.EXPIRY);
            if (card.hasCode()) {
                info.put("card_cvc", CardBytes.CODE);
            }
            if (order.terms().mailOrTelephone()) {
                info.put("moto", true);
            }
            switch (order.terms().threeD()) {
                case AS_USUAL -> {}
                case WITH -> info.put("flexible_3d", true);
                case WITHOUT -> info.put("flexible_3d", false);
            }
        } else if (order.kind() == NewOrder.Kind.DIRECT && NewOrder.isPayLater(order.gateway())) {
            ObjectNode info = body.putObject("gateway_info");
            put(info, "birthday", order.buyer().birthday());
            put(info, "gender", order.buyer().gender());
            put(info, "phone", order.buyer().customer().phone());
            put(info, "email", order.buyer().customer().email());
        }
    }

    private static void cart(ObjectNode body, NewOrder order) {
        ArrayNode items = body.putObject("shopping_cart").putArray("items");
        Map<String, BigDecimal> rates = new LinkedHashMap<>();
        for (CartItem item : order.items()) {
            ObjectNode row = items.addObject();
            row.put("name", item.name());
            row.put("description", item.description());
            row.put("unit_price", item.unitPrice());
            whole(row, item.quantity());
            row.put("merchant_item_id", item.itemId());
            row.put("tax_table_selector", item.taxSelector());
            rates.putIfAbsent(item.taxSelector(), item.taxRate());
        }
        ObjectNode tables = body.putObject("checkout_options").putObject("tax_tables");
        tables.putObject("default").put("shipping_taxed", true).put("rate", highest(rates));
        ArrayNode alternate = tables.putArray("alternate");
        rates.forEach((name, rate) -> {
            ObjectNode table = alternate.addObject().put("name", name).put("standalone", true);
            table.putArray("rules").addObject().put("rate", rate);
        });
    }

    private static void whole(ObjectNode row, BigDecimal quantity) {
        BigDecimal plain = quantity.stripTrailingZeros();
        if (plain.scale() <= 0) {
            row.put("quantity", plain.toBigInteger());
        } else {
            row.put("quantity", plain);
        }
    }

    private static BigDecimal highest(Map<String, BigDecimal> rates) {
        return rates.values().stream().max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
    }

    private static void terms(ObjectNode body, NewOrder order) {
        NewOrder.PaymentTerms terms = order.terms();
        if (terms.secondsActive() > 0 && terms.secondsActive() % DAY == 0 && terms.secondsActive() <= 365 * DAY) {
            body.put("days_active", terms.secondsActive() / DAY);
        } else if (terms.secondsActive() > 0) {
            body.put("seconds_active", terms.secondsActive());
        }
        if (terms.manualCapture()) {
            body.put("capture", "manual");
        }
        body.putObject("second_chance").put("send_mail", terms.secondChance());
    }
}
