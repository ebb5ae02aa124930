package org.merchantconsole.paper;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.SheetText;

/** A sheet as CSV: amounts as plain decimals in major units, moments with their offset, texts that are no formulas. */
final class SheetCsv {

    private SheetCsv() {}

    static void write(Sheet sheet, OutputStream out) throws IOException {
        // The stream belongs to whoever opened it.
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
        csv.writeRecord(sheet.heads().stream().map(Sheet.Head::name).toList());
        sheet.rows().each(values -> csv.writeRecord(cells(values, sheet.zone())));
        if (!sheet.foot().isEmpty()) {
            csv.writeRecord("");
            sheet.foot().forEach(line -> csv.writeRecord(SheetText.safe(line)));
        }
        csv.flush();
        writer.flush();
    }

    private static List<String> cells(List<? extends @Nullable Object> values, ZoneId zone) {
        return values.stream().map(value -> cell(value, zone)).toList();
    }

    private static String cell(@Nullable Object value, ZoneId zone) {
        return switch (value) {
            case null -> "";
            case Money money -> money.major().toPlainString();
            case Instant at ->
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone).withNano(0));
            case Long number -> number.toString();
            default -> SheetText.safe(value.toString());
        };
    }
}
