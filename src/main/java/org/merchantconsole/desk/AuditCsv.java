package org.merchantconsole.desk;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.AuditEntry;
import org.merchantconsole.order.AuditHash;
import org.merchantconsole.order.AuditLink;
import org.merchantconsole.order.SheetText;
import org.merchantconsole.order.Upkeep;

/**
 * Writes the audit as CSV, as safe for spreadsheets as {@link SheetText} makes them, and beside it a proof: the file's hash and the end
 * of the chain, signed with the key of the audit. {@link AuditProof} checks the pair without the database.
 */
public final class AuditCsv {

    private AuditCsv() {}

    /**
     * Which rows.
     *
     * @param from the first moment; null from the beginning
     * @param to the moment after the last; null to the end
     * @param order only rows of this order id; null for all
     */
    public record Filter(
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String order) {

        boolean takes(AuditEntry entry) {
            return (from == null || !entry.at().isBefore(from))
                    && (to == null || entry.at().isBefore(to))
                    && (order == null
                            || (entry.order() != null && entry.order().id().equals(order)));
        }

        String words() {
            return "from " + (from == null ? "the beginning" : from) + " to " + (to == null ? "the end" : to)
                    + (order == null ? "" : ", order " + order);
        }
    }

    /** Where the proof of an export stands. */
    public static Path proof(Path file) {
        return file.resolveSibling(file.getFileName() + ".proof");
    }

    /**
     * Writes the rows and their proof; the file appears whole or not at all.
     *
     * @return how many rows
     */
    public static long write(Path file, Upkeep upkeep, Filter filter, Instant now) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new IOException("the folder of " + file + " does not exist");
        }
        Path draft = Files.createTempFile(folder, ".export", ".csv");
        try {
            Written written = new Written();
            try (CsvWriter csv =
                    CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(draft)) {
                csv.writeRecord(AuditProof.COLUMNS);
                upkeep.readAudit(link -> {
                    written.end = link;
                    if (filter.takes(link.entry())) {
                        written.rows++;
                        csv.writeRecord(fields(link));
                    }
                });
            }
            AuditLink end = written.end;
            String proof = AuditProof.write(
                    sha256(draft),
                    written.rows,
                    filter.words(),
                    end == null ? 0 : end.id(),
                    end == null ? "" : end.hash(),
                    now,
                    upkeep::sign);
            Files.writeString(proof(file), proof);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
            return written.rows;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static final class Written {
        private long rows;
        private @Nullable AuditLink end;
    }

    private static String[] fields(AuditLink link) {
        AuditEntry entry = link.entry();
        return new String[] {
            Long.toString(link.id()),
            entry.at().toString(),
            SheetText.safe(entry.actor()),
            entry.source().name(),
            SheetText.safe(entry.what()),
            SheetText.safe(entry.order() == null ? null : entry.order().site()),
            SheetText.safe(entry.order() == null ? null : entry.order().id()),
            SheetText.safe(entry.operation() == null ? null : entry.operation().value()),
            SheetText.safe(entry.detail()),
            link.previous(),
            link.hash()
        };
    }

    static String sha256(Path file) throws IOException {
        return HexFormat.of().formatHex(AuditHash.sha256().digest(Files.readAllBytes(file)));
    }
}
