package org.merchantconsole.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantconsole.desk.Dispute.Standing;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.Edits;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.Transaction;
import org.merchantconsole.order.TransactionId;
import org.merchantconsole.status.Kind;

/** How a chargeback stands, read off the order's children. */
class DisputeTest extends DeskTrial {

    private static final Instant OPENED = Instant.parse("2026-11-01T10:00:00Z");

    private int taken;

    private static Transaction child(String number, String pair, String reason, String status, long cents, int day) {
        return new Transaction(
                new TransactionId(number),
                Kind.CHARGEBACK,
                "T-1",
                FakeGateway.pair(pair),
                Money.of(cents, "EUR"),
                OPENED.plusSeconds(86_400L * day),
                "",
                OPENED.plusSeconds(86_400L * 23),
                reason,
                status);
    }

    private Optional<Dispute> of(String pair, Transaction... children) {
        return Dispute.of(order(pair, List.of(children)));
    }

    private Order order(String pair, List<Transaction> children) {
        OrderKey key = take("T-" + ++taken, "VISA", pair);
        return Edits.related(store.find(key).orElseThrow(), children);
    }

    @ParameterizedTest
    @CsvSource({
        "reserved/reserved, new, TO_ANSWER",
        "reserved/reserved, open, TO_ANSWER",
        "reserved/reserved, ready, TO_ANSWER",
        "reserved/reserved, OPEN, TO_ANSWER",
        "reserved/reserved, '', TO_ANSWER",
        "reserved/reserved, something-new, TO_ANSWER",
        "reserved/reserved, submitted, SUBMITTED",
        "reserved/reserved, processed, SUBMITTED",
        "reserved/reserved, accepted, LOST",
        "reserved/reserved, closed, LOST",
        "completed/completed, submitted, LOST",
        "completed/completed, '', LOST",
        "chargeback/completed, open, LOST"
    })
    void standsAsPairAndDisputeStatusTell(String pair, String status, Standing standing) {
        Dispute dispute = of("chargeback/completed", child("7", pair, "13.1 Not received", status, 1000, 0))
                .orElseThrow();
        assertThat(dispute.standing()).isEqualTo(standing);
        assertThat(dispute.reasonCode()).isEqualTo("13.1");
        assertThat(dispute.reasonText()).isEqualTo("Not received");
        assertThat(dispute.amount()).isEqualTo(Money.of(1000, "EUR"));
    }

    @Test
    void aReversalIsWonWithItsAmount() {
        Dispute dispute = of(
                        "completed/completed",
                        child("7", "completed/completed", "4853 Goods", "closed", 1000, 0),
                        child("8", "completed/completed", "reversed", "", 800, 9))
                .orElseThrow();
        assertThat(dispute.standing()).isEqualTo(Standing.WON);
        assertThat(dispute.won()).isEqualTo(Money.of(800, "EUR"));
        assertThat(dispute.standing().isOpen()).isFalse();
    }

    @Test
    void aSecondChargebackAfterAReversalIsOpenAgain() {
        Dispute dispute = of(
                        "chargeback/completed",
                        child("7", "completed/completed", "4853 Goods", "closed", 1000, 0),
                        child("8", "completed/completed", "reversed", "", 1000, 9),
                        child("9", "reserved/reserved", "4837", "new", 1000, 12))
                .orElseThrow();
        assertThat(dispute.standing()).isEqualTo(Standing.TO_ANSWER);
        assertThat(dispute.won().isZero()).isTrue();
        assertThat(dispute.reasonText()).isEmpty();
    }

    @Test
    void aChargebackThatOnlyThePairTellsIsOpenWithoutAReason() {
        assertThat(of("chargeback/completed").orElseThrow().reasonCode()).isEmpty();
        assertThat(of("completed/completed")).isEmpty();
        assertThat(of("completed/completed", child("7", "void/void", "", "", 1000, 0)))
                .isEmpty();
    }
}
