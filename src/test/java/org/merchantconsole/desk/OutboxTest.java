package org.merchantconsole.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.status.Action;
import org.merchantconsole.status.ActionKind;
import org.merchantconsole.status.Staff;

/** Actions without an outcome: staged, unknown, probable, and what a person is told and may do. */
class OutboxTest extends DeskTrial {

    @Test
    void equalRefundThatWasMadeElsewhereMinutesAgoIsRefused() {
        gateway.nameless(paid, TEN);

        assertThat(desks.refunds().refund(paid, TEN, "", KIM)).isInstanceOf(Outcome.RefusedByEngine.class);
        assertThat(store.intents(9)).isEmpty();
    }

    @Test
    void equalRefundWithoutOurNameThatCameAfterwardsAsksAPersonAndIsNeverSentAgainUnasked() {
        gateway.line = FakeGateway.Line.LOST_BEFORE;
        desks.refunds().refund(paid, TEN, "", KIM);
        gateway.line = FakeGateway.Line.GOOD;
        gateway.nameless(paid, TEN);
        desks.orders().refresh(paid);
        time.set(NOON.plus(Duration.ofHours(2)));
        desks.dispatch().resumeOpenIntents();

        Outbox.Entry entry = desks.outbox().entries(KIM).getFirst();
        assertThat(entry.next()).isEqualTo(Outbox.Step.CONFIRM);
        assertThat(entry.acts()).contains(Outbox.Act.SAY_DONE, Outbox.Act.SAY_NOT_DONE);
        assertThat(entry.sentence()).contains("without our name");
        assertThat(desks.dispatch().sendAgain(only().id(), KIM)).isEmpty();
        assertThat(gateway.effects).isEmpty();
        assertThat(desks.dispatch().settle(only().id(), true, KIM)).isEqualTo(Dispatch.Settling.SETTLED);
        assertThat(only().state()).isEqualTo(Intent.State.SETTLED_BY_PERSON);
    }

    @Test
    void refundAgainstAStaleViewSeesWhatAColleagueGaveBackOnTheProvidersPage() {
        gateway.nameless(paid, Money.of(4_500, "EUR"));

        Outcome outcome = desks.refunds().refund(paid, TEN, "", KIM);

        assertThat(outcome).isInstanceOf(Outcome.RefusedByEngine.class);
        assertThat(gateway.effects).isEmpty();
    }

    @Test
    void stagedActionIsNotSentBeforeItsMomentAndMayBeTakenBackUntilThen() {
        Outcome outcome = desks.dispatch().perform(held, new Action.Accept(""), KIM, Duration.ofSeconds(30));

        assertThat(outcome).isInstanceOf(Outcome.Staged.class);
        assertThat(desks.dispatch().tick()).isZero();
        assertThat(desks.outbox().entries(KIM).getFirst().acts())
                .containsExactlyInAnyOrder(Outbox.Act.TAKE_BACK, Outbox.Act.SEND_NOW);
        time.set(NOON.plusSeconds(29));
        assertThat(desks.dispatch().takeBack(only().id(), KIM)).isTrue();
        time.set(NOON.plusSeconds(31));
        assertThat(desks.dispatch().tick()).isZero();
        assertThat(gateway.effects).isEmpty();
    }

    @Test
    void stagedActionLeavesAtItsMomentOnceEvenAfterAStop() {
        desks.dispatch().perform(held, new Action.Accept(""), KIM, Duration.ofSeconds(30));
        time.set(NOON.plusSeconds(30));

        assertThat(start().dispatch().tick()).isEqualTo(1);
        assertThat(start().dispatch().tick()).isZero();

        assertThat(gateway.effects).hasSize(1);
        assertThat(only().state()).isEqualTo(Intent.State.DONE);
    }

    @Test
    void looksGrowApartWhileNobodyKnows() {
        gateway.line = FakeGateway.Line.LOST_BEFORE;
        desks.refunds().refund(paid, TEN, "", KIM);
        gateway.line = FakeGateway.Line.GOOD;
        int before = gateway.reads;

        for (int second = 1; second <= 3_600; second++) {
            time.set(NOON.plusSeconds(second));
            desks.dispatch().tick();
        }

        // After 10, 30, 70 s, 2.5, 5.5, 11.5, 26.5 and 56.5 minutes.
        assertThat(gateway.reads - before).isEqualTo(8);
    }

