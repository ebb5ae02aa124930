package org.merchantconsole.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.OperationId;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.Transaction;
import org.merchantconsole.status.Action;
import org.merchantconsole.status.ActionKind;
import org.merchantconsole.status.Staff;

/** What one call to the provider came to, and what is written down of it. */
class SenderTest extends DeskTrial {

    /** At the provider, after the call and before its answer is written down. */
    private void meanwhile(OrderKey key, String pair, Transaction... children) {
        then.put(Waypoint.CALL_OVER, () -> {
            gateway.set(key, pair, null);
            for (Transaction child : children) {
                gateway.set(key, pair, child);
            }
        });
    }

    @Test
    void everyNamedPointOfTheRoadIsPassedInItsOrder() {
        desks.refunds().refund(paid, TEN, "", KIM);
        assertThat(passed)
                .containsExactly(
                        Waypoint.INTENT_WANTED,
                        Waypoint.INTENT_STORED,
                        Waypoint.SENDING_STORED,
                        Waypoint.CALL_OVER,
                        Waypoint.BOOKS_READ,
                        Waypoint.OUTCOME_STORED);
        gateway.line = FakeGateway.Line.LOST_BEFORE;
        time.updateAndGet(now -> now.plus(Duration.ofHours(1)));
        desks.refunds().refund(paid, TEN, "", KIM);
        passed.clear();
        desks.dispatch().resumeOpenIntents();
        assertThat(passed).containsExactly(Waypoint.LOOK_BEGINS, Waypoint.LOOK_READ);
    }

    @Test
    void acceptedWithoutBooksWaitsForThem() {
        then.put(Waypoint.CALL_OVER, () -> gateway.readable = false);
        assertThat(desks.refunds().refund(paid, TEN, "", KIM))
                .isInstanceOfSatisfying(
                        Outcome.Done.class, done -> assertThat(done.sentence()).isNotBlank());
        assertThat(only().state()).isEqualTo(Intent.State.WITH_PROVIDER);

        gateway.readable = true;
        desks.dispatch().resumeOpenIntents();
        assertThat(only().state()).isEqualTo(Intent.State.DONE);
        assertThat(store.find(paid).orElseThrow().related()).hasSize(1);
    }

    @Test
    void anAcceptedDecisionWithoutBooksWaitsForThem() {
        then.put(Waypoint.CALL_OVER, () -> gateway.readable = false);
        assertThat(desks.review().accept(held, "", KIM))
                .isInstanceOfSatisfying(
                        Outcome.Done.class, done -> assertThat(done.sentence()).contains("could not be read yet"));
        assertThat(only().state()).isEqualTo(Intent.State.WITH_PROVIDER);
        assertThat(only().text()).isEqualTo("accepted; not read back yet");
    }

    @Test
    void whatTheBooksDoNotTellIsDoneWhenItWasAccepted() {
        OrderKey invoice = take("B-1", "BNPL_MF", "shipped/uncleared");
        then.put(Waypoint.CALL_OVER, () -> gateway.readable = false);
        Action hold = new Action.Hold(NOON.plus(Duration.ofDays(10)), "returned", false);
        assertThat(desks.dispatch().perform(invoice, hold, KIM)).isInstanceOf(Outcome.Done.class);
        assertThat(only().state()).isEqualTo(Intent.State.DONE);
        assertThat(store.find(invoice).orElseThrow().holds()).hasSize(1);
    }

    @Test
    void anAcceptedRefundThatTheBooksDoNotShowYetGoesOnCountingAgainstTheRest() {
        then.put(Waypoint.CALL_OVER, () -> {
            gateway.orders.remove(paid);
            gateway.add("C-1", "VISA", "completed/completed", 5_000);
        });
        assertThat(desks.refunds().refund(paid, TEN, "", KIM)).isInstanceOf(Outcome.Done.class);
        assertThat(only().state()).isEqualTo(Intent.State.WITH_PROVIDER);
        assertThat(store.find(paid).orElseThrow().inFlight()).isNotNull();
    }

