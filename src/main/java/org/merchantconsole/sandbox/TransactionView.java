package org.merchantconsole.sandbox;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A transaction as GET /transactions shows it: all amounts in minor units, both statuses. */
final class TransactionView {
    private TransactionView() {}

    static ObjectNode of(Entry entry, Entry payment, long site) {
        ObjectNode row = Json.object();
        boolean credit = entry.kind == Kind.PAYMENT
                || entry.kind == Kind.CAPTURE
                || entry.kind == Kind.SHIPMENT
                || entry.kind == Kind.REVERSE_CHARGEBACK;
        long fee = OrderView.feeOf(entry);
        row.put("transaction_id", entry.id);
        row.put("order_id", entry.orderId);
        row.put("type", entry.kind.listed());
        row.put("status", entry.pair.order());
        if (entry.pair.transaction() == null) {
            row.putNull("financial_status");
        } else {
            row.put("financial_status", entry.pair.transaction());
        }
        row.put("amount", entry.amount);
        row.put("net", entry.amount - fee);
        row.put("debit_credit", credit ? "C" : "D");
        row.put("currency", entry.currency);
        row.put("created", Json.local(entry.created));
        if (entry.completed != null) {
            row.put("completed", Json.local(entry.completed));
        }
        row.put("updated", Json.local(entry.modified));
        row.put("description", Json.text(entry.facts, "description"));
        row.put("payment_method", entry.method.code());
        row.put("site_id", site);
        row.put("invoice_id", Json.text(entry.facts, "invoice_id"));
        var costs = row.putArray("costs");
        if (fee > 0) {
            costs.addObject()
                    .put("amount", fee)
                    .put("description", "For " + entry.method.label() + " transactions")
                    .put("dst", 0);
        }
        JsonNode customer = payment.facts.path("customer");
        ObjectNode shown = row.putObject("customer");
        shown.put("email", Json.text(customer, "email"));
        shown.put("first_name", Json.text(customer, "first_name"));
        shown.put("last_name", Json.text(customer, "last_name"));
        shown.put("iban", "");
        if (entry.facts.get("dispute") instanceof ObjectNode dispute) {
            row.set("dispute", dispute.deepCopy());
        }
        row.put("var1", Json.text(entry.facts, "var1"));
        row.put("var2", Json.text(entry.facts, "var2"));
        row.put("var3", Json.text(entry.facts, "var3"));
        return row;
    }
}
