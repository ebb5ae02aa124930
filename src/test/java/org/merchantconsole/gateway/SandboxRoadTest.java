package org.merchantconsole.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.Command;
import org.merchantconsole.order.Gateway;
import org.merchantconsole.order.OperationId;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.Reply;
import org.merchantconsole.order.Snapshot;
import org.merchantconsole.order.TransactionId;
import org.merchantconsole.sandbox.Sandbox;
import org.merchantconsole.sandbox.SandboxOptions;
import org.merchantconsole.status.Action;
import org.merchantconsole.status.Kind;
import org.merchantconsole.status.RawPair;

/** Every call of the gateway against the simulated provider with its sample data. */
class SandboxRoadTest {

    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-03-10T11:00:00Z"));

    private Sandbox sandbox;
    private Gateway gateway;
    private List<Snapshot.OfTransaction> listed;

    @BeforeEach
    void start() throws Exception {
        sandbox = Sandbox.start(SandboxOptions.defaults(NOON));
        gateway = new ProviderGateway(ProviderSettings.of(sandbox.url(), sandbox.key(), Environment.SANDBOX));
        listed = all();
    }

    @AfterEach
    void stop() throws Exception {
        sandbox.close();
    }

    @Test
    void theKeyIsKnown() {
        assertThat(answered(gateway.me()).accountId()).isNotEmpty();
    }

    @Test
    void aWrongKeyIsRejectedWithItsCode() {
        Gateway stranger = new ProviderGateway(ProviderSettings.of(sandbox.url(), "wrong", Environment.SANDBOX));
        assertThat(stranger.me()).isInstanceOfSatisfying(Reply.Rejected.class, no -> {
            assertThat(no.code()).isEqualTo(1032);
            assertThat(no.httpStatus()).isEqualTo(401);
        });
    }

    @Test
    void theProvidersTimeIsHeardFromItsAnswers() {
        Duration off = Duration.ofMinutes(5);
        Gateway late = ProviderGateway.polite(
                ProviderSettings.of(sandbox.url(), sandbox.key(), Environment.SANDBOX),
                () -> NOON.instant().minus(off),
                Thread::sleep);
        assertThat(late.ahead()).isEmpty();
        answered(late.me());
        assertThat(late.ahead()).contains(off);
    }

    @Test
    void theWholeListIsReadWithoutGapOrDouble() {
        assertThat(listed).hasSizeGreaterThan(300);
        assertThat(new HashSet<>(listed.stream()
                        .map(Snapshot.OfTransaction::transactionId)
                        .toList()))
                .hasSameSizeAs(listed);
    }

    @Test
    void everyListedPaymentIsReadAsAnOrderWithTheSamePair() {
        for (Snapshot.OfTransaction row : payments()) {
            Snapshot.OfOrder order = answered(gateway.order(new OrderKey("", row.orderId()), row.transactionId()));
            assertThat(order.status()).isEqualTo(row.status());
            assertThat(order.amount()).isEqualTo(row.amount());
            assertThat(order.created()).isEqualTo(row.created());
        }
    }

    @Test
    void aSingleTransactionEqualsItsRow() {
        Snapshot.OfTransaction row = listed.getFirst();
        Snapshot.OfTransaction single = answered(gateway.transaction("", row.transactionId()));
        assertThat(single.status()).isEqualTo(row.status());
        assertThat(single.amount()).isEqualTo(row.amount());
    }

    @Test
    void anUnknownOrderIsRejectedAsNotFound() {
        assertThat(gateway.order(new OrderKey("", "no such / order"), new TransactionId("1")))
                .isInstanceOfSatisfying(
                        Reply.Rejected.class, no -> assertThat(no.httpStatus()).isEqualTo(404));
    }

    @Test
    void aHeldCardPaymentIsAcceptedAndItsEvidenceIsTold() {
        for (Snapshot.OfTransaction held : paymentsAt("uncleared", "uncleared")) {
            OrderKey key = new OrderKey("", held.orderId());
            if (!List.of("VISA", "MASTERCARD", "MAESTRO", "AMEX").contains(held.method())) {
                continue;
            }
            Gateway.Evidence evidence = answered(gateway.evidence(key));
            assertThat(evidence.score()).isBetween(1, 10);
            if (evidence.score() < 8) {
                answered(gateway.send(new Command.Accept(key, "looks fine")));
                assertThat(answered(gateway.order(key, null)).status().orderStatus())
                        .isEqualTo("completed");
                return;
            }
        }
        throw new AssertionError("the sample data hold no card payment to accept");
    }

