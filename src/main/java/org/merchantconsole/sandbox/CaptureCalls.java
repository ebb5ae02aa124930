package org.merchantconsole.sandbox;

import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Taking money that was only reserved on a card, in whole or in parts, and letting go of a reservation. */
final class CaptureCalls {
    private final Books books;
    private final Lifecycle lifecycle;

    CaptureCalls(Books books, Lifecycle lifecycle) {
        this.books = books;
        this.lifecycle = lifecycle;
    }

    Answer capture(String orderId, ObjectNode body) {
        Entry payment = books.byOrderId(orderId);
        if (payment == null) {
            return Answer.unknownOrder();
        }
        if (!reserved(payment)) {
            return Answer.refused(400, 1000, "There is nothing to capture on this order");
        }
        if (!List.of("completed", "shipped").contains(Json.text(body, "new_order_status"))) {
            return Answer.refused(400, 1016, "Data is missing: new_order_status");
        }
        String newOrderId = Json.text(body, "new_order_id");
        if (newOrderId.length() > 50 || (!newOrderId.isEmpty() && books.byOrderId(newOrderId) != null)) {
            return Answer.refused(400, 1006, "Invalid transaction ID: new_order_id is too long or already used");
        }
        long remain = OrderView.captureRemain(books, payment);
        Long asked = Json.text(body, "amount").isEmpty() ? Long.valueOf(remain) : Json.whole(body, "amount");
        long amount = asked == null ? -1 : asked == 0 ? remain : asked;
        if (amount < 1 || amount > remain) {
            return Answer.refused(400, 1001, "Invalid amount");
        }
        Instant now = books.now();
        ObjectNode data = Json.object();
        if (amount == payment.amount) {
            lifecycle.enter(payment, Pair.of("completed/completed"), now, "captured");
            books.effect(payment, "capture", amount, body);
            return Answer.ok(data.put("transaction_id", payment.id).put("order_id", payment.orderId));
        }
        long count = books.childrenOf(payment).stream()
                .filter(child -> child.kind == Kind.CAPTURE)
                .count();
        ObjectNode facts = Json.object();
        facts.put("description", Json.text(body, "reason"));
        Entry part = lifecycle.openChild(
                payment,
                Kind.CAPTURE,
                newOrderId.isEmpty() ? payment.orderId + "-C" + (count + 1) : newOrderId,
                amount,
                Pair.of("completed/completed"),
                now,
                facts);
        if (amount == remain) {
            lifecycle.enter(payment, Pair.of("completed/completed"), now, "captured");
        } else {
            payment.note(now, "captured in part");
        }
        books.effect(part, "capture", amount, body);
        return Answer.ok(data.put("transaction_id", part.id).put("order_id", part.orderId));
    }

    Answer cancel(String orderId, ObjectNode body) {
        Entry payment = books.byOrderId(orderId);
        if (payment == null) {
            return Answer.unknownOrder();
        }
        if (!Json.text(body, "status").equals("cancelled")
                || Json.text(body, "reason").isBlank()) {
            return Answer.refused(400, 1016, "Data is missing: status and reason are required");
        }
        if (!reserved(payment)) {
            return Answer.refused(400, 1000, "There is no reservation to cancel on this order");
        }
        Instant now = books.now();
        long remain = OrderView.captureRemain(books, payment);
        if (remain < payment.amount) {
            ObjectNode facts = Json.object();
            facts.put("description", Json.text(body, "reason"));
            lifecycle.openChild(
                    payment, Kind.AUTH_CANCELLATION, payment.orderId, remain, Pair.of("void/void"), now, facts);
        }
        lifecycle.enter(payment, Pair.of("void/void"), now, "reservation cancelled");
        books.effect(payment, "cancel-reservation", remain, body);
        ObjectNode data = Json.object();
        data.put("transaction_id", payment.id);
        data.put("order_id", payment.orderId);
        data.put("success", true);
        return Answer.ok(data);
    }

    private static boolean reserved(Entry payment) {
        return payment.kind == Kind.PAYMENT
                && payment.flow == Flow.CARD_MANUAL_CAPTURE
                && payment.pair.is("completed/initialized");
    }
}
