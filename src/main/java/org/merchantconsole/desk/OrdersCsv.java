package org.merchantconsole.desk;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.OrderQuery;
import org.merchantconsole.order.OrderRow;
import org.merchantconsole.order.OrderStore;

/**
 * Writes a list as CSV (RFC 4180, UTF-8): the rows and the order of the screen, amounts as decimal major units beside
 * their currency, times in UTC. A text that a spreadsheet would take for a formula gets an apostrophe in front
 * (OWASP ASVS 5.0, 1.2.10); the number columns are ours and stay as they are.
 */
public final class OrdersCsv {

    private static final int PAGE = 1_000;
    private static final String FORMULA_STARTS = "=+-@\t\r\n\0";

    private OrdersCsv() {}

    /**
     * Writes all orders that match; the file appears whole or not at all.
     *
     * @return how many were written
     */
    public static long write(Path file, OrderDesk orders, OrderQuery query) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new IOException("the folder of " + file + " does not exist");
        }
        Path draft = Files.createTempFile(folder, ".export", ".csv");
        try {
            long written;
            try (CsvWriter csv =
                    CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(draft)) {
                csv.writeRecord(
                        "order_id",
                        "transaction_id",
                        "method",
                        "status",
                        "financial_status",
                        "family",
                        "amount",
                        "refunded",
                        "pending_refund",
                        "currency",
                        "created",
                        "due",
                        "due_what",
                        "customer",
                        "country");
                written = rows(csv, orders, query);
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
            return written;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static long rows(CsvWriter csv, OrderDesk orders, OrderQuery query) {
        long written = 0;
        String after = null;
        do {
            OrderStore.Page page = orders.page(query, after, PAGE);
            for (OrderRow row : page.rows()) {
                line(csv, row);
                written++;
            }
            after = page.after();
        } while (after != null);
        return written;
    }

    /** One order as one record. */
    static void line(CsvWriter csv, OrderRow row) {
        csv.writeRecord(
                safe(row.key().id()),
                safe(row.transactionId()),
                safe(row.method()),
                safe(row.status().orderStatus()),
                safe(row.status().transactionStatus()),
                row.family().name().toLowerCase(Locale.ROOT),
                row.amount().major().toPlainString(),
                row.refunded().major().toPlainString(),
                row.pendingRefund().major().toPlainString(),
                row.amount().currency().getCurrencyCode(),
                row.created().toString(),
                time(row.dueAt()),
                row.dueWhat() == null ? "" : row.dueWhat().name().toLowerCase(Locale.ROOT),
                safe(row.customer()),
                safe(row.country()));
    }

    /**
     * The text with an apostrophe in front when a spreadsheet would take it for a formula; also when it already has one
     * there, so that whoever takes one off again has the text as it was.
     */
    static String safe(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        int first = 0;
        while (first < text.length() - 1 && text.charAt(first) == '\'') {
            first++;
        }
        return FORMULA_STARTS.indexOf(text.charAt(first)) >= 0 ? "'" + text : text;
    }

    private static String time(@Nullable Instant at) {
        return at == null ? "" : at.toString();
    }
}
