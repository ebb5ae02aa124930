package org.merchantconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantconsole.desk.Terms;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.SlipStore;
import org.merchantconsole.settings.Settings;
import org.merchantconsole.ui.Fx;
import org.merchantconsole.ui.Theme.Look;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** Packing slips and the report of a scan session, by keyboard into a PDF. */
class SlipsInTheWindowTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"LIGHT, ENGLISH, Packing slips", "DARK, GERMAN, Packzettel"})
    void theSlipsOfAListBecomeOnePdfAndArePrintedAgain(Look look, Settings.Language language, String title) {
        Path file = folder.resolve("slips.pdf");
        Window.open(folder, Terms.DEFAULT, language, look, List.of(file), bench -> bench.toShip(2), window -> {
            window.press(KeyCode.DIGIT3);
            OrderKey order = window.bench().desks().orders().resolve("SHIP-1").orElseThrow();
            window.press(KeyCode.J, true, false);
            Fx.picture(window.scene(), "slips-" + look);
            assertThat(slips(window, order)).as("only shown so far").isZero();
            ((Button) window.scene().lookup("#print-save")).fire();
            assertThat(slips(window, order)).isEqualTo(1);
            window.workspace().show("shipping", order);
            window.press(KeyCode.J, true, true);
            ((Button) window.scene().lookup("#print-save")).fire();
            assertThat(slips(window, order)).as("printed again").isEqualTo(2);
            Fx.picture(window.scene(), "slips-printed-" + look);
        });
        try {
            PdfReader one = new PdfReader(Files.readAllBytes(file));
            assertThat(one.getNumberOfPages()).isEqualTo(1);
            assertThat(new PdfTextExtractor(one).getTextFromPage(1))
                    .contains(title, "SHIP-1", "Tess Dekker", "Candle", "C-1")
                    .doesNotContain("49.00", "49,00");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static int slips(Window window, OrderKey order) {
        return Stream.ofNullable(
                        window.bench().store().slips().slips(List.of(order)).get(order))
                .mapToInt(SlipStore.Slips::times)
                .sum();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, ENGLISH, Scan session", "DARK, DUTCH, Scansessie"})
    void aSessionEndsWithWhatItCameTo(Look look, Settings.Language language, String title) throws IOException {
        Path file = folder.resolve("session.pdf");
        Window.open(folder, Terms.DEFAULT, language, look, List.of(file), bench -> bench.toShip(3), window -> {
            window.press(KeyCode.DIGIT3);
            window.scene().getRoot().applyCss();
            window.scan("SHIP-1");
            window.scan("3SABCD000000001");
            window.scan("SHIP-2");
            window.scan("*SKIP*");
            window.scan("NOBODY");
            window.scan("SHIP-3");
            window.scan("*SHIP*");
            window.scan("*UNDO*");
            window.scan("*END*");
            Fx.picture(window.scene(), "session-" + look);
            ((Button) window.scene().lookup("#print-save")).fire();
            assertThat(window.bench().desks().outbox().staged())
                    .as("what waits leaves as ever")
                    .hasSize(1);
        });
        String text = new PdfTextExtractor(new PdfReader(Files.readAllBytes(file))).getTextFromPage(1);
        assertThat(text).contains(title, "SHIP-1", "PostNL", "3SABCD000000001", "SHIP-2", "NOBODY");
        assertThat(text).as("it was taken back").doesNotContain("SHIP-3");
    }
}
