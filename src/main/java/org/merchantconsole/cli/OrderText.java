package org.merchantconsole.cli;

import java.io.PrintWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.merchantconsole.desk.OrderView;
import org.merchantconsole.desk.Reasons;
import org.merchantconsole.order.Order;
import org.merchantconsole.status.Verdict;

/** An order as text for a person at a terminal; times are Amsterdam's. */
final class OrderText {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.of("Europe/Amsterdam"));

    private OrderText() {}

    static void print(OrderView view, Reasons reasons, PrintWriter out) {
        Order order = view.order();
        out.println(order.key() + "  " + order.method() + "  " + order.amount() + "  "
                + order.customer().name());
        out.println(order.status() + "  "
                + (view.state() == null ? "Unknown status" : view.state().label()));
        if (order.transactionId() != null) {
            out.println("transaction  " + order.transactionId());
        }
        out.println("refundable   " + view.refundable());
        view.deadlines()
                .forEach(deadline -> out.println(
                        "deadline     " + TIME.format(deadline.at()) + "  " + EngineCommand.lower(deadline.what())
                                + (deadline.expectedOnly() ? "  (expected, not reported by the provider)" : "")));
        view.actions().forEach((action, verdict) -> {
            switch (verdict) {
                case Verdict.Allowed _ -> out.println("allowed      " + EngineCommand.lower(action));
                case Verdict.Refused no ->
                    out.println("refused      " + EngineCommand.lower(action) + ": "
                            + reasons.sentence(no, Locale.ENGLISH));
            }
        });
        order.related()
                .forEach(child -> out.println("related      " + EngineCommand.lower(child.kind()) + "  " + child.id()
                        + "  " + child.status() + "  " + child.amount()));
        order.history()
                .forEach(change -> out.println("history      " + TIME.format(change.at()) + "  " + change.status()
                        + "  " + EngineCommand.lower(change.source()) + "  " + change.by()));
    }
}
