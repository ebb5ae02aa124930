package org.merchantconsole.gateway;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.Command;
import org.merchantconsole.order.Reply;
import org.merchantconsole.order.TransactionId;
import tools.jackson.databind.JsonNode;

/**
 * What an answered command brought. Never fails: the provider has done it, however odd the rest of its answer is; what is
 * missing here shows when the order is read back.
 */
final class Receipts {

    private Receipts() {}

    static Reply<Command.Receipt> read(Command command, JsonNode root) {
        JsonNode data = root.path("data");
        return switch (command) {
            case Command.Accept ignored -> done();
            case Command.Decline ignored -> done();
            case Command.Cancel ignored -> done();
            case Command.Ship ignored -> done();
            case Command.CancelRefund ignored -> done();
            case Command.UploadEvidence ignored -> done();
            case Command.PartialShip ignored -> made("transaction_id", data);
            case Command.Capture ignored -> made("transaction_id", data);
            // Without refund_id the provider's documents disagree whether transaction_id is the payment or the refund.
            case Command.Refund ignored -> made("refund_id", data);
            case Command.RefundLines ignored -> made("refund_id", data);
            case Command.ExtendKlarna ignored -> until(data);
            case Command.ExtendPad ignored -> until(data);
            case Command.HoldPad ignored -> until(data);
            case Command.CancelReservation ignored ->
                Json.text(data, "success").equalsIgnoreCase("false")
                        ? new Reply.Rejected<>(0, 200, "The reservation was not cancelled.")
                        : made("", data);
        };
    }

    private static Reply<Command.Receipt> done() {
        return new Reply.Answered<>(Command.Receipt.EMPTY);
    }

    private static Reply<Command.Receipt> made(String field, JsonNode data) {
        String id = Json.text(data, field);
        @Nullable TransactionId made = id.isEmpty() ? null : new TransactionId(id);
        return new Reply.Answered<>(new Command.Receipt(made, Json.text(data, "order_id"), null));
    }

    /** The new date: {@code data} itself, or the first value in it that reads like a date, as its name is not documented. */
    private static Reply<Command.Receipt> until(JsonNode data) {
        Optional<Instant> until = date(data);
        for (JsonNode value : data.values()) {
            until = until.isPresent() ? until : date(value);
        }
        return new Reply.Answered<>(new Command.Receipt(null, "", until.orElse(null)));
    }

    /** A number is an id or a count, not a date. */
    private static Optional<Instant> date(JsonNode value) {
        String text = Json.text(value);
        return text.contains("-") ? ProviderTime.parse(text) : Optional.empty();
    }
}
