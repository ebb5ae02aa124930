package org.merchantconsole.sandbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Refunds by amount and by cart, and taking one back before midnight. */
final class RefundCalls {
    private final Books books;
    private final Lifecycle lifecycle;
    private final boolean uniqueIds;

    RefundCalls(Books books, Lifecycle lifecycle, boolean uniqueIds) {
        this.books = books;
        this.lifecycle = lifecycle;
        this.uniqueIds = uniqueIds;
    }

    Answer refund(String orderId, ObjectNode body) {
        Entry payment = books.byOrderId(orderId);
        if (payment == null) {
            return Answer.unknownOrder();
        }
        Answer malformed = malformed(payment, body);
        if (malformed != null) {
            return malformed;
        }
        Instant now = books.now();
        String obstacle = obstacle(payment, now);
        if (obstacle != null) {
            return Answer.refused(400, 1034, obstacle);
        }
        JsonNode items = body.path("checkout_data").path("items");
        boolean byCart = items instanceof ArrayNode;
        if (!byCart && payment.method.refundsByCartOnly()) {
            return Answer.refused(400, 1016, "Data is missing: checkout_data");
        }
        long rest = payment.amount - Math.max(payment.refunded, books.refundsOf(payment));
        Long asked = byCart ? cartAmount(payment, items) : plainAmount(body, rest);
        if (asked == null) {
            return byCart
                    ? Answer.refused(400, 1027, "Invalid cart: items do not match the order")
                    : Answer.refused(400, 1001, "Invalid amount");
        }
        if (asked < 1) {
            return byCart || rest > 0
                    ? Answer.refused(400, 1001, "Invalid amount")
                    : Answer.refused(400, 1034, "Cannot refund transaction: nothing is left");
        }
        if (asked > rest) {
            return Answer.refused(400, 1034, "Cannot refund transaction: amount exceeds what is left");
        }
        if (hasTwin(payment, asked, now)) {
            return Answer.refused(400, 1034, "Cannot refund transaction: equal refund within 5 minutes");
        }
        return book(payment, asked, body, byCart ? items : null, now);
    }

    private @Nullable Answer malformed(Entry payment, ObjectNode body) {
        boolean byCart = body.path("checkout_data").path("items") instanceof ArrayNode;
        String currency = Json.text(body, "currency");
        String refundOrderId = Json.text(body, "refund_order_id");
        if (!byCart && !currency.equals(payment.currency)) {
            return Answer.refused(400, 1002, "Invalid currency");
        }
        if (Json.text(body, "description").length() > 200) {
            return Answer.refused(400, 1008, "Description is too long");
        }
        if (refundOrderId.length() > 50) {
            return Answer.refused(400, 1006, "refund_order_id is too long");
        }
        for (String name : new String[] {"var1", "var2", "var3"}) {
            if (Json.text(body, name).length() > 500) {
                return Answer.refused(400, 1010, "Invalid variable: " + name);
            }
        }
        if (uniqueIds && !refundOrderId.isEmpty() && refundIdUsed(refundOrderId)) {
            return Answer.refused(400, 1006, "Invalid transaction ID: refund_order_id is already used");
        }
        return null;
    }

    private boolean refundIdUsed(String refundOrderId) {
        return books.all().stream()
                .anyMatch(entry -> entry.kind == Kind.REFUND
                        && Json.text(entry.facts, "refund_order_id").equals(refundOrderId));
    }

    /** Why the provider gives no money back on this payment at all; null when it does. */
    private @Nullable String obstacle(Entry payment, Instant now) {
        if (!Rules.refundable(payment)) {
            return "Cannot refund transaction in status " + payment.pair.order();
        }
        for (Entry child : books.childrenOf(payment)) {
            if (child.kind == Kind.CHARGEBACK && !Rules.isDead(child.pair) && !won(payment, child)) {
                return "Cannot refund transaction: there is a chargeback";
            }
        }
        Instant paid = payment.completed == null ? payment.created : payment.completed;
        if (now.isAfter(Rules.daysAfter(paid, payment.method.refundDays()))) {
            return "Cannot refund transaction: the refund period is over";
        }
        if (Json.text(payment.facts, "collection_stage").equals("agency")) {
            return "Cannot refund transaction: the invoice is at the collection agency";
        }
        return payment.method == Method.MULTIBANCO ? "Cannot refund transaction of this payment method" : null;
    }

