package org.merchantconsole.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.OperationId;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.Transaction;
import org.merchantconsole.order.TransactionId;
import org.merchantconsole.status.Action;
import org.merchantconsole.status.ActionKind;
import org.merchantconsole.status.Kind;

/** What the provider's books tell of an action whose outcome nobody knows. */
class ProofTest extends DeskTrial {
    private static final OperationId OURS = new OperationId("mc-ours");

    private final Proof proof = new Proof(engine);

    private Order order(String method, String pair) {
        OrderKey key = take("P-1", method, pair);
        return store.find(key).orElseThrow();
    }

    private static Intent intent(Order order, Action action, TransactionId... before) {
        return new Intent(
                OURS, order.key(), action, "Kim", NOON, NOON, Intent.State.UNKNOWN, NOON, 0, "", List.of(before));
    }

    private Order with(Order order, Transaction child) {
        gateway.set(order.key(), order.status().toString(), child);
        desks.orders().refresh(order.key());
        return store.find(order.key()).orElseThrow();
    }

    private static Transaction child(Kind kind, String number, String name, String status, Money amount, Instant at) {
        return new Transaction(
                new TransactionId(number), kind, name, FakeGateway.pair(status), amount, at, "", null, "");
    }

    private static Action action(ActionKind kind) {
        return switch (kind) {
            case ACCEPT -> new Action.Accept("");
            case DECLINE -> new Action.Decline("fraud");
            case CANCEL -> new Action.Cancel("");
            case SHIP -> new Action.Ship("", "", "");
            case CANCEL_RESERVATION -> new Action.CancelReservation("");
            case EXTEND -> new Action.Extend(1, "");
            case HOLD -> new Action.Hold(NOON.plusSeconds(90_000), "x", false);
            case RESUME -> new Action.Resume("");
            default -> new Action.HandedOver(kind, "");
        };
    }

    @ParameterizedTest
    @CsvSource({
        "VISA, completed/completed, ACCEPT, DONE",
        "VISA, uncleared/uncleared, ACCEPT, NOT_SEEN",
        "VISA, void/cancelled, ACCEPT, OVERTAKEN",
        "VISA, void/cancelled, DECLINE, DONE",
        "VISA, declined/declined, DECLINE, DONE",
        "VISA, expired/expired, DECLINE, DONE",
        "VISA, uncleared/uncleared, DECLINE, NOT_SEEN",
        "VISA, completed/completed, DECLINE, OVERTAKEN",
        "VISA, void/void, CANCEL, DONE",
        "VISA, initialized/initialized, CANCEL, NOT_SEEN",
        "VISA, expired/expired, CANCEL, OVERTAKEN",
        "VISA, declined/declined, CANCEL, OVERTAKEN",
        "KLARNA, shipped/uncleared, SHIP, DONE",
        "KLARNA, completed/uncleared, SHIP, NOT_SEEN",
        "KLARNA, void/void, SHIP, OVERTAKEN",
        "KLARNA, refunded/completed, SHIP, OVERTAKEN",
        "KLARNA, partial_refunded/completed, SHIP, CANNOT_TELL",
        "VISA, void/void, CANCEL_RESERVATION, DONE",
        "VISA, completed/completed, CANCEL_RESERVATION, NOT_SEEN",
        "VISA, expired/expired, CANCEL_RESERVATION, OVERTAKEN",
        "BNPL_MF, shipped/completed, COMPLETE_OWN_FUNDS, DONE",
        "BNPL_MF, shipped/uncleared, COMPLETE_OWN_FUNDS, NOT_SEEN",
        "BNPL_MF, void/void, COMPLETE_OWN_FUNDS, OVERTAKEN",
        "VISA, completed/completed, DUPLICATE, CANNOT_TELL",
        "VISA, completed/completed, DISPUTE, CANNOT_TELL",
        "BNPL_MF, completed/uncleared, EXTEND, CANNOT_TELL",
        "BNPL_MF, shipped/uncleared, HOLD, CANNOT_TELL",
        "BNPL_MF, shipped/uncleared, RESUME, CANNOT_TELL"
    })
    void theOrdersPairTells(String method, String pair, ActionKind kind, Proof.Finding finding) {
        Order order = order(method, pair);
        assertThat(proof.of(order, intent(order, action(kind)))).isEqualTo(finding);
    }

    @Test
    void aHeldPaymentThatIsReservedToBeCapturedLaterWasAccepted() {
        gateway.manualCapture = true;
        Order order = order("VISA", "completed/initialized");
        assertThat(proof.of(order, intent(order, action(ActionKind.ACCEPT)))).isEqualTo(Proof.Finding.DONE);
    }

    @Test
    void anOrderThatWasShippedOnceWasShipped() {
        Order order = order("KLARNA", "shipped/uncleared");
        gateway.set(order.key(), "partial_refunded/completed", null);
        desks.orders().refresh(order.key());
        Order later = store.find(order.key()).orElseThrow();
        assertThat(proof.of(later, intent(later, action(ActionKind.SHIP)))).isEqualTo(Proof.Finding.DONE);
    }

