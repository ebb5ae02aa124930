package org.merchantconsole.gateway;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.OperationId;
import org.merchantconsole.order.Snapshot;
import org.merchantconsole.order.Transaction;
import org.merchantconsole.order.TransactionId;
import org.merchantconsole.status.Kind;
import org.merchantconsole.status.RawPair;
import tools.jackson.databind.JsonNode;

/** Reads a whole order, the {@code data} of GET /orders or the body of a notification, from a tree that is already masked. */
final class OrderReader {

    private OrderReader() {}

    static Snapshot.OfOrder read(JsonNode order) throws UnreadableRecord {
        String orderId = Json.text(order, "order_id");
        if (orderId.isEmpty()) {
            throw new UnreadableRecord("The record has no order_id, so it cannot be told which order it is.");
        }
        RawPair status = status(order);
        Currency currency = Amounts.currency(Json.text(order, "currency"));
        Money amount = Amounts.required(order, "amount", currency);
        Money refunded = Amounts.optional(order, "amount_refunded", currency);
        Instant created = created(order);
        Optional<Instant> completed = ProviderTime.field(order, "completed_date");
        if (completed.isEmpty()) {
            completed = ProviderTime.field(order, "completed");
        }
        return new Snapshot.OfOrder(
                Json.text(order, "site_id"),
                orderId,
                transactionId(order),
                status,
                amount,
                refunded == null ? Money.zero(currency) : refunded,
                created,
                ProviderTime.field(order, "modified").orElse(created),
                completed.orElse(null),
                Json.text(order, "description"),
                Json.text(order, "reason"),
                Json.text(order, "reason_code"),
                PaymentReader.customer(order),
                CartReader.read(order),
                PaymentReader.payment(order, currency),
                related(order, orderId, currency, created),
                Json.write(order));
    }

    /** Both halves in the provider's own words; a pair without order status is no record of the provider's. */
    static RawPair status(JsonNode record) throws UnreadableRecord {
        JsonNode word = record.path("status");
        if (Json.text(word).isEmpty()) {
            throw new UnreadableRecord(
                    record.has("payment_url") || record.has("payment_options")
                            ? "The record has no status: it starts a payment and is not yet the record of one."
                            : "The record has no status.");
        }
        JsonNode half = record.path("financial_status");
        return new RawPair(word.asString(), half.isNull() || half.isMissingNode() ? null : half.asString());
    }

    static @Nullable TransactionId transactionId(JsonNode record) {
        String id = Json.text(record, "transaction_id");
        return id.isEmpty() ? null : new TransactionId(id);
    }

    /** When it was made; the last change where the record does not tell. */
    static Instant created(JsonNode record) throws UnreadableRecord {
        for (String field : List.of("created", "modified", "updated", "completed")) {
            Optional<Instant> time = ProviderTime.field(record, field);
            if (time.isPresent()) {
                return time.get();
            }
        }
        throw new UnreadableRecord("The record does not say when it was created.");
    }

    /** Null when the record is silent about children; the provider writes null where it means none. */
    private static @Nullable List<Transaction> related(
            JsonNode order, String orderId, Currency currency, Instant created) throws UnreadableRecord {
        JsonNode rows = order.path("related_transactions");
        if (rows.isMissingNode()) {
            return null;
        }
        List<Transaction> children = new ArrayList<>();
        for (JsonNode row : rows.values()) {
            Kind kind = TransactionReader.childKind(Json.text(row, "type"));
            TransactionId id = transactionId(row);
            // A row without number or of a sort that has no states stays in the raw text only.
            if (kind != null && id != null) {
                children.add(child(row, id, kind, orderId, currency, created));
            }
        }
        children.sort(Comparator.comparing(Transaction::created));
        return children;
    }

    private static Transaction child(
            JsonNode row, TransactionId id, Kind kind, String orderId, Currency parentCurrency, Instant parentCreated)
            throws UnreadableRecord {
        String code = Json.text(row, "currency");
        Currency currency = code.isEmpty() ? parentCurrency : Amounts.currency(code);
        String own = ownName(row);
        Instant created = ProviderTime.field(row, "created")
                .or(() -> ProviderTime.parse(Json.text(row, "modified")))
                .orElse(parentCreated);
        return new Transaction(
                id,
                kind,
                own.isEmpty() ? orderId : own,
                new RawPair(row.path("status").asString(""), half(row)),
                Amounts.size(Amounts.required(row, "amount", currency)),
                created,
                Json.text(row, "description"),
                TransactionReader.answerBy(row),
                TransactionReader.disputeReason(row),
                TransactionReader.disputeStatus(row));
    }

    /** The child's own order id; a name of ours wins wherever it stands, because the documents disagree on the field. */
    private static String ownName(JsonNode row) {
        for (String field : List.of("refund_order_id", "order_id", "var1", "var2", "var3")) {
            String value = Json.text(row, field);
            if (OperationId.isOurs(value)) {
                return value;
            }
        }
        return Json.firstText(row, "refund_order_id", "order_id");
    }

    private static @Nullable String half(JsonNode row) {
        String half = Json.text(row, "financial_status");
        return half.isEmpty() ? null : half;
    }
}
