package org.merchantconsole.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.Cart;
import org.merchantconsole.order.CartItem;
import org.merchantconsole.order.Customer;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.PaymentDetails;
import org.merchantconsole.order.Snapshot;
import org.merchantconsole.order.Source;
import org.merchantconsole.order.Transaction;
import org.merchantconsole.order.TransactionId;
import org.merchantconsole.simulation.MemoryStore;
import org.merchantconsole.status.Flow;
import org.merchantconsole.status.Kind;
import org.merchantconsole.status.Observation;
import org.merchantconsole.status.OrderStatus;
import org.merchantconsole.status.RawPair;
import org.merchantconsole.status.State;
import org.merchantconsole.status.StatusEngine;
import org.merchantconsole.status.TransactionStatus;

/** Invariant 7: no older record takes a state back, and a newer fact of the provider's may always correct us. */
class IntakeTest {
    private static final Instant THEN = Instant.parse("2026-03-10T11:00:00Z");
    private static final Intake.Origin FILE = new Intake.Origin(Source.IMPORT, "old.json", false);
    private static final Intake.Origin ANSWER = Fetch.bySync();
    private static final List<String> METHODS = List.of("VISA", "KLARNA", "PAYAFTER", "IDEAL");

    private final StatusEngine engine = new StatusEngine();
    private final Intake intake = new Intake(engine, new Sites(new MemoryStore(), List.of(), Terms.DEFAULT));

    private static Snapshot.OfOrder snapshot(
            String method, RawPair pair, Instant modified, long refunded, @Nullable List<Transaction> related) {
        return new Snapshot.OfOrder(
                "",
                "T-1",
                new TransactionId("1700000000000001"),
                pair,
                Money.of(5_000, "EUR"),
                Money.of(refunded, "EUR"),
                THEN.minusSeconds(86_400),
                modified,
                null,
                "",
                "",
                "",
                Customer.UNKNOWN,
                Cart.NONE,
                PaymentDetails.of(method),
                related,
                "{}");
    }

    private Order known(String method, RawPair pair, long refunded, Transaction... related) {
        return intake.order(null, snapshot(method, pair, THEN, refunded, List.of(related)), ANSWER)
                .order();
    }

    private List<RawPair> listed(String method) {
        Flow flow = Flow.of(method, false, false);
        List<RawPair> pairs = new ArrayList<>();
        for (OrderStatus order : OrderStatus.values()) {
            for (TransactionStatus transaction : TransactionStatus.values()) {
                RawPair pair = new RawPair(
                        order.name().toLowerCase(Locale.ROOT),
                        transaction.name().toLowerCase(Locale.ROOT));
                if (engine.state(flow, method, Kind.PAYMENT, pair).isPresent()) {
                    pairs.add(pair);
                }
            }
        }
        return pairs;
    }

    private boolean leads(String method, RawPair from, RawPair to) {
        return engine.observe(Flow.of(method, false, false), method, Kind.PAYMENT, from, to)
                instanceof Observation.Expected;
    }

    @Test
    void everyPairAgainstEveryOtherOlderOfTheSameSecondAndNewerFromAFileAndAsAnAnswer() {
        int finals = 0;
        int tried = 0;
        for (String method : METHODS) {
            Flow flow = Flow.of(method, false, false);
            List<RawPair> pairs = listed(method);
            for (RawPair is : pairs) {
                Order known = known(method, is, 0);
                boolean isFinal = engine.state(flow, method, Kind.PAYMENT, is)
                        .map(State::isFinal)
                        .orElse(false);
                finals += isFinal ? 1 : 0;
                for (RawPair says : pairs) {
                    if (says.equals(is)) {
                        continue;
                    }
                    String as = method + " " + is + " then " + says;
                    tried++;
                    // The provider's answer to our own question is the present, whatever its date says.
                    for (int seconds : new int[] {-60, 0, 60}) {
                        assertThat(after(known, method, says, seconds, ANSWER))
                                .as(as)
                                .isEqualTo(says);
                    }
                    assertThat(after(known, method, says, -1, FILE)).as(as).isEqualTo(is);
                    assertThat(after(known, method, says, 1, FILE)).as(as).isEqualTo(says);
                    boolean onlyForward = leads(method, is, says) && !leads(method, says, is);
                    assertThat(after(known, method, says, 0, FILE)).as(as).isEqualTo(onlyForward ? says : is);
                    if (isFinal) {
                        assertThat(onlyForward)
                                .as("a final pair leads nowhere: %s", as)
                                .isFalse();
                    }
                }
            }
        }
        assertThat(finals).isGreaterThan(10);
        assertThat(tried).isGreaterThan(500);
    }

