package org.merchantconsole.ui.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantconsole.desk.Undo;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderQuery;
import org.merchantconsole.order.OrderRow;
import org.merchantconsole.order.Queue;
import org.merchantconsole.status.ActionKind;
import org.merchantconsole.status.Family;
import org.merchantconsole.ui.StagedWork;

/** Taking back what was executed already: the engine names what reverses it. */
class UndoTest {

    @TempDir
    Path folder;

    private Workbench bench;

    @BeforeEach
    void open() {
        bench = new Workbench(folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private OrderKey first(Family family, String method) {
        return bench.desks().orders().page(OrderQuery.of(Queue.ORDERS), null, 500).rows().stream()
                .filter(row -> row.family() == family && row.method().equals(method))
                .map(OrderRow::key)
                .findFirst()
                .orElseThrow();
    }

    private Undo last() {
        return bench.desks().orders().lastDone(bench.staff()).orElseThrow();
    }

    @Test
    void aRefundThatHasNotLeftIsReversedByWithdrawingIt() {
        OrderKey paid = first(Family.PAID, "VISA");
        bench.desks().refunds().refund(paid, Money.of(500, "EUR"), "goodwill", bench.staff());

        assertThat(last().reverse()).containsExactly(ActionKind.CANCEL_REFUND);
    }

    @Test
    void aRefundThatLeftCannotBeReversedAndTheRefusalSaysWhy() {
        OrderKey paid = first(Family.PAID, "VISA");
        bench.desks().refunds().refund(paid, Money.of(500, "EUR"), "goodwill", bench.staff());
        bench.later(Duration.ofHours(20));
        bench.desks().orders().refresh(paid);

        assertThat(last().reverse()).isEmpty();
        assertThat(last().whyNot()).isNotNull();
    }

    @Test
    void takingBackAfterwardsNamesTheReverseActionInASentence() {
        OrderKey paid = first(Family.PAID, "VISA");
        StagedWork staged = new StagedWork(bench.context(Locale.ENGLISH), bench.desks(), bench::staff);
        staged.takeBackLast();
        assertThat(bench.sentences().getLast()).contains("nothing to take back");

        bench.desks().refunds().refund(paid, Money.of(500, "EUR"), "goodwill", bench.staff());
        staged.takeBackLast();

        assertThat(bench.sentences().getLast())
                .contains(paid.id())
                .contains("cannot be taken back any more")
                .contains("What reverses it: Cancel refund");
        assertThat(bench.shown().getLast()).isEqualTo("orders " + paid);
    }

    @Test
    void everyActionHasAnAnswer() {
        for (ActionKind kind : ActionKind.values()) {
            assertThat(bench.desks().engine().reverses(kind)).doesNotContain(kind);
        }
    }
}