    @Test
    void startAfterAStopSaysWhatHappenedAndWhatWillHappen() {
        killed(FakeGateway.Line.KILLED_AFTER, () -> desks.refunds().refund(paid, TEN, "", KIM));
        killed(FakeGateway.Line.KILLED_BEFORE, () -> desks.shipping().ship(klarna, "PostNL", "3SABC123456789", KIM));

        List<String> told = start().outbox().recover(KIM);

        assertThat(told).hasSize(2);
        assertThat(told.get(0))
                .contains("Refund of", "C-1", "broke off while it was sent", "done, once", "Nothing is left to do");
        assertThat(told.get(1)).contains("Mark Shipped", "read again at", "with the same name");
        assertThat(start().outbox().recover(KIM)).hasSize(1);
    }

    @Test
    void everyDeskLetsItsActionsWaitOutTheGraceTime() {
        Desks slow = startWith(Terms.DEFAULT.withGrace(Duration.ofSeconds(60)), time::get);

        assertThat(slow.review().accept(held, "", KIM)).isInstanceOf(Outcome.Staged.class);
        assertThat(slow.refunds().refund(paid, TEN, "", KIM)).isInstanceOf(Outcome.Staged.class);
        assertThat(slow.shipping().ship(klarna, "PostNL", "3SABC123456789", KIM))
                .isInstanceOf(Outcome.Staged.class);

        assertThat(gateway.effects).isEmpty();
        assertThat(slow.outbox().staged()).hasSize(3);
    }

    @Test
    void whatIsDoneOnTheProvidersPageOrByEmailDoesNotWait() {
        Desks slow = startWith(Terms.DEFAULT.withGrace(Duration.ofSeconds(60)), time::get);
        OrderKey invoice = take("B-1", "BNPL_MF", "shipped/uncleared");
        OrderKey other = take("B-2", "BNPL_MF", "shipped/uncleared");
        Action.Hold byEmail = new Action.Hold(NOON.plus(Duration.ofDays(10)), "returned", true);

        assertThat(slow.refunds().handOver(invoice, ActionKind.COMPLETE_OWN_FUNDS, "", KIM))
                .isInstanceOf(Outcome.HandedOver.class);
        assertThat(slow.dispatch().perform(other, byEmail, KIM)).isInstanceOf(Outcome.Done.class);
        assertThat(slow.outbox().staged()).isEmpty();
        Action.Hold byCall = new Action.Hold(NOON.plus(Duration.ofDays(20)), "returned", false);
        assertThat(slow.dispatch().perform(other, byCall, KIM)).isInstanceOf(Outcome.Staged.class);
    }

    @Test
    void theLastActionOfThePersonIsTakenBackAndNobodyElses() {
        Staff lee = Role.MANAGER.staff("Lee");
        desks.dispatch().perform(held, new Action.Accept(""), KIM, Duration.ofSeconds(60));
        time.set(NOON.plusSeconds(1));
        desks.dispatch().perform(paid, new Action.Refund(TEN, ""), KIM, Duration.ofSeconds(60));
        time.set(NOON.plusSeconds(2));
        desks.dispatch().perform(klarna, new Action.Ship("PostNL", "3SABC123456789", ""), lee, Duration.ofSeconds(60));

        Outbox.Told told = desks.outbox().takeBackLast(KIM).orElseThrow();

        assertThat(told.done()).isTrue();
        assertThat(told.after().intent().order()).isEqualTo(paid);
        assertThat(told.sentence()).contains("taken back", "Nothing was sent");
        assertThat(desks.outbox().staged()).extracting(Intent::order).containsExactlyInAnyOrder(held, klarna);
        assertThat(desks.outbox().takeBackLast(KIM)).isPresent();
        assertThat(desks.outbox().takeBackLast(KIM)).isEmpty();
    }

