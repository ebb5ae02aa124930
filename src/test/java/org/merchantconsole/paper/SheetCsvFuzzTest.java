package org.merchantconsole.paper;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantconsole.FuzzInputs;
import org.merchantconsole.money.Money;

/** Any texts in an exported list: read again they are the same, and no cell is a formula; a spreadsheet takes them too. */
public class SheetCsvFuzzTest {

    private static final Instant AT = Instant.parse("2026-03-10T11:00:00Z");

    private static final Pattern MARKED = Pattern.compile("'+[-=+@\\t\\r\\n\\x00]");

    static Stream<Named<byte[]>> inputs() {
        return Stream.concat(
                FuzzInputs.of(SheetCsvFuzzTest.class),
                FuzzInputs.texts(
                        "=1+1|+31|-2", "\"a\",b|c\r\nd|e;f", "'=x|''|'", "\t=1|\r|\n", "\uD800|\0|@", " =1|x|"));
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void whatIsExportedIsReadAgainAndNoCellIsAFormula(byte[] input) {
        fuzzerTestOneInput(input);
    }

    /** The target; a bar divides the texts of the columns. */
    public static void fuzzerTestOneInput(byte[] input) {
        FuzzInputs.quickly(() -> {
            check(new String(input, StandardCharsets.UTF_8).split("\\|", -1));
            check(new String(FuzzInputs.units(input).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                    .split("\\|", -1));
        });
    }

    private static void check(String... texts) {
        List<Object> row = new ArrayList<>(Arrays.asList((Object[]) texts));
        row.add(Money.of(-1_234, "EUR"));
        row.add(AT);
        row.add(7L);
        List<Sheet.Head> heads =
                row.stream().map(value -> new Sheet.Head("head", 1, false)).toList();
        Sheet sheet = new Sheet(
                texts[0],
                heads,
                taker -> {
                    taker.take(row);
                    taker.take(row);
                },
                List.of(),
                ZoneId.of("Europe/Amsterdam"),
                Locale.ENGLISH);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream book = new ByteArrayOutputStream();
        try {
            SheetCsv.write(sheet, out);
            SheetXlsx.write(sheet, book);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<CsvRecord> records = CsvReader.builder().ofCsvRecord(out.toString(StandardCharsets.UTF_8)).stream()
                .toList();
        assertThat(records).hasSize(3);
        List<String> cells = records.getLast().getFields();
        assertThat(cells).hasSize(texts.length + 3).isEqualTo(records.get(1).getFields());
        assertThat(cells.subList(texts.length, texts.length + 3))
                .containsExactly("-12.34", "2026-03-10T12:00:00+01:00", "7");
        cells.subList(0, texts.length).forEach(SheetCsvFuzzTest::noFormula);
        assertThat(cells.subList(0, texts.length).stream()
                        .map(SheetCsvFuzzTest::unmarked)
                        .toList())
                .isEqualTo(Arrays.asList(texts));
        assertThat(book.size()).isPositive();
    }

    private static void noFormula(String cell) {
        assertThat(cell.isEmpty() || "=+-@\t\r\n\0".indexOf(cell.charAt(0)) < 0)
                .as("a spreadsheet calculates '%s'", cell)
                .isTrue();
    }

    /** The apostrophe is the one thing that reading has to take off again. */
    private static String unmarked(String cell) {
        return MARKED.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }
}
