package org.merchantconsole.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.AuditEntry;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderQuery;
import org.merchantconsole.order.Queue;
import org.merchantconsole.order.Snapshot;
import org.merchantconsole.order.Source;
import org.merchantconsole.order.Transaction;
import org.merchantconsole.order.TransactionId;
import org.merchantconsole.status.Action;
import org.merchantconsole.status.Kind;
import org.merchantconsole.status.Staff;

/** An action is taken while something else is open on the order, or happens to it at that moment. */
class PerformTest extends DeskTrial {
    private static final Staff LEE = Role.MANAGER.staff("Lee");
    private static final Money FIVE = Money.of(500, "EUR");

    /** What the other one gets who acts on the same order at a point of the first one's road. */
    private List<Outcome> theOtherAt(Waypoint point, Action action) {
        List<Outcome> others = new ArrayList<>();
        Desks other = start();
        then.put(point, () -> {
            then.clear();
            others.add(other.dispatch().perform(paid, action, LEE));
        });
        return others;
    }

    @Test
    void whoComesSecondIsToldWhatIsUnderWay() {
        gateway.line = FakeGateway.Line.LOST_BEFORE;
        List<Outcome> others = theOtherAt(Waypoint.INTENT_WANTED, new Action.Refund(FIVE, ""));
        Outcome mine = desks.refunds().refund(paid, TEN, "", KIM);
        assertThat(others).singleElement().isInstanceOf(Outcome.Unknown.class);
        assertThat(mine).isEqualTo(new Outcome.Busy(paid, only()));
        assertThat(only().action()).isEqualTo(new Action.Refund(FIVE, ""));
    }

    @Test
    void anOrderThatNeverStandsStillIsGivenUpAfterTwentyTries() {
        then.put(Waypoint.INTENT_WANTED, () -> {
            gateway.nameless(paid, Money.of(1, "EUR"));
            desks.orders().refresh(paid);
        });
        assertThatThrownBy(() -> desks.refunds().refund(paid, TEN, "", KIM))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("changes faster");
        assertThat(passed).hasSize(20).containsOnly(Waypoint.INTENT_WANTED);
        assertThat(store.intents(9)).isEmpty();
    }

    @Test
    void whatWasWrittenDownAMomentAgoIsLeftToItsWriter() {
        List<Outcome> others = theOtherAt(Waypoint.INTENT_STORED, new Action.Refund(FIVE, ""));
        assertThat(desks.refunds().refund(paid, TEN, "", KIM)).isInstanceOf(Outcome.Done.class);
        assertThat(others).singleElement().isInstanceOf(Outcome.Busy.class);
        assertThat(gateway.effects).hasSize(1);
    }

    @Test
    void whatCouldNotLeaveLongAgoIsSentBeforeTheNextIsJudged() {
        gateway.line = FakeGateway.Line.DOWN;
        desks.refunds().refund(paid, TEN, "", KIM);
        gateway.line = FakeGateway.Line.GOOD;
        assertThat(desks.refunds().refund(paid, FIVE, "", KIM))
                .as("written just now")
                .isInstanceOf(Outcome.Busy.class);
        time.set(NOON.plusSeconds(10));
        assertThat(desks.refunds().refund(paid, FIVE, "", KIM)).isInstanceOf(Outcome.Done.class);
        assertThat(gateway.effects).hasSize(2);
    }

    @Test
    void whatAnotherRunningProgramSendsBlocksAndIsNotLookedInto() {
        killed(FakeGateway.Line.KILLED_BEFORE, () -> desks.refunds().refund(paid, TEN, "", KIM));
        ProcessHandle other = ProcessHandle.current().parent().orElseThrow();
        Intent sending = only();
        store.put(new Intent(
                sending.id(),
                sending.order(),
                sending.action(),
                sending.staff(),
                sending.stagedAt(),
                sending.leavesAt(),
                sending.state(),
                sending.changedAt(),
                sending.code(),
                "process " + MachinePrograms.name(other),
                sending.before()));
        assertThat(start().refunds().refund(paid, FIVE, "", KIM)).isInstanceOf(Outcome.Busy.class);
        assertThat(only().state()).isEqualTo(Intent.State.SENDING);
    }

