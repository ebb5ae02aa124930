package org.merchantconsole.ui.shell;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.Arrival;
import org.merchantconsole.order.Command;
import org.merchantconsole.order.Customer;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.NewOrder;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderQuery;
import org.merchantconsole.order.OrderRow;
import org.merchantconsole.order.Queue;
import org.merchantconsole.status.Action;
import org.merchantconsole.status.Family;
import org.merchantconsole.status.Flow;
import org.merchantconsole.ui.order.LostLine.Loss;
import org.merchantconsole.ui.order.Workbench;

/** What a day leaves behind, so that no screen of the pictures is empty: links, actions, a lost answer, notifications. */
final class GalleryData {

    private GalleryData() {}

    /** Before the window opens. */
    static void fill(Workbench bench) {
        link(bench, "L-2041", 123_456, "Tess", "Tester");
        link(bench, "L-2042", 4_995, "Maximiliane", "von Hohenstein");
        link(bench, "L-2043", 1_250_000, "Jan", "de Wit");
        List<OrderKey> paid = orders(bench, Queue.ORDERS, Set.of(Flow.CARD), Set.of(Family.PAID));
        bench.desks().refunds().refund(paid.get(0), Money.of(1250, "EUR"), "damaged", bench.staff());
        bench.line().lose(Loss.REQUEST);
        bench.desks().refunds().refund(paid.get(1), Money.of(4000, "EUR"), "return", bench.staff());
        bench.line().lose(Loss.NONE);
        OrderKey shipped =
                orders(bench, Queue.SHIPPING, Set.of(Flow.KLARNA), Set.of()).getFirst();
        bench.left(
                "mc-gallery-1",
                shipped,
                new Action.Ship("PostNL", "3SABC123456789", ""),
                Intent.State.SENDING,
                Duration.ofHours(3));
        for (OrderKey key : orders(bench, Queue.REVIEW, Set.of(), Set.of()).subList(0, 3)) {
            bench.desks().inbox().receive(get(key.id()));
        }
        bench.desks()
                .inbox()
                .receive(new Arrival(
                        Arrival.Way.POST,
                        "transactionid=W-1&timestamp=1",
                        "junk",
                        "{\"order_id\":\"W-1\"}".getBytes(StandardCharsets.UTF_8)));
        bench.desks().inbox().process();
        bench.later(Duration.ofMinutes(7));
    }

    /** Somebody works on the provider's page, and we do not know of it yet. */
    static void elsewhere(Workbench bench) {
        List<OrderKey> ship = orders(bench, Queue.SHIPPING, Set.of(Flow.KLARNA), Set.of());
        bench.line().send(new Command.Ship(ship.get(3), "PostNL", "3SABC123456789", LocalDate.of(2026, 11, 22), ""));
        OrderKey held = orders(bench, Queue.REVIEW, Set.of(), Set.of()).get(4);
        bench.line().send(new Command.Accept(held, ""));
    }

    /** Rows as somebody copies them from a table: some ready, one asked about, two refused. */
    static String rows(Workbench bench) {
        List<OrderKey> paid = orders(bench, Queue.ORDERS, Set.of(Flow.CARD, Flow.IDEAL), Set.of(Family.PAID));
        StringBuilder rows = new StringBuilder("order_id;amount;reason\n");
        for (int i = 0; i < 9; i++) {
            rows.append(paid.get(i).id()).append(i % 4 == 1 ? ";1,50;goodwill\n" : ";;return\n");
        }
        OrderKey expired =
                orders(bench, Queue.ORDERS, Set.of(), Set.of(Family.EXPIRED)).getFirst();
        return rows.append(expired.id())
                .append(";;return\n")
                .append(paid.get(9).id())
                .append(";99999,00;return\nW-0;;return\n")
                .toString();
    }

    private static Arrival get(String order) {
        return new Arrival(Arrival.Way.GET, "transactionid=" + order + "&timestamp=1", null, new byte[0]);
    }

    private static List<OrderKey> orders(Workbench bench, Queue queue, Set<Flow> flows, Set<Family> families) {
        return bench.desks().orders().page(new OrderQuery(queue, "", flows, families, null), null, 60).rows().stream()
                .filter(row -> row.refunded().isZero() && row.pendingRefund().isZero())
                .map(OrderRow::key)
                .toList();
    }

    private static void link(Workbench bench, String id, long cents, String first, String last) {
        Customer customer =
                new Customer(first, last, "tess@example.org", "", "Kade", "1A", "1000AA", "Amsterdam", "NL", "nl_NL");
        NewOrder link = new NewOrder(
                NewOrder.Kind.PAYMENT_LINK,
                new OrderKey("", id),
                "",
                Money.of(cents, "EUR"),
                "Order " + id,
                new NewOrder.Buyer(customer, "", "", ""),
                List.of(),
                NewOrder.Web.NONE,
                new NewOrder.PaymentTerms(7 * 86_400, false, false, NewOrder.ThreeD.AS_USUAL, false),
                "");
        bench.desks().newOrders().create(link, null, bench.staff());
    }
}
