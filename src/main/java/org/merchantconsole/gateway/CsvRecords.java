package org.merchantconsole.gateway;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.merchantconsole.order.RecordReader.Entry;

/**
 * Streams transactions out of a CSV file: comma, semicolon or tab between the fields, quotes around fields that hold one of
 * them or a line break.
 */
final class CsvRecords {

    private final CsvReader.CsvReaderBuilder format;
    private final char separator;
    private final Consumer<Entry> sink;

    private CsvRecords(char separator, Consumer<Entry> sink) {
        this.separator = separator;
        this.sink = sink;
        this.format = format(separator);
    }

    // Nothing else in the library keeps one stray letter after a quotation mark from ending the whole file.
    @SuppressWarnings("removal")
    private static CsvReader.CsvReaderBuilder format(char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(true);
    }

    /** @param start the beginning of the text, to find the separator in */
    static void read(String start, Reader reader, Consumer<Entry> sink) throws IOException {
        CsvRecords records = new CsvRecords(separator(start.lines().findFirst().orElse("")), sink);
        // Not closed here: whoever opened the reader closes it.
        @SuppressWarnings("resource")
        CsvReader<CsvRecord> rows = records.format.ofCsvRecord(reader);
        try {
            records.read(rows.iterator());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            sink.accept(new Entry.Refused(
                    "end", "A quotation mark is opened and not closed, so the rest of the file was not read."));
        }
    }

    private void read(Iterator<CsvRecord> rows) {
        CsvRecord first = rows.next();
        CsvColumns columns = CsvColumns.of(first.getFields());
        if (!columns.problem().isEmpty()) {
            sink.accept(new Entry.Refused("line " + first.getStartingLineNumber(), columns.problem()));
            return;
        }
        CsvRow row = new CsvRow(columns);
        while (rows.hasNext()) {
            CsvRecord record = rows.next();
            long line = record.getStartingLineNumber();
            if (record.getFieldCount() == columns.size()) {
                sink.accept(row.read("line " + line, record.getFields()));
            } else {
                mismatch(row, columns, record, line);
            }
        }
    }

    /** A stray quotation mark swallows the lines after it; they are taken apart again and read one by one. */
    private void mismatch(CsvRow row, CsvColumns columns, CsvRecord record, long firstLine) {
        List<String> lines = String.join(String.valueOf(separator), record.getFields())
                .lines()
                .toList();
        for (int i = 0; i < lines.size(); i++) {
            String place = "line " + (firstLine + i);
            if (lines.get(i).isBlank()) {
                continue;
            }
            List<String> fields = lines.size() == 1
                    ? record.getFields()
                    : format.ofSingleCsvRecord(lines.get(i)).getFields();
            sink.accept(
                    i > 0 && fields.size() == columns.size()
                            ? row.read(place, fields)
                            : new Entry.Refused(
                                    place,
                                    "The line has " + fields.size() + " fields where the first line names "
                                            + columns.size() + "."));
        }
    }

    private static char separator(String header) {
        char best = ',';
        long most = 0;
        for (char candidate : new char[] {',', ';', '\t'}) {
            long count = header.chars().filter(letter -> letter == candidate).count();
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }
}
