package org.merchantconsole.gateway;

import java.time.LocalDate;
import java.util.Optional;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.Command;
import org.merchantconsole.order.OperationId;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns a command into the call that the provider's documentation asks for. A command that would do something else than its
 * name says (an amount of 0 refunds everything) is not built.
 */
final class CommandCalls {

    private static final int LONGEST_DESCRIPTION = 200;

    /** Where the provider wants a reason and staff gave none. */
    private static final String NO_REASON = "cancelled by the merchant";

    private static final int LONGEST_PAUSE_SECONDS = 7_776_000;

    private CommandCalls() {}

    /**
     * The call for the command. Accept and Decline are the sandbox's own call; the provider has none.
     */
    static Built build(Command command) {
        Optional<String> segment = PathSegment.of(command.order().id());
        if (segment.isEmpty()) {
            return new Built.Impossible(
                    "The order id \"" + Json.shown(command.order().id()) + "\" cannot stand in an address.");
        }
        String order = "/orders/" + segment.get();
        return switch (command) {
            case Command.Accept accept -> decision(order, "accept", accept.reason());
            case Command.Decline decline -> decision(order, "decline", decline.reason());
            case Command.Cancel cancel ->
                patch(order, body().put("status", "cancelled").put("exclude_order", true));
            case Command.Ship ship ->
                patch(order, texts(shipped(ship.carrier(), ship.tracking(), ship.shipDate()), "reason", ship.reason()));
            case Command.PartialShip part -> partialShip(order, part);
            case Command.ExtendKlarna extend ->
                patch(order, body().put("extend_expiration", true).put("reason", extend.reason()));
            case Command.ExtendPad extend -> extendPad(segment.get(), extend.days());
            case Command.HoldPad hold -> holdPad(segment.get(), hold.seconds());
            case Command.Refund refund -> refund(order, refund);
            case Command.RefundLines refund -> refundLines(order, refund);
            case Command.CancelRefund cancel -> cancelRefund(order, cancel);
            case Command.Capture capture -> capture(order, capture);
            case Command.UploadEvidence upload ->
                post(
                        order + "/files",
                        body().put("type", upload.file().type().name())
                                .put("name", upload.file().name())
                                .put("description", description(upload.description()))
                                .put("base64", upload.file().base64()));
            case Command.CancelReservation cancel ->
                patch(
                        "/capture/" + segment.get(),
                        body().put("status", "cancelled")
                                .put("reason", cancel.reason().isBlank() ? NO_REASON : cancel.reason()));
        };
    }

    private static Built decision(String order, String decision, String reason) {
        return post(
                "/sandbox" + order + "/decision",
                body().put("decision", decision).put("reason", reason));
    }

    private static ObjectNode shipped(String carrier, String tracking, LocalDate shipDate) {
        ObjectNode body = body().put("status", "shipped");
        texts(body, "carrier", carrier);
        texts(body, "tracktrace_code", tracking);
        return body.put("ship_date", ProviderTime.day(shipDate));
    }

    private static Built partialShip(String order, Command.PartialShip part) {
        if (!part.amount().isPositive()) {
            return new Built.Impossible("A part shipment needs an amount above zero.");
        }
        long amount = part.amount().minorUnits();
        // The documents disagree on the name of the field, so both carry the amount.
        return patch(
                order,
                shipped(part.carrier(), part.tracking(), part.shipDate())
                        .put("partial_shipment_amount", amount)
                        .put("amount", amount));
    }

    private static Built extendPad(String order, int days) {
        if (days < 1 || days > 180) {
            return new Built.Impossible("The time to ship can be extended by 1 to 180 days.");
        }
        return post("/pad/orders/" + order + "/autoexpire", body().put("days", days));
    }

    private static Built holdPad(String order, long seconds) {
        if (seconds < 60 || seconds > LONGEST_PAUSE_SECONDS) {
            return new Built.Impossible("Reminders can be paused for 60 seconds to 90 days.");
        }
        return post("/pad/orders/" + order + "/onhold", body().put("duration", seconds));
    }

    private static Built refund(String order, Command.Refund refund) {
        Optional<String> problem = problem(refund.amount(), refund.refundOrderId());
        if (problem.isPresent()) {
            return new Built.Impossible(problem.get());
        }
        ObjectNode body = body().put("currency", refund.amount().currency().getCurrencyCode())
                .put("amount", refund.amount().minorUnits());
        texts(body, "description", description(refund.description()));
        return post(order + "/refunds", named(body, refund.refundOrderId()));
    }

    /** Neither amount nor currency stands beside the cart: a plain refund without amount would give everything back. */
    private static Built refundLines(String order, Command.RefundLines refund) {
        if (!isUsable(refund.refundOrderId())) {
            return new Built.Impossible(badName(refund.refundOrderId()));
        }
        ObjectNode body = body();
        try {
            body.putObject("checkout_data").set("items", CartRefund.items(refund.cart(), refund.lines()));
        } catch (CartRefund.Impossible e) {
            return new Built.Impossible(String.valueOf(e.getMessage()));
        }
        texts(body, "description", description(refund.description()));
        return post(order + "/refunds", named(body, refund.refundOrderId()));
    }

    /** Our own name twice: the documents show refund_order_id in a related transaction, their only example does not. */
    private static ObjectNode named(ObjectNode body, OperationId name) {
        return body.put("refund_order_id", name.value()).put("var1", name.value());
    }

    private static Built cancelRefund(String order, Command.CancelRefund cancel) {
        Optional<String> refund = PathSegment.of(cancel.refund().value());
        if (refund.isEmpty()) {
            return new Built.Impossible("The refund has no number yet: refresh the order first.");
        }
        ObjectNode body = texts(body().put("status", "void"), "description", description(cancel.description()));
        return patch(order + "/refunds/" + refund.get(), body);
    }

    private static Built capture(String order, Command.Capture capture) {
        Optional<String> problem = problem(capture.amount(), capture.newOrderId());
        if (problem.isPresent()) {
            return new Built.Impossible(problem.get());
        }
        ObjectNode body = body().put("amount", capture.amount().minorUnits())
                .put("new_order_status", "completed")
                .put("new_order_id", capture.newOrderId().value());
        return post(order + "/capture", texts(body, "reason", capture.reason()));
    }

    private static Optional<String> problem(Money amount, OperationId name) {
        if (!amount.isPositive()) {
            return Optional.of("The amount must be above zero: the provider takes 0 for everything.");
        }
        return isUsable(name) ? Optional.empty() : Optional.of(badName(name));
    }

    private static boolean isUsable(OperationId name) {
        return name.value().matches("[A-Za-z0-9-]{1,50}");
    }

    private static String badName(OperationId name) {
        return "The operation name \"" + name + "\" is not one that the provider takes.";
    }

    /** At most 200 characters, never half of one. */
    private static String description(String text) {
        if (text.codePointCount(0, text.length()) <= LONGEST_DESCRIPTION) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, LONGEST_DESCRIPTION));
    }

    private static ObjectNode texts(ObjectNode body, String field, String value) {
        return value.isBlank() ? body : body.put(field, value);
    }

    private static ObjectNode body() {
        return Json.MAPPER.createObjectNode();
    }

    private static Built post(String path, ObjectNode body) {
        return new Built.Ready(Call.post(path, Json.write(body)));
    }

    private static Built patch(String path, ObjectNode body) {
        return new Built.Ready(Call.patch(path, Json.write(body)));
    }

    /** A call, or why there is none. */
    sealed interface Built {

        record Ready(Call call) implements Built {}

        /** @param why a sentence for the user */
        record Impossible(String why) implements Built {}
    }
}
