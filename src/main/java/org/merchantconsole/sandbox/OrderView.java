package org.merchantconsole.sandbox;

import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An order as GET /orders shows it, in minor units. The list {@code costs} is left out, as it may be: the provider's
 * description calls it an object and its examples show a list, so no answer could satisfy both.
 */
final class OrderView {
    private static final List<String> SHOWN_FACTS =
            List.of("shopping_cart", "checkout_options", "custom_info", "var1", "var2", "var3", "invoice_id");

    private final Books books;

    OrderView(Books books) {
        this.books = books;
    }

    ObjectNode of(Entry entry) {
        ObjectNode data = Json.object();
        if (!entry.pretransaction()) {
            data.put("transaction_id", entry.id);
        }
        data.put("order_id", entry.orderId);
        if (entry.kind == Kind.CAPTURE) {
            data.put("auth_order_id", books.paymentOf(entry).orderId);
        }
        data.put("created", Json.local(entry.created));
        data.put("modified", Json.local(entry.modified));
        if (entry.completed != null) {
            data.put("completed_date", Json.local(entry.completed));
        }
        data.put("currency", entry.currency);
        data.put("amount", entry.amount);
        data.put("amount_refunded", entry.refunded);
        data.put("description", Json.text(entry.facts, "description"));
        data.put("items", "");
        data.put("status", entry.pair.order());
        if (entry.pair.transaction() == null) {
            data.putNull("financial_status");
        } else {
            data.put("financial_status", entry.pair.transaction());
        }
        data.put("reason", entry.reason);
        data.put("reason_code", entry.reasonCode);
        data.put("fastcheckout", "NO");
        data.set("customer", customer(entry.facts.path("customer")));
        for (String name : SHOWN_FACTS) {
            JsonNode value = entry.facts.get(name);
            if (value != null) {
                data.set(name, value.deepCopy());
            }
        }
        data.set("payment_details", paymentDetails(entry));
        data.set("payment_methods", paymentMethods(entry));
        data.set("related_transactions", related(entry));
        return data;
    }

    private static ObjectNode customer(JsonNode sent) {
        ObjectNode customer = Json.object();
        for (String name : List.of(
                "locale",
                "first_name",
                "last_name",
                "address1",
                "address2",
                "house_number",
                "zip_code",
                "city",
                "state",
                "country")) {
            customer.put(name, Json.text(sent, name));
        }
        // The address of the customer's computer is taken but never shown.
        customer.put("phone1", Json.text(sent, "phone"));
        customer.put("phone2", "");
        customer.put("email", Json.text(sent, "email"));
        return customer;
    }

    private ObjectNode paymentDetails(Entry entry) {
        ObjectNode details = Json.object();
        details.put("type", entry.method.code());
        if (entry.facts.get("payment_details") instanceof ObjectNode known) {
            details.setAll(known.deepCopy());
        }
        String expiry = Json.text(entry.facts, "capture_expiry");
        if (entry.flow == Flow.CARD_MANUAL_CAPTURE && entry.kind == Kind.PAYMENT) {
            details.put("capture", "manual");
            if (!expiry.isEmpty()) {
                details.put("capture_expiry", Json.local(Instant.parse(expiry)));
                details.put("capture_remain", captureRemain(books, entry));
            }
        }
        return details;
    }

    /** Minor units that are still reserved on the card. */
    static long captureRemain(Books books, Entry payment) {
        if (!payment.pair.is("completed/initialized")) {
            return 0;
        }
        long captured = 0;
        for (Entry child : books.childrenOf(payment)) {
            if (child.kind == Kind.CAPTURE) {
                captured += child.amount;
            }
        }
        return payment.amount - captured;
    }

    private static ArrayNode paymentMethods(Entry entry) {
        ArrayNode methods = Json.array();
        ObjectNode method = methods.addObject();
        method.put("type", entry.method.code());
        method.put("payment_description", entry.method.label());
        method.put("amount", entry.amount);
        method.put("currency", entry.currency);
        method.put("description", Json.text(entry.facts, "description"));
        // The method keeps its success when the order is refunded later.
        method.put("status", entry.completed == null ? entry.pair.order() : "completed");
        String last4 = Json.text(entry.facts.path("payment_details"), "last4");
        if (!last4.isEmpty()) {
            method.put("last4", last4);
        }
        return methods;
    }

    /** The provider's fee in minor units; none before there is money. */
    static long feeOf(Entry entry) {
        boolean paid = entry.kind == Kind.PAYMENT && entry.completed != null;
        return !paid ? 0 : entry.method.ships() ? 195 : entry.flow.isCard() ? 49 : 29;
    }

    private ArrayNode related(Entry entry) {
        ArrayNode list = Json.array();
        for (Entry child : books.childrenOf(entry)) {
            ObjectNode row = list.addObject();
            row.put("transaction_id", child.id);
            row.put("reference_transaction_id", entry.id);
            row.put("order_id", child.orderId);
            String refundOrderId = Json.text(child.facts, "refund_order_id");
            if (!refundOrderId.isEmpty()) {
                row.put("refund_order_id", refundOrderId);
            }
            if (child.kind.related() != null) {
                row.put("type", child.kind.related());
            }
            row.put("amount", child.amount);
            row.put("currency", child.currency);
            row.put("status", child.pair.order());
            row.put("created", Json.local(child.created));
            row.put("modified", Json.local(child.modified));
            row.put("description", Json.text(child.facts, "description"));
            if (child.facts.get("dispute") instanceof ObjectNode dispute) {
                row.set("dispute", dispute.deepCopy());
            }
        }
        return list;
    }
}