    @Test
    void aKlarnaOrderIsExtendedShippedAndPartlyRefunded() {
        OrderKey key = first("KLARNA", "completed", "uncleared");
        assertThat(answered(gateway.send(new Command.ExtendKlarna(key, "late"))).until())
                .isNotNull();
        answered(gateway.send(new Command.Ship(key, "PostNL", "3SX1", LocalDate.of(2026, 3, 10), "packed")));
        Snapshot.OfOrder shipped = answered(gateway.order(key, null));
        assertThat(shipped.status()).isEqualTo(new RawPair("shipped", "uncleared"));

        String item = shipped.cart().items().getFirst().itemId();
        Command.Receipt refund = answered(gateway.send(new Command.RefundLines(
                key, shipped.cart(), List.of(new Action.Line(item, 1)), "returned", new OperationId("op-klarna-1"))));
        assertThat(refund.newTransaction()).isNotNull();
        assertThat(answered(gateway.order(key, null)).related())
                .anySatisfy(child -> assertThat(child.orderId()).isEqualTo("op-klarna-1"));
    }

    @Test
    void aPadOrderIsPaused() {
        OrderKey key = first("BNPL_MF", "shipped", "uncleared");
        Instant until = answered(gateway.send(new Command.HoldPad(key, 86_400))).until();
        assertThat(until).isEqualTo(Instant.parse("2026-03-11T11:00:00Z"));
    }

    @Test
    void theTimeToShipOfAPadOrderIsExtended() {
        assertThat(answered(gateway.send(new Command.ExtendPad(first("BNPL_MF", "completed", "uncleared"), 7)))
                        .until())
                .isAfter(NOON.instant());
    }

    @Test
    void aCardPaymentIsRefundedOnceAndTheRefundTakenBack() {
        OrderKey key = first("VISA", "completed", "completed");
        Command refund = new Command.Refund(key, Money.of(100, "EUR"), "goodwill", new OperationId("op-visa-1"));
        TransactionId made =
                Objects.requireNonNull(answered(gateway.send(refund)).newTransaction());
        Snapshot.OfTransaction child = answered(gateway.transaction("", made));
        assertThat(child.kind()).isEqualTo(Kind.REFUND);
        assertThat(child.amount()).isEqualTo(Money.of(100, "EUR"));
        assertThat(gateway.send(refund))
                .isInstanceOfSatisfying(
                        Reply.Rejected.class, no -> assertThat(no.code()).isEqualTo(1034));
        answered(gateway.send(new Command.CancelRefund(key, made, "stays")));
        assertThat(answered(gateway.transaction("", made)).status().orderStatus())
                .isEqualTo("void");
    }

    private OrderKey first(String method, String order, String transaction) {
        return new OrderKey(
                "",
                paymentsAt(order, transaction).stream()
                        .filter(row ->
                                row.method().equals(method) && row.amount().minorUnits() > 100)
                        .findFirst()
                        .orElseThrow()
                        .orderId());
    }

    private List<Snapshot.OfTransaction> paymentsAt(String order, String transaction) {
        return payments().stream()
                .filter(row -> row.status().equals(new RawPair(order, transaction)))
                .toList();
    }

    private List<Snapshot.OfTransaction> payments() {
        return listed.stream().filter(row -> row.kind() == Kind.PAYMENT).toList();
    }

    private List<Snapshot.OfTransaction> all() {
        List<Snapshot.OfTransaction> rows = new ArrayList<>();
        @Nullable String after = null;
        do {
            Gateway.TransactionPage page =
                    answered(gateway.transactions(new Gateway.TransactionQuery("", null, after, 90)));
            assertThat(page.refused()).isEmpty();
            rows.addAll(page.rows());
            after = page.after();
        } while (after != null);
        return rows;
    }

    private static <T> T answered(Reply<T> reply) {
        if (reply instanceof Reply.Answered<T>(T value)) {
            return value;
        }
        throw new AssertionError("expected an answer and got " + reply);
    }
}
