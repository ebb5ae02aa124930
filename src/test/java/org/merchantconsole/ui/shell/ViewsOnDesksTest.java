package org.merchantconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantconsole.desk.Terms;
import org.merchantconsole.order.OrderRow;
import org.merchantconsole.settings.Settings;
import org.merchantconsole.ui.Fx;
import org.merchantconsole.ui.Theme.Look;

/** A view is saved from every desk, opens on that desk, and has columns of its own. */
class ViewsOnDesksTest {

    @TempDir
    Path folder;

    private void open(Consumer<Window> work) {
        Window.open(folder, Terms.DEFAULT, Settings.Language.ENGLISH, Look.LIGHT, bench -> {}, work);
    }

    private static TableView<?> table(Window window) {
        return (TableView<?>) window.scene().lookup(".orders-table");
    }

    private static List<String> columns(Window window) {
        return table(window).getVisibleLeafColumns().stream()
                .map(TableColumnBase::getText)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static void hide(Window window, String column) {
        table(window).getColumns().stream()
                .filter(each -> each.getText().equals(column))
                .forEach(each -> each.setVisible(false));
    }

    private static void save(Window window, String name) {
        window.press(KeyCode.S, true, false);
        SearchInTheWindowTest.type(window, name);
        window.press(KeyCode.ENTER);
        window.press(KeyCode.ESCAPE);
    }

    @ParameterizedTest
    @CsvSource({"DIGIT2, review", "DIGIT3, shipping", "DIGIT4, reminders", "DIGIT5, refunds"})
    void aViewSavedOnADeskOpensThere(KeyCode screen, String desk) {
        open(window -> {
            window.press(screen);
            int all = SearchInTheWindowTest.rows(window).size();
            window.press(KeyCode.F, true, false);
            SearchInTheWindowTest.type(window, "amount:>200 sort:amount");
            List<OrderRow> found = SearchInTheWindowTest.rows(window);
            assertThat(found).isNotEmpty().hasSizeLessThan(all);
            save(window, "Large ones");

            window.press(KeyCode.DIGIT6);
            window.press(KeyCode.DIGIT5, true, false);

            assertThat(window.scene().lookup("#" + desk + "-search"))
                    .as("on its desk")
                    .isNotNull();
            assertThat(SearchInTheWindowTest.rows(window))
                    .extracting(OrderRow::key)
                    .isEqualTo(found.stream().map(OrderRow::key).toList());
            assertThat(window.bench()
                            .desks()
                            .views()
                            .named("Large ones", window.bench().staff()))
                    .hasValueSatisfying(view -> assertThat(view.search()).startsWith("queue:" + desk));
            Fx.picture(window.scene(), "view-on-" + desk);
        });
    }

    @Test
    void aViewHasColumnsOfItsOwnAlsoAfterARestart() {
        open(window -> {
            window.press(KeyCode.DIGIT6);
            window.press(KeyCode.F);
            SearchInTheWindowTest.type(window, "method:klarna");
            save(window, "Klarna");
            window.press(KeyCode.F);
            window.press(KeyCode.ESCAPE);
            assertThat(columns(window)).contains("Method");

            window.press(KeyCode.DIGIT5, true, false);
            hide(window, "Method");
            window.press(KeyCode.F);
            window.press(KeyCode.ESCAPE);
            assertThat(columns(window)).as("all orders").contains("Method");
            hide(window, "Created");

            window.press(KeyCode.DIGIT5, true, false);
            assertThat(columns(window)).as("the view").contains("Created").doesNotContain("Method");
        });
        open(window -> {
            window.press(KeyCode.DIGIT6);
            assertThat(columns(window))
                    .as("left in the view")
                    .contains("Created")
                    .doesNotContain("Method");
            window.press(KeyCode.F);
            window.press(KeyCode.ESCAPE);
            assertThat(columns(window)).contains("Method").doesNotContain("Created");
        });
    }

    @Test
    void aSearchOverTwoWorkListsOrNoneStaysWithAllOrders() {
        assertThat(SearchPlace.of("queue:review left:<1d")).isEqualTo(new SearchPlace("review", "left:<1d"));
        assertThat(SearchPlace.of("jan QUEUE:Shipping de vries"))
                .isEqualTo(new SearchPlace("shipping", "jan de vries"));
        for (String search : List.of(
                "",
                "jan",
                "queue:review,shipping",
                "-queue:review",
                "queue:review queue:shipping",
                "queue:orders",
                "queue:",
                "queue:chargebacks-ended")) {
            assertThat(SearchPlace.of(search)).isEqualTo(new SearchPlace("orders", search));
        }
    }
}
