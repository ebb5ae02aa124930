package org.merchantconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantconsole.desk.Terms;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderQuery;
import org.merchantconsole.settings.Settings;
import org.merchantconsole.status.Family;
import org.merchantconsole.status.Flow;
import org.merchantconsole.ui.Background;
import org.merchantconsole.ui.Theme.Look;
import org.merchantconsole.ui.order.Form;
import org.merchantconsole.ui.order.OrderPaneModel;
import org.merchantconsole.ui.order.Said;
import org.merchantconsole.ui.order.Workbench;

/** Somebody who types faster than orders are read. */
class HurriedKeysTest {
    @TempDir
    Path folder;

    /** Does the work when it is told to. */
    private static final class Later implements Background {
        private final Queue<Runnable> waiting = new ArrayDeque<>();

        @Override
        public <T> void run(Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
            waiting.add(() -> Background.inline().run(work, done, failed));
        }

        @Override
        public void onWindow(Runnable action) {
            action.run();
        }

        void catchUp() {
            for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
                next.run();
            }
        }
    }

    private static OrderKey first(Workbench bench, Set<Flow> flows, Family family) {
        OrderQuery query = new OrderQuery(org.merchantconsole.order.Queue.ORDERS, "", flows, Set.of(family), null);
        return bench.desks().orders().page(query, null, 1).rows().getFirst().key();
    }

    @Test
    void aKeyBeforeTheOrderIsReadWaitsForThatOrderAndNoOther() {
        try (Workbench bench = new Workbench(folder)) {
            OrderKey expired = first(bench, Set.of(), Family.EXPIRED);
            OrderKey paid = first(bench, Set.of(Flow.CARD), Family.PAID);
            Later later = new Later();
            OrderPaneModel pane = new OrderPaneModel(
                    bench.desks(),
                    bench::staff,
                    org.merchantconsole.order.Queue.ORDERS,
                    bench.context(Locale.ENGLISH, later));
            pane.show(expired);
            later.catchUp();
            pane.press("refund");
            Said refusal = pane.saidProperty().get();
            assertThat(refusal).isNotNull();
            assertThat(refusal.order()).isEqualTo(expired);

            pane.show(paid);
            assertThat(pane.saidProperty().get())
                    .as("why the former order's action is refused says nothing of this one")
                    .isNull();
            assertThat(pane.press("refund")).isTrue();
            assertThat(pane.formProperty().get()).isNull();
            later.catchUp();
            Form form = pane.formProperty().get();
            assertThat(form).isNotNull();
            assertThat(form.title()).isEqualTo("Refund");

            pane.show(expired);
            pane.press("refund");
            pane.show(paid);
            later.catchUp();
            assertThat(pane.formProperty().get())
                    .as("a key for an order that was left is forgotten")
                    .isNull();
            assertThat(pane.saidProperty().get()).isNull();
        }
    }

    @Test
    void theRowsHoldTheKeyboardFromTheFirstKeyOnAndTheArrowLeavesTheSearch() {
        Window.open(folder, Terms.DEFAULT, Settings.Language.ENGLISH, Look.LIGHT, bench -> {}, window -> {
            window.press(KeyCode.DIGIT6);
            assertThat(window.focus()).isInstanceOf(TableView.class);
            window.press(KeyCode.F);
            assertThat(window.focus()).isInstanceOf(TextField.class);
            window.press(KeyCode.DOWN);
            assertThat(window.focus()).isInstanceOf(TableView.class);
        });
    }

    @Test
    void theLetterOfAKeyThatOpensAFieldDoesNotLandInIt() {
        Window.open(folder, Terms.DEFAULT, Settings.Language.ENGLISH, Look.LIGHT, bench -> {}, window -> {
            window.press(KeyCode.DIGIT3);
            typed(window, "3");
            TextField box = (TextField) window.focus();
            assertThat(box.getText()).as("the scan box").isEmpty();
            window.press(KeyCode.O);
            typed(window, "O");
            assertThat(box.getText()).isEqualTo("O");
            box.clear();
            window.press(KeyCode.DOWN);
            window.press(KeyCode.DIGIT6);
            window.press(KeyCode.F);
            typed(window, "f");
            assertThat(((TextField) window.focus()).getText()).as("the search").isEmpty();
        });
    }

    /** What the system sends after a press. */
    private static void typed(Window window, String letter) {
        Event.fireEvent(
                window.focus(),
                new KeyEvent(KeyEvent.KEY_TYPED, letter, letter, KeyCode.UNDEFINED, false, false, false, false));
    }
}
