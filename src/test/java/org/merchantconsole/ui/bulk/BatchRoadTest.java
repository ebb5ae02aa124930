package org.merchantconsole.ui.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantconsole.desk.BatchDesk;
import org.merchantconsole.desk.BatchPlan;
import org.merchantconsole.desk.BatchPlan.Answer;
import org.merchantconsole.desk.Progress;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.OrderQuery;
import org.merchantconsole.order.OrderRow;
import org.merchantconsole.order.Queue;
import org.merchantconsole.status.Action;
import org.merchantconsole.status.ActionKind;
import org.merchantconsole.status.Family;
import org.merchantconsole.status.Flow;
import org.merchantconsole.ui.order.Workbench;

/** One action on many orders, over HTTP to the sandbox. */
class BatchRoadTest {

    @TempDir
    Path folder;

    private Workbench bench;
    private BatchDesk desk;

    @BeforeEach
    void open() {
        bench = new Workbench(folder);
        desk = bench.desks().batch();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private List<Order> refundable(int count) {
        OrderQuery paid = new OrderQuery(Queue.ORDERS, "", Set.of(Flow.CARD), Set.of(Family.PAID), null);
        List<Order> orders = bench.desks().orders().page(paid, null, 300).rows().stream()
                .map(OrderRow::key)
                .filter(key -> bench.desks()
                        .orders()
                        .view(key, bench.staff())
                        .orElseThrow()
                        .allows(ActionKind.REFUND))
                .limit(count)
                .map(key -> bench.store().find(key).orElseThrow())
                .toList();
        assertThat(orders).hasSize(count);
        return orders;
    }

    private BatchPlan plan(ActionKind kind, String text) {
        return desk.plan(kind, text, "", bench.staff());
    }

    private void leave() {
        bench.later(Duration.ofMinutes(1));
        bench.desks().dispatch().tick();
    }

    @Test
    void aDryRunShowsBeforeAndAfterAndWritesNothing() {
        List<Order> orders = refundable(2);
        String one = orders.get(0).key().id();
        String two = orders.get(1).key().id();
        int audit = bench.store().audit(null, 10_000).size();
        BatchPlan plan = plan(ActionKind.REFUND, "Order;Bedrag;Reden\n" + one + ";;defect\n" + two + ";1,50;late\n");
        assertThat(plan.rows()).extracting(BatchPlan.Row::answer).containsOnly(Answer.READY);
        BatchPlan.Row whole = plan.rows().get(0);
        assertThat(whole.amount()).isEqualTo(orders.get(0).amount());
        assertThat(whole.before()).extracting(s -> s.pair().toString()).isEqualTo("completed/completed");
        assertThat(whole.after()).extracting(s -> s.pair().toString()).isEqualTo("refunded/completed");
        assertThat(whole.after()).extracting(s -> s.left().minorUnits()).isEqualTo(0L);
        BatchPlan.Row part = plan.rows().get(1);
        assertThat(part.amount()).isEqualTo(Money.of(150, "EUR"));
        assertThat(part.after()).extracting(s -> s.pair().toString()).isEqualTo("partial_refunded/completed");
        assertThat(plan.sums().get(Answer.READY))
                .isEqualTo(new BatchPlan.Sum(2, List.of(orders.get(0).amount().plus(Money.of(150, "EUR")))));
        assertThat(bench.store().audit(null, 10_000)).hasSize(audit);
        assertThat(bench.store().openIntents()).isEmpty();
    }

    @Test
    void everyRowOfACommitIsWrittenDownBeforeOneLeavesAndEachIsDoneOnce() {
        List<Order> orders = refundable(3);
        BatchPlan plan = plan(
                ActionKind.REFUND,
                String.join("\n", orders.stream().map(o -> o.key().id()).toList()));
        BatchDesk.Commit commit = desk.commit(plan, Set.of(), "", bench.staff(), Progress.silent());
        assertThat(commit).isInstanceOf(BatchDesk.Commit.Taken.class);
        assertThat(bench.store().openIntents())
                .hasSize(3)
                .allSatisfy(intent -> assertThat(intent.state()).isEqualTo(Intent.State.STAGED));
        leave();
        for (BatchDesk.Result result : ((BatchDesk.Commit.Taken) commit).results()) {
            assertThat(desk.intent(result))
                    .get()
                    .extracting(Intent::state)
                    .isIn(Intent.State.DONE, Intent.State.SETTLED_BY_EVIDENCE);
        }
        for (Order order : orders) {
            assertThat(bench.store().find(order.key()).orElseThrow().related())
                    .singleElement()
                    .satisfies(refund -> assertThat(refund.amount()).isEqualTo(order.amount()));
        }
    }

    @Test
    void aCommitDoesNothingAtAllWhenOneOrderIsNotAnyMoreAsItWas() {
        List<Order> orders = refundable(3);
        String ids = String.join("\n", orders.stream().map(o -> o.key().id()).toList());
        BatchPlan plan = plan(ActionKind.REFUND, ids);
        bench.desks().refunds().refund(orders.get(1).key(), Money.of(100, "EUR"), "goodwill", bench.staff());
        BatchDesk.Commit commit = desk.commit(plan, Set.of(), "", bench.staff(), Progress.silent());
        assertThat(commit).isInstanceOfSatisfying(BatchDesk.Commit.Changed.class, changed -> {
            assertThat(changed.lines()).containsExactly(2L);
            assertThat(changed.anew().rows().get(1).amount())
                    .isEqualTo(orders.get(1).amount().minus(Money.of(100, "EUR")));
        });
        assertThat(bench.store().openIntents()).isEmpty();
    }

    @Test
    void aSecondRefundOfTheSameAmountIsAskedForAndGoesWhenItIsMeant() {
        Order order = refundable(1).getFirst();
        bench.desks().refunds().refund(order.key(), Money.of(100, "EUR"), "goodwill", bench.staff());
        bench.later(Duration.ofMinutes(10));
        String row = order.key().id() + ",1.00";
        BatchPlan plan = plan(ActionKind.REFUND, row);
        assertThat(plan.rows()).singleElement().satisfies(twin -> {
            assertThat(twin.answer()).isEqualTo(Answer.TWIN);
            assertThat(twin.why()).contains("€\u00a01.00");
        });
        assertThat(plan.ready()).isEmpty();
        BatchPlan meant = desk.again(plan, Set.of(1L), "", bench.staff());
        assertThat(meant.ready()).hasSize(1);
        assertThat(desk.commit(meant, Set.of(1L), "", bench.staff(), Progress.silent()))
                .isInstanceOf(BatchDesk.Commit.Taken.class);
    }

    @Test
    void rowsThatAreNoGoodSayWhyAndKeepNobodyElseBack() {
        List<Order> orders = refundable(2);
        String one = orders.get(0).key().id();
        String two = orders.get(1).key().id();
        OrderQuery expired = new OrderQuery(Queue.ORDERS, "", Set.of(), Set.of(Family.EXPIRED), null);
        String dead = bench.desks()
                .orders()
                .page(expired, null, 1)
                .rows()
                .getFirst()
                .key()
                .id();
        BatchPlan plan = plan(
                ActionKind.REFUND,
                "order_id;amount;reason;shelf\n" + one + ";5.00;late;A\n" + one + ";6.00;;\nNOBODY;1;;\n;3;;\n" + dead
                        + ";;;\n" + two + ";1.120;;\n");
        assertThat(plan.unused()).containsExactly("shelf");
        assertThat(plan.rows())
                .extracting(BatchPlan.Row::answer)
                .containsExactly(
                        Answer.READY,
                        Answer.UNREADABLE,
                        Answer.UNREADABLE,
                        Answer.UNREADABLE,
                        Answer.REFUSED,
                        Answer.UNREADABLE);
        assertThat(plan.rows()).extracting(BatchPlan.Row::why).satisfies(why -> {
            assertThat(why.get(1)).contains("line 2");
            assertThat(why.get(2)).contains("NOBODY");
            assertThat(why.get(4)).contains("expired");
            assertThat(why.get(5)).contains("1.120");
        });
        assertThat(plan.only(Set.of(6L)).rows()).hasSize(1);
    }

    @Test
    void aRoleWithoutTheRightGetsEveryRowRefused() {
        String id = refundable(1).getFirst().key().id();
        BatchPlan plan =
                desk.plan(ActionKind.REFUND, id, "", org.merchantconsole.desk.Role.WAREHOUSE.staff("Pim de Wit"));
        assertThat(plan.rows()).singleElement().satisfies(row -> {
            assertThat(row.answer()).isEqualTo(Answer.REFUSED);
            assertThat(row.why()).contains("Pim de Wit");
        });
    }

    @Test
    void payLaterOrdersGoBackByArticleWhenAllIsGivenBack() {
        OrderRow shipped = bench.desks().orders().page(OrderQuery.of(Queue.ORDERS), null, 500).rows().stream()
                .filter(row -> row.flow() == Flow.KLARNA && row.family() == Family.TRANSIT && row.lines() > 1)
                .findFirst()
                .orElseThrow();
        BatchPlan plan = plan(
                ActionKind.REFUND, shipped.key().id() + "\n" + shipped.key().id() + ";1,00");
        assertThat(plan.rows().getFirst().action()).isInstanceOf(Action.RefundLines.class);
        BatchPlan part = plan(ActionKind.REFUND, shipped.key().id() + ";1,00");
        assertThat(part.rows().getFirst().answer()).isEqualTo(Answer.REFUSED);
        assertThat(part.rows().getFirst().why()).contains("by article");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n \n",
                "\"unclosed,1\nW-1",
                "\uFEFForder\n",
                ";;;;\n,,,",
                "\u0000\u0001",
                "order,order,amount\nA,B,1\nC",
                "a\tb\tc\td\te\n1"
            })
    void anyTextComesToRowsThatSayWhatIsWrong(String text) {
        for (ActionKind kind : BatchDesk.KINDS) {
            assertThat(plan(kind, text).rows()).allSatisfy(row -> {
                assertThat(row.answer()).isEqualTo(Answer.UNREADABLE);
                assertThat(row.why()).endsWith(".");
            });
        }
    }

