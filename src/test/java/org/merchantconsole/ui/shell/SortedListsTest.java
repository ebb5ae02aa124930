package org.merchantconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantconsole.desk.Terms;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderRow;
import org.merchantconsole.settings.Settings;
import org.merchantconsole.ui.Fx;
import org.merchantconsole.ui.Theme.Look;

/** Lists are sorted by their headings: by mouse, by keyboard, in the search, and kept. */
class SortedListsTest {

    @TempDir
    Path folder;

    private void open(Consumer<Window> work) {
        Window.open(folder, Terms.DEFAULT, Settings.Language.ENGLISH, Look.LIGHT, bench -> {}, work);
    }

    private static List<OrderRow> rows(Window window) {
        return SearchInTheWindowTest.rows(window);
    }

    private static TableView<?> table(Window window) {
        return (TableView<?>) window.scene().lookup(".orders-table");
    }

    private static String searched(Window window) {
        return ((TextField) window.scene().lookup("#orders-search")).getText();
    }

    /** Alt and the digit, which stands for a column in sight. */
    private static void sort(Window window, int column) {
        KeyCode digit = KeyCode.valueOf("DIGIT" + column);
        Event.fireEvent(window.focus(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", digit, false, false, true, false));
    }

    private static void click(Window window, int column) {
        window.scene().getRoot().applyCss();
        window.scene().getRoot().layout();
        List<Node> headings = new ArrayList<>(table(window).lookupAll(".column-header .label"));
        headings.removeIf(node -> !node.getParent().isVisible());
        String title = table(window).getVisibleLeafColumns().get(column - 1).getText();
        Node heading = headings.stream()
                .filter(node -> ((Labeled) node).getText().equals(title))
                .findFirst()
                .orElseThrow()
                .getParent();
        for (var type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED)) {
            Event.fireEvent(
                    heading,
                    new MouseEvent(
                            type,
                            5,
                            5,
                            5,
                            5,
                            MouseButton.PRIMARY,
                            1,
                            false,
                            false,
                            false,
                            false,
                            true,
                            false,
                            false,
                            true,
                            false,
                            true,
                            new PickResult(heading, 5, 5)));
        }
    }

    @ParameterizedTest
    @CsvSource({"DIGIT2, 4", "DIGIT3, 5", "DIGIT6, 5"})
    void aHeadingSortsUpThenDownThenNotAtAll(KeyCode screen, int amount) {
        open(window -> {
            window.press(screen);
            table(window).requestFocus();
            List<OrderRow> own = rows(window);
            assertThat(own).hasSizeGreaterThan(5);

            sort(window, amount);
            assertThat(rows(window))
                    .isSortedAccordingTo(
                            Comparator.comparingLong(row -> row.amount().minorUnits()));
            assertThat(table(window).getSortOrder()).singleElement().satisfies(column -> {
                assertThat(column.getText()).isEqualTo("Amount");
                assertThat(column.getSortType()).isEqualTo(SortType.ASCENDING);
            });
            OrderRow smallest = rows(window).getFirst();

            sort(window, amount);
            assertThat(rows(window).getFirst().amount().minorUnits())
                    .isGreaterThan(smallest.amount().minorUnits());
            assertThat(rows(window))
                    .isSortedAccordingTo(Comparator.<OrderRow, Long>comparing(
                                    row -> row.amount().minorUnits())
                            .reversed());
            Fx.picture(window.scene(), "sorted-" + screen);

            sort(window, amount);
            assertThat(rows(window))
                    .extracting(OrderRow::key)
                    .isEqualTo(own.stream().map(OrderRow::key).toList());
            assertThat(table(window).getSortOrder()).isEmpty();
        });
    }

    @Test
    void aClickOnAHeadingDoesTheSameAndStandsInTheSearch() {
        open(window -> {
            window.press(KeyCode.DIGIT6);
            List<OrderRow> own = rows(window);
            click(window, 3);
            assertThat(rows(window))
                    .extracting(row -> row.customer().toLowerCase(Locale.ROOT))
                    .isSorted();
            assertThat(searched(window)).isEqualTo("sort:name");
            click(window, 3);
            assertThat(searched(window)).isEqualTo("sort:-name");
            click(window, 5);
            assertThat(searched(window)).isEqualTo("sort:amount");
            click(window, 5);
            click(window, 5);
            assertThat(searched(window)).isEmpty();
            assertThat(rows(window))
                    .extracting(OrderRow::key)
                    .isEqualTo(own.stream().map(OrderRow::key).toList());
        });
    }

    @Test
    void theOrderIsKeptWithTheListAndGoesIntoAView() {
        open(window -> {
            window.press(KeyCode.DIGIT6);
            window.press(KeyCode.F);
            SearchInTheWindowTest.type(window, "method:klarna sort:-amount");
            window.press(KeyCode.S, true, false);
            SearchInTheWindowTest.type(window, "Klarna, largest first");
            window.press(KeyCode.ENTER);
            window.press(KeyCode.ESCAPE);
        });
        open(window -> {
            window.press(KeyCode.DIGIT6);
            assertThat(rows(window)).isNotEmpty();
            assertThat(table(window).getSortOrder())
                    .singleElement()
                    .satisfies(column -> assertThat(column.getSortType()).isEqualTo(SortType.DESCENDING));
            window.press(KeyCode.F);
            window.press(KeyCode.ESCAPE);
            assertThat(table(window).getSortOrder()).isEmpty();
            window.press(KeyCode.DIGIT5, true, false);
            assertThat(rows(window))
                    .allSatisfy(row -> assertThat(row.method()).isEqualTo("KLARNA"))
                    .isSortedAccordingTo(Comparator.<OrderRow, Long>comparing(
                                    row -> row.amount().minorUnits())
                            .reversed());
        });
    }

    @Test
    void anotherOrderBeginsAtItsTop() {
        open(window -> {
            window.press(KeyCode.DIGIT6);
            for (int i = 0; i < 6; i++) {
                window.press(KeyCode.PAGE_DOWN);
            }
            assertThat(window.cursor()).isEqualTo(rows(window).get(60).key());
            sort(window, 5);
            sort(window, 5);
            assertThat(window.cursor()).isEqualTo(rows(window).getFirst().key());
            window.press(KeyCode.DOWN, KeyCode.DOWN);
            OrderKey third = rows(window).get(2).key();
            window.press(KeyCode.F);
            SearchInTheWindowTest.type(window, "sort:-amount amount:>100");
            assertThat(window.cursor()).as("still found").isEqualTo(third);
        });
    }
}
