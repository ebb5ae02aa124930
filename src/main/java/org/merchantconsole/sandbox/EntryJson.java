package org.merchantconsole.sandbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Transactions as lines of the journal: everything that the books hold, times in UTC. */
final class EntryJson {
    private EntryJson() {}

    static ObjectNode write(Entry entry) {
        ObjectNode node = Json.object();
        node.put("id", entry.id);
        node.put("order_id", entry.orderId);
        node.put("kind", entry.kind.name());
        node.put("flow", entry.flow.name());
        node.put("method", entry.method.name());
        node.put("currency", entry.currency);
        node.put("amount", entry.amount);
        node.put("created", entry.created.toString());
        node.put("parent", entry.parentId);
        node.put("pair", entry.pair.toString());
        node.put("modified", entry.modified.toString());
        putInstant(node, "completed", entry.completed);
        putInstant(node, "shipped", entry.shipped);
        node.put("refunded", entry.refunded);
        node.put("reason", entry.reason);
        node.put("reason_code", entry.reasonCode);
        ArrayNode history = node.putArray("history");
        for (Step step : entry.history) {
            history.addObject()
                    .put("at", step.at().toString())
                    .put("pair", step.pair().toString())
                    .put("what", step.what());
        }
        ArrayNode dues = node.putArray("dues");
        for (Due due : entry.dues) {
            dues.addObject()
                    .put("at", due.at().toString())
                    .put("event", due.event().name());
        }
        node.set("facts", entry.facts);
        return node;
    }

    /** The reverse of {@link #write}; throws an {@code IllegalArgumentException} or a time format error on a foreign line. */
    static Entry read(JsonNode node) {
        if (!(node.get("facts") instanceof ObjectNode facts)) {
            throw new IllegalArgumentException("A journal line without facts");
        }
        Entry entry = new Entry(
                node.path("id").longValue(),
                Json.text(node, "order_id"),
                Kind.valueOf(Json.text(node, "kind")),
                Flow.valueOf(Json.text(node, "flow")),
                Method.valueOf(Json.text(node, "method")),
                Json.text(node, "currency"),
                node.path("amount").longValue(),
                Instant.parse(Json.text(node, "created")),
                node.path("parent").longValue(),
                Pair.of(Json.text(node, "pair")),
                facts);
        entry.modified = Instant.parse(Json.text(node, "modified"));
        entry.completed = instant(node, "completed");
        entry.shipped = instant(node, "shipped");
        entry.refunded = node.path("refunded").longValue();
        entry.reason = Json.text(node, "reason");
        entry.reasonCode = Json.text(node, "reason_code");
        for (JsonNode step : node.path("history").values()) {
            entry.history.add(new Step(
                    Instant.parse(Json.text(step, "at")), Pair.of(Json.text(step, "pair")), Json.text(step, "what")));
        }
        for (JsonNode due : node.path("dues").values()) {
            entry.dues.add(new Due(Instant.parse(Json.text(due, "at")), Due.Event.valueOf(Json.text(due, "event"))));
        }
        return entry;
    }

    private static void putInstant(ObjectNode node, String name, @Nullable Instant at) {
        if (at != null) {
            node.put(name, at.toString());
        }
    }

    private static @Nullable Instant instant(JsonNode node, String name) {
        String text = Json.text(node, name);
        return text.isEmpty() ? null : Instant.parse(text);
    }
}
