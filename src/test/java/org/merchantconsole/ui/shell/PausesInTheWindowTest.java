package org.merchantconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantconsole.desk.Outcome;
import org.merchantconsole.desk.PauseDay;
import org.merchantconsole.desk.RemindersDesk;
import org.merchantconsole.desk.Terms;
import org.merchantconsole.order.HoldStore;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderQuery;
import org.merchantconsole.order.OrderRow;
import org.merchantconsole.order.Queue;
import org.merchantconsole.settings.Settings;
import org.merchantconsole.status.ActionKind;
import org.merchantconsole.ui.Fx;
import org.merchantconsole.ui.Theme.Look;
import org.merchantconsole.ui.order.Workbench;

/** Pauses of reminders: the promised return of the goods, and the calendar of what begins and ends. */
class PausesInTheWindowTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(
            value = Look.class,
            names = {"LIGHT", "DARK"})
    void aPauseThatEndsBeforeThePromisedGoodsIsWarnedOfAtOnceAndLater(Look look) {
        Window.open(folder, Terms.DEFAULT, Settings.Language.ENGLISH, look, bench -> {}, window -> {
            OrderKey order = pausable(window).getFirst();
            window.workspace().show("reminders", order);
            window.press(KeyCode.P);
            List<DatePicker> days = days(window);
            assertThat(days).hasSize(2);
            LocalDate restart = days.get(0).getValue();
            assertThat(days.get(1).getValue())
                    .as("nothing is promised at first")
                    .isNull();
            days.get(1).setValue(restart.minusDays(1));
            window.press(KeyCode.DIGIT1);
            assertThat(texts(window)).noneMatch(text -> text.contains("reminders may run again before"));
            window.press(KeyCode.DIGIT2);
            assertThat(texts(window)).anyMatch(text -> text.contains("A promised return goes with the reason"));
            window.press(KeyCode.DIGIT1);
            days.get(1).setValue(restart.plusDays(3));
            assertThat(texts(window)).anyMatch(text -> text.startsWith("● The pause ends on"));
            Fx.picture(window.scene(), "pause-early-" + look);
            window.press(KeyCode.ENTER, true, false);
            assertThat(window.view(order).order().holds().getLast().promised()).isEqualTo(restart.plusDays(3));
            assertThat(texts(window))
                    .as("in the agenda")
                    .anyMatch(text -> text.startsWith("● ends before the goods are back, promised by"))
                    .anyMatch(text -> text.startsWith(order.id() + " "));
            Fx.picture(window.scene(), "pause-early-agenda-" + look);
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = Look.class,
            names = {"LIGHT", "DARK"})
    void theMonthShowsWhatBeginsAndEndsAndIsWalkedByKeys(Look look) {
        Window.open(folder, Terms.DEFAULT, Settings.Language.ENGLISH, look, bench -> {}, window -> {
            List<OrderKey> orders = pausable(window);
            LocalDate today = LocalDate.of(2026, 11, 22);
            hold(window, orders.get(0), today.plusDays(5), null);
            hold(window, orders.get(1), today.plusDays(5), today.plusDays(9));
            hold(window, orders.get(2), today.plusDays(20), null);
            window.workspace().show("reminders");
            window.press(KeyCode.M);
            assertThat(window.words("pause-month-total")).startsWith("3 paused now · €");
            assertThat(window.words("pause-day")).startsWith("Sunday 22 November: 3 pauses begin, none ends · €");
            window.press(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.RIGHT);
            assertThat(window.words("pause-day"))
                    .startsWith("Friday 27 November: no pause begins, 2 end · €")
                    .endsWith("1 before the goods are back");
            Fx.picture(window.scene(), "pause-month-" + look);
            window.press(KeyCode.ENTER);
            String first = onTheRight(window, orders);
            window.press(KeyCode.DOWN);
            String second = onTheRight(window, orders);
            assertThat(List.of(first, second))
                    .containsExactlyInAnyOrder(orders.get(0).id(), orders.get(1).id());
            window.press(KeyCode.UP);
            assertThat(onTheRight(window, orders)).isEqualTo(first);
            window.press(KeyCode.ESCAPE);
            window.press(KeyCode.PAGE_DOWN);
            assertThat(window.words("pause-day")).startsWith("Sunday 27 December: no pause begins, none ends");
            window.press(KeyCode.UP, KeyCode.UP);
            window.press(KeyCode.LEFT);
            assertThat(window.words("pause-day")).startsWith("Saturday 12 December: no pause begins, 1 ends · €");
            Fx.picture(window.scene(), "pause-month-december-" + look);
            window.press(KeyCode.PAGE_UP);
            assertThat(window.words("pause-day")).startsWith("Thursday 12 November");
            window.press(KeyCode.HOME);
            assertThat(window.words("pause-day")).startsWith("Sunday 22 November");
            window.press(KeyCode.ENTER);
            window.press(KeyCode.ENTER);
            assertThat(window.scene().lookup("#pause-month"))
                    .as("the list is back")
                    .isNull();
            assertThat(orders).contains(window.cursor());
            window.press(KeyCode.M);
            window.press(KeyCode.P);
            window.press(KeyCode.ESCAPE);
            assertThat(window.scene().lookup("#pause-month"))
                    .as("the form took the key")
                    .isNotNull();
            window.press(KeyCode.ESCAPE);
            assertThat(window.scene().lookup("#pause-month")).isNull();
        });
    }

    @Test
    void aReplacedPauseDoesNotEndAndAPaidInvoiceIsNotResumed() {
        try (Workbench bench = new Workbench(folder)) {
            RemindersDesk desk = bench.desks().reminders();
            LocalDate today = LocalDate.of(2026, 11, 22);
            OrderKey order = bench.desks().orders().page(OrderQuery.of(Queue.REMINDERS), null, 100).rows().stream()
                    .map(OrderRow::key)
                    .filter(key -> bench.desks()
                            .orders()
                            .view(key, bench.staff())
                            .orElseThrow()
                            .allows(ActionKind.HOLD))
                    .findFirst()
                    .orElseThrow();
            assertThat(desk.hold(order, today.plusDays(5), "return", false, bench.staff()))
                    .isInstanceOf(Outcome.Done.class);
            bench.later(Duration.ofHours(2));
            assertThat(desk.hold(order, today.plusDays(9), "return", false, bench.staff()))
                    .isInstanceOf(Outcome.Done.class);
            List<PauseDay> days = desk.calendar(today.minusDays(10), today.plusDays(30));
            assertThat(days).extracting(PauseDay::day).containsExactly(today, today.plusDays(9));
            assertThat(days.getFirst().begin()).hasSize(2);
            assertThat(days.getFirst().end()).as("replaced, not over").isEmpty();
            assertThat(days.getLast().end())
                    .singleElement()
                    .extracting(HoldStore.Paused::order)
                    .isEqualTo(order);
            assertThat(days.getFirst().money()).hasSize(1);
        }
    }

    private static void hold(Window window, OrderKey order, LocalDate until, @Nullable LocalDate promised) {
        assertThat(window.bench()
                        .desks()
                        .reminders()
                        .hold(
                                order,
                                until,
                                "return under way",
                                false,
                                promised,
                                window.bench().staff()))
                .isInstanceOf(Outcome.Done.class);
    }

    /** Which of the orders the pane on the right shows. */
    private static String onTheRight(Window window, List<OrderKey> orders) {
        List<String> texts = texts(window);
        return orders.stream()
                .map(OrderKey::id)
                .filter(id -> texts.contains(id + " · Pay After Delivery"))
                .findFirst()
                .orElseThrow();
    }

    private static List<OrderKey> pausable(Window window) {
        return window.bench().desks().orders().page(OrderQuery.of(Queue.REMINDERS), null, 100).rows().stream()
                .map(OrderRow::key)
                .filter(key -> window.view(key).allows(ActionKind.HOLD))
                .toList();
    }

    private static List<DatePicker> days(Window window) {
        return window.scene().getRoot().lookupAll(".date-picker").stream()
                .map(DatePicker.class::cast)
                .toList();
    }

    private static List<String> texts(Window window) {
        Node root = window.scene().getRoot();
        root.applyCss();
        return root.lookupAll(".label").stream()
                .map(label -> ((Labeled) label).getText())
                .filter(text -> text != null)
                .toList();
    }
}
