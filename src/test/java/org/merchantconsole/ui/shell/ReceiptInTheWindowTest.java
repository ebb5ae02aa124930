package org.merchantconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantconsole.desk.Terms;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderQuery;
import org.merchantconsole.order.OrderRow;
import org.merchantconsole.order.Queue;
import org.merchantconsole.settings.Settings;
import org.merchantconsole.status.ActionKind;
import org.merchantconsole.status.Family;
import org.merchantconsole.status.Flow;
import org.merchantconsole.ui.Fx;
import org.merchantconsole.ui.Theme.Look;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** What a refund sends is read before it leaves, and its receipt afterwards. */
class ReceiptInTheWindowTest {

    @TempDir
    Path folder;

    @Test
    void theRequestIsShownByAKeyAndTheReceiptIsInTheCustomersLanguage() throws IOException {
        Path file = folder.resolve("receipt.pdf");
        Window.open(
                folder, Terms.DEFAULT, Settings.Language.ENGLISH, Look.LIGHT, List.of(file), bench -> {}, window -> {
                    OrderKey paid = dutch(window);
                    window.workspace().show("orders", paid);
                    window.press(KeyCode.B);
                    assertThat(window.scene().lookup("#print-save"))
                            .as("no refund, no receipt")
                            .isNull();
                    window.press(KeyCode.R);
                    window.press(KeyCode.DIGIT2);
                    assertThat(shown(window)).doesNotContain("POST /orders");
                    window.press(KeyCode.Q);
                    Fx.picture(window.scene(), "refund-request-LIGHT");
                    assertThat(shown(window))
                            .contains("POST /orders/" + paid.id() + "/refunds", "\"amount\"", "damaged")
                            .doesNotContain("api_key");
                    window.press(KeyCode.ENTER, true, false);
                    window.press(KeyCode.B);
                    Fx.picture(window.scene(), "receipt-LIGHT");
                    ((Button) window.scene().lookup("#print-save")).fire();
                });
        String text = new PdfTextExtractor(new PdfReader(Files.readAllBytes(file))).getTextFromPage(1);
        assertThat(text).contains("Bewijs van terugbetaling", "Terugbetaald", "vertrekt naar uw bank");
    }

    private static String shown(Window window) {
        window.scene().getRoot().applyCss();
        window.scene().getRoot().layout();
        return window.scene().getRoot().lookupAll(".label").stream()
                .filter(Node::isVisible)
                .map(label -> String.valueOf(((Labeled) label).getText()))
                .collect(Collectors.joining("\n"));
    }

    private static OrderKey dutch(Window window) {
        OrderQuery paid = new OrderQuery(Queue.ORDERS, "", Set.of(Flow.CARD), Set.of(Family.PAID), null);
        return window.bench().desks().orders().page(paid, null, 200).rows().stream()
                .map(OrderRow::key)
                .filter(key -> window.view(key).allows(ActionKind.REFUND)
                        && window.view(key).order().related().isEmpty()
                        && window.view(key).order().customer().locale().startsWith("nl"))
                .findFirst()
                .orElseThrow();
    }
}
