package org.merchantconsole.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.openpdf.text.DocumentException;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.BaseFont;

/** The letters of every paper: the window's own typeface, put into the file, so that it looks the same everywhere. */
final class Letter {

    private static final String FOLDER = "/org/merchantconsole/ui/font/";
    static final float BODY = 9.5f;
    static final float SMALL = 7.5f;
    static final float HEAD = 16f;
    static final float CARD = 22f;
    static final float SUBHEAD = 11f;

    private final BaseFont regular;
    private final BaseFont bold;

    Letter() {
        regular = face("console-sans-regular.otf");
        bold = face("console-sans-bold.otf");
    }

    /** Plain letters of the size in points. */
    Font plain(float size) {
        return new Font(regular, size);
    }

    /** Bold letters of the size in points. */
    Font strong(float size) {
        return new Font(bold, size);
    }

    private static BaseFont face(String name) {
        try (InputStream in = Letter.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks the typeface " + name);
            }
            return BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, in.readAllBytes(), null);
        } catch (DocumentException cause) {
            throw new IllegalStateException("the typeface " + name + " cannot be read", cause);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
