package org.merchantconsole.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What only a sandbox offers: its clock, its scenarios, the ledger of effects, the decision about a held payment (the
 * provider has that in its dashboard only) and the fraud score (likewise).
 */
final class SandboxCalls {
    /** Ten years; more than any deadline, and far from overflowing anything. */
    private static final long FARTHEST = 315_360_000;
    /** From this score on the provider's own risk team decides. */
    private static final int PROVIDERS_SCORE = 8;

    private static final List<String> FORMS = List.of("usual", "empty", "hostile", "wrong-type");

    private final Books books;
    private final Lifecycle lifecycle;
    private final Scenarios scenarios;

    SandboxCalls(Books books, Lifecycle lifecycle, Scenarios scenarios) {
        this.books = books;
        this.lifecycle = lifecycle;
        this.scenarios = scenarios;
    }

    Answer clock() {
        ObjectNode data = Json.object();
        data.put("now", books.now().toString());
        data.put("local", Json.local(books.now()));
        data.put("offset_seconds", books.offset().toSeconds());
        return Answer.ok(data);
    }

    /** Moves the clock forward; what falls due on the way happens at its own moment. */
    Answer advance(ObjectNode body) {
        Long seconds = Json.whole(body, "advance_seconds");
        if (seconds == null || seconds < 0 || seconds > FARTHEST) {
            return Answer.refused(400, 1000, "advance_seconds must be a number from 0 to " + FARTHEST);
        }
        books.moveClock(Duration.ofSeconds(seconds));
        lifecycle.runUntil(books.now());
        return clock();
    }

    Answer scenarios() {
        ArrayNode data = Json.array();
        for (Scenarios.Scenario scenario : scenarios.all()) {
            data.addObject()
                    .put("name", scenario.name())
                    .put("flow", scenario.flow().name())
                    .put("description", scenario.description());
        }
        return Answer.ok(data);
    }

    Answer play(String name) {
        List<Entry> played = scenarios.play(name);
        if (played.isEmpty()) {
            return Answer.message(404, "There is no scenario of this name");
        }
        ObjectNode data = Json.object();
        ArrayNode orders = data.putArray("orders");
        for (Entry entry : played) {
            orders.addObject().put("order_id", entry.orderId).put("transaction_id", entry.id);
        }
        return Answer.ok(data);
    }

    /**
     * Effects in the order they happened; of one order, or of one operation, when its id is given. Operations that have no
     * id of their own go by their kind and order: {@code ship ORD-1}.
     */
    Answer ledger(String orderId, String operation) {
        ArrayNode data = Json.array();
        for (ObjectNode effect : books.ledger()) {
            boolean ofOrder = orderId.isEmpty() || Json.text(effect, "order_id").equals(orderId);
            boolean ofOperation = operation.isEmpty()
                    || Json.text(effect, "operation").equals(operation)
                    || Json.text(effect, "once").equals(operation);
            if (ofOrder && ofOperation) {
                data.add(effect.deepCopy());
            }
        }
        return Answer.ok(data);
    }

    /** Accepts or declines a held card payment, as a person would in the provider's dashboard. */
    Answer decide(String orderId, ObjectNode body) {
        Entry order = books.byOrderId(orderId);
        if (order == null) {
            return Answer.unknownOrder();
        }
        if (!order.heldForReview()) {
            return Answer.refused(400, 1000, "Only a held card payment can be accepted or declined");
        }
        Instant now = books.now();
        switch (Json.text(body, "decision")) {
            case "accept" -> {
                if (order.score() >= PROVIDERS_SCORE) {
                    return Answer.refused(
                            400, 1000, "Score " + order.score() + ": the provider's risk team decides this payment");
                }
                lifecycle.accept(order, now, "accepted by the merchant");
                books.effect(order, "accept", order.amount, body);
            }
            case "decline" -> {
                lifecycle.decline(order, now, "declined by the merchant");
                books.effect(order, "decline", order.amount, body);
            }
            default -> {
                return Answer.refused(400, 1000, "decision must be accept or decline");
            }
        }
        return Answer.done();
    }

    /** The published test cards and what becomes of a payment with each. */
    Answer cards() {
        ArrayNode data = Json.array();
        for (TestCard.Known card : TestCard.published()) {
            TestCard.Behaviour behaviour = card.behaviour();
            boolean refused = !behaviour.refusal().isEmpty();
            boolean held = behaviour.score() >= Issuer.HELD_FROM;
            data.addObject()
                    .put("card_number", card.number())
                    .put("gateway", behaviour.brand().code())
                    .put("status", refused ? "declined" : held ? "uncleared" : "completed")
                    .put("reason_code", behaviour.refusal())
                    .put("after_three_minutes", behaviour.reviewEnd());
        }
        return Answer.ok(data);
    }

    /** The site's agreements that the provider's API does not show, and how its verifications look. */
    Answer site() {
        return Answer.ok(Json.object()
                .put("own_amex_mid", books.ownAmexMid())
                .put("verification_form", books.verificationForm()));
    }

    /**
     * {@code {"own_amex_mid": true}}: from now on American Express pays new orders to the merchant directly.
     * {@code {"verification_form": "hostile"}}: answers to new orders bring forms that nobody should trust.
     */
    Answer changeSite(ObjectNode body) {
        JsonNode own = body.path("own_amex_mid");
        JsonNode form = body.path("verification_form");
        if (own.isMissingNode() ? form.isMissingNode() : !own.isBoolean()) {
            return Answer.refused(400, 1000, "own_amex_mid must be true or false");
        }
        if (!form.isMissingNode() && !FORMS.contains(form.asString(""))) {
            return Answer.refused(400, 1000, "verification_form must be one of " + FORMS);
        }
        if (!own.isMissingNode()) {
            books.changeSite("own_amex_mid", own);
        }
        if (!form.isMissingNode()) {
            books.changeSite("verification_form", form);
        }
        return site();
    }

    /** Everything that happened to an order and its children, oldest first, the second chance mails too. */
    Answer history(String orderId) {
        Entry order = books.byOrderId(orderId);
        if (order == null) {
            return Answer.unknownOrder();
        }
        ArrayNode data = Json.array();
        List<Entry> all = new ArrayList<>(List.of(order));
        all.addAll(books.childrenOf(order));
        for (Entry entry : all) {
            for (Step step : entry.history) {
                data.addObject()
                        .put("transaction_id", entry.id)
                        .put("type", entry.kind.listed())
                        .put("at", Json.local(step.at()))
                        .put("pair", step.pair().toString())
                        .put("what", step.what());
            }
        }
        return Answer.ok(data);
    }

    /** What the provider's dashboard shows about the risk and its API does not. */
    Answer evidence(String orderId) {
        Entry order = books.byOrderId(orderId);
        if (order == null) {
            return Answer.unknownOrder();
        }
        ObjectNode data = Json.object();
        if (order.facts.has("score")) {
            data.put("score", order.score());
        } else {
            data.putNull("score");
        }
        data.put("ip_country", Json.text(order.facts, "ip_country"));
        data.put("remarks", Json.text(order.facts, "remarks"));
        return Answer.ok(data);
    }
}
