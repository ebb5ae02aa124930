package org.merchantconsole.desk;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.AuditEntry;
import org.merchantconsole.order.AuditHash;
import org.merchantconsole.order.AuditVerdict;
import org.merchantconsole.order.AuditVerdict.Trouble;
import org.merchantconsole.order.OperationId;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.SheetText;
import org.merchantconsole.order.Source;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The proof beside an export of the audit. It needs the key of the audit, and neither the database nor its head. */
public final class AuditProof {

    static final List<String> COLUMNS = List.of(
            "id", "at", "actor", "source", "what", "site", "order_id", "operation", "detail", "previous_hash", "hash");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private AuditProof() {}

    static String write(
            String sha256,
            long rows,
            String selection,
            long lastId,
            String lastHash,
            Instant now,
            UnaryOperator<String> sign) {
        ObjectNode proof = JSON.createObjectNode();
        proof.put("what", "audit of the Merchant Console");
        proof.put("format", 1);
        ObjectNode algorithm = proof.putObject("algorithm");
        algorithm.put("file", "SHA-256");
        algorithm.put("row", "SHA-256 over the hash before it and the row, each field with its length");
        algorithm.put("signature", "HMAC-SHA-256 with the key of the audit");
        proof.put("exported", now.toString());
        proof.put("selection", selection);
        proof.put("rows", rows);
        proof.put("sha256", sha256);
        ObjectNode head = proof.putObject("head");
        head.put("rows", lastId);
        head.put("hash", lastHash);
        proof.put("signature", sign.apply(signed(proof)));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(proof) + "\n";
    }

    /** What is signed, in an order of its own. */
    private static String signed(JsonNode proof) {
        return String.join(
                "\n",
                "audit export " + proof.path("format").asInt(0),
                proof.path("exported").asString(""),
                proof.path("selection").asString(""),
                Long.toString(proof.path("rows").asLong(-1)),
                proof.path("sha256").asString(""),
                Long.toString(proof.path("head").path("rows").asLong(-1)),
                proof.path("head").path("hash").asString(""));
    }

    /**
     * Says whether an export is what was written.
     *
     * @param sign signs a text with the key of the audit
     */
    public static AuditVerdict verify(Path file, UnaryOperator<String> sign) throws IOException {
        Path proofFile = AuditCsv.proof(file);
        if (Files.notExists(proofFile)) {
            return unproven("There is no proof " + proofFile + " beside the export.");
        }
        JsonNode proof;
        try {
            proof = JSON.readTree(Files.readString(proofFile));
        } catch (JacksonException damaged) {
            return unproven("The proof " + proofFile + " cannot be read: it was changed.");
        }
        if (!sign.apply(signed(proof)).equals(proof.path("signature").asString(""))) {
            return unproven(
                    "The proof " + proofFile + " was changed, or was signed with another key than this folder's.");
        }
        if (AuditCsv.sha256(file).equals(proof.path("sha256").asString(""))) {
            return new AuditVerdict.Intact(proof.path("rows").asLong(0));
        }
        AuditVerdict.Broken broken = firstBroken(file);
        return broken != null
                ? broken
                : unproven("The file " + file
                        + " is not the one that was exported: every row in it is a true one, but rows"
                        + " were taken out or put in, or the file was written anew by another program.");
    }

    private static AuditVerdict unproven(String sentence) {
        return new AuditVerdict.NotVouched(0, Trouble.EXPORT, sentence);
    }

    private static AuditVerdict.@Nullable Broken firstBroken(Path file) throws IOException {
        long line = 0;
        long former = 0;
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
            for (CsvRecord row : csv) {
                line++;
                if (line == 1) {
                    continue;
                }
                long id = number(row);
                if (id <= former || !isTrue(id, row)) {
                    return new AuditVerdict.Broken(
                            id > former ? id : former + 1,
                            null,
                            "it is not as it was exported (row " + line + " of the file)");
                }
                former = id;
            }
        } catch (CsvParseException damaged) {
            return new AuditVerdict.Broken(former + 1, null, "the file cannot be read from there on");
        }
        return null;
    }

    private static long number(CsvRecord row) {
        try {
            return Long.parseLong(row.getField(0));
        } catch (NumberFormatException | IndexOutOfBoundsException none) {
            return -1;
        }
    }

    /** Whether the row has its hash; an apostrophe before a formula may be the export's or the row's own. */
    private static boolean isTrue(long id, CsvRecord row) {
        if (row.getFieldCount() != COLUMNS.size()) {
            return false;
        }
        try {
            Instant at = Instant.parse(row.getField(1));
            Source source = Source.valueOf(row.getField(3));
            byte[] previous = HexFormat.of().parseHex(row.getField(9));
            byte[] hash = HexFormat.of().parseHex(row.getField(10));
            AuditHash hasher = new AuditHash();
            for (List<String> texts : readings(List.of(2, 4, 5, 6, 7, 8), row)) {
                String order = texts.get(3);
                AuditEntry entry = new AuditEntry(
                        at,
                        texts.get(0),
                        source,
                        texts.get(1),
                        order.isEmpty() ? null : new OrderKey(texts.get(2), order),
                        texts.get(4).isEmpty() ? null : new OperationId(texts.get(4)),
                        texts.get(5));
                if (Arrays.equals(hasher.of(previous, id, entry), hash)) {
                    return true;
                }
            }
            return false;
        } catch (DateTimeException | IllegalArgumentException changed) {
            return false;
        }
    }

    private static List<List<String>> readings(List<Integer> columns, CsvRecord row) {
        List<List<String>> all = new ArrayList<>();
        all.add(List.of());
        for (int column : columns) {
            String text = row.getField(column);
            List<String> ways =
                    !text.isEmpty() && SheetText.safe(text.substring(1)).equals(text)
                            ? List.of(text, text.substring(1))
                            : List.of(text);
            List<List<String>> longer = new ArrayList<>();
            for (List<String> start : all) {
                for (String way : ways) {
                    List<String> more = new ArrayList<>(start);
                    more.add(way);
                    longer.add(more);
                }
            }
            all = longer;
        }
        return all;
    }
}
