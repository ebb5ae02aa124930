package org.merchantconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantconsole.desk.Terms;
import org.merchantconsole.order.OrderQuery;
import org.merchantconsole.order.OrderRow;
import org.merchantconsole.order.Queue;
import org.merchantconsole.settings.Settings;
import org.merchantconsole.status.ActionKind;
import org.merchantconsole.status.Family;
import org.merchantconsole.ui.CopiedText;
import org.merchantconsole.ui.Fx;
import org.merchantconsole.ui.Theme.Look;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** A dry run on paper: what every row does, the totals, who prepared it, and room for two signatures. */
class ApprovalSheetInTheWindowTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "LIGHT, ENGLISH, Approval sheet, Prepared: Mila Visser, Approved: name",
        "DARK, GERMAN, Freigabeblatt, Vorbereitet: Mila Visser, Freigegeben: Name"
    })
    void theDryRunIsPrintedBeforeAnythingIsDone(
            Look look, Settings.Language language, String title, String prepared, String approved) throws IOException {
        Path file = folder.resolve("approval.pdf");
        List<String> ids = new ArrayList<>();
        Window.open(folder, Terms.DEFAULT, language, look, List.of(file), bench -> {}, window -> {
            window.workspace().show("bulk");
            window.press(KeyCode.P, true, false);
            assertThat(window.scene().lookup("#print-save"))
                    .as("no dry run yet")
                    .isNull();
            ids.addAll(refundable(window));
            CopiedText.put(String.join("\n", ids) + "\nNOBODY");
            window.press(KeyCode.V, true, false);
            window.press(KeyCode.P, true, false);
            Fx.picture(window.scene(), "approval-" + look);
            window.press(KeyCode.END);
            Fx.picture(window.scene(), "approval-end-" + look);
            ((Button) window.scene().lookup("#print-save")).fire();
            assertThat(window.bench().store().openIntents())
                    .as("nothing was done")
                    .isEmpty();
            window.press(KeyCode.ENTER, true, false);
            window.press(KeyCode.P, true, false);
            assertThat(window.scene().lookup("#print-save"))
                    .as("done rows have no approval any more")
                    .isNull();
        });
        PdfReader pdf = new PdfReader(Files.readAllBytes(file));
        PdfTextExtractor reader = new PdfTextExtractor(pdf);
        StringBuilder text = new StringBuilder();
        for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
            text.append(reader.getTextFromPage(page)).append('\n');
        }
        assertThat(text.toString().replaceAll("\\s+", " "))
                .contains(title, prepared, approved, "Mila Visser", "NOBODY", "Completed / Completed", "2026 14:05")
                .contains(ids);
    }

    private static List<String> refundable(Window window) {
        OrderQuery paid = new OrderQuery(Queue.ORDERS, "", Set.of(), Set.of(Family.PAID), null);
        List<String> ids = window.bench().desks().orders().page(paid, null, 200).rows().stream()
                .map(OrderRow::key)
                .filter(key -> window.view(key).allows(ActionKind.REFUND))
                .map(key -> key.id())
                .toList();
        return IntStream.range(0, 24).mapToObj(ids::get).toList();
    }
}
