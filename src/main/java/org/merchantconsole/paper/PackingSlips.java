package org.merchantconsole.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.merchantconsole.order.CartItem;
import org.merchantconsole.order.Customer;
import org.merchantconsole.order.Order;

/** Packing slips: one page for each order, with the bars that the scan box reads; no prices. */
public final class PackingSlips {

    /**
     * What stands on them, in the reader's language.
     *
     * @param under how many there are and when they were made
     * @param to heads whom the parcel goes to
     * @param lines heads the articles
     * @param methods the provider's word for a payment method as people write it
     */
    public record Words(
            String title,
            String under,
            String to,
            String customer,
            String address,
            String order,
            String method,
            String lines,
            String quantity,
            String article,
            String name,
            UnaryOperator<String> methods) {}

    private PackingSlips() {}

    /** The slips of these orders, in their order. */
    public static Printout of(List<Order> orders, Words words) {
        List<Printout.Part> parts = new ArrayList<>();
        for (Order order : orders) {
            if (!parts.isEmpty()) {
                parts.add(new Printout.NextPage());
            }
            Customer customer = order.customer();
            parts.add(new Printout.Code(order.key().id()));
            parts.add(new Printout.Facts(
                    words.to(),
                    List.of(
                            new Paper.Fact(words.customer(), known(customer.name())),
                            new Paper.Fact(words.address(), known(address(customer))),
                            new Paper.Fact(words.order(), order.key().id()),
                            new Paper.Fact(words.method(), words.methods().apply(order.method())))));
            parts.add(new Printout.Table(
                    words.lines(),
                    List.of(
                            new Paper.Column(words.quantity(), 1, true),
                            new Paper.Column(words.article(), 2, false),
                            new Paper.Column(words.name(), 6, false)),
                    order.cart().items().stream()
                            .filter(item -> item.quantity().signum() > 0)
                            .map(PackingSlips::row)
                            .toList()));
        }
        return new Printout(words.title(), List.of(words.under()), parts);
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
