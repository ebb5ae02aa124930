package org.merchantconsole.ui.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantconsole.desk.Outcome;
import org.merchantconsole.desk.WhatIf;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderQuery;
import org.merchantconsole.order.OrderRow;
import org.merchantconsole.order.Queue;
import org.merchantconsole.status.Action;
import org.merchantconsole.status.ActionKind;
import org.merchantconsole.status.Family;
import org.merchantconsole.status.Rule;
import org.merchantconsole.ui.Fx;
import org.merchantconsole.ui.ScreenController;
import org.merchantconsole.ui.Theme.Look;
import org.merchantconsole.ui.Views;
import org.merchantconsole.ui.orders.OrdersController;

/** Orders on a copy: what is tried there, what comes of it, and that nothing of it has happened. */
class WhatIfTest {

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

    private WhatIf fork(OrderKey... orders) {
        return bench.desks().whatIf().fork(List.of(orders));
    }

    private static WhatIf.Wish wish(ActionKind kind) {
        return new WhatIf.Wish(kind, "tried", null, 14);
    }

    private static KeyEvent key(KeyCode code, boolean shift, boolean control) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false);
    }

    @Test
    void aRefundOnTheCopyEndsWhereTheProviderWouldEndIt() {
        OrderKey paid = first(Family.PAID, "VISA");
        WhatIf tried = fork(paid).with(wish(ActionKind.REFUND), bench.staff()).later(Duration.ofDays(2));
        Order imagined = tried.courses().getFirst().order();
        assertThat(tried.courses().getFirst().events()).hasSize(2);

        Order real = bench.store().find(paid).orElseThrow();
        bench.desks().refunds().refund(paid, real.amount(), "really", bench.staff());
        bench.later(Duration.ofDays(2));
        bench.desks().orders().refresh(paid);

        Order after = bench.store().find(paid).orElseThrow();
        assertThat(imagined.status().normalised()).isEqualTo(after.status().normalised());
        assertThat(imagined.refunded()).isEqualTo(after.refunded());
    }

    @Test
    void nothingIsWrittenWhileItIsTried() {
        OrderKey paid = first(Family.PAID, "VISA");
        Order before = bench.store().find(paid).orElseThrow();
        int audit = bench.store().audit(null, 10_000).size();

        WhatIf tried = fork(paid)
                .with(wish(ActionKind.REFUND), bench.staff())
                .later(Duration.ofDays(30))
                .with(wish(ActionKind.SHIP), bench.staff());

        assertThat(tried.courses().getFirst().order()).isNotEqualTo(before);
        assertThat(bench.store().find(paid)).contains(before);
        assertThat(bench.store().intents(9)).isEmpty();
        assertThat(bench.store().audit(null, 10_000)).hasSize(audit);
    }

    @Test
    void aRefusalOnTheCopyHasItsRuleAndChangesNothing() {
        OrderKey toShip = first(Family.SHIP, "KLARNA");
        WhatIf tried = fork(toShip).with(wish(ActionKind.ACCEPT), bench.staff());

        WhatIf.Course course = tried.courses().getFirst();
        assertThat(course.order()).isEqualTo(course.start());
        assertThat(course.events()).singleElement().isInstanceOf(WhatIf.Event.Refused.class);
        assertThat(tried.toStage()).isEmpty();
    }

    @Test
    void whoDoesNotShipInTimeLosesTheOrderAndWhoShipsDoesNot() {
        OrderKey toShip = first(Family.SHIP, "KLARNA");
        WhatIf waits = fork(toShip).later(Duration.ofDays(60));
        WhatIf ships = fork(toShip).with(wish(ActionKind.SHIP), bench.staff()).later(Duration.ofDays(60));

        assertThat(waits.view(waits.courses().getFirst(), bench.staff()).family())
                .isEqualTo(Family.EXPIRED);
        assertThat(ships.view(ships.courses().getFirst(), bench.staff()).family())
                .isNotIn(Family.EXPIRED, Family.SHIP);
    }

    @Test
    void payLaterOrdersAreRefundedByTheirLinesWithTheSameKey() {
        OrderKey klarna = first(Family.SHIP, "KLARNA");
        WhatIf tried = fork(klarna).with(wish(ActionKind.REFUND), bench.staff());

        assertThat(tried.courses().getFirst().events()).singleElement().satisfies(event -> {
            Action action =
                    event instanceof WhatIf.Event.Done done ? done.action() : ((WhatIf.Event.Refused) event).action();
            assertThat(action).isInstanceOf(Action.RefundLines.class);
        });
    }

    @Test
    void anAmountIsNeverSilentlyTakenForAll() {
        OrderKey paid = first(Family.PAID, "VISA");
        OrderKey klarna = first(Family.SHIP, "KLARNA");
        WhatIf foreign =
                fork(paid).with(new WhatIf.Wish(ActionKind.REFUND, "tried", Money.of(100, "GBP"), 14), bench.staff());
        assertThat(foreign.courses().getFirst().events())
                .singleElement()
                .satisfies(event -> assertThat(
                                ((WhatIf.Event.Refused) event).verdict().rule())
                        .isEqualTo(Rule.WRONG_CURRENCY));
        WhatIf byLines =
                fork(klarna).with(new WhatIf.Wish(ActionKind.REFUND, "tried", Money.of(100, "EUR"), 14), bench.staff());
        assertThat(byLines.courses().getFirst().events())
                .singleElement()
                .satisfies(event -> assertThat(
                                ((WhatIf.Event.Refused) event).verdict().rule())
                        .isEqualTo(Rule.REFUND_BY_LINES));
        Fx.run(() -> {
            OrderPaneModel model =
                    new OrderPaneModel(bench.desks(), bench::staff, Queue.ORDERS, bench.context(Locale.ENGLISH));
            model.show(paid);
            model.looks().whatIf();
            WhatIfModel what = (WhatIfModel)
                    Objects.requireNonNull(model.looks().openProperty().get());
            what.amountProperty().set("12,3x");
            what.act(ActionKind.REFUND);
            assertThat(what.hasSteps()).isFalse();
            assertThat(bench.sentences().getLast()).contains("Type an amount");
        });
    }

    @Test
    void aRefundThatIsThereAlreadyHasToBeMeantTwice() {
        OrderKey paid = first(Family.PAID, "VISA");
        bench.desks().refunds().refund(paid, Money.of(100, "EUR"), "goodwill", bench.staff());
        bench.later(Duration.ofMinutes(10));
        Fx.run(() -> {
            OrderPaneModel model =
                    new OrderPaneModel(bench.desks(), bench::staff, Queue.ORDERS, bench.context(Locale.ENGLISH));
            model.show(paid);
            model.looks().whatIf();
            WhatIfModel what = (WhatIfModel)
                    Objects.requireNonNull(model.looks().openProperty().get());
            what.amountProperty().set("1.00");
            what.act(ActionKind.REFUND);
            assertThat(what.contentProperty().get().events().rows().getLast().text())
                    .contains("already");
            PaneKeys.take(key(KeyCode.ENTER, false, true), model, false);
            assertThat(bench.store().openIntents()).isEmpty();
            assertThat(bench.sentences().getLast()).contains("again");
            PaneKeys.take(key(KeyCode.ENTER, false, true), model, false);
            assertThat(bench.store().openIntents()).hasSize(1);
        });
    }

    @Test
    void everyStepIsTakenBack() {
        OrderKey paid = first(Family.PAID, "VISA");
        WhatIf begin = fork(paid);
        WhatIf tried = begin.with(wish(ActionKind.REFUND), bench.staff()).later(Duration.ofDays(2));

        assertThat(tried.back().orElseThrow().back()).contains(begin);
        assertThat(begin.back()).isEmpty();
    }

    @Test
    void severalOrdersAreTriedTogetherAndStagedByTheNormalRoad() {
        OrderKey paid = first(Family.PAID, "VISA");
        OrderKey klarna = first(Family.SHIP, "KLARNA");
        WhatIf tried = fork(paid, klarna)
                .with(new WhatIf.Wish(ActionKind.REFUND, "tried", Money.of(100, "EUR"), 14), bench.staff());

        List<Outcome> outcomes = bench.desks().whatIf().stage(tried, bench.staff());

        assertThat(outcomes).hasSize(tried.toStage().size());
        assertThat(outcomes.getFirst()).isInstanceOf(Outcome.Staged.class);
        assertThat(bench.store().openIntents().getFirst()).satisfies(intent -> {
            assertThat(intent.state()).isEqualTo(Intent.State.STAGED);
            assertThat(intent.action()).isEqualTo(new Action.Refund(Money.of(100, "EUR"), "tried"));
        });
    }

    @Test
    void whatSomebodyDidMeanwhileIsJudgedAnew() {
        OrderKey paid = first(Family.PAID, "VISA");
        WhatIf tried = fork(paid).with(wish(ActionKind.REFUND), bench.staff());
        bench.desks().refunds().refund(paid, Money.of(100, "EUR"), "colleague", bench.staff());

        Outcome outcome = bench.desks().whatIf().stage(tried, bench.staff()).getFirst();

        assertThat(outcome).isInstanceOf(Outcome.RefusedByEngine.class);
        assertThat(((Outcome.RefusedByEngine) outcome).verdict().rule()).isEqualTo(Rule.AMOUNT_ABOVE_REST);
    }

    @Test
    void theKeysTryWaitTakeBackAndStage() {
        Fx.run(() -> {
            OrderKey paid = first(Family.PAID, "VISA");
            OrderPaneModel model =
                    new OrderPaneModel(bench.desks(), bench::staff, Queue.ORDERS, bench.context(Locale.ENGLISH));
            model.show(paid);
            PaneKeys.take(key(KeyCode.W, false, false), model, false);
            WhatIfModel what = (WhatIfModel)
                    Objects.requireNonNull(model.looks().openProperty().get());
            PaneKeys.take(key(KeyCode.R, false, false), model, false);
            PaneKeys.take(key(KeyCode.RIGHT, true, false), model, false);
            assertThat(what.contentProperty().get().banner()).contains("7 days ahead");
            assertThat(what.contentProperty().get().spoken()).contains("Refunded");
            PaneKeys.take(key(KeyCode.LEFT, false, false), model, false);
            assertThat(what.contentProperty().get().banner()).contains("The clock stands");
            PaneKeys.take(key(KeyCode.ENTER, false, true), model, false);
            assertThat(model.looks().openProperty().get()).isNull();
            assertThat(bench.store().openIntents()).hasSize(1);
            assertThat(Objects.requireNonNull(model.saidProperty().get()).sentence())
                    .contains("can be taken back");
        });
    }

    @Test
    void chosenOrdersAreTriedTogether() {
        Fx.run(() -> {
            DeskModel desk = new DeskModel(
                    bench.desks(),
                    bench::staff,
                    bench.context(Locale.ENGLISH),
                    Queue.ORDERS,
                    List.of(org.merchantconsole.ui.list.Filter.all("orders.chip.all", OrderQuery.of(Queue.ORDERS))),
                    false);
            desk.shown();
            List<OrderKey> both = List.of(first(Family.PAID, "VISA"), first(Family.SHIP, "KLARNA"));
            desk.list().choosing().only(both);
            OrderPaneModel model = desk.pane();
            PaneKeys.take(key(KeyCode.W, false, false), model, false);
            WhatIfModel what = (WhatIfModel)
                    Objects.requireNonNull(model.looks().openProperty().get());
            PaneKeys.take(key(KeyCode.S, false, false), model, false);
            WhatIfContent content = what.contentProperty().get();
            PaneContent.Rows others = Objects.requireNonNull(content.others());
            assertThat(others.rows()).hasSize(2);
            assertThat(others.rows().stream().map(PaneContent.Row::sign)).containsExactlyInAnyOrder("✕", "✓");
            PaneKeys.take(key(KeyCode.DOWN, false, false), model, false);
            assertThat(what.contentProperty().get().order()).isNotEqualTo(content.order());
            desk.left();
        });
    }

    @Test
    void escThrowsItAway() {
        Fx.run(() -> {
            OrderPaneModel model =
                    new OrderPaneModel(bench.desks(), bench::staff, Queue.ORDERS, bench.context(Locale.ENGLISH));
            model.show(first(Family.PAID, "VISA"));
            PaneKeys.take(key(KeyCode.W, false, false), model, false);
            PaneKeys.take(key(KeyCode.R, false, false), model, false);
            PaneKeys.take(key(KeyCode.ESCAPE, false, false), model, false);
            assertThat(model.looks().openProperty().get()).isNull();
            assertThat(bench.store().intents(9)).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, en", "DARK, de"})
    void itIsDrawn(Look look, String language) {
        OrderKey order = first(Family.PAID, "VISA");
        Fx.run(() -> {
            Views views = DeskPicturesTest.views(bench, bench.context(Locale.forLanguageTag(language)));
            Views.View<? extends ScreenController> view = views.load(OrdersController.class);
            Scene scene = Fx.scene(DeskPicturesTest.framed(view), look);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            view.controller().shown();
            view.controller().select(order);
            view.controller().key(key(KeyCode.W, false, false));
            view.controller().key(key(KeyCode.S, false, false));
            view.controller().key(key(KeyCode.R, false, false));
            view.controller().key(key(KeyCode.RIGHT, true, false));
            scene.getRoot().layout();
            assertThat(Fx.picture(scene, "whatif-" + look)).exists();
            assertThat(view.controller().keys()).isNotEmpty();
            view.controller().left();
            assertThat(bench.failures()).isEmpty();
        });
    }
}
