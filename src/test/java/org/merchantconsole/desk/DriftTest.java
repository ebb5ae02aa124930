package org.merchantconsole.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.merchantconsole.desk.DriftDesk.Comparison;
import org.merchantconsole.desk.DriftDesk.Difference;
import org.merchantconsole.desk.DriftDesk.Field;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.OperationId;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.RecordReader;
import org.merchantconsole.status.Action;
import org.merchantconsole.status.Kind;

/** Where the provider's books and ours differ: both values, one is accepted, and it is written down. */
class DriftTest extends DeskTrial {

    private Comparison compare(OrderKey... keys) {
        return desks.drift().compare(List.of(keys), Progress.silent());
    }

    @Test
    void equalBooksHaveNoDifference() {
        Comparison comparison = compare(held, paid, klarna);

        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.compared()).isEqualTo(3);
        assertThat(comparison.complete()).isTrue();
        assertThat(desks.drift().summary(comparison)).contains("3 orders", "agree");
    }

    @Test
    void bothHalvesOfThePairStandSideBySideAndNothingIsStored() {
        gateway.set(klarna, "shipped/completed", null);

        assertThat(compare(klarna).differences())
                .containsExactly(
                        new Difference(klarna, Field.ORDER_STATUS, "", "completed", "shipped", ""),
                        new Difference(klarna, Field.TRANSACTION_STATUS, "", "uncleared", "completed", ""));
        assertThat(store.find(klarna).orElseThrow().status()).hasToString("completed/uncleared");
    }

    @Test
    void refundThatNobodyHereAskedForSaysSo() {
        gateway.nameless(paid, TEN);

        assertThat(compare(paid).differences()).singleElement().satisfies(one -> {
            assertThat(one.field()).isEqualTo(Field.PART);
            assertThat(one.ours()).isEmpty();
            assertThat(one.theirs()).isEqualTo("refund reserved EUR 10.00");
            assertThat(one.remark()).contains("Nobody asked for it here");
        });
    }

    @Test
    void acceptedValueOfTheProviderIsTakenInAndTheAuditNamesBoth() {
        gateway.set(klarna, "shipped/completed", null);

        assertThat(desks.drift().accept(klarna, KIM)).isEqualTo(new DriftDesk.Accepted.Taken("shipped/completed"));

        assertThat(compare(klarna).differences()).isEmpty();
        assertThat(store.audit(klarna, 1).getFirst()).satisfies(row -> {
            assertThat(row.actor()).isEqualTo("Kim");
            assertThat(row.what()).isEqualTo("difference accepted");
            assertThat(row.detail())
                    .contains("order status: completed → shipped", "transaction status: uncleared → completed")
                    .doesNotContain("amount");
        });
    }

    @Test
    void auditOfAcceptedAmountsAndPartsSaysWhatWasHereAndWhatIsNow() {
        gateway.nameless(paid, TEN);
        gateway.amounts(paid, Money.of(4_500, "EUR"), TEN);

        desks.drift().accept(paid, KIM);

        assertThat(store.audit(paid, 1).getFirst().detail())
                .contains("amount: EUR 50.00 → EUR 45.00")
                .contains("refunded: EUR 0.00 → EUR 10.00")
                .contains("part 30000: – → refund reserved EUR 10.00");
        assertThat(store.find(paid).orElseThrow().amount()).isEqualTo(Money.of(4_500, "EUR"));
    }

    @Test
    void acceptingAnOrderThatOnlyTheProviderHasTakesItIn() {
        OrderKey theirs = gateway.add("N-1", "VISA", "completed/completed", 900);
        assertThat(compare(theirs).differences())
                .singleElement()
                .satisfies(one -> assertThat(one.field()).isEqualTo(Field.MISSING_HERE));

        assertThat(desks.drift().accept(theirs, KIM)).isInstanceOf(DriftDesk.Accepted.Taken.class);

        assertThat(store.find(theirs)).isPresent();
        assertThat(store.audit(theirs, 1).getFirst().detail()).contains("was not known");
    }

    @Test
    void acceptingWhatTheProviderDoesNotTellChangesNothing() {
        gateway.orders.remove(held);

        assertThat(desks.drift().accept(held, KIM)).isEqualTo(new DriftDesk.Accepted.NotTaken("unknown order"));
        assertThat(store.find(held).orElseThrow().status()).hasToString("uncleared/uncleared");
    }

    private String remark(OrderKey key) {
        return compare(key).differences().stream()
                .filter(one -> one.field() == Field.PART)
                .map(Difference::remark)
                .collect(Collectors.joining("|"));
    }

    @Test
    void refundWhoseNameIsOursButUnknownHereIsAnotherConsoles() {
        gateway.part(paid, Kind.REFUND, "mc-of-another-computer", TEN);

        assertThat(remark(paid)).contains("Another console asked for it");
    }

    @Test
    void refundThatWasAskedForHereIsNotCalledSomebodyElses() {
        killed(FakeGateway.Line.KILLED_AFTER, () -> desks.refunds().refund(paid, TEN, "", KIM));

        assertThat(remark(paid)).contains("Kim asked for it here").doesNotContain("Nobody", "Another console");
    }

    @Test
    void refundWithoutANameThatMayBeOursIsNotCalledSomebodyElses() {
        gateway.line = FakeGateway.Line.LOST_BEFORE;
        desks.refunds().refund(paid, TEN, "", KIM);
        gateway.nameless(paid, TEN);

        assertThat(remark(paid)).contains("may be what Kim asked for").doesNotContain("Nobody");
    }

    @Test
    void refundOfAnotherAmountThanTheUnknownOneIsSomebodyElses() {
        gateway.line = FakeGateway.Line.LOST_BEFORE;
        desks.refunds().refund(paid, TEN, "", KIM);
        gateway.nameless(paid, Money.of(1_001, "EUR"));

        assertThat(remark(paid)).contains("Nobody asked for it here");
    }

    @Test
    void refundThatHasNotLeftYetCannotBeTheOneInTheBooks() {
        desks.dispatch().perform(paid, new Action.Refund(TEN, ""), KIM, Duration.ofMinutes(1));
        gateway.nameless(paid, TEN);

        assertThat(remark(paid)).contains("Nobody asked for it here");
    }

    @Test
    void chargebackIsNobodysRequest() {
        gateway.part(paid, Kind.CHARGEBACK, "", TEN);

        assertThat(remark(paid)).isEmpty();
    }

    @Test
    void captureOnTheProvidersPageSaysSo() {
        gateway.part(paid, Kind.CAPTURE, "", TEN);

        assertThat(remark(paid)).contains("Nobody asked for it here");
    }

    @Test
    void comparisonOfFilesIsCancelledInTheMidstOfAFile() {
        List<Integer> steps = new ArrayList<>();
        Comparison comparison = withFile(held, paid, klarna)
                .drift()
                .compareFiles(List.of(Path.of("one.json"), Path.of("two.json")), new Progress() {
                    @Override
                    public void step(long done, long total, String what) {
                        assertThat(what).isEqualTo("one.json");
                        steps.add((int) done);
                    }

                    @Override
                    public boolean cancelled() {
                        return steps.size() == 2;
                    }
                });

        assertThat(comparison.complete()).isFalse();
        assertThat(comparison.compared()).isEqualTo(2);
        assertThat(steps).containsExactly(0, 1);
    }

    @Test
    void comparisonOfFilesToItsEndIsComplete() {
        gateway.set(klarna, "shipped/completed", null);
        Comparison comparison =
                withFile(held, paid, klarna).drift().compareFiles(List.of(Path.of("one.json")), Progress.silent());

        assertThat(comparison.complete()).isTrue();
        assertThat(comparison.compared()).isEqualTo(3);
        assertThat(comparison.differences()).extracting(Difference::order).containsOnly(klarna);
        assertThat(comparison.problems()).containsExactly("one.json, line 9: not an order");
    }

    /** The desks over a reader that finds the provider's orders in each file, and one thing that is none. */
    private Desks withFile(OrderKey... keys) {
        RecordReader reader = (file, sink) -> {
            for (OrderKey key : keys) {
                sink.accept(new RecordReader.Entry.Read("line", gateway.known(key)));
            }
            sink.accept(new RecordReader.Entry.Refused("line 9", "not an order"));
        };
        return Desks.over(
                store, gateway, reader, engine, time::get, Terms.DEFAULT, () -> new OperationId("op-of-files"));
    }

    @Test
    void unreachableProviderChangesNothingAndSaysWhy() {
        gateway.readable = false;

        assertThat(desks.drift().accept(klarna, KIM)).isEqualTo(new DriftDesk.Accepted.NotTaken("the line is dead"));
        assertThat(compare(klarna, paid).complete()).isFalse();
        assertThat(compare(klarna, paid).problems()).containsExactly("the line is dead");
    }

    @Test
    void keptValueComesBackOnlyWhenTheProvidersIsAnotherOne() {
        gateway.set(klarna, "shipped/uncleared", null);
        Difference difference = compare(klarna).differences().getFirst();

        desks.drift().keep(difference, "asked the provider by telephone", KIM);

        assertThat(compare(klarna).differences()).isEmpty();
        assertThat(store.audit(klarna, 1).getFirst().what()).isEqualTo("difference kept");
        gateway.set(klarna, "void/uncleared", null);
        assertThat(compare(klarna).differences()).extracting(Difference::theirs).containsExactly("void");
    }

    @Test
    void orderThatTheProviderDoesNotTellIsNamed() {
        gateway.orders.remove(held);

        assertThat(compare(held).differences())
                .singleElement()
                .satisfies(one -> assertThat(one.field()).isEqualTo(Field.MISSING_THERE));
    }

    @Test
    void cancelledComparisonSaysThatItIsNotComplete() {
        Comparison comparison = desks.drift().compare(List.of(held, paid), new Progress() {
            private int steps;

            @Override
            public void step(long done, long total, String what) {
                steps++;
            }

            @Override
            public boolean cancelled() {
                return steps > 0;
            }
        });

        assertThat(comparison.complete()).isFalse();
        assertThat(comparison.compared()).isEqualTo(1);
    }
}
