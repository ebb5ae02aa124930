package org.merchantconsole.cli;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.merchantconsole.desk.OrderView;
import org.merchantconsole.desk.Reasons;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.StatusChange;
import org.merchantconsole.order.Transaction;
import org.merchantconsole.status.ActionKind;
import org.merchantconsole.status.Deadline;
import org.merchantconsole.status.Kind;
import org.merchantconsole.status.State;
import org.merchantconsole.status.Verdict;
import tools.jackson.databind.node.ObjectNode;

/** An order as JSON: amounts in minor units, times in UTC ISO, words of the tables in lower case. */
final class OrderJson {

    private OrderJson() {}

    static ObjectNode of(OrderView view, Reasons reasons) {
        Order order = view.order();
        State state = view.state();
        ObjectNode node = Json.object();
        node.put("order_id", order.key().id());
        node.put(
                "transaction_id",
                order.transactionId() == null ? null : order.transactionId().value());
        node.put("flow", order.flow().name());
        node.put("kind", EngineCommand.lower(Kind.PAYMENT));
        node.put("method", order.method());
        node.put("status", order.status().orderStatus());
        node.put("financial_status", order.status().transactionStatus());
        node.put("reading", state == null ? null : state.id());
        node.put("label", state == null ? "Unknown status" : state.label());
        node.put("family", EngineCommand.lower(view.family()));
        node.put("amount", order.amount().minorUnits());
        node.put("currency", order.amount().currency().getCurrencyCode());
        node.put("refundable", view.refundable().minorUnits());
        node.put("pending_refund", view.pending().minorUnits());
        node.put("created", order.created().toString());
        node.put("customer", order.customer().name());
        deadlines(node, view);
        actions(node, view, reasons);
        related(node, order);
        history(node, order);
        return node;
    }

    private static void deadlines(ObjectNode node, OrderView view) {
        var deadlines = node.putArray("deadlines");
        for (Deadline deadline : view.deadlines()) {
            ObjectNode entry = deadlines.addObject();
            entry.put("what", EngineCommand.lower(deadline.what()));
            entry.put("at", deadline.at().toString());
        }
    }

    private static void actions(ObjectNode node, OrderView view, Reasons reasons) {
        Map<ActionKind, Verdict> verdicts = oneRefund(view.actions());
        var allowed = node.putArray("allowed");
        var refused = node.putArray("refused");
        verdicts.forEach((action, verdict) -> {
            switch (verdict) {
                case Verdict.Allowed _ -> allowed.add(EngineCommand.lower(action));
                case Verdict.Refused no -> {
                    ObjectNode entry = refused.addObject();
                    entry.put("action", EngineCommand.lower(action));
                    entry.put("rule", EngineCommand.lower(no.rule()));
                    entry.put("reason", reasons.sentence(no, Locale.ENGLISH));
                }
            }
        });
    }

    /** A refund by amount and a refund by lines are two forms of one action; the one that fits the method speaks for it. */
    private static Map<ActionKind, Verdict> oneRefund(Map<ActionKind, Verdict> verdicts) {
        Map<ActionKind, Verdict> result = new EnumMap<>(ActionKind.class);
        result.putAll(verdicts);
        Verdict lines = result.remove(ActionKind.REFUND_LINES);
        if (lines instanceof Verdict.Allowed) {
            result.put(ActionKind.REFUND, lines);
        }
        return result;
    }

    private static void related(ObjectNode node, Order order) {
        var related = node.putArray("related");
        for (Transaction child : order.related()) {
            ObjectNode entry = related.addObject();
            entry.put("transaction_id", child.id().value());
            entry.put("kind", EngineCommand.lower(child.kind()));
            entry.put("order_id", child.orderId());
            entry.put("status", child.status().orderStatus());
            entry.put("financial_status", child.status().transactionStatus());
            entry.put("amount", child.amount().minorUnits());
            entry.put("currency", currency(child.amount()));
            entry.put("created", child.created().toString());
            entry.put("description", child.description());
        }
    }

    private static void history(ObjectNode node, Order order) {
        var history = node.putArray("history");
        for (StatusChange change : order.history()) {
            ObjectNode entry = history.addObject();
            entry.put("at", change.at().toString());
            entry.put("status", change.status().orderStatus());
            entry.put("financial_status", change.status().transactionStatus());
            entry.put("source", EngineCommand.lower(change.source()));
            entry.put("by", change.by());
        }
    }

    private static String currency(Money money) {
        return money.currency().getCurrencyCode();
    }
}
