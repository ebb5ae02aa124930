package org.merchantconsole.ui.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantconsole.order.Note;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderQuery;
import org.merchantconsole.order.Queue;
import org.merchantconsole.ui.Fx;
import org.merchantconsole.ui.ScreenController;
import org.merchantconsole.ui.Theme.Look;
import org.merchantconsole.ui.Views;
import org.merchantconsole.ui.orders.OrdersController;

/** Notes by the keyboard: written, pinned, corrected, seen in the list. */
class NotesJourneyTest {

    @TempDir
    static Path folder;

    private static Workbench bench;
    private static OrderKey order;
    private static OrderKey drawn;

    @BeforeAll
    static void open() {
        bench = new Workbench(folder);
        order = bench.desks()
                .orders()
                .page(OrderQuery.of(Queue.ORDERS), null, 5)
                .rows()
                .get(2)
                .key();
        drawn = bench.desks()
                .orders()
                .page(OrderQuery.of(Queue.ORDERS), null, 9)
                .rows()
                .get(7)
                .key();
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    private static KeyEvent key(KeyCode code, boolean shift, boolean control) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false);
    }

    private static OrderPaneModel pane() {
        OrderPaneModel model =
                new OrderPaneModel(bench.desks(), bench::staff, Queue.ORDERS, bench.context(Locale.ENGLISH));
        bench.desks().orders().changes().subscribe(model::changed);
        model.show(order);
        return model;
    }

    private static void write(OrderPaneModel model, String words) {
        Form form = Objects.requireNonNull(model.formProperty().get());
        ((Form.Field.Words) form.fields().getFirst()).text().set(words);
        PaneKeys.take(key(KeyCode.ENTER, false, true), model, true);
    }

    private static PaneContent content(OrderPaneModel model) {
        return Objects.requireNonNull(model.contentProperty().get());
    }

    private static Note latest() {
        return bench.store().find(order).orElseThrow().notes().getLast();
    }

    @Test
    void aNoteIsWrittenPinnedCorrectedAndUnpinnedByKeys() {
        Fx.run(() -> {
            OrderPaneModel model = pane();
            PaneKeys.take(key(KeyCode.N, false, false), model, false);
            write(model, "Ring @Mila Visser first\nand then the customer");
            assertThat(latest().text()).contains("\n");

            PaneKeys.take(key(KeyCode.I, false, false), model, false);
            assertThat(latest().pinned()).isTrue();
            assertThat(content(model).pinned()).isNotNull();

            PaneKeys.take(key(KeyCode.I, true, false), model, false);
            write(model, "Rung; all is well");
            assertThat(latest().text()).isEqualTo("Rung; all is well");
            assertThat(latest().pinned()).as("it stays pinned").isTrue();
            assertThat(bench.desks().orders().noteVersions(order)).hasSize(1);
            PaneContent.Notes notes = (PaneContent.Notes) content(model).more().stream()
                    .filter(PaneContent.Notes.class::isInstance)
                    .findFirst()
                    .orElseThrow();
            assertThat(notes.remarks().getFirst().before().getFirst()).contains("Ring @Mila Visser");

            PaneKeys.take(key(KeyCode.I, false, false), model, false);
            assertThat(latest().pinned()).isFalse();
            assertThat(bench.desks().orders().audit(order, 4).stream().map(row -> row.what()))
                    .containsExactly("note unpinned", "note corrected", "note pinned", "note added");
        });
    }

    @Test
    void withoutANoteThePinSaysWhatToDo() {
        Fx.run(() -> {
            OrderPaneModel model = pane();
            OrderKey other = bench.desks()
                    .orders()
                    .page(OrderQuery.of(Queue.ORDERS), null, 5)
                    .rows()
                    .get(4)
                    .key();
            model.show(other);
            PaneKeys.take(key(KeyCode.I, false, false), model, false);
            assertThat(Objects.requireNonNull(model.saidProperty().get()).sentence())
                    .contains("N writes one");
        });
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, en", "DARK, nl"})
    void itIsDrawn(Look look, String language) {
        bench.desks()
                .orders()
                .addNote(drawn, "Parcel came back; refund only after @Tess Dekker has looked.", bench.staff());
        bench.desks()
                .orders()
                .pinNote(
                        drawn,
                        bench.store()
                                .find(drawn)
                                .orElseThrow()
                                .notes()
                                .getLast()
                                .id(),
                        true,
                        bench.staff());
        Fx.run(() -> {
            Views views = DeskPicturesTest.views(bench, bench.context(Locale.forLanguageTag(language)));
            Views.View<? extends ScreenController> view = views.load(OrdersController.class);
            Scene scene = Fx.scene(DeskPicturesTest.framed(view), look);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            view.controller().shown();
            view.controller().select(drawn);
            assertThat(Fx.picture(scene, "notes-" + look)).exists();
            view.controller().key(key(KeyCode.N, false, false));
            scene.getRoot().applyCss();
            TextArea area = (TextArea) Objects.requireNonNull(scene.getRoot().lookup(".text-area"));
            area.setText("Ask @m");
            area.positionCaret(6);
            scene.getRoot().layout();
            assertThat(scene.getRoot().lookup(".mention")).isNotNull();
            assertThat(Fx.picture(scene, "notes-form-" + look)).exists();
            area.fireEvent(key(KeyCode.TAB, false, false));
            assertThat(area.getText()).isEqualTo("Ask @Mila Visser ");
            view.controller().left();
            assertThat(bench.failures()).isEmpty();
        });
    }
}
