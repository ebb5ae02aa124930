package org.merchantconsole.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.merchantconsole.desk.DriftDesk.Comparison;
import org.merchantconsole.desk.DriftDesk.Difference;
import org.merchantconsole.desk.DriftDesk.Field;
import org.merchantconsole.order.OrderKey;

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
            assertThat(row.detail()).contains("shipped/completed", "in place of completed/uncleared");
        });
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
