package org.merchantconsole.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantconsole.order.AuditEntry;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.OperationId;
import org.merchantconsole.status.Action;
import org.merchantconsole.status.Staff;

/** Actions without an outcome, looked into by the clock, at a start, by a person, and by two programs at once. */
class OpenIntentsTest extends DeskTrial {
    private static final Staff LEE = Role.MANAGER.staff("Lee");

    /** The program whose clock lets something else happen the so-many-th time it is read. */
    private Desks interruptedAt(int moment, Runnable other) {
        AtomicInteger readings = new AtomicInteger();
        return startWith(Terms.DEFAULT, () -> {
            if (readings.incrementAndGet() == moment) {
                other.run();
            }
            return time.get();
        });
    }

    private void refundThatNobodyKnowsOf() {
        gateway.line = FakeGateway.Line.LOST_BEFORE;
        assertThat(desks.refunds().refund(paid, TEN, "", KIM)).isInstanceOf(Outcome.Unknown.class);
        gateway.line = FakeGateway.Line.GOOD;
    }

    @Test
    void aStagedActionLeavesAtItsOwnMomentAndIsNotHurriedByALook() {
        desks.dispatch().perform(held, new Action.Accept(""), KIM, Duration.ofSeconds(5));
        assertThat(desks.dispatch().lookNow(only().id())).isFalse();
        assertThat(desks.dispatch().resumeOpenIntents()).isZero();
        assertThat(only().state()).isEqualTo(Intent.State.STAGED);
        time.set(NOON.plusSeconds(5).minusNanos(1));
        assertThat(desks.dispatch().tick()).isZero();
        time.set(NOON.plusSeconds(5));
        assertThat(desks.dispatch().tick()).isEqualTo(1);
        assertThat(gateway.effects).hasSize(1);
    }

    @Test
    void aLookWithoutBooksSettlesOnlyThatTheSendingBrokeOff() {
        killed(FakeGateway.Line.KILLED_BEFORE, () -> desks.refunds().refund(paid, TEN, "", KIM));
        assertThat(only().text()).isEqualTo("process " + MachinePrograms.name(ProcessHandle.current()));
        gateway.readable = false;
        Desks again = start();
        assertThat(again.dispatch().resumeOpenIntents()).isEqualTo(1);
        assertThat(only().state()).isEqualTo(Intent.State.UNKNOWN);
        assertThat(again.dispatch().resumeOpenIntents()).isZero();
    }

    @Test
    void aLookThatFindsNothingInTheBooksCountsOnceForASendingThatBrokeOff() {
        killed(FakeGateway.Line.KILLED_BEFORE, () -> desks.refunds().refund(paid, TEN, "", KIM));
        Desks again = start();
        assertThat(again.dispatch().resumeOpenIntents()).isEqualTo(1);
        assertThat(again.dispatch().resumeOpenIntents()).isZero();
    }

    @Test
    void aRepetitionByTheProgramCounts() {
        killed(FakeGateway.Line.KILLED_BEFORE, () -> desks.shipping().ship(klarna, "PostNL", "3SABC123456789", KIM));
        Desks again = start();
        again.dispatch().resumeOpenIntents();
        time.set(NOON.plus(Duration.ofMinutes(6)));
        assertThat(again.dispatch().resumeOpenIntents()).isEqualTo(1);
        assertThat(gateway.effects).hasSize(1);
    }

    @Test
    void whatCouldNotLeaveIsTriedForAnHourAndThenWaitsForAPerson() {
        gateway.line = FakeGateway.Line.DOWN;
        desks.refunds().refund(paid, TEN, "", KIM);
        gateway.line = FakeGateway.Line.GOOD;
        assertThat(desks.outbox().entries(KIM).getFirst().next()).isEqualTo(Outbox.Step.TRIED_AGAIN);
        time.set(NOON.plus(Duration.ofHours(1)).plusNanos(1));
        assertThat(desks.outbox().entries(KIM).getFirst().next()).isEqualTo(Outbox.Step.TOO_OLD_TO_LEAVE);
        assertThat(desks.dispatch().resumeOpenIntents()).isZero();
        assertThat(desks.dispatch().lookNow(only().id())).isFalse();
        assertThat(gateway.effects).isEmpty();
        time.set(NOON.plus(Duration.ofHours(1)));
        assertThat(desks.dispatch().resumeOpenIntents()).isEqualTo(1);
        assertThat(gateway.effects).hasSize(1);
    }

