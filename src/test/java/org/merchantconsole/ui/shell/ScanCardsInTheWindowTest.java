package org.merchantconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.GenericMultipleBarcodeReader;
import com.google.zxing.oned.Code128Reader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.transform.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantconsole.desk.ScanCommand;
import org.merchantconsole.desk.Terms;
import org.merchantconsole.settings.Settings;
import org.merchantconsole.ui.Fx;
import org.merchantconsole.ui.Theme.Look;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** The printed commands of the scan box, and the carriers that they and the shapes of the codes choose. */
class ScanCardsInTheWindowTest {

    private static final String FIRST = "01234567890123";
    private static final String SECOND = "01234567890124";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"LIGHT, ENGLISH, Command cards", "DARK, GERMAN, Befehlskarten"})
    void theCardsAreOnePageWhoseBarsAScannerReads(Look look, Settings.Language language, String title)
            throws IOException {
        Path file = folder.resolve("cards.pdf");
        List<String> scanned = new ArrayList<>();
        Window.open(folder, Terms.DEFAULT, language, look, List.of(file), bench -> {}, window -> {
            window.press(KeyCode.DIGIT3);
            press(window, KeyCode.J, true);
            Fx.picture(window.scene(), "cards-" + look);
            scanned.addAll(scanned(window.scene().lookup(".print-page")));
            ((Button) window.scene().lookup("#print-save")).fire();
        });
        PdfReader pdf = new PdfReader(Files.readAllBytes(file));
        assertThat(pdf.getNumberOfPages()).isEqualTo(1);
        assertThat(new PdfTextExtractor(pdf).getTextFromPage(1))
                .contains(title, "SHIP", "SKIP", "UNDO", "END", "PostNL", "bpost", "FedEx");
        assertThat(scanned)
                .containsAll(ScanCommand.all().stream().map(ScanCommand::code).toList());
    }

    /** Every code on a page, seen from near. */
    private static List<String> scanned(Node page) {
        SnapshotParameters near = new SnapshotParameters();
        near.setTransform(new Scale(3, 3));
        WritableImage image = page.snapshot(near, null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        try {
            Result[] found = new GenericMultipleBarcodeReader(new Code128Reader())
                    .decodeMultiple(
                            new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))));
            return Arrays.stream(found).map(Result::getText).toList();
        } catch (NotFoundException none) {
            return List.of();
        }
    }

    @Test
    void aCarriersCardChoosesItForTheCodesThatCome() {
        Window.open(folder, Terms.DEFAULT, Settings.Language.ENGLISH, Look.LIGHT, bench -> bench.toShip(3), window -> {
            window.press(KeyCode.DIGIT3);
            window.scene().getRoot().applyCss();
            window.scan("*DPD*");
            assertThat(said(window)).contains("DPD");
            window.scan("SHIP-1");
            window.scan(FIRST);
            assertThat(said(window)).startsWith("✓ SHIP-1: DPD " + FIRST).doesNotContain("DHL");
            window.scan("SHIP-2");
            window.scan("1Z999AA10123456784");
            assertThat(said(window)).as("not of DPD's shape").contains("UPS", "SHIP-2");
            assertThat(window.bench().desks().outbox().staged()).hasSize(1);
            window.scan("*UPS*");
            assertThat(said(window)).startsWith("✓ SHIP-2: UPS");
            window.scan("SHIP-3");
            window.scan("*DHL*");
            assertThat(said(window)).as("between order and code").contains("DHL");
            window.scan(SECOND);
            assertThat(said(window)).startsWith("✓ SHIP-3: DHL " + SECOND);
        });
    }

    @Test
    void figuresOfTwoCarriersAreAskedAboutOnceAndNothingIsHalfDone() {
        Window.open(folder, Terms.DEFAULT, Settings.Language.ENGLISH, Look.DARK, bench -> bench.toShip(3), window -> {
            window.press(KeyCode.DIGIT3);
            window.scene().getRoot().applyCss();
            window.scan("SHIP-1");
            window.scan(FIRST);
            assertThat(said(window)).contains("DHL, DPD", "SHIP-1");
            Fx.picture(window.scene(), "scan-asks-DARK");
            assertThat(window.bench().desks().outbox().staged())
                    .as("nothing yet")
                    .isEmpty();
            window.scan("*SHIP*");
            assertThat(window.bench().desks().outbox().staged())
                    .as("the code is not forgotten")
                    .isEmpty();
            press(window, KeyCode.DIGIT2, false);
            assertThat(said(window)).startsWith("✓ SHIP-1: DPD " + FIRST);
            assertThat(window.last().action().toString()).contains("DPD", FIRST);
            press(window, KeyCode.DIGIT2, false);
            assertThat(window.bench().desks().outbox().staged())
                    .as("nothing is asked any more")
                    .hasSize(1);
            window.scan("SHIP-2");
            window.scan(SECOND);
            assertThat(said(window))
                    .as("the one before, said")
                    .startsWith("✓ SHIP-2: DPD " + SECOND)
                    .contains("DHL");
        });
    }

    @Test
    void anOrderThatIsScannedInsteadOfAnAnswerLeavesTheOneBeforeAsItWas() {
        Window.open(folder, Terms.DEFAULT, Settings.Language.ENGLISH, Look.LIGHT, bench -> bench.toShip(2), window -> {
            window.press(KeyCode.DIGIT3);
            window.scene().getRoot().applyCss();
            window.scan("SHIP-1");
            window.scan(FIRST);
            window.scan("SHIP-2");
            assertThat(said(window)).startsWith("✕ SHIP-1 got no tracking code");
            press(window, KeyCode.DIGIT1, false);
            assertThat(window.bench().desks().outbox().staged()).isEmpty();
            window.scan("3SABCD000000001");
            assertThat(said(window)).startsWith("✓ SHIP-2: PostNL");
        });
    }

    private static void press(Window window, KeyCode code, boolean control) {
        Event.fireEvent(window.focus(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, true, false));
    }

    private static String said(Window window) {
        return ((Labeled) window.scene().lookup("#scan-said .label")).getText();
    }
}
