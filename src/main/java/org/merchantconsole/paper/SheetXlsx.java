package org.merchantconsole.paper;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.money.Money;

/** A sheet as a spreadsheet: amounts and counts are numbers, moments are dates, texts are texts and never formulas. */
final class SheetXlsx {

    /** Rows that are held in memory before they go to the file. */
    private static final int HELD = 500;

    /** A spreadsheet has so many; the rest does not fit, and its file would not open. */
    private static final int MOST = 1_048_576;

    private static final int LONGEST_NAME = 31;

    private SheetXlsx() {}

    static void write(Sheet sheet, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(new Unclosed(out), "Merchant Console", "1.0")) {
            Worksheet page = book.newWorksheet(name(sheet.title()));
            page.freezePane(0, 1);
            for (int i = 0; i < sheet.heads().size(); i++) {
                page.value(0, i, sheet.heads().get(i).name());
                page.style(0, i).bold().set();
                page.width(i, Math.clamp(sheet.heads().get(i).share() / 7, 8, 60));
            }
            int[] row = {0};
            sheet.rows().each(values -> {
                if (++row[0] + sheet.foot().size() + 2 > MOST) {
                    throw new IOException(
                            "A spreadsheet has room for " + MOST + " rows. Choose CSV, or narrow the list.");
                }
                write(page, row[0], values, sheet);
                if (row[0] % HELD == 0) {
                    page.flush();
                }
            });
            int line = row[0] + 2;
            for (String text : sheet.foot()) {
                page.value(line++, 0, text);
            }
        }
    }

    private static void write(Worksheet page, int row, List<? extends @Nullable Object> values, Sheet sheet) {
        for (int i = 0; i < values.size(); i++) {
            switch (values.get(i)) {
                case null -> {}
                case Money money -> {
                    page.value(row, i, money.major());
                    page.style(row, i).format(format(money)).set();
                }
                case Instant at -> {
                    page.value(row, i, at.atZone(sheet.zone()).toLocalDateTime().withNano(0));
                    page.style(row, i).format("yyyy-mm-dd hh:mm").set();
                }
                case Long number -> page.value(row, i, number);
                case Object text -> page.value(row, i, clean(text.toString()));
            }
        }
    }

    private static String format(Money money) {
        int decimals = money.major().scale();
        return decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
    }

    /** Signs that cannot stand in the file would make all of it unreadable. */
    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c == '\t' || c == '\n' || c == '\r' || (c >= ' ' && !(c >= 0xD800 && c <= 0xDFFF)))
                .filter(c -> c != 0xFFFE && c != 0xFFFF)
                .forEach(clean::appendCodePoint);
        return clean.length() > 32_000 ? clean.substring(0, 32_000) : clean.toString();
    }

    private static String name(String title) {
        String name = title.replaceAll("[\\\\/?*\\[\\]:']", " ").strip();
        String whole = name.isEmpty() ? "Sheet" : name;
        return whole.length() > LONGEST_NAME ? whole.substring(0, LONGEST_NAME) : whole;
    }

    /** The stream belongs to whoever opened it. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
