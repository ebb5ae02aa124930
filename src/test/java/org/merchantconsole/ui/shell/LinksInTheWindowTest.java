package org.merchantconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantconsole.desk.LinksDesk;
import org.merchantconsole.desk.Made;
import org.merchantconsole.desk.Terms;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.Customer;
import org.merchantconsole.order.NewOrder;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.settings.Settings;
import org.merchantconsole.ui.Fx;
import org.merchantconsole.ui.Theme.Look;
import org.merchantconsole.ui.order.Workbench;

/** The screen of payment links by keyboard, over real ones. */
class LinksInTheWindowTest {
    @TempDir
    Path folder;

    private static String made(Workbench bench, String id, long cents, long seconds) {
        NewOrder link = new NewOrder(
                NewOrder.Kind.PAYMENT_LINK,
                new OrderKey("", id),
                "",
                Money.of(cents, "EUR"),
                "Order " + id,
                new NewOrder.Buyer(
                        new Customer(
                                "Tess",
                                "Tester",
                                "tess@example.org",
                                "",
                                "Kade",
                                "1A",
                                "1000AA",
                                "Amsterdam",
                                "NL",
                                "nl_NL"),
                        "",
                        "",
                        ""),
                List.of(),
                NewOrder.Web.NONE,
                new NewOrder.PaymentTerms(seconds, false, false, NewOrder.ThreeD.AS_USUAL, false),
                "");
        Made made = bench.desks().newOrders().create(link, null, bench.staff());
        assertThat(made).isInstanceOf(Made.Created.class);
        return ((Made.Created) made).creation().paymentUrl();
    }

    private static String read(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        try {
            return new QRCodeReader()
                    .decode(
                            new BinaryBitmap(
                                    new GlobalHistogramBinarizer(new RGBLuminanceSource(width, height, pixels))),
                            // A drawn code, not a photograph of one: nothing has to be guessed.
                            Map.of(DecodeHintType.PURE_BARCODE, true))
                    .getText();
        } catch (ReaderException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,ENGLISH", "DARK,DUTCH"})
    void linksAreSeenCopiedAndFollowed(Look look, Settings.Language language) {
        Window.open(folder, Terms.DEFAULT, language, look, bench -> {}, window -> {
            window.press(KeyCode.L, true, false);
            assertThat(Fx.picture(window.scene(), "links-empty-" + look)).exists();
            Workbench bench = window.bench();
            made(bench, "L-1", 123_456, 3_600);
            bench.later(Duration.ofHours(2));
            bench.desks().orders().refresh(new OrderKey("", "L-1"));
            String page = made(bench, "L-2", 4_995, 7 * 86_400);
            TableView<?> table = (TableView<?>) window.focus();
            assertThat(table.getItems()).hasSize(2);
            assertThat(table.getItems())
                    .map(row -> ((LinksDesk.Link) row).stage())
                    .containsExactly(LinksDesk.Stage.OPEN, LinksDesk.Stage.EXPIRED);
            assertThat(table.getSelectionModel().getSelectedIndex())
                    .as("a new row moves the cursor to no other link")
                    .isEqualTo(1);
            table.getSelectionModel().select(0);
            ImageView code =
                    (ImageView) window.scene().getRoot().lookup(".qr-code").lookup(".image-view");
            assertThat(read(code.getImage())).isEqualTo(page);
            TextArea mail = (TextArea) window.scene().getRoot().lookup(".text-area");
            // The customer's language, whatever the window's is.
            assertThat(mail.getText()).contains("tess@example.org", "Beste Tess Tester", page);
            window.press(KeyCode.C);
            assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo(page);
            window.press(KeyCode.E);
            assertThat(Clipboard.getSystemClipboard().getString()).startsWith("Beste Tess Tester");
            assertThat(Fx.picture(window.scene(), "links-" + look)).exists();
            table.getSelectionModel().select(1);
            window.press(KeyCode.C);
            assertThat(Clipboard.getSystemClipboard().getString()).startsWith("Beste Tess Tester");
            assertThat(window.scene().getRoot().lookupAll(".label"))
                    .filteredOn(Labeled.class::isInstance)
                    .map(label -> ((Labeled) label).getText())
                    .anyMatch(text -> text.matches("(Its time is over|Zijn tijd is om).*"));
            window.press(KeyCode.ENTER);
            assertThat(window.scene().lookup("#orders-search"))
                    .as("the screen of orders")
                    .isNotNull();
        });
    }
}
