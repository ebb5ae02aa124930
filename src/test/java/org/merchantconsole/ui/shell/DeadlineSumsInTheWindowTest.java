package org.merchantconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantconsole.desk.DueGroup;
import org.merchantconsole.desk.Terms;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderQuery;
import org.merchantconsole.order.OrderRow;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.order.Queue;
import org.merchantconsole.settings.Settings;
import org.merchantconsole.status.ActionKind;
import org.merchantconsole.status.Flow;
import org.merchantconsole.status.Verdict;
import org.merchantconsole.ui.Fx;
import org.merchantconsole.ui.Theme.Look;

/** What the shipping list says of its deadlines: how much ends when, and how far the time may be extended. */
class DeadlineSumsInTheWindowTest {

    @TempDir
    Path folder;

    @Test
    void everyOrderIsInOneGroupWithItsMoneyAndAFigureNarrowsTheList() {
        Window.open(folder, Terms.DEFAULT, Settings.Language.ENGLISH, Look.LIGHT, bench -> {}, window -> {
            window.bench().later(Duration.ofHours(7));
            List<OrderRow> rows = window.bench()
                    .desks()
                    .orders()
                    .page(OrderQuery.of(Queue.SHIPPING), null, 500)
                    .rows();
            List<DueGroup> groups = window.bench().desks().shipping().byDeadline(OrderQuery.of(Queue.SHIPPING));
            assertThat(groups).extracting(DueGroup::stretch).containsExactly(DueGroup.Stretch.values());
            assertThat(groups.stream().mapToLong(group -> group.total().count()).sum())
                    .isEqualTo(rows.size());
            Money all = rows.stream().map(OrderRow::amount).reduce(Money::plus).orElseThrow();
            assertThat(groups.stream()
                            .map(DueGroup::total)
                            .map(OrderStore.Total::money)
                            .flatMap(List::stream)
                            .reduce(Money::plus))
                    .contains(all);
            assertThat(groups.getFirst().total().count())
                    .isEqualTo(rows.stream()
                            .filter(row -> row.dueAt() != null
                                    && row.dueAt()
                                            .isBefore(window.bench().clock().instant()))
                            .count())
                    .isPositive();
            window.press(KeyCode.DIGIT3);
            Button overdue = (Button) window.scene().lookup("#sum-OVERDUE");
            assertThat(overdue.getText())
                    .startsWith("▲ Overdue  " + groups.getFirst().total().count() + " · €");
            Fx.picture(window.scene(), "deadline-sums-LIGHT");
            overdue.fire();
            assertThat(window.cursor()).isEqualTo(rows.getFirst().key());
            assertThat(((Button) window.scene().lookup("#sum-LATER")).getText())
                    .as("the other groups stay")
                    .contains(Long.toString(groups.getLast().total().count()));
        });
    }

    @Test
    void theExtensionNamesTheMaximumAndRefusesBeyondItBeforeItIsAskedFor() {
        Window.open(folder, Terms.DEFAULT, Settings.Language.ENGLISH, Look.DARK, bench -> {}, window -> {
            window.workspace().show("shipping", extendable(window, Flow.KLARNA));
            window.press(KeyCode.E);
            assertThat(words(window)).anyMatch(text -> text.contains("180 days after") && text.contains("six weeks"));
            window.press(KeyCode.ESCAPE);
            window.workspace().show("shipping", extendable(window, Flow.PAD));
            window.press(KeyCode.E);
            assertThat(words(window)).anyMatch(text -> text.startsWith("Ship before ") && text.contains("At most"));
            Fx.picture(window.scene(), "extension-DARK");
            window.press(KeyCode.BACK_SPACE);
            assertThat(window.focus()).isInstanceOf(javafx.scene.control.TextField.class);
            ((javafx.scene.control.TextField) window.focus()).setText("170");
            assertThat(words(window)).anyMatch(text -> text.contains("Too many days: 150 are left"));
            Fx.picture(window.scene(), "extension-beyond-DARK");
        });
    }

    private static OrderKey extendable(Window window, Flow flow) {
        return window
                .bench()
                .desks()
                .orders()
                .page(OrderQuery.of(Queue.SHIPPING).withFlows(java.util.Set.of(flow)), null, 100)
                .rows()
                .stream()
                .map(OrderRow::key)
                .filter(key -> !(window.view(key).actions().get(ActionKind.EXTEND) instanceof Verdict.Refused))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> words(Window window) {
        return Stream.of(window.scene().getRoot())
                .flatMap(root -> root.lookupAll(".label").stream())
                .map(Label.class::cast)
                .map(Label::getText)
                .toList();
    }
}
