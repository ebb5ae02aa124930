package org.merchantconsole.status;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The registry of pairs and moves, read from the two CSV files that the tables were written from. Knows nothing of the
 * engine: texts in, texts out.
 */
final class Registry {

    /** One line of the pairs. */
    record PairRow(
            String id,
            String flow,
            String kind,
            String order,
            String transaction,
            String rank,
            String variantOf,
            String family,
            String isFinal,
            String label,
            List<String> staff) {}

    /** One line of the moves. */
    record Move(String from, String to) {}

    private Registry() {}

    static List<PairRow> pairs() {
        return read("/domain/pairs.csv").stream()
                .map(row -> new PairRow(
                        text(row, "id"),
                        text(row, "flow"),
                        text(row, "kind"),
                        text(row, "order_status"),
                        text(row, "transaction_status"),
                        text(row, "rank"),
                        text(row, "variant_of"),
                        text(row, "family"),
                        text(row, "final"),
                        text(row, "label"),
                        text(row, "staff").isEmpty()
                                ? List.of()
                                : List.of(text(row, "staff").split(" "))))
                .toList();
    }

    static List<Move> moves() {
        return read("/domain/transitions.csv").stream()
                .map(row -> new Move(text(row, "from"), text(row, "to")))
                .toList();
    }

    /** A word of the registry as an enum constant's name. */
    static String constant(String word) {
        return word.toUpperCase(Locale.ROOT);
    }

    private static String text(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    private static List<Map<String, String>> read(String resource) {
        String text;
        try (InputStream in = Registry.class.getResourceAsStream(resource)) {
            text = new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> lines = text.lines().toList();
        List<String> head = fields(lines.getFirst());
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> fields = fields(line);
            if (fields.size() != head.size()) {
                throw new IllegalStateException(resource + ": " + line);
            }
            Map<String, String> row = new HashMap<>();
            for (int column = 0; column < fields.size(); column++) {
                row.put(head.get(column), fields.get(column));
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int index = 0; index < line.length(); index++) {
            char c = line.charAt(index);
            if (c == '"') {
                // Two quotes inside a quoted field are one quote.
                if (quoted && index + 1 < line.length() && line.charAt(index + 1) == '"') {
                    field.append(c);
                    index++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
