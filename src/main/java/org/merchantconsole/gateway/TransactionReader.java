package org.merchantconsole.gateway;

import java.time.Instant;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.Snapshot;
import org.merchantconsole.order.TransactionId;
import org.merchantconsole.status.Kind;
import tools.jackson.databind.JsonNode;

/** Reads one row of GET /transactions from a tree that is already masked. */
final class TransactionReader {

    private TransactionReader() {}

    static Snapshot.OfTransaction read(JsonNode row) throws UnreadableRecord {
        TransactionId id = OrderReader.transactionId(row);
        if (id == null) {
            throw new UnreadableRecord(
                    "The record has no transaction_id, so it cannot be told which transaction it is.");
        }
        String type = Json.text(row, "type");
        Kind kind = kind(type);
        Currency currency = Amounts.currency(Json.text(row, "currency"));
        Money amount = Amounts.required(row, "amount", currency);
        Instant created = OrderReader.created(row);
        Instant completed = ProviderTime.field(row, "completed").orElse(null);
        Optional<Instant> updated =
                ProviderTime.field(row, "updated").or(() -> ProviderTime.parse(Json.text(row, "modified")));
        JsonNode customer = row.path("customer");
        return new Snapshot.OfTransaction(
                Json.text(row, "site_id"),
                Json.text(row, "order_id"),
                id,
                kind,
                type,
                OrderReader.status(row),
                kind == null ? amount : Amounts.size(amount),
                created,
                completed,
                updated.orElse(completed == null ? created : completed),
                Json.text(row, "description"),
                Json.text(row, "payment_method"),
                (Json.text(customer, "first_name") + " " + Json.text(customer, "last_name")).strip(),
                Json.text(customer, "email"),
                answerBy(row),
                disputeReason(row),
                disputeStatus(row),
                Json.write(row));
    }

    /** The kind of a listed row by the provider's word; null for bookkeeping rows. A row without a word is a payment. */
    static @Nullable Kind kind(String type) {
        return switch (word(type)) {
            case "", "payment" -> Kind.PAYMENT;
            case "refund" -> Kind.REFUND;
            case "chargeback", "reverse_chargeback", "reserve_chargeback" -> Kind.CHARGEBACK;
            case "capture" -> Kind.CAPTURE;
            case "shipment", "partial_shipment" -> Kind.SHIPMENT;
            default -> null;
        };
    }

    /** As {@link #kind}, for a child: without a word, as in older answers, it is a refund; a payment is a part shipment. */
    static @Nullable Kind childKind(String type) {
        return switch (word(type)) {
            case "" -> Kind.REFUND;
            case "payment" -> Kind.SHIPMENT;
            default -> kind(type);
        };
    }

    static @Nullable Instant answerBy(JsonNode row) throws UnreadableRecord {
        return ProviderTime.field(row.path("dispute"), "merchant_response_date").orElse(null);
    }

    /** Reason code and description of a chargeback; a reversal says that it is one, because its kind does not. */
    static String disputeReason(JsonNode row) {
        JsonNode dispute = row.path("dispute");
        String reason = (Json.text(dispute, "reason_code") + " " + Json.text(dispute, "reason_description")).strip();
        String type = word(Json.text(row, "type"));
        return type.endsWith("_chargeback") ? ("reversed " + reason).strip() : reason;
    }

    /** Where the dispute of a chargeback stands: new, ready, open, accepted, submitted, processed or closed. */
    static String disputeStatus(JsonNode row) {
        return Json.text(row.path("dispute"), "status");
    }

    private static String word(String type) {
        return type.toLowerCase(Locale.ROOT).replace('-', '_');
    }
}
