package org.merchantconsole.paper;

import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfWriter;

/** The foot of every page: a line of text on the left and the page's number on the right. */
final class Foot extends PdfPageEventHelper {

    private final Letter letter;
    private final String text;

    Foot(Letter letter, String text) {
        this.letter = letter;
        this.text = text;
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        float y = document.bottom() - 16;
        write(writer, Element.ALIGN_LEFT, text, document.left(), y);
        write(writer, Element.ALIGN_RIGHT, Integer.toString(writer.getPageNumber()), document.right(), y);
    }

    private void write(PdfWriter writer, int side, String line, float x, float y) {
        ColumnText.showTextAligned(
                writer.getDirectContent(), side, new Phrase(line, letter.plain(Letter.SMALL)), x, y, 0);
    }
}
