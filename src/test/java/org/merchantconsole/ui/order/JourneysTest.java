package org.merchantconsole.ui.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantconsole.order.AuditEntry;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderQuery;
import org.merchantconsole.order.OrderRow;
import org.merchantconsole.order.Queue;
import org.merchantconsole.status.ActionKind;
import org.merchantconsole.status.Family;
import org.merchantconsole.status.Flow;
import org.merchantconsole.ui.Fx;
import org.merchantconsole.ui.ScreenController;
import org.merchantconsole.ui.Theme.Look;
import org.merchantconsole.ui.Views;
import org.merchantconsole.ui.orders.OrdersController;
import org.merchantconsole.ui.reminders.RemindersController;
import org.merchantconsole.ui.review.ReviewController;
import org.merchantconsole.ui.shipping.ShippingController;
import org.testfx.api.FxRobot;

/** The four jobs by keyboard alone, from the list to the provider's books and the audit. */
class JourneysTest {

    @TempDir
    Path folder;

    private Workbench bench;
    private final FxRobot keyboard = new FxRobot();
    private final AtomicReference<Stage> stage = new AtomicReference<>();
    private final AtomicReference<ScreenController> screen = new AtomicReference<>();

    @BeforeEach
    void open() {
        bench = new Workbench(folder);
    }

    @AfterEach
    void close() {
        Fx.run(() -> {
            screen.get().left();
            stage.get().close();
        });
        bench.close();
    }

    @Test
    void acceptsAHeldCardPayment() {
        OrderKey key = first(new OrderQuery(Queue.REVIEW, "", Set.of(Flow.CARD), Set.of(), null), 7);
        show(ReviewController.class, key);

        keyboard.type(KeyCode.A);
        commit();

        Order order = order(key);
        assertThat(order.status().normalised().order().name()).isEqualTo("COMPLETED");
        assertDone(key, "completed");
        assertThat(bench.desks()
                        .orders()
                        .page(OrderQuery.of(Queue.REVIEW), null, 100)
                        .rows())
                .as("it left the list")
                .noneMatch(row -> row.key().equals(key));
    }

    @Test
    void shipsAKlarnaOrderWithItsTrackingCode() {
        OrderKey key = first(new OrderQuery(Queue.SHIPPING, "", Set.of(Flow.KLARNA), Set.of(), null), 0);
        show(ShippingController.class, key);

        keyboard.type(KeyCode.S);
        keyboard.write("3SABCD001122");
        commit();

        assertThat(order(key).status().orderStatus()).isEqualTo("shipped");
        assertDone(key, "shipped");
    }

    @Test
    void pausesTheRemindersOfAPayAfterDeliveryOrder() {
        // The first rows are with the collection agency, where nothing can be paused any more.
        OrderKey key = bench
                .desks()
                .orders()
                .page(new OrderQuery(Queue.REMINDERS, "", Set.of(), Set.of(), false), null, 200)
                .rows()
                .stream()
                .map(OrderRow::key)
                .filter(candidate -> bench.desks()
                        .orders()
                        .view(candidate, bench.staff())
                        .orElseThrow()
                        .allows(ActionKind.HOLD))
                .findFirst()
                .orElseThrow();
        show(RemindersController.class, key);

        keyboard.type(KeyCode.P, KeyCode.DIGIT1);
        commit();

        assertThat(order(key).holds()).hasSize(1).first().satisfies(hold -> {
            assertThat(hold.until()).isAfter(Workbench.NOW);
            assertThat(hold.reason()).isEqualTo("return under way");
        });
    }

    @Test
    void refundsACardPayment() {
        OrderKey key = first(new OrderQuery(Queue.ORDERS, "", Set.of(Flow.CARD), Set.of(Family.PAID), null), 0);
        show(OrdersController.class, key);

        keyboard.type(KeyCode.R, KeyCode.DIGIT2);
        commit();

        Order order = order(key);
        assertThat(order.related())
                .isNotEmpty()
                .last()
                .satisfies(refund -> assertThat(refund.amount()).isEqualTo(order.amount()));
        assertThat(bench.desks().orders().audit(key, 10))
                .extracting(AuditEntry::actor)
                .contains("Mila Visser");

        keyboard.type(KeyCode.R);
        assertThat(openForm()).as("nothing is left to refund").isFalse();
    }

    @Test
    void nothingIsSentWhileAReasonIsMissing() {
        OrderKey key = first(new OrderQuery(Queue.REVIEW, "", Set.of(Flow.CARD), Set.of(), null), 7);
        show(ReviewController.class, key);

        keyboard.type(KeyCode.D);
        commit();
        assertThat(bench.desks().orders().intents(10)).isEmpty();
        assertThat(openForm()).isTrue();

        keyboard.type(KeyCode.ESCAPE);
        assertThat(openForm()).isFalse();
    }

    private void show(Class<? extends ScreenController> type, OrderKey key) {
        Fx.run(() -> {
            Views.View<? extends ScreenController> view =
                    DeskPicturesTest.views(bench, bench.context(Locale.ENGLISH)).load(type);
            Scene scene = Fx.scene(new BorderPane(view.root()), Look.LIGHT);
            scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> route(event, scene, view.controller()));
            Stage window = new Stage();
            window.setX(0);
            window.setY(0);
            window.setWidth(1000);
            window.setHeight(900);
            window.setScene(scene);
            window.show();
            window.requestFocus();
            view.controller().shown();
            view.controller().select(key);
            stage.set(window);
            screen.set(view.controller());
        });
    }

    /** As the shell gives keys out: letters and digits belong to a text field that has the cursor. */
    private static void route(KeyEvent event, Scene scene, ScreenController controller) {
        boolean typing = scene.getFocusOwner() instanceof TextInputControl;
        boolean plain = !event.isShortcutDown() && !event.isAltDown();
        boolean letter = event.getCode().isLetterKey() || event.getCode().isDigitKey();
        if (!(typing && plain && letter) && controller.key(event)) {
            event.consume();
        }
    }

    private void commit() {
        keyboard.push(KeyCode.CONTROL, KeyCode.ENTER);
    }

    private boolean openForm() {
        return Fx.call(() -> stage.get().getScene().lookup("#form-send") != null);
    }

    /** The first order of a list, with a fraud score when one is asked for that the merchant may decide on. */
    private OrderKey first(OrderQuery query, int highestScore) {
        return bench.desks().orders().page(query, null, 200).rows().stream()
                .filter(row -> highestScore == 0 || row.score() <= highestScore)
                .filter(row -> row.refunded().isZero() && row.pendingRefund().isZero() && row.intent() == null)
                .findFirst()
                .orElseThrow()
                .key();
    }

    private Order order(OrderKey key) {
        return bench.desks()
                .orders()
                .view(key, bench.staff())
                .orElseThrow(() -> new AssertionError(key + " is gone"))
                .order();
    }

    private void assertDone(OrderKey key, String word) {
        List<Intent> intents = bench.desks().orders().intents(10);
        assertThat(intents).hasSize(1).first().satisfies(intent -> {
            assertThat(intent.order()).isEqualTo(key);
            assertThat(intent.state()).isIn(Intent.State.DONE, Intent.State.SETTLED_BY_EVIDENCE);
            assertThat(intent.staff()).isEqualTo("Mila Visser");
        });
        assertThat(bench.desks().orders().audit(key, 10)).isNotEmpty();
        assertThat(order(key).status().orderStatus()).isEqualTo(word);
        assertThat(bench.failures()).isEmpty();
    }
}
