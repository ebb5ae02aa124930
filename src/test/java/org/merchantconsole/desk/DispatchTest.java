package org.merchantconsole.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.OperationId;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.status.Rule;

class DispatchTest extends DeskTrial {
    @Test
    void actionIsWrittenDownBeforeItLeavesAndReadBackAfterwards() {
        Outcome outcome = desks.review().accept(held, "called", KIM);

        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        assertThat(only().state()).isEqualTo(Intent.State.DONE);
        assertThat(store.find(held).orElseThrow().status()).hasToString("completed/completed");
        assertThat(store.audit(held, 10).stream().map(row -> row.what()))
                .containsExactly("accept done", "accept sending", "accept due", "order fetched");
    }

    @Test
    void engineRefusesBeforeAnythingIsWrittenOrSent() {
        Outcome outcome = desks.refunds().refund(held, TEN, "", KIM);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.RefusedByEngine.class,
                        refused -> assertThat(refused.verdict().rule()).isEqualTo(Rule.HELD_DECLINE_INSTEAD));
        assertThat(store.intents(9)).isEmpty();
        assertThat(gateway.effects).isEmpty();
    }

    @Test
    void roleWithoutTheRightIsRefused() {
        Outcome outcome = desks.refunds().refund(paid, TEN, "", Role.WAREHOUSE.staff("Ward"));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.RefusedByEngine.class,
                        refused -> assertThat(refused.verdict().rule()).isEqualTo(Rule.RIGHT));
    }

    @Test
    void lostAnswerIsSettledByTheProvidersBooksAndNotSentAgain() {
        gateway.line = FakeGateway.Line.LOST_AFTER;

        Outcome outcome = desks.refunds().refund(paid, TEN, "", KIM);

        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        assertThat(only().state()).isEqualTo(Intent.State.SETTLED_BY_EVIDENCE);
        assertThat(gateway.effects).hasSize(1);
    }

    @Test
    void refundThatNobodyKnowsOfStaysUnknownCountsAgainstTheRestAndBlocks() {
        gateway.line = FakeGateway.Line.LOST_BEFORE;

        Outcome outcome = desks.refunds().refund(paid, TEN, "", KIM);
        gateway.line = FakeGateway.Line.GOOD;
        desks.dispatch().resumeOpenIntents();

        assertThat(outcome).isInstanceOf(Outcome.Unknown.class);
        assertThat(only().state()).isEqualTo(Intent.State.UNKNOWN);
        assertThat(gateway.effects).isEmpty();
        OrderView view = desks.orders().view(paid, KIM).orElseThrow();
        assertThat(view.refundable()).isEqualTo(Money.of(4_000, "EUR"));
        assertThat(view.pending()).isEqualTo(TEN);
        assertThat(desks.refunds().refund(paid, TEN, "", KIM)).isInstanceOf(Outcome.Busy.class);
    }

    @Test
    void unknownRefundIsSentAgainOnlyByAPersonAndOnlyWhenTheFirstCannotArriveAnyMore() {
        gateway.line = FakeGateway.Line.LOST_BEFORE;
        desks.refunds().refund(paid, TEN, "", KIM);
        gateway.line = FakeGateway.Line.GOOD;
        OperationId id = only().id();

        assertThat(desks.dispatch().sendAgain(id, KIM)).isEmpty();
        time.set(NOON.plus(Duration.ofMinutes(7)));
        assertThat(desks.dispatch().sendAgain(id, KIM)).containsInstanceOf(Outcome.Done.class);

        assertThat(gateway.effects).hasSize(1);
        assertThat(only().id()).isEqualTo(id);
    }

    @Test
    void personMaySettleWhatTheBooksDoNot() {
        gateway.line = FakeGateway.Line.LOST_BEFORE;
        desks.refunds().refund(paid, TEN, "", KIM);

        assertThat(desks.dispatch().settle(only().id(), false, KIM)).isEqualTo(Dispatch.Settling.MAY_STILL_ARRIVE);
        time.set(NOON.plus(Duration.ofMinutes(6)));
        gateway.readable = false;
        assertThat(desks.dispatch().settle(only().id(), false, KIM)).isEqualTo(Dispatch.Settling.BOOKS_UNREADABLE);
        gateway.readable = true;
        assertThat(desks.dispatch().settle(only().id(), false, KIM)).isEqualTo(Dispatch.Settling.SETTLED);

        assertThat(only().state()).isEqualTo(Intent.State.SETTLED_BY_PERSON);
        assertThat(desks.orders().view(paid, KIM).orElseThrow().refundable()).isEqualTo(Money.of(5_000, "EUR"));
    }

    @Test
    void refundThatArrivedBeforeTheProgramStoppedIsProvenAndNotSentAgain() {
        killed(FakeGateway.Line.KILLED_AFTER, () -> desks.refunds().refund(paid, TEN, "", KIM));

        start().dispatch().resumeOpenIntents();
        start().dispatch().resumeOpenIntents();

        assertThat(gateway.effects).hasSize(1);
        assertThat(only().state()).isEqualTo(Intent.State.SETTLED_BY_EVIDENCE);
    }

    @Test
    void refundThatTheBooksDoNotShowAfterAStopIsNeverSentAgainByTheProgram() {
        killed(FakeGateway.Line.KILLED_BEFORE, () -> desks.refunds().refund(paid, TEN, "", KIM));
        Desks again = start();

        for (int minutes : new int[] {0, 1, 5, 7, 60, 24 * 60}) {
            time.set(NOON.plus(Duration.ofMinutes(minutes)));
            again.dispatch().resumeOpenIntents();
            again.dispatch().tick();
        }

        assertThat(gateway.effects).isEmpty();
        assertThat(only().state()).isEqualTo(Intent.State.UNKNOWN);
        assertThat(again.dispatch().sendAgain(only().id(), KIM)).containsInstanceOf(Outcome.Done.class);
        assertThat(gateway.effects).hasSize(1);
    }

    @Test
    void whatOnlySetsAStateIsSentAgainByTheProgramOnceTheFirstIsSurelyLost() {
        killed(FakeGateway.Line.KILLED_BEFORE, () -> desks.shipping().ship(klarna, "PostNL", "3SABC123456789", KIM));
        Desks again = start();
        again.dispatch().resumeOpenIntents();

        time.set(NOON.plus(Duration.ofMinutes(6)).minusMillis(1));
        again.dispatch().resumeOpenIntents();
        assertThat(gateway.effects).isEmpty();
        time.set(NOON.plus(Duration.ofMinutes(6)));
        again.dispatch().resumeOpenIntents();

        assertThat(gateway.effects).hasSize(1);
        assertThat(only().state()).isEqualTo(Intent.State.DONE);
    }

    @Test
    void whatCouldNotLeaveStaysWrittenDownAndLeavesLaterOnce() {
        gateway.line = FakeGateway.Line.DOWN;
        Outcome outcome = desks.shipping().ship(klarna, "PostNL", "3SABC123456789", KIM);
        gateway.line = FakeGateway.Line.GOOD;

        assertThat(outcome).isInstanceOf(Outcome.NotSent.class);
        assertThat(only().state()).isEqualTo(Intent.State.DUE);
        assertThat(desks.dispatch().resumeOpenIntents()).isEqualTo(1);
        assertThat(desks.dispatch().resumeOpenIntents()).isZero();
        assertThat(gateway.effects).hasSize(1);
        assertThat(only().state()).isEqualTo(Intent.State.DONE);
    }

    @Test
    void whatCouldNotLeaveForAnHourWaitsForAPerson() {
        gateway.line = FakeGateway.Line.DOWN;
        desks.refunds().refund(paid, TEN, "", KIM);
        gateway.line = FakeGateway.Line.GOOD;
        time.set(NOON.plus(Duration.ofMinutes(61)));

        desks.dispatch().resumeOpenIntents();

        assertThat(gateway.effects).isEmpty();
        assertThat(desks.dispatch().takeBack(only().id(), KIM)).isTrue();
        assertThat(only().state()).isEqualTo(Intent.State.TAKEN_BACK);
    }

    @Test
    void providersRefusalIsKeptWithItsCode() {
        gateway.line = FakeGateway.Line.REFUSED;

        assertThat(desks.refunds().refund(paid, TEN, "", KIM))
                .isEqualTo(new Outcome.RefusedByProvider(paid, 1000, "no"));
        assertThat(only().code()).isEqualTo(1000);
        assertThat(only().state()).isEqualTo(Intent.State.REFUSED_BY_PROVIDER);
    }

    @Test
    void cannotRefundWithUnreadableBooksIsUnknownBecauseItMayMeanDoneAlready() {
        gateway.line = FakeGateway.Line.REFUSED;
        gateway.refusalCode = 1034;
        gateway.readable = false;

        assertThat(desks.refunds().refund(paid, TEN, "", KIM)).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void handedOverDecisionIsSettledWhenTheProviderReportsIt() {
        gateway.line = FakeGateway.Line.OWN_PAGE;

        assertThat(desks.review().accept(held, "", KIM)).isInstanceOf(Outcome.HandedOver.class);
        assertThat(only().state()).isEqualTo(Intent.State.WITH_PROVIDER);
        gateway.set(held, "completed/completed", null);
        desks.orders().refresh(held);

        assertThat(only().state()).isEqualTo(Intent.State.DONE);
    }

    @Test
    void handedOverDecisionThatTheProviderOvertookIsClosedAsNotDone() {
        gateway.line = FakeGateway.Line.OWN_PAGE;
        desks.review().accept(held, "", KIM);
        gateway.set(held, "void/cancelled", null);

        desks.orders().refresh(held);

        assertThat(only().state()).isEqualTo(Intent.State.SETTLED_BY_EVIDENCE);
        assertThat(only().text()).startsWith("not done");
    }

    @Test
    void pauseByEmailCountsOnlyWhenItIsConfirmed() {
        OrderKey pad = take("P-1", "BNPL_MF", "shipped/uncleared");

        desks.reminders().hold(pad, LocalDate.parse("2026-03-25"), "return", true, KIM);
        Instant before = agency(pad);
        assertThat(desks.reminders().confirmHold(pad, KIM)).isTrue();

        assertThat(gateway.effects).isEmpty();
        assertThat(agency(pad)).isAfter(before);
        assertThat(desks.reminders().confirmHold(pad, KIM)).isFalse();
    }

    @Test
    void pauseByApiUsesTheProvidersDate() {
        OrderKey pad = take("P-1", "BNPL_MF", "shipped/uncleared");

        desks.reminders().hold(pad, LocalDate.parse("2026-03-25"), "return", false, KIM);

        assertThat(store.find(pad).orElseThrow().holds())
                .singleElement()
                .satisfies(hold -> assertThat(hold.until()).isEqualTo(Instant.parse("2026-03-24T23:00:00Z")));
    }

    private Instant agency(OrderKey key) {
        OrderView view = desks.orders().view(key, KIM).orElseThrow();
        return desks.reminders().timeline(view).orElseThrow().agency();
    }

    @Test
    void nextActionOnTheOrderLooksIntoWhatAnEarlierRunLeftOpen() {
        gateway.line = FakeGateway.Line.KILLED_AFTER;
        assertThatThrownBy(() -> desks.refunds().refund(paid, TEN, "", KIM)).isInstanceOf(FakeGateway.Killed.class);
        gateway.line = FakeGateway.Line.GOOD;

        Outcome outcome = start().refunds().refund(paid, TEN, "", KIM);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.RefusedByEngine.class,
                        refused ->
                                assertThat(refused.verdict().rule()).isEqualTo(Rule.SAME_REFUND_WITHIN_FIVE_MINUTES));
        assertThat(gateway.effects).hasSize(1);
    }

    @Test
    void whatAnotherRunningProgramSendsIsLeftToIt() {
        gateway.line = FakeGateway.Line.KILLED_BEFORE;
        assertThatThrownBy(() -> desks.refunds().refund(paid, TEN, "", KIM)).isInstanceOf(FakeGateway.Killed.class);
        gateway.line = FakeGateway.Line.GOOD;
        Intent mine = only();
        ProcessHandle other = ProcessHandle.current().parent().orElseThrow();
        store.put(markedBy(mine, "process " + MachinePrograms.name(other)));

        assertThat(start().dispatch().resumeOpenIntents()).isZero();
        assertThat(gateway.effects).isEmpty();
        assertThat(only().state()).isEqualTo(Intent.State.SENDING);
    }

    private static Intent markedBy(Intent intent, String mark) {
        return new Intent(
                intent.id(),
                intent.order(),
                intent.action(),
                intent.staff(),
                intent.stagedAt(),
                intent.leavesAt(),
                intent.state(),
                intent.changedAt(),
                intent.code(),
                mark,
                intent.before());
    }
}
