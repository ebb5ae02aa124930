package org.merchantconsole.paper;

import java.awt.Color;
import java.io.OutputStream;
import java.util.List;
import org.openpdf.text.Chunk;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Image;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.Barcode128;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/**
 * One PDF of A4 pages, filled from top to bottom: headings, lines of text, facts, tables and bar codes, with the number of
 * the page in the foot. Whoever makes a kind of paper gives it texts that are ready to read; nothing is formatted here.
 */
public final class Paper implements AutoCloseable {

    private static final float MARGIN = 42;
    private static final float SIGNATURE = 44;
    private static final float CARD = 106;
    private static final Color LINE = new Color(0xB8, 0xC0, 0xCC);

    private final Letter letter = new Letter();
    private final Document document;
    private final PdfWriter writer;

    /** One fact: what it is, and its value. */
    public record Fact(String name, String value) {}

    /** One column of a table: its head, its share of the width, and whether it holds amounts, which stand to the right. */
    public record Column(String head, float share, boolean amounts) {}

    private Paper(OutputStream out, Rectangle size, String title, String foot) {
        document = new Document(size, MARGIN, MARGIN, MARGIN, MARGIN + 14);
        writer = PdfWriter.getInstance(document, out);
        writer.setPageEvent(new Foot(letter, foot));
        document.addTitle(title);
        document.addCreator("Merchant Console");
        document.open();
    }

    /** An upright paper. The foot stands at the bottom of every page, before its number. */
    public static Paper upright(OutputStream out, String title, String foot) {
        return new Paper(out, PageSize.A4, title, foot);
    }

    /** A paper on its side, for wide tables. */
    public static Paper wide(OutputStream out, String title, String foot) {
        return new Paper(out, PageSize.A4.rotate(), title, foot);
    }

    /** A heading of the first rank. */
    public Paper heading(String text) {
        return add(new Paragraph(text, letter.strong(Letter.HEAD)), 6);
    }

    /** A heading of the second rank. */
    public Paper subheading(String text) {
        Paragraph paragraph = new Paragraph(text, letter.strong(Letter.SUBHEAD));
        paragraph.setSpacingBefore(10);
        return add(paragraph, 4);
    }

    /** A paragraph. */
    public Paper text(String text) {
        return add(new Paragraph(text, letter.plain(Letter.BODY)), 4);
    }

    /** A paragraph in small letters. */
    public Paper small(String text) {
        return add(new Paragraph(text, letter.plain(Letter.SMALL)), 3);
    }

    /** Facts in two columns: name and value. */
    public Paper facts(List<Fact> facts) {
        PdfPTable table = new PdfPTable(new float[] {1, 2.4f});
        table.setWidthPercentage(100);
        for (Fact fact : facts) {
            table.addCell(plain(new Phrase(fact.name(), letter.plain(Letter.BODY))));
            table.addCell(plain(new Phrase(fact.value(), letter.strong(Letter.BODY))));
        }
        table.setSpacingAfter(8);
        document.add(table);
        return this;
    }

    /** A table; its head is repeated on every page. A row has a text for each column. */
    public Paper table(List<Column> columns, List<List<String>> rows) {
        float[] shares = new float[columns.size()];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = columns.get(i).share();
        }
        PdfPTable table = new PdfPTable(shares);
        table.setWidthPercentage(100);
        table.setHeaderRows(1);
        columns.forEach(c -> table.addCell(ruled(new Phrase(c.head(), letter.strong(Letter.SMALL)), c.amounts(), 1)));
        for (List<String> row : rows) {
            for (int i = 0; i < shares.length; i++) {
                table.addCell(ruled(
                        new Phrase(row.get(i), letter.plain(Letter.BODY)),
                        columns.get(i).amounts(),
                        0.5f));
            }
        }
        table.setSpacingAfter(8);
        document.add(table);
        return this;
    }

    /** A Code 128 bar code with its text beneath; a text that no bar code holds stands there in large letters. */
    public Paper barcode(String code) {
        if (!Bars.canHold(code)) {
            return heading(code);
        }
        Paragraph line = new Paragraph(new Chunk(bars(code, 1.1f, 34, true), 0, 0));
        line.setLeading(50);
        return add(line, 8);
    }

    /** Cards to be cut out, three in a line: a word in large letters, what it does, and its bars. */
    public Paper cards(List<Printout.Card> cards) {
        PdfPTable table = new PdfPTable(Printout.Cards.IN_A_LINE);
        table.setWidthPercentage(100);
        for (Printout.Card card : cards) {
            PdfPCell cell = new PdfPCell();
            cell.setBorderColor(LINE);
            cell.setPadding(8);
            cell.setPaddingTop(2);
            cell.setFixedHeight(CARD);
            cell.addElement(centred(new Chunk(card.word(), letter.strong(Letter.CARD)), 26));
            cell.addElement(centred(new Chunk(card.does(), letter.plain(Letter.BODY)), 14));
            cell.addElement(centred(new Chunk(bars(card.code(), 1.2f, 40, false), 0, -4), 48));
            table.addCell(cell);
        }
        table.completeRow();
        document.add(table);
        return this;
    }

    /** Lines to sign on, side by side, with a word below each; they stay together on a page. */
    public Paper signatures(List<String> people) {
        PdfPTable table = new PdfPTable(people.size());
        table.setWidthPercentage(100);
        table.setKeepTogether(true);
        for (String person : people) {
            PdfPTable line = new PdfPTable(1);
            PdfPCell room = new PdfPCell();
            room.setBorder(Rectangle.BOTTOM);
            room.setFixedHeight(SIGNATURE);
            line.addCell(room);
            line.addCell(plain(new Phrase(person, letter.plain(Letter.SMALL))));
            PdfPCell cell = new PdfPCell(line);
            cell.setBorder(Rectangle.NO_BORDER);
            cell.setPaddingRight(24);
            table.addCell(cell);
        }
        document.add(table);
        return this;
    }

    private static Paragraph centred(Chunk chunk, float leading) {
        Paragraph line = new Paragraph(leading, chunk);
        line.setAlignment(Element.ALIGN_CENTER);
        return line;
    }

    private Image bars(String code, float module, float height, boolean withText) {
        Barcode128 bars = new Barcode128();
        bars.setCode(code);
        bars.setFont(withText ? letter.plain(Letter.BODY).getBaseFont() : null);
        bars.setSize(Letter.BODY);
        bars.setBarHeight(height);
        bars.setX(module);
        return bars.createImageWithBarcode(writer.getDirectContent(), null, null);
    }

    /** The next page. */
    public Paper page() {
        document.newPage();
        return this;
    }

    private Paper add(Paragraph paragraph, float after) {
        paragraph.setSpacingAfter(after);
        document.add(paragraph);
        return this;
    }

    private static PdfPCell plain(Phrase phrase) {
        PdfPCell cell = new PdfPCell(phrase);
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPadding(2);
        return cell;
    }

    private static PdfPCell ruled(Phrase phrase, boolean amounts, float width) {
        PdfPCell cell = new PdfPCell(phrase);
        cell.setBorder(Rectangle.BOTTOM);
        cell.setBorderColor(LINE);
        cell.setBorderWidthBottom(width);
        cell.setPadding(4);
        cell.setHorizontalAlignment(amounts ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
        return cell;
    }

    /** Ends the document; the stream is left open for whoever opened it. */
    @Override
    public void close() {
        writer.setCloseStream(false);
        document.close();
    }
}
