package org.merchantconsole.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.merchantconsole.desk.FamilyTree.Member;
import org.merchantconsole.desk.FamilyTree.Tie;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.AuditEntry;
import org.merchantconsole.order.Edits;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.Source;
import org.merchantconsole.order.Transaction;
import org.merchantconsole.order.TransactionId;
import org.merchantconsole.simulation.MemoryStore;
import org.merchantconsole.status.Kind;
import org.merchantconsole.status.RawPair;
import org.merchantconsole.status.SiteRules;
import org.merchantconsole.status.StatusEngine;

/** The family of an order whose parts are orders themselves, and what remains of its money. */
class FamilyTreeTest {
    private static final Instant NOW = Instant.parse("2026-10-05T08:00:00Z");
    private static final OrderKey WHOLE = new OrderKey("", "W1");
    private static final OrderKey PART = new OrderKey("", "W1-part");
    private static final RawPair PAID = new RawPair("completed", "completed");
    private static final RawPair DEAD = new RawPair("declined", "declined");

    private final MemoryStore store = new MemoryStore();
    private final Judge judge = new Judge(new StatusEngine(), SiteRules.DEFAULT, () -> NOW);

    private static Transaction child(
            String id, Kind kind, String orderId, RawPair pair, long cents, int day, String why) {
        Instant at = NOW.minusSeconds(86_400L * (10 - day));
        return new Transaction(new TransactionId(id), kind, orderId, pair, Money.of(cents, "EUR"), at, "", null, why);
    }

    private static Order paid(OrderKey key, Transaction... children) {
        Order order = ReplayTest.copy(ReplayTest.order(key), PAID, Money.of(0, "EUR"), NOW, null);
        return Edits.related(order, List.of(children));
    }

    private void save(Order order) {
        store.save(List.of(judge.update(order)), new AuditEntry(NOW, "", Source.SYNC, "test", null, null, ""));
    }

    private List<Member> members(Order order) {
        return FamilyTree.of(order, store, judge).members();
    }

    @Test
    void aPartThatIsAnOrderBringsItsOwnChildren() {
        save(paid(PART, child("R9", Kind.REFUND, PART.id(), PAID, 500, 4, "")));
        Order whole = paid(WHOLE, child("P1", Kind.SHIPMENT, PART.id(), PAID, 4_000, 3, ""));
        save(whole);

        List<Member> members = members(whole);

        assertThat(members).extracting(Member::tie).containsExactly(Tie.PAYMENT, Tie.PART, Tie.REFUND);
        assertThat(members).extracting(Member::depth).containsExactly(0, 1, 2);
        assertThat(members.get(1).order())
                .as("the part is opened by its own id")
                .isEqualTo(PART);
        assertThat(members.getLast().net()).isEqualTo(Money.of(9_500, "EUR"));
    }

    @Test
    void aRefundThatWasRefusedLeavesTheMoneyAndAChargebackThatCameBackReturnsIt() {
        Order whole = paid(
                WHOLE,
                child("R1", Kind.REFUND, "", DEAD, 1_000, 1, ""),
                child("R2", Kind.REFUND, "", PAID, 2_000, 2, ""),
                child("C1", Kind.CHARGEBACK, "", PAID, 8_000, 3, "13.1"));

        assertThat(members(whole))
                .extracting(Member::net)
                .containsExactly(
                        Money.of(10_000, "EUR"), Money.of(10_000, "EUR"), Money.of(8_000, "EUR"), Money.of(0, "EUR"));
    }

    @Test
    void anOrderAloneIsItsOwnFamily() {
        assertThat(members(paid(WHOLE))).singleElement().satisfies(member -> {
            assertThat(member.present()).isTrue();
            assertThat(member.net()).isEqualTo(Money.of(10_000, "EUR"));
        });
    }
}
