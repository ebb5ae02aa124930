package org.merchantconsole.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.Command;
import org.merchantconsole.order.Gateway;
import org.merchantconsole.order.NewOrder;
import org.merchantconsole.order.OperationId;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.Reply;
import org.merchantconsole.order.Snapshot;
import org.merchantconsole.order.TransactionId;
import org.merchantconsole.sandbox.Sandbox;
import org.merchantconsole.sandbox.SandboxOptions;
import org.merchantconsole.status.Action;
import org.merchantconsole.status.Kind;

/**
 * Every call that the console makes, through a proxy that holds both sides to the provider's published contract. Where the
 * contract disagrees with the provider's own examples, the difference stands in {@code contract/known-differences.txt} with
 * its reason. Needs Prism, so it runs by the script {@code .ci/contract} only.
 */
@Tag("contract")
class PublishedContractTest {

    private static final Path CONTRACT = Path.of("src/test/resources/contract/openapi.yaml");
    private static final Path KNOWN = Path.of("src/test/resources/contract/known-differences.txt");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    private final Map<String, List<OrderKey>> orders = new HashMap<>();

    @Test
    void noCallAndNoAnswerBreaksTheContract() throws Exception {
        Path prism = Path.of(Objects.requireNonNull(
                System.getProperty("contract.prism"), "start this test by .ci/contract, which installs Prism"));
        InstantSource noon = InstantSource.fixed(Instant.parse("2026-03-10T11:00:00Z"));
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults(noon));
                ContractProxy proxy = ContractProxy.start(prism, CONTRACT, sandbox.url())) {
            Gateway gateway = new ProviderGateway(ProviderSettings.of(proxy.url(), sandbox.key(), Environment.SANDBOX));
            readEverything(gateway);
            changeOrders(gateway);
            makeOrders(gateway);
            answered(gateway.me());
            proxy.await("/me");
            assertThat(new TreeSet<>(proxy.violations())).isSubsetOf(known());
        }
    }

    private void readEverything(Gateway gateway) {
        @Nullable String after = null;
        do {
            Gateway.TransactionQuery query =
                    new Gateway.TransactionQuery("", Instant.parse("2025-01-01T00:00:00Z"), after, 100);
            Gateway.TransactionPage page = answered(gateway.transactions(query));
            for (Snapshot.OfTransaction row : page.rows()) {
                if (row.kind() == Kind.PAYMENT) {
                    OrderKey key = new OrderKey("", row.orderId());
                    Snapshot.OfOrder order = answered(gateway.order(key, row.transactionId()));
                    String manual = order.payment().manualCapture() ? " manual" : "";
                    orders.computeIfAbsent(row.method() + " " + row.status() + manual, name -> new ArrayList<>())
                            .add(key);
                } else {
                    answered(gateway.transaction("", row.transactionId()));
                }
            }
            after = page.after();
        } while (after != null);
        assertThat(gateway.order(new OrderKey("", "no such / order"), null)).isInstanceOf(Reply.Rejected.class);
    }

    private void changeOrders(Gateway gateway) {
        OrderKey klarna = first("KLARNA completed/uncleared");
        answered(gateway.send(new Command.ExtendKlarna(klarna, "late")));
        answered(gateway.send(new Command.Ship(klarna, "PostNL", "3SX1", DAY, "packed")));
        Snapshot.OfOrder shipped = answered(gateway.order(klarna, null));
        Action.Line line = new Action.Line(shipped.cart().items().getFirst().itemId(), 1);
        answered(gateway.send(new Command.RefundLines(
                klarna, shipped.cart(), List.of(line), "returned", new OperationId("op-klarna"))));

        OrderKey pad = first("BNPL_MF completed/uncleared");
        answered(gateway.send(new Command.ExtendPad(pad, 7)));
        clear(gateway.send(new Command.PartialShip(pad, Money.of(100, "EUR"), "PostNL", "3SX2", DAY)));
        answered(gateway.send(new Command.HoldPad(first("BNPL_MF shipped/uncleared"), 86_400)));

        OrderKey visa = first("VISA completed/completed");
        TransactionId refund = Objects.requireNonNull(answered(gateway.send(
                        new Command.Refund(visa, Money.of(100, "EUR"), "goodwill", new OperationId("op-visa"))))
                .newTransaction());
        answered(gateway.send(new Command.CancelRefund(visa, refund, "stays")));
        clear(gateway.send(new Command.Cancel(visa)));

        for (Map.Entry<String, List<OrderKey>> entry : orders.entrySet()) {
            if (entry.getKey().endsWith("completed/initialized manual")) {
                OrderKey reserved = entry.getValue().getFirst();
                answered(gateway.send(new Command.Capture(
                        reserved, Money.of(100, "EUR"), "first parcel", new OperationId("op-" + reserved.id()))));
                clear(gateway.send(new Command.CancelReservation(reserved, "withdrew")));
            }
        }
    }

    private static void makeOrders(Gateway gateway) {
        for (NewOrder.Kind kind : List.of(NewOrder.Kind.PAYMENT_LINK, NewOrder.Kind.REDIRECT)) {
            answered(gateway.create(NewOrders.order(kind, "P-" + kind, ""), null));
        }
        for (NewOrder.ThreeD wish : NewOrder.ThreeD.values()) {
            NewOrder order = NewOrders.card("P-" + wish, new NewOrder.PaymentTerms(0, false, false, wish, false));
            answered(gateway.create(order, NewOrders.goodVisa()));
        }
        NewOrder reserved =
                NewOrders.card("P-M", new NewOrder.PaymentTerms(0, true, true, NewOrder.ThreeD.AS_USUAL, true));
        answered(gateway.create(reserved, NewOrders.goodVisa()));
        for (String payLater : List.of("KLARNA", "BNPL_MF")) {
            answered(gateway.create(NewOrders.payLater("P-" + payLater, payLater), null));
        }
    }

    private OrderKey first(String name) {
        return Objects.requireNonNull(orders.get(name), name).getFirst();
    }

    private static List<String> known() throws IOException {
        return Files.readAllLines(KNOWN).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    /** Yes or no: both are answers that the contract describes. */
    private static void clear(Reply<?> reply) {
        assertThat(reply).isInstanceOfAny(Reply.Answered.class, Reply.Rejected.class);
    }

    private static <T> T answered(Reply<T> reply) {
        if (reply instanceof Reply.Answered<T>(T value)) {
            return value;
        }
        throw new AssertionError("expected an answer and got " + reply);
    }
}