    @ParameterizedTest
    @CsvSource({"REFUND, mc-ours", "CAPTURE, mc-ours", "SHIPMENT, mc-ours"})
    void aChildWithOurNameIsOurs(Kind kind, String name) {
        Order order =
                with(order("VISA", "completed/completed"), child(kind, "71", name, "reserved/reserved", TEN, NOON));
        assertThat(proof.of(order, intent(order, asking(kind)))).isEqualTo(Proof.Finding.DONE);
        Kind other = kind == Kind.REFUND ? Kind.CAPTURE : Kind.REFUND;
        assertThat(proof.of(order, intent(order, asking(other)))).isEqualTo(Proof.Finding.NOT_SEEN);
    }

    private static Action asking(Kind kind) {
        return switch (kind) {
            case CAPTURE -> new Action.Capture(TEN, "");
            case SHIPMENT -> new Action.PartialShip(TEN, "", "");
            default -> new Action.Refund(TEN, "");
        };
    }

    @Test
    void aRefundByArticleIsProvenLikeOneByAmount() {
        Action lines = new Action.RefundLines(List.of(new Action.Line("A", 1)), TEN, "");
        Order plain = order("KLARNA", "shipped/completed");
        assertThat(proof.of(plain, intent(plain, lines))).isEqualTo(Proof.Finding.NOT_SEEN);
        Order order = with(plain, child(Kind.REFUND, "71", "mc-ours", "reserved/reserved", TEN, NOON));
        assertThat(proof.of(order, intent(order, lines))).isEqualTo(Proof.Finding.DONE);
        assertThat(Proof.probable(plain, intent(plain, lines))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"P-1, 1000, PROBABLE", "'', 1000, PROBABLE", "P-1, 999, NOT_SEEN", "mc-another, 1000, NOT_SEEN"})
    void aNewChildOfTheAmountWithoutANameIsProbablyOurs(String name, long cents, Proof.Finding finding) {
        Transaction child = child(Kind.REFUND, "71", name, "reserved/reserved", Money.of(cents, "EUR"), NOON);
        Order order = with(order("VISA", "completed/completed"), child);
        Action refund = new Action.Refund(TEN, "");
        assertThat(proof.of(order, intent(order, refund))).isEqualTo(finding);
        assertThat(proof.of(order, intent(order, refund, child.id())))
                .as("it was there before")
                .isEqualTo(Proof.Finding.NOT_SEEN);
        assertThat(proof.of(order, intent(order, new Action.Capture(TEN, ""))))
                .as("another kind")
                .isEqualTo(Proof.Finding.NOT_SEEN);
    }

    @Test
    void partShipmentsHaveNamesOfTheProvidersOwn() {
        Transaction part = child(Kind.SHIPMENT, "71", "P-1-1", "completed/uncleared", TEN, NOON);
        Order order = with(order("BNPL_MF", "completed/uncleared"), part);
        Intent intent = intent(order, new Action.PartialShip(TEN, "", ""));
        assertThat(proof.of(order, intent)).isEqualTo(Proof.Finding.PROBABLE);
        assertThat(Proof.probable(order, intent)).contains(part);
    }

    @Test
    void ofSeveralTheOldestIsMeantAndOnlyMoneyAndPartsHaveOne() {
        Order order = with(
                order("VISA", "completed/completed"),
                child(Kind.REFUND, "72", "P-1", "reserved/reserved", TEN, NOON.plusSeconds(9)));
        order = with(order, child(Kind.REFUND, "71", "P-1", "reserved/reserved", TEN, NOON.plusSeconds(1)));
        assertThat(Proof.probable(order, intent(order, new Action.Refund(TEN, ""))))
                .get()
                .extracting(Transaction::id)
                .isEqualTo(new TransactionId("71"));
        assertThat(Proof.probable(order, intent(order, new Action.Capture(TEN, ""))))
                .isEmpty();
        assertThat(Proof.probable(order, intent(order, new Action.Accept("")))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "71, void/void, DONE",
        "71, declined/declined, DONE",
        "71, completed/completed, OVERTAKEN",
        "71, reserved/reserved, NOT_SEEN",
        "72, void/void, CANNOT_TELL"
    })
    void aRefundThatIsTakenBackShowsInItsOwnPair(String number, String pair, Proof.Finding finding) {
        Order order = with(order("VISA", "completed/completed"), child(Kind.REFUND, "71", "x", pair, TEN, NOON));
        assertThat(proof.of(order, intent(order, withdrawal(number)))).isEqualTo(finding);
    }

    @Test
    void whatIsNoRefundIsNotTakenBack() {
        Order order =
                with(order("VISA", "completed/completed"), child(Kind.CAPTURE, "71", "x", "void/void", TEN, NOON));
        assertThat(proof.of(order, intent(order, withdrawal("71")))).isEqualTo(Proof.Finding.CANNOT_TELL);
        assertThat(proof.of(order, intent(order, withdrawal(null)))).isEqualTo(Proof.Finding.CANNOT_TELL);
    }

    private static Action withdrawal(@Nullable String number) {
        return new Action.CancelRefund(number, "");
    }
}