    private RawPair after(Order known, String method, RawPair says, int seconds, Intake.Origin origin) {
        Instant modified = THEN.plusSeconds(seconds);
        RawPair whole = intake.order(known, snapshot(method, says, modified, 0, null), origin)
                .order()
                .status();
        RawPair row = intake.payment(known, row("payment", Kind.PAYMENT, says, modified, 5_000), origin)
                .order()
                .status();
        assertThat(row).as("a list's row and a whole record count alike").isEqualTo(whole);
        return whole;
    }

    private static Snapshot.OfTransaction row(String type, Kind kind, RawPair pair, Instant updated, long cents) {
        boolean payment = kind == Kind.PAYMENT;
        return new Snapshot.OfTransaction(
                "",
                "T-1",
                new TransactionId(payment ? "1700000000000001" : "1700000000000002"),
                kind,
                type,
                pair,
                Money.of(cents, "EUR"),
                THEN,
                null,
                updated,
                "",
                "VISA",
                "",
                "",
                null,
                "",
                "",
                "{}");
    }

    private static Transaction refund(String pair) {
        return new Transaction(
                new TransactionId("1700000000000002"),
                Kind.REFUND,
                "T-1",
                FakeGateway.pair(pair),
                Money.of(400, "EUR"),
                THEN,
                "",
                null,
                "");
    }

    @Test
    void anOlderRecordWithTheSamePairTakesNoRefundBack() {
        RawPair paid = FakeGateway.pair("completed/completed");
        Order known = known("VISA", paid, 400, refund("completed/completed"));
        for (int seconds : new int[] {-60, 0}) {
            Order after = intake.order(
                            known,
                            snapshot("VISA", paid, THEN.plusSeconds(seconds), 0, List.of(refund("reserved/reserved"))),
                            FILE)
                    .order();
            assertThat(after.refunded()).isEqualTo(Money.of(400, "EUR"));
            assertThat(after.related()).isEqualTo(known.related());
            assertThat(after.modified()).isEqualTo(THEN);
        }
        // Newer, the provider may say that it was taken back after all.
        Order newer = intake.order(
                        known, snapshot("VISA", paid, THEN.plusSeconds(1), 0, List.of(refund("void/cancelled"))), FILE)
                .order();
        assertThat(newer.refunded()).isEqualTo(Money.of(0, "EUR"));
        assertThat(newer.related().getFirst().status()).isEqualTo(FakeGateway.pair("void/cancelled"));
    }

    @Test
    void anOlderRowOfARefundDoesNotTakeItsFinalPairBackAndANewerOneMay() {
        Order known = known("VISA", FakeGateway.pair("completed/completed"), 400, refund("completed/completed"));
        RawPair reserved = FakeGateway.pair("reserved/reserved");
        Order older = intake.child(known, row("refund", Kind.REFUND, reserved, THEN, 400), FILE);
        assertThat(older.related()).isEqualTo(known.related());
        Order newer = intake.child(known, row("refund", Kind.REFUND, reserved, THEN.plusSeconds(1), 400), FILE);
        assertThat(newer.related().getFirst().status()).isEqualTo(reserved);
        Order asked = intake.child(known, row("refund", Kind.REFUND, reserved, THEN.minusSeconds(9), 400), ANSWER);
        assertThat(asked.related().getFirst().status()).isEqualTo(reserved);
    }

    @Test
    void anOlderRecordStillTellsWhatWasNeverKnown() {
        RawPair paid = FakeGateway.pair("completed/completed");
        Order known = known("VISA", paid, 0);
        Snapshot.OfOrder plain = snapshot("VISA", paid, THEN.minusSeconds(60), 0, List.of(refund("reserved/reserved")));
        Customer customer = new Customer("A", "B", "", "", "", "", "", "", "", "");
        Cart cart = new Cart(List.<CartItem>of(), "[{\"name\":\"Lamp\"}]");
        Order after = intake.order(
                        known,
                        new Snapshot.OfOrder(
                                "",
                                plain.orderId(),
                                plain.transactionId(),
                                plain.status(),
                                plain.amount(),
                                plain.refunded(),
                                plain.created(),
                                plain.modified(),
                                null,
                                "",
                                "",
                                "",
                                customer,
                                cart,
                                plain.payment(),
                                plain.related(),
                                "{}"),
                        FILE)
                .order();
        assertThat(after.customer()).isEqualTo(customer);
        assertThat(after.related()).hasSize(1);
        assertThat(after.modified()).isEqualTo(THEN);
        assertThat(after.history()).isEqualTo(known.history());
    }
}
