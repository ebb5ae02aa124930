package org.merchantconsole.ui.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantconsole.desk.Coverage;
import org.merchantconsole.order.OrderQuery;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.order.Queue;
import org.merchantconsole.order.SearchText;
import org.merchantconsole.status.ActionKind;
import org.merchantconsole.status.Flow;
import org.merchantconsole.status.Kind;
import org.merchantconsole.status.RawPair;
import org.merchantconsole.ui.Fx;
import org.merchantconsole.ui.Theme.Look;
import org.merchantconsole.ui.TimeText;
import org.merchantconsole.ui.Views;
import org.merchantconsole.ui.order.Workbench;

/** The grid of rules over the sample data. */
class CoverageTest {

    @TempDir
    static Path folder;

    private static Workbench bench;

    @BeforeAll
    static void open() {
        bench = new Workbench(folder);
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    private static CoverageViewModel model() {
        CoverageViewModel model = new CoverageViewModel(bench.context(Locale.ENGLISH), bench.desks());
        model.refresh();
        return model;
    }

    private static boolean press(CoverageViewModel model, KeyCode code) {
        return CoverageKeys.take(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false), model, 10);
    }

    @Test
    void everyLocalPaymentIsCountedOnce() {
        long orders = bench.desks().orders().total(OrderQuery.of(Queue.ORDERS)).count();
        Coverage coverage = bench.desks().coverage().coverage();

        assertThat(coverage.grids().stream().mapToLong(Coverage.Grid::payments).sum())
                .isEqualTo(orders);
    }

    @Test
    void whatTheTablesDoNotKnowComesFirst() {
        Coverage coverage = bench.desks()
                .coverage()
                .coverage(List.of(
                        new OrderStore.PairCount(
                                Flow.KLARNA, "KLARNA", Kind.PAYMENT, new RawPair("completed", "uncleared"), 7),
                        new OrderStore.PairCount(
                                Flow.KLARNA, "KLARNA", Kind.PAYMENT, new RawPair("frozen", "uncleared"), 2),
                        new OrderStore.PairCount(
                                Flow.KLARNA, "KLARNA", Kind.REFUND, new RawPair("initialized", "completed"), 3)));
        Coverage.Grid klarna = coverage.grids().stream()
                .filter(grid -> grid.flow() == Flow.KLARNA)
                .findFirst()
                .orElseThrow();

        assertThat(klarna.payments()).isEqualTo(9);
        assertThat(klarna.lines().getFirst().pair()).isEqualTo(new RawPair("frozen", "uncleared"));
        assertThat(klarna.lines().getFirst().mark(ActionKind.REFUND)).isEqualTo(Coverage.Mark.UNKNOWN);
        assertThat(klarna.lines()).isSortedAccordingTo(java.util.Comparator.comparing(Coverage.Line::standing));
        assertThat(klarna.lines().getLast().kind()).isEqualTo(Kind.REFUND);
        assertThat(klarna.open(ActionKind.SHIP)).isEqualTo(7);
    }

    @Test
    void theGridSaysWhatTheEngineSays() {
        Coverage coverage = bench.desks().coverage().coverage(List.of());
        for (Coverage.Grid grid : coverage.grids()) {
            for (Coverage.Line line : grid.lines()) {
                for (ActionKind action : ActionKind.values()) {
                    boolean listed = bench.desks()
                            .engine()
                            .verdict(grid.flow(), line.kind(), line.pair().normalised(), action)
                            .listed();
                    boolean open = line.mark(action) == Coverage.Mark.ALLOWED
                            || line.mark(action) == Coverage.Mark.HANDED_OVER;
                    // A guard may refuse what the tables list; what they do not list is never allowed.
                    assertThat(!open || listed)
                            .as("%s %s %s", grid.flow(), line.pair(), action)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void everyCellThatHasOrdersListsExactlyThem() {
        for (Coverage.Grid grid : bench.desks().coverage().coverage().grids()) {
            for (Coverage.Line line : grid.lines()) {
                if (line.count() > 0 && line.state() != null) {
                    String search = line.search(grid.flow(), grid.method());
                    SearchText read = SearchText.of(search, Workbench.NOW, TimeText.ZONE);
                    assertThat(read.problems()).as(search).isEmpty();
                    long found = bench.desks()
                            .orders()
                            .total(OrderQuery.of(Queue.ORDERS).withTerms(read.terms()))
                            .count();
                    if (line.kind() == Kind.PAYMENT) {
                        assertThat(found).as(search).isEqualTo(line.count());
                    } else {
                        assertThat(found).as(search).isBetween(1L, line.count());
                    }
                }
            }
        }
    }

    @Test
    void theKeysMoveFromCellToCellAndTableToTable() {
        Fx.run(() -> {
            CoverageViewModel model = model();
            String first = model.detailProperty().get();
            press(model, KeyCode.RIGHT);
            assertThat(model.columnProperty().get()).isEqualTo(1);
            assertThat(model.detailProperty().get()).isNotEqualTo(first);
            press(model, KeyCode.END);
            assertThat(model.rowProperty().get()).isEqualTo(model.lines().size() - 1);
            Coverage.Grid before = Objects.requireNonNull(model.gridProperty().get());
            press(model, KeyCode.CLOSE_BRACKET);
            assertThat(model.gridProperty().get()).isNotEqualTo(before);
            press(model, KeyCode.OPEN_BRACKET);
            assertThat(model.gridProperty().get()).isEqualTo(before);
            assertThat(model.detailProperty().get()).contains(" at ");
        });
    }

    @Test
    void enterListsTheOrdersOrSaysThatThereAreNone() {
        Fx.run(() -> {
            CoverageViewModel model = model();
            bench.shown().clear();
            model.standingProperty().set(Coverage.Standing.EMPTY);
            press(model, KeyCode.ENTER);
            assertThat(bench.shown()).isEmpty();
            assertThat(model.detailProperty().get()).contains("nothing to list");
            model.standingProperty().set(Coverage.Standing.SEEN);
            press(model, KeyCode.ENTER);
            assertThat(bench.shown()).hasSize(1);
            assertThat(bench.shown().getFirst()).startsWith("find flow:");
        });
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, en", "DARK, nl", "DARK, de"})
    void itIsDrawn(Look look, String language) {
        Fx.run(() -> {
            var context = bench.context(Locale.forLanguageTag(language));
            Views views = new Views(context.texts())
                    .with(CoverageController.class, () -> CoverageController.of(context, bench.desks()));
            Views.View<CoverageController> view = views.load(CoverageController.class);
            Region side = new Region();
            side.setPrefWidth(204);
            Region top = new Region();
            top.setPrefHeight(48);
            Region foot = new Region();
            foot.setPrefHeight(30);
            Scene scene = Fx.scene(new BorderPane(view.root(), top, null, foot, side), look);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            view.controller().shown();
            for (int i = 0; i < 3; i++) {
                view.controller()
                        .key(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.RIGHT, false, false, false, false));
            }
            assertThat(Fx.picture(scene, "coverage-" + look + "-" + language)).exists();
            assertThat(view.controller().keys()).isNotEmpty();
            view.controller().left();
            assertThat(bench.failures()).isEmpty();
        });
    }
}
