package org.merchantconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantconsole.desk.Terms;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderQuery;
import org.merchantconsole.order.OrderRow;
import org.merchantconsole.order.Queue;
import org.merchantconsole.settings.Settings;
import org.merchantconsole.status.ActionKind;
import org.merchantconsole.ui.Fx;
import org.merchantconsole.ui.Theme.Look;

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
