package org.merchantconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

/** A card that is typed in stands nowhere afterwards. */
class NewOrderCanaryTest extends NewOrderKeyboard {

    /** Every word that the window shows or holds, blanks left out. */
    private static String words(Window window) {
        List<String> all = new ArrayList<>();
        collect(window.scene().getRoot(), all);
        return String.join("\n", all).replace(" ", "");
    }

    private static void collect(Node node, List<String> all) {
        if (node instanceof Text text) {
            all.add(text.getText());
        }
        if (node instanceof Labeled label) {
            all.add(String.valueOf(label.getText()));
        }
        if (node instanceof TextInputControl input) {
            all.add(String.valueOf(input.getText()));
        }
        all.add(String.valueOf(node.getAccessibleText()));
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, all));
        }
    }

    private List<Path> filesWith(String digits) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> bytes(file).contains(digits))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String bytes(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void nothingOfACardIsLeftAnywhereOnceItWasSent() {
        inWindow(window -> {
            ClipboardContent before = new ClipboardContent();
            before.putString("as it was");
            Clipboard.getSystemClipboard().setContent(before);
            card(window, GOOD_VISA, "737");
            TextField number = (TextField) window.scene().lookup("#neworder-card-number");
            number.requestFocus();
            assertThat(number.getText()).as("in groups while it is typed").isEqualTo("4111 1111 1111 1111");
            for (String field : List.of("card-number", "card-code")) {
                TextField input = (TextField) window.scene().lookup("#neworder-" + field);
                input.requestFocus();
                input.selectAll();
                input.copy();
                input.cut();
            }
            assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo("as it was");
            basics(window);
            assertThat(words(window)).as("only four digits once it is left").doesNotContain(GOOD_VISA.substring(0, 12));
            assertThat(number.getText()).endsWith("1111").startsWith("••••");
            tick(window, "moto");
            send(window);

            assertThat(pair(window)).isEqualTo("completed/completed");
            assertThat(last(window).card()).isEqualTo("Visa ···· 1111");
            assertThat(words(window)).doesNotContain(GOOD_VISA.substring(0, 12));
            assertThat(number.getText()).as("the former field").isEmpty();
            assertThat(number.getScene()).as("the former field is gone").isNull();
            assertThat(filesWith(GOOD_VISA)).isEmpty();
            assertThat(filesWith("4111 1111 1111 1111")).isEmpty();
            assertThat(filesWith("\"737\"")).isEmpty();
            assertThat(window.bench().desks().orders().audit(null, 50).toString())
                    .contains("1111")
                    .doesNotContain(GOOD_VISA)
                    .doesNotContain("737");
            assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo("as it was");
            window.press(KeyCode.N);
            window.press(KeyCode.DIGIT3);
            assertThat(text(window, "card-number")).isEmpty();
        });
    }

    @Test
    void aCardIsForgottenWhenTheScreenIsLeft() {
        inWindow(window -> {
            card(window, GOOD_VISA, "123");
            window.scene().lookup("#neworder-kind-3").requestFocus();
            window.press(KeyCode.L, true, false);
            window.press(KeyCode.N, true, false);
            draw(window);
            assertThat(text(window, "country")).as("the rest stays").isEqualTo("nl");
            assertThat(text(window, "card-number")).isEmpty();
            assertThat(text(window, "card-code")).isEmpty();
        });
    }
}
