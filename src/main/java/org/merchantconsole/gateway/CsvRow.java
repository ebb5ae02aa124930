package org.merchantconsole.gateway;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.gateway.CsvColumns.Column;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.Gateway;
import org.merchantconsole.order.RecordReader.Entry;
import org.merchantconsole.order.Snapshot;
import org.merchantconsole.order.TransactionId;
import org.merchantconsole.status.Kind;
import org.merchantconsole.status.RawPair;
import tools.jackson.core.io.JsonStringEncoder;

/** Reads the lines of one CSV file as transactions. The raw text of a line is JSON: names of the columns and their fields. */
final class CsvRow {

    private static final JsonStringEncoder QUOTES = JsonStringEncoder.getInstance();

    private static final Pattern ID = Pattern.compile("\\d{1,20}");
    private static final Pattern UNITS = Pattern.compile("[+-]?\\d{1,19}(\\.0+)?");

    private final CsvColumns columns;
    private final List<String> names;
    private final List<String> rawNames;

    CsvRow(CsvColumns columns) {
        this.columns = columns;
        this.names = columns.header().stream()
                .map(name -> name.strip()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("^.*\\.", "")
                        .replace(' ', '_'))
                .toList();
        this.rawNames = columns.header().stream().map(CsvRow::quoted).toList();
    }

    /** The transaction of the line, or why there is none. The line has as many fields as the file has columns. */
    Entry read(String place, List<String> line) {
        List<String> fields = masked(line);
        try {
            return new Entry.Read(place, transaction(fields));
        } catch (UnreadableRecord e) {
            return new Entry.Refused(place, e.sentence(), refused(fields, e));
        }
    }

    private Gateway.RefusedRow refused(List<String> fields, UnreadableRecord why) {
        String half = columns.text(fields, Column.FINANCIAL);
        return new Gateway.RefusedRow(
                columns.text(fields, Column.SITE),
                columns.text(fields, Column.ORDER),
                columns.text(fields, Column.TRANSACTION),
                columns.text(fields, Column.TYPE),
                new RawPair(columns.text(fields, Column.STATUS), half.isEmpty() ? null : half),
                why.sentence(),
                raw(fields));
    }

    private Snapshot.OfTransaction transaction(List<String> fields) throws UnreadableRecord {
        String id = required(fields, Column.TRANSACTION, "transaction id");
        if (!ID.matcher(id).matches()) {
            throw new UnreadableRecord(
                    "The transaction id reads \"" + Json.shown(id) + "\" and should be a number in full.");
        }
        String type = columns.text(fields, Column.TYPE);
        Kind kind = TransactionReader.kind(type);
        Money amount = amount(fields);
        Instant created = time(fields, Column.CREATED, "created")
                .orElseThrow(() -> new UnreadableRecord("The record does not say when it was created."));
        Instant completed = time(fields, Column.COMPLETED, "completed").orElse(null);
        String financial = columns.text(fields, Column.FINANCIAL);
        return new Snapshot.OfTransaction(
                columns.text(fields, Column.SITE),
                columns.text(fields, Column.ORDER),
                new TransactionId(id),
                kind,
                type.isEmpty() ? "payment" : type,
                new RawPair(required(fields, Column.STATUS, "status"), financial.isEmpty() ? null : financial),
                kind == null ? amount : Amounts.size(amount),
                created,
                completed,
                time(fields, Column.UPDATED, "updated").orElse(completed == null ? created : completed),
                columns.text(fields, Column.DESCRIPTION),
                columns.text(fields, Column.METHOD),
                name(fields),
                columns.text(fields, Column.EMAIL),
                time(fields, Column.ANSWER_BY, "merchant_response_date").orElse(null),
                (columns.text(fields, Column.REASON_CODE) + " " + columns.text(fields, Column.REASON)).strip(),
                "",
                raw(fields));
    }

    private Money amount(List<String> fields) throws UnreadableRecord {
        Currency currency = Amounts.currency(columns.currency(fields));
        if (!columns.has(Column.AMOUNT)) {
            return DecimalText.money(required(fields, Column.MAJOR, "amount"), currency);
        }
        String units = required(fields, Column.AMOUNT, "amount");
        if (!UNITS.matcher(units).matches()) {
            throw new UnreadableRecord("The amount reads \"" + Json.shown(units)
                    + "\" and should be whole cents; name the column amount_major when it holds euros.");
        }
        return Amounts.minor(new BigDecimal(units), "amount", currency);
    }

    private String name(List<String> fields) {
        String name = columns.text(fields, Column.NAME);
        String parts = (columns.text(fields, Column.FIRST) + " " + columns.text(fields, Column.LAST)).strip();
        return parts.isEmpty() ? name : parts;
    }

    private String required(List<String> fields, Column column, String what) throws UnreadableRecord {
        String text = columns.text(fields, column);
        if (text.isEmpty()) {
            throw new UnreadableRecord("The record has no " + what + ".");
        }
        return text;
    }

    private Optional<Instant> time(List<String> fields, Column column, String what) throws UnreadableRecord {
        String text = columns.text(fields, column);
        Optional<Instant> time = text.isEmpty() ? Optional.empty() : ProviderTime.parse(text);
        if (time.isEmpty() && !text.isEmpty()) {
            throw new UnreadableRecord(
                    "The field " + what + " should be a date and time and reads \"" + Json.shown(text) + "\".");
        }
        return time;
    }

    private List<String> masked(List<String> line) {
        @Nullable List<String> changed = null;
        for (int i = 0; i < line.size(); i++) {
            String masked = columns.isIdentity(i) ? null : Masking.field(names.get(i), line.get(i));
            if (masked != null) {
                changed = changed == null ? new ArrayList<>(line) : changed;
                changed.set(i, masked);
            }
        }
        return changed == null ? line : changed;
    }

    private String raw(List<String> fields) {
        StringBuilder raw = new StringBuilder(256).append('{');
        for (int i = 0; i < fields.size(); i++) {
            raw.append(i == 0 ? "" : ",").append(rawNames.get(i)).append(':').append('"');
            QUOTES.quoteAsString(fields.get(i), raw);
            raw.append('"');
        }
        return raw.append('}').toString();
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        QUOTES.quoteAsString(text, quoted);
        return quoted.append('"').toString();
    }
}