    @Test
    void onesOwnActionsLeaveAtOnceWhenOneSaysSoAndThoseOfOthersStay() {
        Staff lee = Role.MANAGER.staff("Lee");
        desks.dispatch().perform(held, new Action.Accept(""), KIM, Duration.ofSeconds(60));
        desks.dispatch().perform(paid, new Action.Refund(TEN, ""), lee, Duration.ofSeconds(60));

        Outbox.Left left = desks.outbox().leaveNow(KIM);

        assertThat(left.told()).hasSize(1).allMatch(Outbox.Told::done);
        assertThat(left.others()).isEqualTo(1);
        assertThat(gateway.effects).hasSize(1);
        assertThat(desks.outbox().staged()).extracting(Intent::order).containsExactly(paid);
        assertThat(desks.outbox().leaveNow(KIM)).isEqualTo(new Outbox.Left(List.of(), 1));
        assertThat(gateway.effects).hasSize(1);
    }

    @Test
    void onesOwnActionStaysWithASentenceWhenTheRightToItIsGone() {
        desks.dispatch().perform(paid, new Action.Refund(TEN, ""), KIM, Duration.ofSeconds(60));

        Outbox.Left left = desks.outbox().leaveNow(Role.REVIEWER.staff("Kim"));

        assertThat(left.told()).singleElement().satisfies(told -> {
            assertThat(told.done()).isFalse();
            assertThat(told.sentence()).contains("Kim may not do this");
        });
        assertThat(desks.outbox().staged()).hasSize(1);
    }

    @Test
    void whatMayNotBeDoneSaysWhy() {
        gateway.line = FakeGateway.Line.LOST_BEFORE;
        desks.refunds().refund(paid, TEN, "", KIM);
        Outbox.Entry entry = desks.outbox().entries(KIM).getFirst();
        Staff reviewer = Role.REVIEWER.staff("Rob");

        assertThat(desks.outbox().whyNot(entry, Outbox.Act.LOOK_NOW, KIM)).isEmpty();
        assertThat(desks.outbox().whyNot(entry, Outbox.Act.TAKE_BACK, KIM)).contains("may have arrived");
        assertThat(desks.outbox().whyNot(entry, Outbox.Act.SEND_AGAIN, KIM)).contains("Not before");
        Outbox.Entry seen = desks.outbox().entries(reviewer).getFirst();
        assertThat(desks.outbox().whyNot(seen, Outbox.Act.LOOK_NOW, reviewer)).contains("Rob may not do this");
        Outbox.Told told = desks.outbox().act(only().id(), Outbox.Act.SAY_DONE, reviewer);
        assertThat(told.done()).isFalse();
        assertThat(told.sentence()).contains("Rob may not do this");
        assertThat(only().state()).isEqualTo(Intent.State.UNKNOWN);
    }

    @Test
    void aPersonsWordIsToldAsAPersonsWord() {
        gateway.line = FakeGateway.Line.LOST_BEFORE;
        desks.refunds().refund(paid, TEN, "", KIM);
        gateway.line = FakeGateway.Line.GOOD;
        time.set(NOON.plus(Duration.ofMinutes(7)));
        Outbox.Entry entry = desks.outbox().entries(KIM).getFirst();

        assertThat(entry.next().waitsForPerson()).isTrue();
        assertThat(desks.outbox().follows(entry, Outbox.Act.SAY_NOT_DONE))
                .contains("has not done this", "Refund of €\u00a010.00", "nothing is sent");
        Outbox.Told told = desks.outbox().act(only().id(), Outbox.Act.SAY_NOT_DONE, KIM);

        assertThat(told.done()).isTrue();
        assertThat(told.sentence()).contains("a person said that it was not done");
        assertThat(gateway.effects).isEmpty();
        assertThat(desks.refunds().refund(paid, TEN, "", KIM)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void startSaysWhatBecameOfStagedActionsWhoseMomentPassedMeanwhile() {
        desks.dispatch().perform(held, new Action.Accept(""), KIM, Duration.ofSeconds(30));
        desks.dispatch().perform(paid, new Action.Refund(TEN, ""), KIM, Duration.ofHours(5));
        time.set(NOON.plus(Duration.ofHours(4)));

        List<String> told = start().outbox().recover(KIM);

        assertThat(told).hasSize(1);
        assertThat(told.getFirst()).contains("never sent", "waits for you");
    }
}
