package org.merchantconsole.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.TransactionId;
import org.merchantconsole.status.Action;
import org.merchantconsole.status.ActionKind;

/** Every action comes back from its JSON as it was. */
class ActionCodecTest {

    static Stream<Action> actions() {
        Money money = Money.of(Long.MAX_VALUE, "JPY");
        return Stream.of(
                new Action.Accept("gut \"gesehen\"\n✓"),
                new Action.Decline("fraud"),
                new Action.Cancel(""),
                new Action.Ship("PostNL", "3SABC", "today"),
                new Action.PartialShip(money, "DHL", ""),
                new Action.Extend(180, "late"),
                new Action.Hold(Instant.parse("2026-12-01T00:00:00Z"), "holiday", true),
                new Action.Resume("back"),
                new Action.Refund(money, "returned"),
                new Action.RefundLines(List.of(new Action.Line("a b", 2), new Action.Line("", 1)), money, "broken"),
                new Action.CancelRefund("123456789012345678", "mistake"),
                new Action.CancelRefund(null, ""),
                new Action.Capture(money, ""),
                new Action.CancelReservation(""),
                new Action.Evidence("proof.pdf", "PDF", 4_200_000_000L, "00ff", "Signed \"proof\""),
                new Action.HandedOver(ActionKind.DISPUTE, "not ours"),
                new Action.HandedOver(ActionKind.ACCEPT, ""));
    }

    @ParameterizedTest
    @MethodSource("actions")
    void comesBack(Action action) {
        assertThat(ActionCodec.read(ActionCodec.write(action))).isEqualTo(action);
    }

    @Test
    void theListAboveHasEveryVariant() {
        assertThat(actions().<Class<?>>map(Action::getClass).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Action.class.getPermittedSubclasses());
    }

    @Test
    void idsComeBackWithAllTheirDigits() {
        List<TransactionId> ids = List.of(new TransactionId("123456789012345678"), new TransactionId("7"));

        assertThat(ActionCodec.readIds(ActionCodec.writeIds(ids))).isEqualTo(ids);
    }

    @Test
    void anActionOfALaterVersionIsNamed() {
        assertThatThrownBy(() -> ActionCodec.read("{\"is\":\"FLY\"}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("FLY");
    }
}
