package org.merchantconsole.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.TransactionId;
import org.merchantconsole.status.Action;
import org.merchantconsole.status.ActionKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Actions as JSON and back, by hand, so that a row written today is read by every later version. Shape:
 * {@code {"is":"REFUND","minor":1234,"currency":"EUR","reason":"..."}}; moments are ISO instants.
 */
final class ActionCodec {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ActionCodec() {}

    static String write(Action action) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("is", action.kind().name());
        switch (action) {
            case Action.Accept a -> json.put("reason", a.reason());
            case Action.Decline a -> json.put("reason", a.reason());
            case Action.Cancel a -> json.put("reason", a.reason());
            case Action.Ship a ->
                json.put("carrier", a.carrier()).put("tracking", a.tracking()).put("reason", a.reason());
            case Action.PartialShip a ->
                put(json, a.amount()).put("carrier", a.carrier()).put("tracking", a.tracking());
            case Action.Extend a -> json.put("days", a.days()).put("reason", a.reason());
            case Action.Hold a -> {
                json.put("until", a.until().toString())
                        .put("reason", a.reason())
                        .put("byEmail", a.byEmail());
                if (a.promised() != null) {
                    json.put("promised", a.promised().toString());
                }
            }
            case Action.Resume a -> json.put("reason", a.reason());
            case Action.Refund a -> put(json, a.amount()).put("reason", a.reason());
            case Action.RefundLines a -> {
                put(json, a.amount()).put("reason", a.reason());
                ArrayNode lines = json.putArray("lines");
                a.lines()
                        .forEach(line ->
                                lines.addObject().put("item", line.itemId()).put("quantity", line.quantity()));
            }
            case Action.CancelRefund a -> json.put("refund", a.refundId()).put("reason", a.reason());
            case Action.Capture a -> put(json, a.amount()).put("reason", a.reason());
            case Action.CancelReservation a -> json.put("reason", a.reason());
            case Action.Evidence a ->
                json.put("file", a.file())
                        .put("type", a.type())
                        .put("size", a.size())
                        .put("sha256", a.sha256())
                        .put("description", a.description());
            case Action.HandedOver a -> json.put("handedOver", true).put("reason", a.reason());
        }
        return MAPPER.writeValueAsString(json);
    }

    /** @throws IllegalArgumentException when the text is not an action that this version knows */
    static Action read(String text) {
        JsonNode json = MAPPER.readTree(text);
        ActionKind kind = ActionKind.valueOf(text(json, "is"));
        String reason = json.path("reason").asString("");
        if (json.path("handedOver").asBoolean(false)) {
            return new Action.HandedOver(kind, reason);
        }
        return switch (kind) {
            case ACCEPT -> new Action.Accept(reason);
            case DECLINE -> new Action.Decline(reason);
            case CANCEL -> new Action.Cancel(reason);
            case SHIP -> new Action.Ship(text(json, "carrier"), text(json, "tracking"), reason);
            case PARTIAL_SHIP -> new Action.PartialShip(money(json), text(json, "carrier"), text(json, "tracking"));
            case EXTEND -> new Action.Extend(json.path("days").intValue(), reason);
            case HOLD ->
                new Action.Hold(
                        Instant.parse(text(json, "until")),
                        reason,
                        json.path("byEmail").booleanValue(),
                        json.has("promised") ? LocalDate.parse(text(json, "promised")) : null);
            case RESUME -> new Action.Resume(reason);
            case REFUND -> new Action.Refund(money(json), reason);
            case REFUND_LINES -> new Action.RefundLines(lines(json), money(json), reason);
            case CANCEL_REFUND -> new Action.CancelRefund(textOrNull(json, "refund"), reason);
            case CAPTURE -> new Action.Capture(money(json), reason);
            case CANCEL_RESERVATION -> new Action.CancelReservation(reason);
            case DISPUTE ->
                new Action.Evidence(
                        text(json, "file"),
                        text(json, "type"),
                        json.path("size").longValue(),
                        text(json, "sha256"),
                        text(json, "description"));
            case ACCEPT_CHARGEBACK, COMPLETE_OWN_FUNDS, PAYMENT_LINK, DUPLICATE ->
                throw new IllegalArgumentException(kind + " is only ever handed over");
        };
    }

    static String writeIds(List<TransactionId> ids) {
        ArrayNode json = MAPPER.createArrayNode();
        ids.forEach(id -> json.add(id.value()));
        return MAPPER.writeValueAsString(json);
    }

    static List<TransactionId> readIds(String text) {
        return StreamSupport.stream(MAPPER.readTree(text).spliterator(), false)
                .map(id -> new TransactionId(id.stringValue()))
                .toList();
    }

    private static ObjectNode put(ObjectNode json, Money money) {
        return json.put("minor", money.minorUnits())
                .put("currency", money.currency().getCurrencyCode());
    }

    private static Money money(JsonNode json) {
        return Money.of(json.path("minor").longValue(), text(json, "currency"));
    }

    private static List<Action.Line> lines(JsonNode json) {
        List<Action.Line> lines = new ArrayList<>();
        for (JsonNode line : json.path("lines")) {
            lines.add(new Action.Line(text(line, "item"), line.path("quantity").intValue()));
        }
        return lines;
    }

    private static String text(JsonNode json, String field) {
        return json.path(field).stringValue();
    }

    private static @Nullable String textOrNull(JsonNode json, String field) {
        JsonNode value = json.path(field);
        return value.isNull() || value.isMissingNode() ? null : value.stringValue();
    }
}