    @Test
    void whatTheBooksSettleOnTheWayIsJudgedAsItIsThen() {
        killed(FakeGateway.Line.KILLED_BEFORE, () -> desks.review().accept(held, "", KIM));
        gateway.set(held, "void/cancelled", null);
        assertThat(start().dispatch().perform(held, new Action.Decline("fraud"), KIM))
                .isInstanceOf(Outcome.RefusedByEngine.class);
        assertThat(only().state()).isEqualTo(Intent.State.SETTLED_BY_EVIDENCE);
    }

    @Test
    void anUnknownOrderIsAMistakeOfTheCaller() {
        OrderKey nobody = new OrderKey("", "nobody");
        assertThatThrownBy(() -> desks.dispatch().perform(nobody, new Action.Accept(""), KIM))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nobody");
        Judge judge = new Judge(engine, Terms.DEFAULT.site(), time::get);
        Ledger ledger = new Ledger(store, judge, new Changes(), time::get);
        AuditEntry row = new AuditEntry(NOON, "Kim", Source.PERSON, "x", nobody, null, "");
        assertThatThrownBy(() -> ledger.save(nobody, order -> order, row))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nobody");
    }

    @Test
    void anEqualRefundThatWasThereBeforeIsNotTakenForOurs() {
        Transaction old = new Transaction(
                new TransactionId("70"),
                Kind.REFUND,
                "C-1",
                FakeGateway.pair("reserved/reserved"),
                TEN,
                NOON.minus(Duration.ofDays(2)),
                "",
                null,
                "");
        gateway.set(paid, "completed/completed", old);
        gateway.line = FakeGateway.Line.LOST_BEFORE;
        assertThat(desks.refunds().refund(paid, TEN, "", KIM)).isInstanceOf(Outcome.Unknown.class);
        assertThat(only().before()).containsExactly(old.id());
        assertThat(desks.outbox().entries(KIM).getFirst().next()).isEqualTo(Outbox.Step.LOOKED_UP);
    }

    @Test
    void theRefundThatIsTakenBackIsNamedWhenItIsWrittenDown() {
        desks.refunds().refund(paid, TEN, "", KIM);
        Transaction open = store.find(paid).orElseThrow().related().getFirst();
        gateway.line = FakeGateway.Line.LOST_BEFORE;
        desks.dispatch().perform(paid, new Action.CancelRefund(null, "mistake"), KIM);
        assertThat(store.openIntents())
                .singleElement()
                .extracting(Intent::action)
                .isEqualTo(new Action.CancelRefund(open.id().value(), "mistake"));
    }

    @Test
    void anUnknownRefundIsInTheListOfRefundsUntilItIsSettled() {
        gateway.line = FakeGateway.Line.LOST_BEFORE;
        desks.refunds().refund(paid, TEN, "", KIM);
        assertThat(store.total(OrderQuery.of(Queue.REFUNDS)).count()).isEqualTo(1);
        time.set(NOON.plus(Duration.ofMinutes(7)));
        desks.dispatch().settle(only().id(), false, KIM);
        assertThat(store.total(OrderQuery.of(Queue.REFUNDS)).count()).isZero();
    }

    @Test
    void whatWasDoneIsToldAsTheProviderReportsIt() {
        assertThat(desks.review().accept(held, "", KIM))
                .isInstanceOfSatisfying(
                        Outcome.Done.class, done -> assertThat(done.sentence()).contains("completed/completed"));
        assertThat(only().text()).isEqualTo("the provider reports completed/completed");
    }

