package org.merchantconsole.ui.shipping;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.merchantconsole.order.CartItem;
import org.merchantconsole.order.Customer;
import org.merchantconsole.order.Order;
import org.merchantconsole.paper.Paper;
import org.merchantconsole.paper.Printout;
import org.merchantconsole.ui.MethodText;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.TimeText;

/** Packing slips: one page for each order, with the bars that the scan box reads; no prices. */
final class SlipPrintout {

    private SlipPrintout() {}

    static Printout of(List<Order> orders, Texts texts, TimeText times) {
        List<Printout.Part> parts = new ArrayList<>();
        for (Order order : orders) {
            if (!parts.isEmpty()) {
                parts.add(new Printout.NextPage());
            }
            Customer customer = order.customer();
            parts.add(new Printout.Code(order.key().id()));
            parts.add(new Printout.Facts(
                    texts.get("shipping.slip.to"),
                    List.of(
                            new Paper.Fact(texts.get("list.customer"), known(customer.name())),
                            new Paper.Fact(texts.get("order.fact.address"), known(address(customer))),
                            new Paper.Fact(texts.get("list.order"), order.key().id()),
                            new Paper.Fact(texts.get("list.method"), MethodText.of(order.method())))));
            parts.add(new Printout.Table(
                    texts.get("order.lines"),
                    List.of(
                            new Paper.Column(texts.get("shipping.slip.quantity"), 1, true),
                            new Paper.Column(texts.get("shipping.slip.article"), 2, false),
                            new Paper.Column(texts.get("shipping.slip.name"), 6, false)),
                    order.cart().items().stream()
                            .filter(item -> item.quantity().signum() > 0)
                            .map(SlipPrintout::row)
                            .toList()));
        }
        String when = times.moment(times.now());
        return new Printout(
                texts.get("shipping.slip.title"), List.of(texts.get("shipping.slip.at", orders.size(), when)), parts);
    }

    private static List<String> row(CartItem item) {
        return List.of(item.quantity().stripTrailingZeros().toPlainString(), item.itemId(), item.name());
    }

    private static String known(String text) {
        return text.isEmpty() ? "–" : text;
    }

    private static String address(Customer customer) {
        return Stream.of(
                        (customer.address() + " " + customer.houseNumber()).strip(),
                        (customer.zipCode() + " " + customer.city()).strip(),
                        customer.country())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
