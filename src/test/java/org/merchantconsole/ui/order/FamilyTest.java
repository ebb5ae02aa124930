package org.merchantconsole.ui.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantconsole.desk.FamilyTree;
import org.merchantconsole.desk.FamilyTree.Tie;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderQuery;
import org.merchantconsole.order.OrderRow;
import org.merchantconsole.order.Queue;
import org.merchantconsole.status.Family;
import org.merchantconsole.ui.Fx;
import org.merchantconsole.ui.ScreenController;
import org.merchantconsole.ui.Theme.Look;
import org.merchantconsole.ui.Views;
import org.merchantconsole.ui.orders.OrdersController;

/** What belongs to an order, what remains of it, and the way from one member to another. */
class FamilyTest {

    @TempDir
    static Path folder;

    private static Workbench bench;
    private static OrderKey refunded;

    @BeforeAll
    static void open() {
        bench = new Workbench(folder);
        refunded = first(Family.PAID, "VISA");
        bench.desks().refunds().refund(refunded, Money.of(1_000, "EUR"), "goodwill", bench.staff());
        bench.later(java.time.Duration.ofMinutes(10));
        bench.desks().refunds().refund(refunded, Money.of(500, "EUR"), "late", bench.staff());
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    private static OrderKey first(Family family, String method) {
        return bench.desks().orders().page(OrderQuery.of(Queue.ORDERS), null, 500).rows().stream()
                .filter(row -> row.family() == family && row.method().equals(method))
                .map(OrderRow::key)
                .findFirst()
                .orElseThrow();
    }

    private static KeyEvent key(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
    }

    private static FamilyTree family(OrderKey key) {
        return bench.desks().orders().family(bench.store().find(key).orElseThrow());
    }

    @Test
    void everyRefundStandsBelowItsPaymentWithWhatRemains() {
        Order order = bench.store().find(refunded).orElseThrow();
        FamilyTree tree = family(refunded);

        assertThat(tree.members())
                .extracting(FamilyTree.Member::tie)
                .containsExactly(Tie.PAYMENT, Tie.REFUND, Tie.REFUND);
        Money left = order.amount().minus(Money.of(1_500, "EUR"));
        assertThat(tree.net()).isEqualTo(left);
        assertThat(tree.members().get(1).net()).isEqualTo(order.amount().minus(Money.of(1_000, "EUR")));
        assertThat(tree.members().getLast().net()).isEqualTo(left);
    }

    @Test
    void everyOrderOfTheSampleHasAFamilyThatAddsUp() {
        for (OrderRow row : bench.desks()
                .orders()
                .page(OrderQuery.of(Queue.ORDERS), null, 500)
                .rows()) {
            FamilyTree tree = family(row.key());
            Order order = bench.store().find(row.key()).orElseThrow();
            assertThat(tree.members().stream().filter(FamilyTree.Member::present))
                    .as("%s", row.key())
                    .hasSize(1 + order.related().size());
            assertThat(tree.net()).isEqualTo(tree.members().getLast().net());
        }
    }

    @Test
    void anOrderThatReplacesAnotherHangsOnIt() {
        OrderKey ended = first(Family.EXPIRED, "IDEAL");
        var draft = bench.desks().newOrders().again(ended).orElseThrow();
        bench.desks().newOrders().create(draft, null, bench.staff());
        OrderKey made = draft.key();

        for (OrderKey from : List.of(ended, made)) {
            FamilyTree tree = family(from);
            assertThat(tree.members().getFirst().order()).isEqualTo(ended);
            assertThat(tree.members().getLast()).satisfies(member -> {
                assertThat(member.order()).isEqualTo(made);
                assertThat(member.tie()).isEqualTo(Tie.REPLACEMENT);
                assertThat(member.depth()).isEqualTo(1);
            });
        }
    }

    @Test
    void theKeysWalkTheTreeAndOpenAMember() {
        Fx.run(() -> {
            OrderPaneModel model =
                    new OrderPaneModel(bench.desks(), bench::staff, Queue.ORDERS, bench.context(Locale.ENGLISH));
            model.show(refunded);
            PaneKeys.take(key(KeyCode.K), model, false);
            FamilyModel tree = (FamilyModel)
                    Objects.requireNonNull(model.looks().openProperty().get());
            assertThat(tree.spoken()).contains(refunded.id());
            PaneKeys.take(key(KeyCode.DOWN), model, false);
            assertThat(tree.spoken()).contains("Refund").contains("net");
            PaneKeys.take(key(KeyCode.ENTER), model, false);
            ReplayModel past = (ReplayModel)
                    Objects.requireNonNull(model.looks().openProperty().get());
            assertThat(past.contentProperty().get().step()).isNotEmpty();
            PaneKeys.take(key(KeyCode.ESCAPE), model, false);
            assertThat(model.looks().openProperty().get()).isNull();
        });
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, en", "DARK, nl"})
    void itIsDrawn(Look look, String language) {
        Fx.run(() -> {
            Views views = DeskPicturesTest.views(bench, bench.context(Locale.forLanguageTag(language)));
            Views.View<? extends ScreenController> view = views.load(OrdersController.class);
            Scene scene = Fx.scene(DeskPicturesTest.framed(view), look);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            view.controller().shown();
            view.controller().select(refunded);
            scene.getRoot().lookupAll(".page-scroll").forEach(node -> ((ScrollPane) node).setVvalue(0.7));
            assertThat(Fx.picture(scene, "family-below-" + look)).exists();
            view.controller().key(key(KeyCode.K));
            scene.getRoot().layout();
            assertThat(Fx.picture(scene, "family-" + look)).exists();
            view.controller().left();
            assertThat(bench.failures()).isEmpty();
        });
    }
}
