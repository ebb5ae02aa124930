package org.merchantconsole.ui.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
import org.merchantconsole.money.Money;
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

/** The past of an order, by the keyboard. */
class ReplayJourneyTest {

    @TempDir
    static Path folder;

    private static Workbench bench;
    private static OrderKey refunded;

    @BeforeAll
    static void open() {
        bench = new Workbench(folder);
        refunded = bench.desks().orders().page(OrderQuery.of(Queue.ORDERS), null, 500).rows().stream()
                .filter(row -> row.family() == Family.PAID && row.method().equals("VISA"))
                .map(OrderRow::key)
                .findFirst()
                .orElseThrow();
        bench.desks().refunds().refund(refunded, Money.of(500, "EUR"), "goodwill", bench.staff());
        bench.desks().orders().addNote(refunded, "Customer called twice; wants the rest tomorrow.", bench.staff());
        bench.later(java.time.Duration.ofDays(2));
        bench.desks().orders().refresh(refunded);
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    private static KeyEvent key(KeyCode code, boolean shift) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false);
    }

    private static OrderPaneModel pane() {
        OrderPaneModel model =
                new OrderPaneModel(bench.desks(), bench::staff, Queue.ORDERS, bench.context(Locale.ENGLISH));
        model.show(refunded);
        return model;
    }

    private static ReplayModel replay(OrderPaneModel model) {
        return (ReplayModel) Objects.requireNonNull(model.looks().openProperty().get());
    }

    @Test
    void theKeysMoveThroughEveryStepAndReadItOut() {
        Fx.run(() -> {
            OrderPaneModel model = pane();
            assertThat(PaneKeys.take(key(KeyCode.T, false), model, false)).isTrue();
            ReplayModel replay = replay(model);
            assertThat(replay.contentProperty().get().banner()).contains("actions are off");

            PaneKeys.take(key(KeyCode.HOME, false), model, false);
            assertThat(replay.contentProperty().get().place()).startsWith("step 1 of");
            int presses = 0;
            while (replay.moment().isBefore(bench.clock().instant())) {
                String before = replay.contentProperty().get().spoken();
                PaneKeys.take(key(KeyCode.RIGHT, false), model, false);
                assertThat(replay.contentProperty().get().spoken()).isNotEqualTo(before);
                presses++;
            }
            assertThat(presses).isEqualTo(replay.last());
            assertThat(presses).isGreaterThan(2);

            PaneKeys.take(key(KeyCode.ESCAPE, false), model, false);
            assertThat(model.looks().openProperty().get()).isNull();
        });
    }

    @Test
    void nothingCanBeDoneInThePast() {
        Fx.run(() -> {
            OrderPaneModel model = pane();
            model.looks().replay();
            for (KeyCode letter :
                    new KeyCode[] {KeyCode.R, KeyCode.A, KeyCode.S, KeyCode.X, KeyCode.N, KeyCode.DIGIT1}) {
                assertThat(PaneKeys.take(key(letter, false), model, false))
                        .as("%s is swallowed", letter)
                        .isTrue();
            }
            assertThat(model.formProperty().get()).isNull();
            assertThat(model.busyProperty().get()).isFalse();
        });
    }

    @Test
    void theMoneyOfTheTimeIsShown() {
        Fx.run(() -> {
            OrderPaneModel model = pane();
            model.looks().replay();
            ReplayModel replay = replay(model);
            PaneContent.Bar now =
                    Objects.requireNonNull(replay.contentProperty().get().money());
            assertThat(now.refundedShare() + now.pendingShare()).isPositive();
            replay.begin();
            PaneContent.Bar begin = replay.contentProperty().get().money();
            assertThat(begin == null || begin.refundedShare() + begin.pendingShare() == 0)
                    .isTrue();
        });
    }

    @Test
    void anotherOrderClosesThePast() {
        Fx.run(() -> {
            OrderPaneModel model = pane();
            model.looks().replay();
            model.show(null);
            assertThat(model.looks().openProperty().get()).isNull();
        });
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, en, 0", "DARK, nl, 1", "LIGHT, en, 2"})
    void itIsDrawn(Look look, String language, int back) {
        Fx.run(() -> {
            Views views = DeskPicturesTest.views(bench, bench.context(Locale.forLanguageTag(language)));
            Views.View<? extends ScreenController> view = views.load(OrdersController.class);
            Scene scene = Fx.scene(DeskPicturesTest.framed(view), look);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            view.controller().shown();
            view.controller().select(refunded);
            assertThat(Fx.picture(scene, "pane-" + look + "-" + language)).exists();
            scene.getRoot().lookupAll(".page-scroll").forEach(node -> ((ScrollPane) node).setVvalue(1));
            assertThat(Fx.picture(scene, "pane-below-" + look + "-" + language)).exists();
            view.controller().key(key(KeyCode.T, false));
            for (int i = 0; i < back; i++) {
                view.controller().key(key(KeyCode.LEFT, false));
            }
            scene.getRoot().layout();
            assertThat(Fx.picture(scene, "replay-" + look + "-" + language + "-" + back))
                    .exists();
            view.controller().left();
            assertThat(bench.failures()).isEmpty();
        });
    }
}
