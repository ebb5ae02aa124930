package org.merchantconsole.gateway;

import java.math.BigDecimal;
import java.util.List;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.CardData;
import org.merchantconsole.order.CartItem;
import org.merchantconsole.order.Customer;
import org.merchantconsole.order.NewOrder;
import org.merchantconsole.order.OrderKey;

/** New orders with everything in them that can be given. */
final class NewOrders {
    private NewOrders() {}

    static NewOrder order(NewOrder.Kind kind, String id, String gateway) {
        return whole(
                kind,
                id,
                gateway,
                new NewOrder.PaymentTerms(7 * 86_400, false, false, NewOrder.ThreeD.AS_USUAL, false));
    }

    static NewOrder card(String id, NewOrder.PaymentTerms terms) {
        return whole(NewOrder.Kind.DIRECT, id, "VISA", terms);
    }

    static NewOrder payLater(String id, String gateway) {
        return whole(NewOrder.Kind.DIRECT, id, gateway, NewOrder.PaymentTerms.USUAL);
    }

    private static NewOrder whole(NewOrder.Kind kind, String id, String gateway, NewOrder.PaymentTerms terms) {
        return new NewOrder(
                kind,
                new OrderKey("", id),
                gateway,
                Money.of(7_495, "EUR"),
                "Order " + id,
                new NewOrder.Buyer(
                        new Customer(
                                "Tess",
                                "Tester",
                                "tess@example.org",
                                "0200000000",
                                "Kade",
                                "1A",
                                "1000AA",
                                "Amsterdam",
                                "NL",
                                "nl_NL"),
                        "192.0.2.17",
                        "1970-07-10",
                        "F"),
                List.of(
                        new CartItem(
                                "A",
                                "Lamp",
                                "desk lamp",
                                new BigDecimal("46.80"),
                                BigDecimal.ONE,
                                "high",
                                new BigDecimal("0.21")),
                        new CartItem(
                                "B", "Book", "", new BigDecimal("9.16"), new BigDecimal(2), "none", BigDecimal.ZERO)),
                new NewOrder.Web(
                        "https://relay.example.org/notify",
                        "POST",
                        "https://shop.example.org/paid",
                        "https://shop.example.org/cancelled"),
                terms,
                "");
    }

    /** The provider's published test card that is always good. */
    static CardData goodVisa() {
        return new CardData("4111111111111111".toCharArray(), "T Tester", "3012".toCharArray(), "123".toCharArray());
    }
}