    private boolean won(Entry payment, Entry chargeback) {
        return books.childrenOf(payment).stream()
                .anyMatch(child -> child.kind == Kind.REVERSE_CHARGEBACK && child.id > chargeback.id);
    }

    /** The amount of a plain refund; 0, empty or absent means all that is left. Null when it is no whole number. */
    private static @Nullable Long plainAmount(ObjectNode body, long rest) {
        if (Json.text(body, "amount").isEmpty()) {
            return rest;
        }
        Long amount = Json.whole(body, "amount");
        return amount != null && amount == 0 ? Long.valueOf(rest) : amount;
    }

    /** What the new cart is worth less than the one in the books; null when it is not the order's cart. */
    private static @Nullable Long cartAmount(Entry payment, JsonNode items) {
        JsonNode before = payment.facts.path("shopping_cart").path("items");
        JsonNode options = payment.facts.path("checkout_options");
        Long old = Cart.gross(before, options);
        Long now = Cart.gross(items, options);
        if (old == null || now == null || before.isEmpty()) {
            return null;
        }
        return Cart.keeps(before, items) && Cart.quantitiesHold(items) ? Long.valueOf(old - now) : null;
    }

    private boolean hasTwin(Entry payment, long amount, Instant now) {
        return books.childrenOf(payment).stream()
                .anyMatch(child -> child.kind == Kind.REFUND
                        && child.amount == amount
                        && !Rules.isDead(child.pair)
                        && child.created.plus(Rules.TWIN_REFUND).isAfter(now));
    }

    private Answer book(Entry payment, long amount, ObjectNode body, @Nullable JsonNode items, Instant now) {
        String refundOrderId = Json.text(body, "refund_order_id");
        ObjectNode facts = Json.object();
        for (String name : new String[] {"description", "refund_order_id", "var1", "var2", "var3"}) {
            if (!Json.text(body, name).isEmpty()) {
                facts.put(name, Json.text(body, name));
            }
        }
        if (items != null) {
            facts.set(
                    "cart_before",
                    payment.facts.path("shopping_cart").path("items").deepCopy());
            Json.child(payment.facts, "shopping_cart").set("items", items.deepCopy());
        }
        facts.put("reversal", Rules.isReversal(payment, now));
        Entry refund = lifecycle.openChild(
                payment,
                Kind.REFUND,
                refundOrderId.isEmpty() ? payment.orderId : refundOrderId,
                amount,
                payment.method.refundStart(),
                now,
                facts);
        payment.note(now, "refund requested");
        if (!Rules.refundOpen(refund.pair)) {
            lifecycle.completeRefund(refund, now);
        }
        books.effect(refund, "refund", amount, body);
        ObjectNode data = Json.object();
        data.put("transaction_id", payment.id);
        data.put("refund_id", refund.id);
        return Answer.ok(data);
    }

    Answer cancel(String orderId, String refundId, ObjectNode body) {
        Entry payment = books.byOrderId(orderId);
        Entry refund = refundId.matches("\\d{7,18}") ? books.byId(Long.parseLong(refundId)) : null;
        if (payment == null || refund == null || refund.kind != Kind.REFUND || refund.parentId != payment.id) {
            return Answer.unknownOrder();
        }
        if (!Json.text(body, "status").equals("void")) {
            return Answer.refused(400, 1000, "Status is not valid");
        }
        if (Json.text(body, "description").length() > 200) {
            return Answer.refused(400, 1008, "Description is too long");
        }
        if (!Rules.refundOpen(refund.pair)) {
            return Answer.refused(400, 1000, "Refund cannot be cancelled any more");
        }
        if (refund.facts.path("reversal").asBoolean(false)) {
            return Answer.refused(400, 1000, "Refund on the day of the payment is a reversal and cannot be cancelled");
        }
        if (payment.flow == Flow.PAD && refund.amount == payment.amount) {
            return Answer.refused(400, 1000, "Full refund of this payment method cannot be cancelled");
        }
        Instant now = books.now();
        lifecycle.enter(refund, Pair.of("void/void"), now, "cancelled by the merchant");
        JsonNode before = refund.facts.path("cart_before");
        if (before instanceof ArrayNode) {
            Json.child(payment.facts, "shopping_cart").set("items", before.deepCopy());
        }
        payment.note(now, "refund cancelled");
        books.changed(payment);
        ObjectNode request = body.deepCopy();
        request.put("refund_order_id", Json.text(refund.facts, "refund_order_id"));
        books.effect(refund, "cancel-refund", refund.amount, request);
        return Answer.done();
    }
}
