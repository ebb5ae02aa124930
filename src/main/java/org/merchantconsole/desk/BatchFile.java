package org.merchantconsole.desk;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.status.ActionKind;

/**
 * What somebody pasted or dropped for many orders at once: a column of ids, or rows with commas, semicolons or tabs, with or
 * without a line of names in English, Dutch or German. Without names the columns are taken in the order that the action has.
 *
 * @param lines one per row, blank rows left out
 * @param unused names of columns that mean nothing here
 */
record BatchFile(List<Line> lines, List<String> unused) {

    /** More rows than anybody reads through. */
    static final int MOST = 5_000;

    private static final char[] SEPARATORS = {'\t', ';', ','};

    BatchFile {
        lines = List.copyOf(lines);
        unused = List.copyOf(unused);
    }

    /** What a column can hold. */
    enum Column {
        ORDER(
                "order|orderid|ordernumber|id|transaction|transactionid|pspid|bestelling|ordernummer|bestelnummer|transactie"
                        + "|bestellung|bestellnummer|transaktion"),
        AMOUNT("amount|refund|bedrag|terugbetaling|betrag|erstattung"),
        CURRENCY("currency|valuta|waehrung|währung"),
        REASON("reason|reden|grund|note|opmerking"),
        CARRIER("carrier|vervoerder|versanddienst"),
        TRACKING("tracking|trackingcode|trackingnumber|tracktracecode|sendungsnummer|barcode"),
        UNTIL("until|restart|date|tot|datum|bis");

        private final String names;

        Column(String names) {
            this.names = names;
        }

        private static @Nullable Column named(String head) {
            String word = head.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
            for (Column column : values()) {
                if (word.matches(column.names)) {
                    return column;
                }
            }
            return null;
        }
    }

    /**
     * A row.
     *
     * @param number its line in the file, counted from 1
     * @param cells stripped; a column that is not there or empty is absent
     * @param broken whether the row cannot be taken apart for certain
     */
    record Line(long number, Map<Column, String> cells, boolean broken) {
        Line {
            cells = Map.copyOf(cells);
        }

        String of(Column column) {
            return cells.getOrDefault(column, "");
        }
    }

    /** Takes a text apart; never fails: what cannot be read is a row that says so. */
    static BatchFile read(String text, ActionKind kind) {
        String clean = text.startsWith("\uFEFF") ? text.substring(1) : text;
        char separator = separator(clean);
        List<CsvRecord> records = new ArrayList<>();
        boolean torn = false;
        long last = 0;
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .ofCsvRecord(clean)) {
            for (CsvRecord one : csv) {
                records.add(one);
                last = one.getStartingLineNumber();
            }
        } catch (CsvParseException | java.io.IOException cut) {
            torn = true;
        }
        BatchFile file = rows(records, separator, kind);
        if (!torn) {
            return file;
        }
        List<Line> lines = new ArrayList<>(file.lines());
        lines.add(new Line(last + 1, Map.of(), true));
        return new BatchFile(lines, file.unused());
    }

    /** The sign that stands in the first row outside of quotes; a comma where none does. */
    private static char separator(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        String bare = first.replaceAll("\"[^\"]*\"", "");
        for (char separator : SEPARATORS) {
            if (bare.indexOf(separator) >= 0) {
                return separator;
            }
        }
        return ',';
    }

    private static BatchFile rows(List<CsvRecord> records, char separator, ActionKind kind) {
        List<CsvRecord> body = records.stream()
                .filter(one -> one.getFields().stream().anyMatch(cell -> !cell.isBlank()))
                .toList();
        if (body.isEmpty()) {
            return new BatchFile(List.of(), List.of());
        }
        List<String> heads = body.getFirst().getFields();
        boolean named = heads.stream().anyMatch(head -> Column.named(head) == Column.ORDER);
        List<@Nullable Column> columns = new ArrayList<>();
        List<String> unused = new ArrayList<>();
        if (named) {
            for (String head : heads) {
                Column column = Column.named(head);
                boolean again = column != null && columns.contains(column);
                columns.add(again ? null : column);
                if ((column == null || again) && !head.isBlank()) {
                    unused.add(head.strip());
                }
            }
        } else {
            int width =
                    body.stream().mapToInt(one -> one.getFields().size()).max().orElse(1);
            columns.addAll(usual(kind, width));
        }
        List<Line> lines = (named ? body.subList(1, body.size()) : body)
                .stream()
                        .limit(MOST + 1L)
                        .map(one -> line(one, columns, separator, named))
                        .toList();
        return new BatchFile(lines, unused);
    }

    private static List<Column> usual(ActionKind kind, int width) {
        return switch (kind) {
            case SHIP ->
                width == 2
                        ? List.of(Column.ORDER, Column.TRACKING)
                        : List.of(Column.ORDER, Column.CARRIER, Column.TRACKING);
            case HOLD -> List.of(Column.ORDER, Column.UNTIL, Column.REASON);
            case REFUND -> List.of(Column.ORDER, Column.AMOUNT, Column.REASON);
            default -> List.of(Column.ORDER, Column.REASON);
        };
    }

    private static Line line(CsvRecord one, List<@Nullable Column> columns, char separator, boolean named) {
        List<String> fields = one.getFields();
        Map<Column, String> cells = new EnumMap<>(Column.class);
        for (int i = 0; i < Math.min(fields.size(), columns.size()); i++) {
            Column column = columns.get(i);
            String cell = fields.get(i).strip();
            if (column != null && !cell.isEmpty()) {
                cells.put(column, cell);
            }
        }
        // A decimal comma between commas: 12,34 has become two cells.
        boolean comma = separator == ',' && cells.containsKey(Column.AMOUNT) && split(fields, columns);
        boolean wide = named && surplus(fields, columns.size());
        return new Line(one.getStartingLineNumber(), cells, comma || wide);
    }

    private static boolean split(List<String> fields, List<@Nullable Column> columns) {
        int next = columns.indexOf(Column.AMOUNT) + 1;
        return next < fields.size() && fields.get(next).strip().matches("\\d{1,3}");
    }

    private static boolean surplus(List<String> fields, int width) {
        return IntStream.range(width, fields.size())
                .anyMatch(i -> !fields.get(i).isBlank());
    }
}
