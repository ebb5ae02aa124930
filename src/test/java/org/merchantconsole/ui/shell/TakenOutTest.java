package org.merchantconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantconsole.desk.Terms;
import org.merchantconsole.order.OrderRow;
import org.merchantconsole.settings.Settings;
import org.merchantconsole.ui.Fx;
import org.merchantconsole.ui.Theme.Look;

/** Lists and orders taken out of the window: into files and onto paper, by keyboard alone. */
class TakenOutTest {

    @TempDir
    Path folder;

    private void open(List<Path> chosen, Consumer<Window> work) {
        Window.open(folder, Terms.DEFAULT, Settings.Language.ENGLISH, Look.LIGHT, chosen, bench -> {}, work);
    }

    @Test
    void theListIsExportedAsItIsShown() throws IOException {
        Path file = folder.resolve("orders.csv");
        List<OrderRow> shown = new ArrayList<>();
        open(List.of(file), window -> {
            window.press(KeyCode.DIGIT6);
            window.press(KeyCode.F);
            SearchInTheWindowTest.type(window, "state:review amount:>100");
            window.press(KeyCode.ENTER);
            shown.addAll(SearchInTheWindowTest.rows(window));
            window.press(KeyCode.E, true, false);
            assertThat(window.toasts()).singleElement().asString().contains(shown.size() + " orders are in");
        });
        List<String> lines = Files.readAllLines(file);
        assertThat(lines.getFirst()).isEqualTo("Next,Order,Customer,Method,Amount,Currency,State,Created");
        assertThat(lines).hasSize(shown.size() + 4);
        OrderRow first = shown.getFirst();
        assertThat(lines.get(1))
                .contains("," + first.key().id() + ",")
                .contains("," + first.amount().major() + ",EUR,To review,2026-11-21T")
                .endsWith("+01:00");
        assertThat(lines.subList(shown.size() + 1, lines.size()))
                .containsExactly(
                        "", "Search: state:review amount:>100", "As of 2026-11-22 14:05; times in Europe/Amsterdam");
    }

    @Test
    void aFileThatCannotBeWrittenIsToldInASentence() {
        open(List.of(folder.resolve("nowhere").resolve("orders.csv")), window -> {
            window.press(KeyCode.DIGIT6);
            window.press(KeyCode.E, true, false);
            assertThat(window.toasts()).singleElement().asString().contains("its folder is not there");
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void theListAndTheOrderAreShownAsTheyWouldBePrinted(Look look) {
        Path file = folder.resolve("paper.pdf");
        Window.open(folder, Terms.DEFAULT, Settings.Language.ENGLISH, look, List.of(file), bench -> {}, window -> {
            window.press(KeyCode.DIGIT6);
            window.press(KeyCode.P, true, false);
            Fx.picture(window.scene(), "print-list-" + look);
            window.press(KeyCode.PAGE_DOWN);
            window.press(KeyCode.P);
            assertThat(window.words("print-said")).startsWith("No printer is set up");
            window.press(KeyCode.S);
            assertThat(file).exists();
            assertThat(window.toasts()).singleElement().asString().startsWith("The paper is in");
            window.press(KeyCode.P, true, true);
            Fx.picture(window.scene(), "print-order-" + look);
            window.press(KeyCode.ESCAPE);
        });
    }
}