    @Test
    void aRefusedDecisionIsRefusedEvenWhenTheOrderStandsWhereItWouldHaveLed() {
        gateway.line = FakeGateway.Line.REFUSED;
        then.put(Waypoint.CALL_OVER, () -> gateway.set(held, "completed/completed", null));
        assertThat(desks.review().accept(held, "", KIM)).isInstanceOf(Outcome.RefusedByProvider.class);
        assertThat(only().state()).isEqualTo(Intent.State.REFUSED_BY_PROVIDER);
    }

    @Test
    void aRefusedCaptureUnderOurNameIsDone() {
        gateway.manualCapture = true;
        OrderKey reserved = take("M-1", "VISA", "completed/initialized");
        gateway.line = FakeGateway.Line.REFUSED;
        Transaction capture = new Transaction(
                new TransactionId("71"),
                Kind.CAPTURE,
                "op-1",
                FakeGateway.pair("completed/completed"),
                TEN,
                NOON,
                "",
                null,
                "");
        then.put(Waypoint.CALL_OVER, () -> gateway.set(reserved, "completed/completed", capture));
        assertThat(desks.dispatch().perform(reserved, new Action.Capture(TEN, ""), KIM))
                .isInstanceOf(Outcome.Done.class);
        assertThat(only().state()).isEqualTo(Intent.State.SETTLED_BY_EVIDENCE);
    }

    private static Snapshot.OfTransaction row(TransactionId id, Money amount) {
        return new Snapshot.OfTransaction(
                "",
                "op-1",
                id,
                Kind.REFUND,
                "refund",
                FakeGateway.pair("reserved/reserved"),
                amount,
                NOON,
                null,
                NOON,
                "",
                "VISA",
                "",
                "",
                null,
                "",
                "",
                "{}");
    }

    @Test
    void aRefundThatOnlyItsReceiptNamesIsAddedToTheOrder() {
        TransactionId id = new TransactionId("71");
        gateway.named = id;
        gateway.rows.put(id, row(id, TEN));
        then.put(Waypoint.CALL_OVER, () -> {
            gateway.orders.remove(paid);
            gateway.add("C-1", "VISA", "completed/completed", 5_000);
            gateway.set(paid, "completed/completed", refund("60", "C-1", FIVE));
        });
        assertThat(desks.refunds().refund(paid, TEN, "", KIM)).isInstanceOf(Outcome.Done.class);
        Order order = store.find(paid).orElseThrow();
        assertThat(order.related()).extracting(Transaction::id).containsExactlyInAnyOrder(new TransactionId("60"), id);
    }

    @Test
    void aRefundThatTheBooksShowIsNotAskedForByTheNumberOfItsReceipt() {
        TransactionId id = new TransactionId("20000");
        gateway.named = id;
        gateway.rows.put(id, row(id, FIVE));
        desks.refunds().refund(paid, TEN, "", KIM);
        assertThat(store.find(paid).orElseThrow().related()).singleElement().satisfies(child -> {
            assertThat(child.id()).isEqualTo(id);
            assertThat(child.amount()).isEqualTo(TEN);
        });
    }

    @Test
    void whatAPersonConfirmsIsToldAndWrittenDown() {
        OrderKey pad = take("P-1", "BNPL_MF", "shipped/uncleared");
        desks.reminders().hold(pad, LocalDate.parse("2026-03-25"), "return", true, KIM);
        List<OrderKey> heard = new ArrayList<>();
        try (Changes.Subscription ear = desks.orders().changes().subscribe(heard::add)) {
            assertThat(desks.reminders().confirmHold(pad, KIM)).isTrue();
            assertThat(ear).isNotNull();
        }
        assertThat(heard).containsExactly(pad);
        AuditEntry row = store.audit(pad, 1).getFirst();
        assertThat(row.what()).isEqualTo("hold confirmed");
        assertThat(row.actor()).isEqualTo("Kim");
        assertThat(row.order()).isEqualTo(pad);
    }
}
