package org.merchantconsole.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.Intent;
import org.merchantconsole.status.Action;

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
        assertThat(desks.dispatch().settle(only().id(), true, KIM)).isTrue();
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
        assertThat(desks.outbox().entries(KIM).getFirst().acts()).containsExactly(Outbox.Act.TAKE_BACK);
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
}
