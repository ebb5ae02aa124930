package org.merchantconsole.sandbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** GET and PATCH of an order (ship, ship in part, cancel, extend, invoice number). */
final class OrderCalls {
    private static final List<String> SHIPMENT_FACTS = List.of(
            "carrier", "tracktrace_code", "tracktrace_url", "ship_date", "invoice_id", "invoice_url", "po_number");

    private final Books books;
    private final Lifecycle lifecycle;
    private final OrderView view;

    OrderCalls(Books books, Lifecycle lifecycle) {
        this.books = books;
        this.lifecycle = lifecycle;
        this.view = new OrderView(books);
    }

    /** Finds by order id first; the newest documents put the PSP id here, so that is tried next. */
    Answer get(String id) {
        Entry entry = books.byOrderId(id);
        if (entry == null && id.matches("\\d{7,18}")) {
            entry = books.byId(Long.parseLong(id));
        }
        return entry == null ? Answer.unknownOrder() : Answer.ok(view.of(entry));
    }

    Answer patch(String orderId, ObjectNode body) {
        Entry entry = books.byOrderId(orderId);
        if (entry == null) {
            return Answer.gone();
        }
        if (body.has("extend_expiration")) {
            return extend(entry, body);
        }
        return switch (Json.text(body, "status")) {
            case "shipped" -> ship(entry, body);
            case "cancelled" -> cancel(entry, body);
            case "" -> invoice(entry, body);
            default -> Answer.refused(400, 1000, "Status is not valid");
        };
    }

    private Answer ship(Entry entry, ObjectNode body) {
        boolean tracked = !Json.text(body, "tracktrace_code").isEmpty();
        if (tracked
                && (Json.text(body, "carrier").isEmpty()
                        || Json.text(body, "ship_date").isEmpty())) {
            return Answer.refused(400, 1000, "Required Fields: carrier, ship_date");
        }
        if (entry.method == Method.SANTANDER && !tracked) {
            return Answer.refused(400, 1000, "Required Fields: tracktrace_code");
        }
        Instant now = books.now();
        if (Rules.shippable(entry)) {
            Long part = partOf(body);
            long rest = entry.amount - shippedInParts(entry);
            if (part != null && part < rest) {
                return shipPart(entry, part, body, now);
            }
            if (part != null && part > rest) {
                return Answer.refused(400, 1001, "Invalid amount");
            }
            String money = "initialized".equals(entry.pair.transaction()) ? "initialized" : "uncleared";
            keepShipment(entry, body);
            lifecycle.enter(entry, new Pair("shipped", money), now, "shipped");
            books.effect(entry, "ship", rest, body);
            return Answer.done();
        }
        if (Rules.takesTracking(entry)) {
            keepShipment(entry, body);
            entry.note(now, "shipment reported again");
            books.changed(entry);
            books.effect(entry, "ship-again", 0, body);
            return Answer.done();
        }
        return Answer.refused(400, 1000, "Order cannot be shipped in its current status");
    }

    /** The documents name both fields for the shipped amount; the first that is there counts. */
    private static @Nullable Long partOf(ObjectNode body) {
        Long named = Json.whole(body, "partial_shipment_amount");
        return named == null ? Json.whole(body, "amount") : named;
    }

    private long shippedInParts(Entry entry) {
        long sum = 0;
        for (Entry child : books.childrenOf(entry)) {
            if (child.kind == Kind.SHIPMENT) {
                sum += child.amount;
            }
        }
        return sum;
    }

    private Answer shipPart(Entry entry, long amount, ObjectNode body, Instant now) {
        if (entry.flow != Flow.PAD && entry.method != Method.EINVOICE) {
            return Answer.refused(400, 1000, "Partial shipment is not available for this payment method");
        }
        if (amount < 1) {
            return Answer.refused(400, 1001, "Invalid amount");
        }
        long parts = books.childrenOf(entry).stream()
                .filter(child -> child.kind == Kind.SHIPMENT)
                .count();
        ObjectNode facts = Json.object();
        facts.put("description", "Part of " + entry.orderId);
        Entry part = lifecycle.openChild(
                entry,
                Kind.SHIPMENT,
                entry.orderId + "-P" + (parts + 1),
                amount,
                Pair.of("shipped/uncleared"),
                now,
                facts);
        keepShipment(part, body);
        // The rest must follow within 14 days of the part.
        entry.facts.put("ship_by", Rules.daysAfter(now, 14).toString());
        lifecycle.enter(entry, entry.pair, now, "part shipped");
        books.effect(part, "ship-part", amount, body);
        ObjectNode data = Json.object();
        data.put("order_id", part.orderId);
        data.put("transaction_id", part.id);
        return Answer.ok(data);
    }

    private void keepShipment(Entry entry, ObjectNode body) {
        for (String name : SHIPMENT_FACTS) {
            String value = Json.text(body, name);
            if (!value.isEmpty()) {
                entry.facts.put(name, value);
            }
        }
    }

    private Answer cancel(Entry entry, ObjectNode body) {
        if (!Rules.cancellable(entry)) {
            return Answer.refused(400, 1000, "Order cannot be cancelled in its current status");
        }
        Instant now = books.now();
        if (entry.heldForReview()) {
            lifecycle.decline(entry, now, "cancelled by the merchant");
        } else {
            lifecycle.enter(entry, Rules.cancelled(entry), now, "cancelled by the merchant");
        }
        books.effect(entry, "cancel", entry.amount, body);
        return Answer.done();
    }

    private Answer extend(Entry entry, ObjectNode body) {
        if (!body.path("extend_expiration").asBoolean(false)
                || Json.text(body, "reason").isBlank()) {
            return Answer.refused(400, 1016, "Data is missing: extend_expiration and reason are required");
        }
        if (entry.flow != Flow.KLARNA || !Rules.shippable(entry)) {
            return Answer.refused(400, 1000, "Expiration of this order cannot be extended");
        }
        Instant until = Rules.daysAfter(DuePlan.shipBy(entry), Rules.KLARNA_EXTENSION.toDays());
        if (until.isAfter(Rules.daysAfter(entry.created, Rules.MAX_DAYS_TO_SHIP))) {
            return Answer.refused(400, 1000, "Expiration can be extended to 180 days at most");
        }
        entry.facts.put("ship_by", until.toString());
        lifecycle.enter(entry, entry.pair, books.now(), "time to ship extended");
        books.effect(entry, "extend", 0, body);
        ObjectNode data = Json.object();
        data.put("expiration_date", Rules.dutchDay(until).toString());
        return Answer.ok(data);
    }

    private Answer invoice(Entry entry, ObjectNode body) {
        String invoice = Json.text(body, "invoice_id");
        if (invoice.isEmpty()) {
            return Answer.refused(400, 1016, "Data is missing: status");
        }
        if (invoice.length() > 50) {
            return Answer.refused(400, 1000, "invoice_id is too long");
        }
        entry.facts.put("invoice_id", invoice);
        entry.note(books.now(), "invoice number set");
        books.changed(entry);
        return Answer.done();
    }
}
