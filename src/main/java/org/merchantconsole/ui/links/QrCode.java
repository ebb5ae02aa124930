package org.merchantconsole.ui.links;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;
import javafx.scene.AccessibleRole;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;

/** An address as a QR code, black on white in every theme, because cameras want it so. */
final class QrCode extends StackPane {
    private static final int MODULE = 4;
    private static final int QUIET = 4;

    private final ImageView view = new ImageView();

    QrCode() {
        getStyleClass().add("qr-code");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        view.setSmooth(false);
        getChildren().add(view);
        show("", "");
    }

    /** @param spoken what a screen reader says */
    void show(String address, String spoken) {
        setAccessibleText(spoken);
        setVisible(!address.isEmpty());
        setManaged(!address.isEmpty());
        view.setImage(address.isEmpty() ? null : picture(address));
    }

    /** The code with its quiet zone, {@value #MODULE} pixels a module. */
    static Image picture(String address) {
        try {
            BitMatrix code = new QRCodeWriter()
                    .encode(
                            address,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.MARGIN,
                                    QUIET));
            int size = code.getWidth() * MODULE;
            WritableImage image = new WritableImage(size, size);
            for (int y = 0; y < size; y++) {
                for (int x = 0; x < size; x++) {
                    boolean dark = code.get(x / MODULE, y / MODULE);
                    image.getPixelWriter().setColor(x, y, dark ? Color.BLACK : Color.WHITE);
                }
            }
            return image;
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("an address of " + address.length() + " characters", tooLong);
        }
    }
}
