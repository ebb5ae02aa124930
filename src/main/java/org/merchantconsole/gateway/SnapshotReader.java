package org.merchantconsole.gateway;

import java.util.function.Consumer;
import org.merchantconsole.order.Gateway;
import org.merchantconsole.order.RecordReader.Entry;
import org.merchantconsole.order.Snapshot;
import org.merchantconsole.status.RawPair;
import tools.jackson.databind.JsonNode;

/** Recognises a JSON record, whole order or listed transaction, with or without the envelope of an answer. */
final class SnapshotReader {

    private static final String[] OF_ORDER = {
        "payment_details",
        "payment_methods",
        "shopping_cart",
        "checkout_options",
        "related_transactions",
        "amount_refunded",
        "fastcheckout"
    };
    private static final String[] OF_TRANSACTION = {
        "type", "payment_method", "debit_credit", "net", "site_id", "updated", "completed"
    };

    private SnapshotReader() {}

    /** Hands over every record in the tree: one, or all of a page. */
    static void entries(String place, JsonNode node, Consumer<Entry> sink) {
        boolean envelope = node.has("data") && !node.has("order_id");
        if (!envelope) {
            sink.accept(entry(place, node));
            return;
        }
        JsonNode data = node.path("data");
        if (Json.text(node, "success").equalsIgnoreCase("false")) {
            sink.accept(new Entry.Refused(
                    place,
                    "This is an answer that says no: " + Json.shown(Json.firstText(node, "error_info", "message"))
                            + "."));
        } else if (data.isArray() && !data.isEmpty()) {
            int number = 0;
            for (JsonNode row : data.values()) {
                number++;
                sink.accept(entry(place + ", row " + number, row));
            }
        } else {
            sink.accept(entry(place, data));
        }
    }

    static Entry entry(String place, JsonNode node) {
        if (!node.isObject() || node.isEmpty()) {
            return new Entry.Refused(place, "There is no record here.");
        }
        try {
            Masking.mask(node);
            return new Entry.Read(place, read(node));
        } catch (UnreadableRecord e) {
            return new Entry.Refused(place, e.sentence(), refused(node, e));
        }
    }

    /** What can be told of a record that cannot be read; account numbers are masked already. */
    static Gateway.RefusedRow refused(JsonNode record, UnreadableRecord why) {
        String half = Json.text(record, "financial_status");
        return new Gateway.RefusedRow(
                Json.text(record, "site_id"),
                Json.text(record, "order_id"),
                Json.text(record, "transaction_id"),
                Json.text(record, "type"),
                new RawPair(Json.text(record, "status"), half.isEmpty() ? null : half),
                why.sentence(),
                Json.write(record));
    }

    private static Snapshot read(JsonNode record) throws UnreadableRecord {
        if (record.has("checkout_data")) {
            throw new UnreadableRecord("This is a request to refund, not a record of the provider's.");
        }
        boolean listed = !hasAny(record, OF_ORDER) && record.has("transaction_id") && hasAny(record, OF_TRANSACTION);
        return listed ? TransactionReader.read(record) : OrderReader.read(record);
    }

    private static boolean hasAny(JsonNode record, String[] fields) {
        for (String field : fields) {
            if (record.has(field)) {
                return true;
            }
        }
        return false;
    }
}