    @Test
    void anAmountThatADecimalCommaTornApartIsNotGuessed() {
        String id = refundable(1).getFirst().key().id();
        assertThat(plan(ActionKind.REFUND, id + ",12,34").rows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.answer()).isEqualTo(Answer.UNREADABLE);
                    assertThat(row.why()).contains("semicolons");
                });
        assertThat(plan(ActionKind.REFUND, id + ";1,34").rows())
                .singleElement()
                .extracting(BatchPlan.Row::amount)
                .isEqualTo(Money.of(134, "EUR"));
    }

    @Test
    void parcelsAreShippedFromAList() {
        bench.toShip(2);
        BatchPlan plan = plan(ActionKind.SHIP, "SHIP-1\t3SABCD000000001\nSHIP-2\t3SABCD000000002");
        assertThat(plan.rows())
                .extracting(
                        BatchPlan.Row::answer,
                        row -> String.valueOf(row.after()).contains("shipped"))
                .containsOnly(org.assertj.core.api.Assertions.tuple(Answer.READY, true));
        BatchDesk.Commit commit = desk.commit(plan, Set.of(), "", bench.staff(), Progress.silent());
        assertThat(commit).isInstanceOf(BatchDesk.Commit.Taken.class);
        leave();
        for (BatchDesk.Result result : ((BatchDesk.Commit.Taken) commit).results()) {
            assertThat(desk.intent(result))
                    .get()
                    .extracting(Intent::state)
                    .isIn(Intent.State.DONE, Intent.State.SETTLED_BY_EVIDENCE);
        }
    }
}
