package org.merchantconsole.ui.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
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
import org.merchantconsole.desk.Replay;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderQuery;
import org.merchantconsole.order.OrderRow;
import org.merchantconsole.order.Queue;
import org.merchantconsole.status.Family;
import org.merchantconsole.ui.Fx;
import org.merchantconsole.ui.ScreenController;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.Theme.Look;
import org.merchantconsole.ui.TimeText;
import org.merchantconsole.ui.Views;
import org.merchantconsole.ui.orders.OrdersController;

/** An order to which much has happened: the pane stays short, the past has every step. */
class LongPastTest {

    private static final int TIMES = 14;

    @TempDir
    static Path folder;

    private static Workbench bench;
    private static OrderKey busy;

    @BeforeAll
    static void open() {
        bench = new Workbench(folder);
        busy = bench.desks().orders().page(OrderQuery.of(Queue.ORDERS), null, 500).rows().stream()
                .filter(row -> row.family() == Family.PAID && row.method().equals("VISA"))
                .map(OrderRow::key)
                .findFirst()
                .orElseThrow();
        for (int i = 1; i <= TIMES; i++) {
            bench.desks().refunds().refund(busy, Money.of(100 + i, "EUR"), "part " + i + " came back", bench.staff());
            bench.desks()
                    .orders()
                    .addNote(
                            busy,
                            "Part " + i + " is on the shelf of returns, looked at by the workshop.",
                            bench.staff());
            bench.later(Duration.ofHours(9));
            bench.desks().orders().refresh(busy);
        }
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    private static KeyEvent key(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
    }

    @Test
    void thePaneShowsTheLatestStepsAndSaysHowManyCameBefore() {
        Fx.run(() -> {
            OrderPaneModel model =
                    new OrderPaneModel(bench.desks(), bench::staff, Queue.ORDERS, bench.context(Locale.ENGLISH));
            model.show(busy);
            PaneContent.History history = Objects.requireNonNull(
                            model.contentProperty().get())
                    .more()
                    .stream()
                    .filter(PaneContent.History.class::isInstance)
                    .map(PaneContent.History.class::cast)
                    .findFirst()
                    .orElseThrow();
            assertThat(history.shown()).hasSize(8);
            // Asking, its outcome, the refund, its settling and the note, for each of them.
            assertThat(history.entries()).hasSizeGreaterThan(TIMES * 4);
            assertThat(history.aside()).contains("earlier");
            model.looks().replay();
            ReplayModel past = (ReplayModel)
                    Objects.requireNonNull(model.looks().openProperty().get());
            past.begin();
            int steps = 1;
            while (past.reached() + 1
                    < past.replay().until(bench.clock().instant()).size()) {
                past.step(1);
                steps++;
            }
            assertThat(steps).isEqualTo(history.entries().size());
        });
    }

    @ParameterizedTest
    @CsvSource({"en", "nl", "de"})
    void aDayOfAnotherYearKeepsItsNumberAndOneOfThisYearLosesItsWeekday(String language) {
        Texts texts = bench.context(Locale.forLanguageTag(language)).texts();
        Replay replay = bench.desks().orders().replay(bench.store().find(busy).orElseThrow());
        for (int days : List.of(20, 400)) {
            InstantSource later = InstantSource.fixed(bench.clock().instant().plus(Duration.ofDays(days)));
            StoryBuilder story = new StoryBuilder(texts, new TimeText(texts, later));
            assertThat(story.entries(replay, replay.steps()))
                    .isNotEmpty()
                    .allSatisfy(entry -> assertThat(entry.when())
                            .matches(
                                    days == 20
                                            ? "\\d{1,2} \\p{L}+ \\d\\d:\\d\\d"
                                            : "\\d{1,2} \\p{L}+ \\d{4} \\d\\d:\\d\\d"));
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, en", "DARK, de"})
    void itIsDrawn(Look look, String language) {
        Fx.run(() -> {
            Views views = DeskPicturesTest.views(bench, bench.context(Locale.forLanguageTag(language)));
            Views.View<? extends ScreenController> view = views.load(OrdersController.class);
            Scene scene = Fx.scene(DeskPicturesTest.framed(view), look);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            view.controller().shown();
            view.controller().select(busy);
            scene.getRoot().layout();
            scene.getRoot().lookupAll(".page-scroll").forEach(node -> ((ScrollPane) node).setVvalue(0.9));
            assertThat(Fx.picture(scene, "long-pane-" + look)).exists();
            view.controller().key(key(KeyCode.T));
            for (int i = 0; i < 9; i++) {
                view.controller().key(key(KeyCode.LEFT));
            }
            assertThat(Fx.picture(scene, "long-replay-" + look)).exists();
            scene.getRoot().lookupAll(".page-scroll").forEach(node -> ((ScrollPane) node).setVvalue(1));
            assertThat(Fx.picture(scene, "long-replay-below-" + look)).exists();
            view.controller().left();
            assertThat(bench.failures()).isEmpty();
        });
    }
}
