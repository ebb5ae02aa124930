package org.merchantconsole.paper;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A table to be written into a file: its heads, its rows as they come, and lines below that say what it is. A value is a
 * {@code String}, a {@code Money}, an {@code Instant}, a {@code Long}, or null for nothing.
 *
 * @param title names it, in papers and as the name of the spreadsheet's page
 * @param heads one per column
 * @param foot lines below the rows; empty for none
 * @param zone in which moments are written
 * @param locale how papers write figures; files for programs have points and no separators
 */
public record Sheet(String title, List<Head> heads, Rows rows, List<String> foot, ZoneId zone, Locale locale) {

    public Sheet {
        heads = List.copyOf(heads);
        foot = List.copyOf(foot);
    }

    /**
     * The head of a column.
     *
     * @param share its share of the width, in papers
     * @param figures whether its values stand at the right
     */
    public record Head(String name, double share, boolean figures) {}

    /** Gives the rows one after the other. */
    @FunctionalInterface
    public interface Rows {
        void each(Taker taker) throws IOException;
    }

    /** Takes a row: a value for each column. */
    @FunctionalInterface
    public interface Taker {
        void take(List<? extends @Nullable Object> values) throws IOException;
    }

    /** The kinds of file that a sheet can become. */
    public enum Kind {
        /** RFC 4180, UTF-8. */
        CSV,
        XLSX,
        PDF;

        /** The kind that a file's name asks for; CSV for any other name. */
        public static Kind of(Path file) {
            String name = file.toString().toLowerCase(Locale.ROOT);
            return name.endsWith(".xlsx") ? XLSX : name.endsWith(".pdf") ? PDF : CSV;
        }
    }

    /**
     * Writes it as the file's name asks; the file is there whole or not at all.
     *
     * @return how many rows were written
     * @throws IOException when the folder is missing, read-only or full; what was there before is still there
     */
    public long write(Path file) throws IOException {
        long[] written = {0};
        Draft.write(file, out -> {
            Sheet counted = counting(written);
            switch (Kind.of(file)) {
                case CSV -> SheetCsv.write(counted, out);
                case XLSX -> SheetXlsx.write(counted, out);
                case PDF -> Printout.of(counted).write(out);
            }
        });
        return written[0];
    }

    private Sheet counting(long[] written) {
        return new Sheet(
                title,
                heads,
                taker -> rows.each(values -> {
                    written[0]++;
                    taker.take(values);
                }),
                foot,
                zone,
                locale);
    }
}