    @Test
    void whatIsNoLongerAllowedIsTakenBackInsteadOfSent() {
        gateway.line = FakeGateway.Line.DOWN;
        desks.review().accept(held, "", KIM);
        gateway.line = FakeGateway.Line.GOOD;
        gateway.set(held, "void/cancelled", null);
        assertThat(desks.dispatch().resumeOpenIntents()).isEqualTo(1);
        assertThat(only().state()).isEqualTo(Intent.State.TAKEN_BACK);
        assertThat(only().text()).startsWith("no longer allowed: ");
        assertThat(gateway.effects).isEmpty();
        assertThat(store.find(held).orElseThrow().status()).hasToString("void/cancelled");
    }

    @Test
    void aPersonSendsWhatCouldNotLeaveAndHearsWhenItIsNoLongerAllowed() {
        gateway.line = FakeGateway.Line.DOWN;
        desks.shipping().ship(klarna, "PostNL", "3SABC123456789", KIM);
        desks.review().accept(held, "", KIM);
        gateway.line = FakeGateway.Line.GOOD;
        gateway.set(held, "void/cancelled", null);
        for (Intent open : List.copyOf(store.openIntents())) {
            Class<? extends Outcome> outcome =
                    open.order().equals(held) ? Outcome.RefusedByEngine.class : Outcome.Done.class;
            assertThat(desks.dispatch().sendAgain(open.id(), KIM)).containsInstanceOf(outcome);
        }
        assertThat(gateway.effects).hasSize(1);
        assertThat(store.openIntents()).isEmpty();
    }

    @Test
    void aPersonsLookPutsOffTheNextOneOfTheClock() {
        refundThatNobodyKnowsOf();
        time.set(NOON.plusSeconds(9));
        assertThat(desks.dispatch().sendAgain(only().id(), KIM)).isEmpty();
        int reads = gateway.reads;
        time.set(NOON.plusSeconds(28));
        desks.dispatch().tick();
        assertThat(gateway.reads).isEqualTo(reads);
        time.set(NOON.plusSeconds(29));
        desks.dispatch().tick();
        assertThat(gateway.reads).isEqualTo(reads + 1);
    }

    @Test
    void whatTheBooksShowIsSettledInsteadOfSentAgain() {
        refundThatNobodyKnowsOf();
        gateway.set(paid, "completed/completed", refund("71", "op-1", TEN));
        time.set(NOON.plus(Duration.ofMinutes(7)));
        assertThat(desks.dispatch().sendAgain(only().id(), KIM)).containsInstanceOf(Outcome.Done.class);
        assertThat(gateway.effects).isEmpty();
        assertThat(only().state()).isEqualTo(Intent.State.SETTLED_BY_EVIDENCE);
    }

    @Test
    void whatHasItsOutcomeIsNotAskedForAgain() {
        desks.review().accept(held, "", KIM);
        int reads = gateway.reads;
        assertThat(desks.dispatch().lookNow(only().id())).isFalse();
        assertThat(gateway.reads).isEqualTo(reads);
    }

    @Test
    void whatHasNotLeftOrWaitsForTheProviderIsNotSentAgain() {
        desks.dispatch().perform(held, new Action.Accept(""), KIM, Duration.ofSeconds(30));
        gateway.line = FakeGateway.Line.OWN_PAGE;
        desks.shipping().ship(klarna, "PostNL", "3SABC123456789", KIM);
        int reads = gateway.reads;
        List<Intent> open = store.openIntents();
        assertThat(open)
                .extracting(Intent::state)
                .containsExactlyInAnyOrder(Intent.State.STAGED, Intent.State.WITH_PROVIDER);
        open.forEach(intent ->
                assertThat(desks.dispatch().sendAgain(intent.id(), KIM)).isEmpty());
        assertThat(gateway.reads).isEqualTo(reads);
    }

    @Test
    void aReportSettlesNothingThatHasNotLeft() {
        desks.dispatch().perform(held, new Action.Accept(""), KIM, Duration.ofSeconds(30));
        gateway.set(held, "completed/completed", null);
        desks.orders().refresh(held);
        assertThat(only().state()).isEqualTo(Intent.State.STAGED);
        time.set(NOON.plusSeconds(30));
        assertThat(desks.dispatch().tick()).isEqualTo(1);
        assertThat(only().state()).isEqualTo(Intent.State.TAKEN_BACK);
        assertThat(gateway.effects).isEmpty();
    }

