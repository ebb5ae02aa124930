package org.merchantconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantconsole.desk.Progress;
import org.merchantconsole.desk.Terms;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.AuditEntry;
import org.merchantconsole.order.Command;
import org.merchantconsole.order.OperationId;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderQuery;
import org.merchantconsole.order.OrderRow;
import org.merchantconsole.order.Queue;
import org.merchantconsole.settings.Settings;
import org.merchantconsole.status.Flow;
import org.merchantconsole.ui.Fx;
import org.merchantconsole.ui.Theme.Look;
import org.merchantconsole.ui.drift.DriftViewModel.Row;
import org.merchantconsole.ui.order.Workbench;

/** The screen of differences with real ones in it, worked by keyboard. */
class DriftInTheWindowTest {

    private static final Money TEN = Money.of(1_000, "EUR");

    @TempDir
    Path folder;

    private void inWindow(Settings.Language language, Look look, Consumer<Workbench> before, Consumer<Window> work) {
        Terms terms = Terms.DEFAULT.in(Locale.forLanguageTag(language.tag()));
        Window.open(folder, terms, language, look, before, window -> {
            // What is changed behind the console's back happens after its first sync.
            window.press(KeyCode.DIGIT9);
            work.accept(window);
        });
    }

    private void inWindow(Consumer<Window> work) {
        inWindow(Settings.Language.ENGLISH, Look.LIGHT, bench -> {}, work);
    }

    private static TableView<?> table(Window window) {
        return (TableView<?>) window.scene().lookup("#table");
    }

    private static List<Row> rows(Window window) {
        return table(window).getItems().stream().map(Row.class::cast).toList();
    }

    private static List<OrderKey> some(Workbench bench, Queue queue, Set<Flow> flows) {
        return bench.desks().orders().page(new OrderQuery(queue, "", flows, Set.of(), null), null, 60).rows().stream()
                .filter(row -> row.refunded().isZero() && row.pendingRefund().isZero())
                .map(OrderRow::key)
                .toList();
    }

    /** Somebody marks an order Shipped on the provider's page. */
    private static OrderKey shippedElsewhere(Workbench bench) {
        OrderKey key = some(bench, Queue.SHIPPING, Set.of(Flow.KLARNA)).getFirst();
        bench.line().send(new Command.Ship(key, "PostNL", "3SABC123456789", LocalDate.of(2026, 11, 22), ""));
        return key;
    }