    @Test
    void anAcceptedDecisionThatTheBooksDoNotShowYetIsDone() {
        meanwhile(held, "uncleared/uncleared");
        assertThat(desks.review().accept(held, "", KIM)).isInstanceOf(Outcome.Done.class);
        assertThat(only().state()).isEqualTo(Intent.State.DONE);
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 1006, 1034})
    void aRefusalWithBooksThatShowNothingIsARefusal(int code) {
        gateway.line = FakeGateway.Line.REFUSED;
        gateway.refusalCode = code;
        assertThat(desks.refunds().refund(paid, TEN, "", KIM))
                .isEqualTo(new Outcome.RefusedByProvider(paid, code, "no"));
        assertThat(only().state()).isEqualTo(Intent.State.REFUSED_BY_PROVIDER);
        assertThat(only().code()).isEqualTo(code);
    }

    @Test
    void aRefusalWithoutBooksIsARefusalUnlessItMayMeanDoneAlready() {
        gateway.line = FakeGateway.Line.REFUSED;
        then.put(Waypoint.CALL_OVER, () -> gateway.readable = false);
        assertThat(desks.refunds().refund(paid, TEN, "", KIM)).isInstanceOf(Outcome.RefusedByProvider.class);
        gateway.readable = true;
        gateway.refusalCode = 1034;
        Outcome outcome = desks.refunds().refund(paid, TEN, "", KIM);
        assertThat(outcome).isInstanceOf(Outcome.Unknown.class);
        assertThat(store.find(paid).orElseThrow().inFlight()).isNotNull();
    }

    @Test
    void aRefusalThatTheBooksContradictUnderOurNameIsDone() {
        gateway.line = FakeGateway.Line.REFUSED;
        meanwhile(paid, "completed/completed", refund("71", "op-1", TEN));
        assertThat(desks.refunds().refund(paid, TEN, "", KIM)).isInstanceOf(Outcome.Done.class);
        assertThat(only().state()).isEqualTo(Intent.State.SETTLED_BY_EVIDENCE);
        assertThat(store.find(paid).orElseThrow().related()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 1034})
    void aNamelessRefundBesideARefusalAsksAPersonWhenTheRefusalMayMeanDoneAlready(int code) {
        gateway.line = FakeGateway.Line.REFUSED;
        gateway.refusalCode = code;
        meanwhile(paid, "completed/completed", refund("71", "C-1", TEN));
        desks.refunds().refund(paid, TEN, "", KIM);
        assertThat(only().state()).isEqualTo(code == 1034 ? Intent.State.UNKNOWN : Intent.State.REFUSED_BY_PROVIDER);
        assertThat(store.find(paid).orElseThrow().related()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 1006})
    void aRepetitionThatIsRefusedBecauseItsNameIsInUseStaysUnknown(int code) {
        gateway.line = FakeGateway.Line.LOST_BEFORE;
        desks.refunds().refund(paid, TEN, "", KIM);
        time.updateAndGet(now -> now.plus(Duration.ofMinutes(7)));
        gateway.line = FakeGateway.Line.REFUSED;
        gateway.refusalCode = code;
        assertThat(desks.dispatch().sendAgain(only().id(), KIM)).isPresent();
        assertThat(only().state()).isEqualTo(code == 1006 ? Intent.State.UNKNOWN : Intent.State.REFUSED_BY_PROVIDER);
    }

    @Test
    void aRepetitionThatIsRefusedWithoutBooksStaysUnknown() {
        gateway.line = FakeGateway.Line.LOST_BEFORE;
        desks.refunds().refund(paid, TEN, "", KIM);
        time.updateAndGet(now -> now.plus(Duration.ofMinutes(7)));
        gateway.line = FakeGateway.Line.REFUSED;
        then.put(Waypoint.CALL_OVER, () -> gateway.readable = false);
        assertThat(desks.dispatch().sendAgain(only().id(), KIM)).get().isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void aLostAnswerIsSettledWhenTheOrderHasGoneElsewhere() {
        gateway.line = FakeGateway.Line.LOST_BEFORE;
        meanwhile(held, "void/cancelled");
        assertThat(desks.review().accept(held, "", KIM)).isInstanceOf(Outcome.RefusedByProvider.class);
        assertThat(only().state()).isEqualTo(Intent.State.SETTLED_BY_EVIDENCE);
        assertThat(only().text()).startsWith("not done: ");
        assertThat(store.find(held).orElseThrow().status()).hasToString("void/cancelled");
    }

    @Test
    void aLostAnswerWithoutBooksIsUnknown() {
        gateway.line = FakeGateway.Line.LOST_AFTER;
        then.put(Waypoint.CALL_OVER, () -> gateway.readable = false);
        assertThat(desks.refunds().refund(paid, TEN, "", KIM))
                .isInstanceOfSatisfying(Outcome.Unknown.class, unknown -> {
                    assertThat(unknown.operation()).isEqualTo(only().id());
                    assertThat(unknown.why()).isEqualTo("connection reset");
                });
        assertThat(only().state()).isEqualTo(Intent.State.UNKNOWN);
    }

    @Test
    void whatWasTakenBackInTheLastMomentDoesNotLeave() {
        then.put(
                Waypoint.INTENT_STORED,
                () -> assertThat(desks.dispatch().takeBack(new OperationId("op-1"), KIM))
                        .isTrue());
        assertThat(desks.refunds().refund(paid, TEN, "", KIM)).isInstanceOf(Outcome.Busy.class);
        assertThat(only().state()).isEqualTo(Intent.State.TAKEN_BACK);
        assertThat(gateway.effects).isEmpty();
    }

    @Test
    void whatIsDoneOnTheProvidersPageIsHandedOverAndOnlyOwnFundsWaitForTheBooks() {
        OrderKey invoice = take("B-1", "BNPL_MF", "shipped/uncleared");
        Outcome outcome =
                desks.dispatch().perform(invoice, new Action.HandedOver(ActionKind.COMPLETE_OWN_FUNDS, ""), KIM);
        assertThat(outcome).isEqualTo(new Outcome.HandedOver(invoice, Terms.DEFAULT.providerPage()));
        assertThat(only().state()).isEqualTo(Intent.State.WITH_PROVIDER);
        gateway.set(invoice, "shipped/completed", null);
        desks.orders().refresh(invoice);
        assertThat(only().state()).isEqualTo(Intent.State.DONE);
    }

    @Test
    void aPauseByEmailIsRequestedAndKept() {
        OrderKey invoice = take("B-1", "BNPL_MF", "shipped/uncleared");
        Action hold = new Action.Hold(NOON.plus(Duration.ofDays(10)), "returned", true);
        assertThat(desks.dispatch().perform(invoice, hold, KIM))
                .isInstanceOfSatisfying(
                        Outcome.Done.class, done -> assertThat(done.sentence()).isNotBlank());
        assertThat(only().state()).isEqualTo(Intent.State.DONE);
        assertThat(store.find(invoice).orElseThrow().holds())
                .singleElement()
                .satisfies(kept -> assertThat(kept.confirmed()).isFalse());
        assertThat(gateway.effects).isEmpty();
    }

    @Test
    void listenersHearOfEveryMove() {
        List<OrderKey> heard = new ArrayList<>();
        try (Changes.Subscription ear = desks.orders().changes().subscribe(heard::add)) {
            desks.dispatch().perform(paid, new Action.Refund(TEN, ""), KIM, Duration.ofMinutes(1));
            assertThat(heard).as("staged").contains(paid);
            heard.clear();
            desks.dispatch().takeBack(only().id(), KIM);
            assertThat(heard).as("taken back").containsExactly(paid);
            assertThat(ear).isNotNull();
        }
    }

    @Test
    void aPersonsWordIsAnsweredByWhatStandsInItsWay() {
        Staff without = new Staff("Ward", EnumSet.of(ActionKind.SHIP));
        OperationId stranger = new OperationId("op-99");
        assertThat(desks.dispatch().settle(stranger, true, KIM)).isEqualTo(Dispatch.Settling.NOT_OPEN);
        assertThat(desks.dispatch().sendAgain(stranger, KIM)).isEmpty();
        assertThat(desks.dispatch().takeBack(stranger, KIM)).isFalse();
        assertThat(desks.dispatch().lookNow(stranger)).isFalse();

        gateway.line = FakeGateway.Line.LOST_BEFORE;
        desks.refunds().refund(paid, TEN, "", KIM);
        OperationId id = only().id();
        assertThat(desks.dispatch().settle(id, true, without)).isEqualTo(Dispatch.Settling.NO_RIGHT);
        assertThat(desks.dispatch().settle(id, false, KIM)).isEqualTo(Dispatch.Settling.MAY_STILL_ARRIVE);
        assertThat(desks.dispatch().takeBack(id, KIM)).as("it has left").isFalse();
        assertThat(desks.dispatch().lookNow(id)).as("nothing new").isFalse();
        time.updateAndGet(now -> now.plus(Duration.ofMinutes(7)));
        assertThat(desks.dispatch().sendAgain(id, without)).isEmpty();
        gateway.readable = false;
        assertThat(desks.dispatch().settle(id, false, KIM)).isEqualTo(Dispatch.Settling.BOOKS_UNREADABLE);
        assertThat(desks.dispatch().sendAgain(id, KIM)).isEmpty();
        gateway.readable = true;
        gateway.set(paid, "completed/completed", refund("71", id.value(), TEN));
        assertThat(desks.dispatch().settle(id, false, KIM)).isEqualTo(Dispatch.Settling.SETTLED_BY_BOOKS);
        assertThat(desks.dispatch().settle(id, false, KIM)).isEqualTo(Dispatch.Settling.NOT_OPEN);
        assertThat(only().state()).isEqualTo(Intent.State.SETTLED_BY_EVIDENCE);
    }

    @Test
    void aPersonsYesHasTheEffectAndTheirNoHasNone() {
        OrderKey invoice = take("B-1", "BNPL_MF", "shipped/uncleared");
        gateway.line = FakeGateway.Line.LOST_BEFORE;
        Action hold = new Action.Hold(NOON.plus(Duration.ofDays(10)), "returned", false);
        for (boolean done : new boolean[] {false, true}) {
            desks.dispatch().perform(invoice, hold, KIM);
            OperationId id = store.openIntents().getFirst().id();
            time.updateAndGet(now -> now.plus(Duration.ofMinutes(7)));
            assertThat(desks.dispatch().settle(id, done, KIM)).isEqualTo(Dispatch.Settling.SETTLED);
            assertThat(store.intent(id).orElseThrow().state()).isEqualTo(Intent.State.SETTLED_BY_PERSON);
            assertThat(store.find(invoice).orElseThrow().holds()).hasSize(done ? 1 : 0);
        }
    }

    @Test
    void lookingNowSettlesWhatTheBooksShow() {
        gateway.line = FakeGateway.Line.LOST_BEFORE;
        desks.refunds().refund(paid, TEN, "", KIM);
        gateway.set(paid, "completed/completed", refund("71", "op-1", TEN));
        assertThat(desks.dispatch().lookNow(only().id())).isTrue();
        assertThat(desks.dispatch().lookNow(only().id())).as("closed").isFalse();
        assertThat(only().state()).isEqualTo(Intent.State.SETTLED_BY_EVIDENCE);
    }
}
