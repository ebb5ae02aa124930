package org.merchantconsole.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantconsole.order.Command;
import org.merchantconsole.order.Hold;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.OperationId;
import org.merchantconsole.order.Order;
import org.merchantconsole.status.Action;
import org.merchantconsole.status.Deadline;

/** What we keep ourselves of an action that took effect. */
class EffectsTest extends DeskTrial {
    private static final Instant UNTIL = NOON.plus(Duration.ofDays(10));

    private Order effect(Order order, Action action, @Nullable Instant until, Deadline... deadlines) {
        return effect(NOON, order, action, until, deadlines);
    }

    private static Order effect(
            Instant now, Order order, Action action, @Nullable Instant until, Deadline... deadlines) {
        Intent intent = new Intent(
                new OperationId("mc-1"),
                order.key(),
                action,
                "Kim",
                NOON,
                NOON,
                Intent.State.SENDING,
                NOON,
                0,
                "",
                List.of());
        return Effects.of(order, intent, new Command.Receipt(null, "", until), List.of(deadlines), now);
    }

    private Order order(String method, String pair) {
        return store.find(take("E-1", method, pair)).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void aPauseIsKeptAsAskedForOrAsTheProviderGrantsIt(boolean byEmail) {
        Order order = order("BNPL_MF", "shipped/uncleared");
        Action hold = new Action.Hold(UNTIL, "returned", byEmail);
        assertThat(effect(order, hold, null).holds())
                .containsExactly(new Hold(NOON, UNTIL, "returned", "Kim", byEmail, !byEmail));
        assertThat(effect(order, hold, UNTIL.plusSeconds(60)).holds())
                .containsExactly(new Hold(NOON, UNTIL.plusSeconds(60), "returned", "Kim", byEmail, !byEmail));
    }

    @Test
    void resumingEndsPausesThatTheProviderConfirmedNow() {
        Order order = effect(order("BNPL_MF", "shipped/uncleared"), new Action.Hold(UNTIL, "x", false), null);
        Instant later = NOON.plusSeconds(60);
        assertThat(effect(later, order, new Action.Resume(""), null).holds())
                .singleElement()
                .satisfies(hold -> assertThat(hold.until()).isEqualTo(later));
        Order asked = effect(order("BNPL_MF", "shipped/uncleared"), new Action.Hold(UNTIL, "x", true), null);
        assertThat(effect(later, asked, new Action.Resume(""), null).holds()).isEqualTo(asked.holds());
    }

    @Test
    void anExtensionKeepsTheProvidersDateOrCountsFromTheDateThatStood() {
        Deadline shipBy = new Deadline(Deadline.What.SHIP_BY, UNTIL, true);
        Deadline other = new Deadline(Deadline.What.SESSION_EXPIRES, UNTIL.minusSeconds(1), true);
        Order pad = order("BNPL_MF", "completed/uncleared");
        Action extend = new Action.Extend(5, "");

        Order named = effect(pad, extend, UNTIL.plusSeconds(7), shipBy);
        assertThat(named.shipBy()).isEqualTo(UNTIL.plusSeconds(7));
        assertThat(named.extensions()).isEqualTo(1);
        assertThat(effect(pad, extend, null, other, shipBy).shipBy()).isEqualTo(ShippingDesk.later(UNTIL, 5));
        assertThat(effect(pad, extend, null, other).shipBy()).isNull();
    }

    @Test
    void klarnasSixWeeksAreCountedByTheEngineUnlessTheProviderNamedADate() {
        Deadline shipBy = new Deadline(Deadline.What.SHIP_BY, UNTIL, true);
        Order order = store.find(klarna).orElseThrow();
        Action extend = new Action.Extend(1, "");

        Order counted = effect(order, extend, null, shipBy);
        assertThat(counted.shipBy()).isNull();
        assertThat(counted.extensions()).isEqualTo(1);
        Order named = effect(order, extend, UNTIL, shipBy);
        assertThat(effect(named, extend, null, shipBy).shipBy())
                .isEqualTo(ShippingDesk.later(UNTIL, ShippingDesk.KLARNA_STEP_DAYS));
    }

    @Test
    void whatTheProvidersRecordTellsIsNotKeptTwice() {
        Order order = store.find(paid).orElseThrow();
        assertThat(effect(order, new Action.Refund(TEN, ""), null)).isSameAs(order);
    }
}
