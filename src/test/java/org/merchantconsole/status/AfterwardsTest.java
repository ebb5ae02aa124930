package org.merchantconsole.status;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a payment stands once an action has taken its whole effect. */
class AfterwardsTest {

    private final StatusEngine engine = new StatusEngine();

    @ParameterizedTest
    @CsvSource({
        "CARD, uncleared/uncleared, ACCEPT, completed/completed",
        "CARD, uncleared/uncleared, DECLINE, void/cancelled",
        "CARD_OWN_MID, uncleared/initialized, ACCEPT, completed/initialized",
        "KLARNA, completed/uncleared, SHIP, shipped/uncleared",
        "PAD, completed/uncleared, SHIP, shipped/uncleared",
        "PAD, shipped/uncleared, HOLD, shipped/uncleared",
        "CARD, initialized/initialized, CANCEL, void/cancelled",
    })
    void aPairBecomesWhatTheTablesName(Flow flow, String before, ActionKind kind, String after) {
        Facts facts = Cases.of(flow).at(0, before).facts();
        Action action = switch (kind) {
            case ACCEPT -> new Action.Accept("");
            case DECLINE -> new Action.Decline("fraud");
            case SHIP -> new Action.Ship("", "", "");
            case HOLD -> new Action.Hold(Cases.day(9), "return", false);
            case CANCEL -> new Action.Cancel("asked");
            default -> throw new IllegalArgumentException(kind.name());
        };
        assertThat(engine.afterwards(facts, action))
                .get()
                .extracting(State::pair)
                .isEqualTo(Cases.pair(after).normalised());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 10000, REFUNDED",
        "0, 9999, PARTLY_REFUNDED",
        "4000, 6000, REFUNDED",
        "4000, 1, PARTLY_REFUNDED",
    })
    void aRefundOfAllThatIsLeftIsAFullOne(long refunded, long amount, Family family) {
        Facts facts = Cases.of(Flow.CARD)
                .at(0, "completed/completed")
                .refunded(refunded)
                .facts();
        assertThat(engine.afterwards(facts, new Action.Refund(Cases.eur(amount), "")))
                .get()
                .extracting(State::family)
                .isEqualTo(family);
    }

    @Test
    void aPairOutsideTheTablesLeadsNowhere() {
        Facts facts = Cases.of(Flow.KLARNA).at(0, "reserved/void").facts();
        assertThat(engine.afterwards(facts, new Action.Ship("", "", ""))).isEmpty();
    }
}
