package org.merchantconsole.sandbox;

import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** Pay After Delivery: pausing the collection, extending the time to ship, and the details of an order. */
final class PadCalls {
    private static final long SHORTEST_HOLD = 60;
    private static final long LONGEST_HOLD = 7_776_000;
    private static final long USUAL_HOLD = 864_000;
    private static final long USUAL_EXTENSION_DAYS = 14;

    private final Books books;
    private final Lifecycle lifecycle;

    PadCalls(Books books, Lifecycle lifecycle) {
        this.books = books;
        this.lifecycle = lifecycle;
    }

    Answer hold(String orderId, ObjectNode body) {
        Entry order = books.byOrderId(orderId);
        if (order == null) {
            return Answer.unknownOrder();
        }
        Long duration = body.has("duration") ? Json.whole(body, "duration") : Long.valueOf(USUAL_HOLD);
        if (duration == null || duration < SHORTEST_HOLD) {
            return Answer.invalid("duration", "too small", Json.text(body, "duration"));
        }
        if (duration > LONGEST_HOLD) {
            return Answer.invalid("duration", "too large", Json.text(body, "duration"));
        }
        if (order.flow != Flow.PAD || !order.pair.is("shipped/uncleared")) {
            return Answer.invalid("order_id", "no collection is running for this order", orderId);
        }
        if (Json.text(order.facts, "collection_stage").equals("agency")) {
            return Answer.invalid("order_id", "the invoice is at the collection agency", orderId);
        }
        Instant now = books.now();
        Instant until = now.plusSeconds(duration);
        pause(order, now, until);
        books.effect(order, "hold", 0, body);
        return success(until);
    }

    /** Moves the collection by the length of a hold; a new hold replaces the one that is running. */
    void pause(Entry order, Instant now, Instant until) {
        String before = Json.text(order.facts, "on_hold_until");
        Instant running = before.isEmpty() ? now : Instant.parse(before);
        Duration shift = Duration.between(running.isAfter(now) ? running : now, until);
        lifecycle.moveCollection(order, shift);
        order.facts.put("on_hold_until", until.toString());
        order.note(now, "collection on hold");
        books.changed(order);
    }

    Answer extend(String orderId, ObjectNode body) {
        Entry order = books.byOrderId(orderId);
        if (order == null) {
            return Answer.unknownOrder();
        }
        Long days = body.has("days") ? Json.whole(body, "days") : Long.valueOf(USUAL_EXTENSION_DAYS);
        if (days == null || days < 1) {
            return Answer.invalid("days", "too small", Json.text(body, "days"));
        }
        if (days > Rules.MAX_DAYS_TO_SHIP) {
            return Answer.invalid("days", "too large", Json.text(body, "days"));
        }
        if (order.flow != Flow.PAD || !Rules.shippable(order)) {
            return Answer.invalid("order_id", "this order does not wait for shipment", orderId);
        }
        Instant until = Rules.daysAfter(DuePlan.shipBy(order), days);
        if (until.isAfter(Rules.daysAfter(order.created, Rules.MAX_DAYS_TO_SHIP))) {
            return Answer.invalid("days", "more than 180 days in all", Json.text(body, "days"));
        }
        order.facts.put("ship_by", until.toString());
        lifecycle.enter(order, order.pair, books.now(), "time to ship extended");
        books.effect(order, "extend", 0, body);
        return success(until);
    }

    Answer get(String orderId) {
        Entry order = books.byOrderId(orderId);
        if (order == null) {
            return Answer.unknownOrder();
        }
        if (order.flow != Flow.PAD) {
            return Answer.message(403, "Forbidden");
        }
        boolean paid = "completed".equals(order.pair.transaction());
        long owed = order.amount
                - order.refunded
                + order.facts.path("collection_fees").asLong(0);
        ObjectNode data = Json.object();
        data.put("id", order.orderId);
        data.put("transaction_id", order.id);
        data.put("status", order.pair.order());
        data.put("amount", order.amount);
        data.put("amount_paid", paid ? owed : 0);
        data.put("amount_outstanding", paid ? 0 : owed);
        data.put("created", Json.local(order.created));
        ObjectNode history = data.putObject("history");
        for (Step step : order.history) {
            history.put(Json.local(step.at()), step.what());
        }
        return Answer.ok(data);
    }

    private static Answer success(Instant until) {
        ObjectNode body = Json.object();
        body.put("success", true);
        body.put("data", Json.offset(until));
        return new Answer(200, body);
    }
}
