package org.merchantconsole.desk;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.merchantconsole.FuzzInputs;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderRow;
import org.merchantconsole.order.PaymentDetails;
import org.merchantconsole.status.Family;
import org.merchantconsole.status.Flow;
import org.merchantconsole.status.RawPair;

/** Any texts in an exported list: read again they are the same, and no cell is a formula. */
public class OrdersCsvFuzzTest {

    private static final Instant AT = Instant.parse("2026-03-10T11:00:00Z");

    private static final Pattern MARKED = Pattern.compile("'+[-=+@\\t\\r\\n\\x00]");

    static Stream<Named<byte[]>> inputs() {
        return Stream.concat(
                FuzzInputs.of(OrdersCsvFuzzTest.class),
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
            check(FuzzInputs.units(input).split("\\|", -1));
        });
    }

    private static void check(String... texts) {
        OrderRow row = row(texts);
        StringWriter out = new StringWriter();
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
            OrdersCsv.line(csv, row);
            OrdersCsv.line(csv, row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<CsvRecord> records =
                CsvReader.builder().ofCsvRecord(out.toString()).stream().toList();
        assertThat(records).hasSize(2);
        List<String> cells = records.getLast().getFields();
        assertThat(cells).hasSize(15).isEqualTo(records.getFirst().getFields());
        cells.forEach(OrdersCsvFuzzTest::noFormula);
        assertThat(cells.stream().map(OrdersCsvFuzzTest::unmarked).toList())
                .isEqualTo(List.of(
                        row.key().id(),
                        row.transactionId(),
                        row.method(),
                        row.status().orderStatus(),
                        row.status().transactionStatus() == null
                                ? ""
                                : row.status().transactionStatus(),
                        "paid",
                        "-12.34",
                        "0.00",
                        "0.00",
                        "EUR",
                        "2026-03-10T11:00:00Z",
                        "",
                        "",
                        row.customer(),
                        row.country()));
    }

    private static void noFormula(String cell) {
        boolean ours = cell.equals("-12.34");
        boolean text = cell.isEmpty() || "=+-@\t\r\n\0".indexOf(cell.charAt(0)) < 0;
        assertThat(ours || text).as("a spreadsheet calculates '%s'", cell).isTrue();
    }

    /** The apostrophe is the one thing that reading has to take off again. */
    private static String unmarked(String cell) {
        return MARKED.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }

    private static OrderRow row(String... texts) {
        return new OrderRow(
                new OrderKey("", text(0, texts)),
                text(1, texts),
                Flow.CARD,
                text(2, texts),
                new RawPair(text(3, texts), text(4, texts)),
                Family.PAID,
                Money.of(-1_234, "EUR"),
                Money.of(0, "EUR"),
                Money.of(0, "EUR"),
                AT,
                null,
                null,
                text(5, texts),
                text(6, texts),
                "",
                0,
                PaymentDetails.Liability.NOT_SHIFTED,
                0,
                0,
                null,
                null,
                null,
                "");
    }

    private static String text(int index, String... texts) {
        return texts[index % texts.length];
    }
}