    /** Somebody accepts a held payment on the provider's page. */
    private static OrderKey acceptedElsewhere(Workbench bench) {
        OrderKey key = some(bench, Queue.REVIEW, Set.of()).getFirst();
        bench.line().send(new Command.Accept(key, ""));
        return key;
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,ENGLISH", "DARK,DUTCH"})
    void bothValuesStandSideBySideAndOneKeyTakesTheProvidersIn(Look look, Settings.Language language) {
        inWindow(language, look, bench -> {}, window -> {
            assertThat(Fx.picture(window.scene(), "drift-empty-" + look)).exists();
            OrderKey shipped = shippedElsewhere(window.bench());
            OrderKey held = acceptedElsewhere(window.bench());
            window.press(KeyCode.C);

            assertThat(rows(window)).extracting(Row::order).contains(shipped, held);
            Row first = rows(window).getFirst();
            assertThat(first.ours()).isNotEmpty().isNotEqualTo(first.theirs());
            assertThat(label(window, "ours")).contains(first.ours());
            assertThat(label(window, "theirs")).contains(first.theirs());
            assertThat(Fx.picture(window.scene(), "drift-rows-" + look)).exists();

            String before = status(window, first.order());
            window.press(KeyCode.A);

            assertThat(status(window, first.order())).isNotEqualTo(before);
            assertThat(rows(window)).extracting(Row::order).doesNotContain(first.order());
            AuditEntry row = audit(window, first.order());
            assertThat(row.what()).isEqualTo("difference accepted");
            assertThat(row.actor()).isEqualTo("Mila Visser");
            assertThat(row.detail()).contains(first.ours() + " → " + first.theirs());
            assertThat(Fx.picture(window.scene(), "drift-accepted-" + look)).exists();

            window.press(KeyCode.C);
            assertThat(rows(window))
                    .as("looked again")
                    .isNotEmpty()
                    .extracting(Row::order)
                    .doesNotContain(first.order());
            while (!rows(window).isEmpty()) {
                window.press(KeyCode.A);
            }
            window.press(KeyCode.C);
            assertThat(rows(window)).isEmpty();
            assertThat(Fx.picture(window.scene(), "drift-agree-" + look)).exists();
        });
    }

    private static String label(Window window, String id) {
        return ((Label) window.scene().lookup("#" + id)).getText();
    }

    private static String status(Window window, OrderKey key) {
        return window.bench().store().find(key).map(Order::status).orElseThrow().toString();
    }

    private static AuditEntry audit(Window window, OrderKey key) {
        return window.bench().store().audit(key, 1).getFirst();
    }

    @Test
    void oursIsKeptWithAReasonThatIsWrittenByKeyboard() {
        inWindow(window -> {
            OrderKey shipped = shippedElsewhere(window.bench());
            window.press(KeyCode.C);
            String before = status(window, shipped);
            TextField reason = (TextField) window.scene().lookup("#reason");
            window.press(KeyCode.K);
            assertThat(window.scene().getFocusOwner()).isSameAs(reason);
            window.press(KeyCode.ESCAPE);
            assertThat(window.scene().getFocusOwner()).isSameAs(table(window));
            Row kept = rows(window).getFirst();
            window.press(KeyCode.K);
            reason.setText("asked by telephone");
            assertThat(Fx.picture(window.scene(), "drift-keep")).exists();
            window.press(KeyCode.ENTER);

            assertThat(rows(window)).doesNotContain(kept);
            assertThat(status(window, shipped)).isEqualTo(before);
            AuditEntry row = audit(window, shipped);
            assertThat(row.what()).isEqualTo("difference kept");
            assertThat(row.detail()).contains(kept.ours(), kept.theirs(), "asked by telephone");
            window.press(KeyCode.C);
            assertThat(rows(window)).doesNotContain(kept);
        });
    }

    @Test
    void theArrowsMoveAndEnterOpensTheOrder() {
        inWindow(window -> {
            shippedElsewhere(window.bench());
            acceptedElsewhere(window.bench());
            window.press(KeyCode.C);
            assertThat(Fx.picture(window.scene(), "drift-first")).exists();
            window.press(KeyCode.DOWN);
            assertThat(table(window).getSelectionModel().getSelectedIndex()).isEqualTo(1);
            assertThat(label(window, "theirs")).contains(rows(window).get(1).theirs());
            window.press(KeyCode.UP);
            assertThat(label(window, "theirs")).contains(rows(window).getFirst().theirs());
            window.press(KeyCode.ENTER);
            assertThat(window.scene().lookup("#table.plain-table"))
                    .as("the order is shown")
                    .isNull();
        });
    }

    @Test
    void escapeStopsAComparisonInItsMidst() {
        inWindow(window -> {
            Label words = (Label) window.scene().lookup("#words");
            List<String> seen = new ArrayList<>();
            words.textProperty().subscribe((before, now) -> {
                seen.add(now);
                if (seen.size() == 4) {
                    assertThat(window.isShown("running")).isTrue();
                    assertThat(Fx.picture(window.scene(), "drift-running")).exists();
                    window.press(KeyCode.ESCAPE);
                }
            });
            window.press(KeyCode.C);

            assertThat(window.isShown("running")).isFalse();
            assertThat(label(window, "summary")).contains("stopped before its end");
            assertThat(seen).hasSizeLessThan(8);
        });
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,ENGLISH", "DARK,DUTCH"})
    void refundsAndAmountsAndOrdersOfOneSideOnlyStandInTheList(Look look, Settings.Language language) {
        inWindow(language, look, bench -> {}, window -> {
            Workbench bench = window.bench();
            OrderKey held = some(bench, Queue.REVIEW, Set.of()).getFirst();
            OrderKey other = some(bench, Queue.REVIEW, Set.of()).get(1);
            // An order that only we have, and one whose amount here is another one.
            take(bench, held, "\"order_id\":\"" + held.id() + "\"", "\"order_id\":\"ONLY-OURS-1\"");
            long cents = bench.store().find(other).orElseThrow().amount().minorUnits();
            take(bench, other, "\"amount\":" + cents, "\"amount\":1234567");
            OrderKey paid = bench.desks()
                    .orders()
                    .page(new OrderQuery(Queue.REFUNDS, "", Set.of(Flow.CARD), Set.of(), null), null, 9)
                    .rows()
                    .getFirst()
                    .key();
            bench.line().send(new Command.Refund(paid, TEN, "", new OperationId("shop-refund-1")));
            window.press(KeyCode.C);
            boolean english = language == Settings.Language.ENGLISH;

            assertThat(rows(window)).anySatisfy(row -> {
                assertThat(row.order().id()).isEqualTo("ONLY-OURS-1");
                assertThat(row.what()).isEqualTo(english ? "Missing at the provider" : "Ontbreekt bij provider");
            });
            assertThat(rows(window)).anySatisfy(row -> {
                assertThat(row.order()).isEqualTo(other);
                assertThat(row.ours()).isEqualTo("EUR 12345.67");
            });
            assertThat(rows(window)).anySatisfy(row -> {
                assertThat(row.order()).isEqualTo(paid);
                assertThat(row.ours()).isEmpty();
                assertThat(row.theirs()).endsWith("EUR 10.00");
                assertThat(row.remark())
                        .contains(english ? "Nobody asked for it here" : "Niemand heeft er hier om gevraagd");
            });
            select(window, paid);
            assertThat(Fx.picture(window.scene(), "drift-refund-" + look)).exists();
            select(window, other);
            assertThat(Fx.picture(window.scene(), "drift-amounts-" + look)).exists();
            window.press(KeyCode.A);
            assertThat(bench.store().find(other).orElseThrow().amount()).isNotEqualTo(Money.of(1_234_567, "EUR"));
            assertThat(audit(window, other).detail()).contains("amount: EUR 12345.67 → EUR ");

            select(window, new OrderKey("", "ONLY-OURS-1"));
            window.press(KeyCode.A);
            assertThat(window.toasts().getLast())
                    .contains("ONLY-OURS-1", english ? "nothing was changed" : "niets gewijzigd");
            assertThat(Fx.picture(window.scene(), "drift-refused-" + look)).exists();
        });
    }

    /** Takes in a record of the provider's that says something else than the provider does by now. */
    private void take(Workbench bench, OrderKey key, String text, String instead) {
        String raw = bench.store().find(key).orElseThrow().raw();
        if (instead.contains("ONLY-OURS")) {
            raw = raw.replaceFirst("\"transaction_id\":\\d+", "\"transaction_id\":987654321");
        }
        assertThat(raw).contains(text);
        Path file = folder.resolve("record.json");
        try {
            Files.writeString(
                    file, raw.replace(text, instead).replaceAll("\"modified\":\"2026", "\"modified\":\"2027"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(bench.desks().imports().run(List.of(file), Progress.silent()).refused())
                .isEmpty();
    }

    private static void select(Window window, OrderKey key) {
        List<Row> rows = rows(window);
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).order().equals(key)) {
                table(window).getSelectionModel().select(i);
                return;
            }
        }
        throw new AssertionError("no row of " + key + " in " + rows);
    }
}