    @Test
    void aReportOfTheOrderSettlesWhatWaitedForItAndTellsOnce() {
        refundThatNobodyKnowsOf();
        gateway.set(paid, "completed/completed", refund("71", "op-1", TEN));
        List<Object> heard = new ArrayList<>();
        try (Changes.Subscription ear = desks.orders().changes().subscribe(heard::add)) {
            desks.orders().refresh(paid);
            assertThat(ear).isNotNull();
        }
        assertThat(only().state()).isEqualTo(Intent.State.SETTLED_BY_EVIDENCE);
        assertThat(heard).containsExactly(paid);
    }

    @Test
    void aNamelessRefundCountsAsOursOnlyWhereTheProviderHadSaidYes() {
        then.put(Waypoint.CALL_OVER, () -> {
            gateway.orders.remove(paid);
            gateway.add("C-1", "VISA", "completed/completed", 5_000);
        });
        desks.refunds().refund(paid, TEN, "", KIM);
        assertThat(only().state()).isEqualTo(Intent.State.WITH_PROVIDER);
        gateway.nameless(paid, TEN);
        desks.orders().refresh(paid);
        assertThat(only().state()).isEqualTo(Intent.State.DONE);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void whatIsTakenBackWhileItIsAboutToLeaveIsEitherSentOrTakenBack(int moment) {
        desks.dispatch().perform(held, new Action.Accept(""), KIM, Duration.ofSeconds(30));
        time.set(NOON.plusSeconds(30));
        List<Intent.State> takenFrom = new ArrayList<>();
        Desks other = interruptedAt(moment, () -> {
            Intent.State from = only().state();
            if (desks.dispatch().takeBack(only().id(), KIM)) {
                takenFrom.add(from);
            }
        });
        int left = other.dispatch().tick();
        boolean taken = !takenFrom.isEmpty();
        assertThat(gateway.effects).hasSize(taken ? 0 : 1);
        assertThat(only().state()).isEqualTo(taken ? Intent.State.TAKEN_BACK : Intent.State.DONE);
        if (takenFrom.contains(Intent.State.STAGED)) {
            assertThat(left).as("nothing left").isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void ofTwoProgramsThatStartAtOnceOneWritesDownThatTheSendingBrokeOff(int moment) {
        killed(FakeGateway.Line.KILLED_BEFORE, () -> desks.refunds().refund(paid, TEN, "", KIM));
        AtomicInteger counted = new AtomicInteger();
        Desks second = start();
        Desks first =
                interruptedAt(moment, () -> counted.addAndGet(second.dispatch().resumeOpenIntents()));
        counted.addAndGet(first.dispatch().resumeOpenIntents());
        assertThat(counted).hasValue(1);
        assertThat(store.audit(paid, 20).stream().map(AuditEntry::what)).containsOnlyOnce("refund unknown");
        assertThat(gateway.effects).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void ofTwoWordsAboutOneActionOneCounts(int moment) {
        refundThatNobodyKnowsOf();
        time.set(NOON.plus(Duration.ofMinutes(7)));
        OperationId id = only().id();
        List<Dispatch.Settling> said = new ArrayList<>();
        Desks first = interruptedAt(moment, () -> said.add(desks.dispatch().settle(id, false, LEE)));
        said.add(first.dispatch().settle(id, true, KIM));
        assertThat(said).containsOnlyOnce(Dispatch.Settling.SETTLED);
        assertThat(said).isSubsetOf(Dispatch.Settling.SETTLED, Dispatch.Settling.NOT_OPEN);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void whatTwoPeopleTakeBackIsTakenBackByOne(int moment) {
        desks.dispatch().perform(held, new Action.Accept(""), KIM, Duration.ofSeconds(30));
        OperationId id = only().id();
        List<Boolean> taken = new ArrayList<>();
        BooleanSupplier lee = () -> desks.dispatch().takeBack(id, LEE);
        Desks first = interruptedAt(moment, () -> taken.add(lee.getAsBoolean()));
        taken.add(first.dispatch().takeBack(id, KIM));
        assertThat(taken).containsOnlyOnce(true);
        assertThat(only().state()).isEqualTo(Intent.State.TAKEN_BACK);
    }
}
