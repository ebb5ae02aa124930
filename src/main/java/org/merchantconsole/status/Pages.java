package org.merchantconsole.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes the tables for people: one Markdown page and one Mermaid diagram for each flow. */
final class Pages {
    private final Tables tables;

    Pages(Tables tables) {
        this.tables = tables;
    }

    String markdown(Flow flow) {
        StringBuilder page = new StringBuilder("# " + flow + "\n");
        if (flow == Flow.OTHER) {
            page.append(
                    "\nThe provider lists no moves for these methods: every pair of a method may follow every other.\n");
            for (FurtherMethod method : FurtherMethod.values()) {
                String words = method.words().isEmpty() ? "every other method" : String.join(", ", method.words());
                page.append("\n## ").append(method).append(" (").append(words).append(")\n\n");
                states(page, tables.rows(tables.table(method)));
            }
            return page.toString();
        }
        List<State> rows = tables.rows(tables.table(flow));
        page.append("\n## States\n\n");
        states(page, rows);
        page.append("\n## Moves\n\n| from | to |\n|---|---|\n");
        page.append("| (new) | ").append(ids(tables.starts(tables.table(flow)))).append(" |\n");
        for (State row : rows) {
            if (!row.exits().isEmpty()) {
                page.append("| ").append(row.id()).append(" | ");
                page.append(String.join(", ", row.exits())).append(" |\n");
            }
        }
        page.append("\n## What staff may do\n\n| action | at |\n|---|---|\n");
        for (ActionKind action : ActionKind.values()) {
            List<State> at =
                    rows.stream().filter(row -> row.staff().contains(action)).toList();
            if (!at.isEmpty()) {
                page.append("| ")
                        .append(word(action))
                        .append(" | ")
                        .append(ids(at))
                        .append(" |\n");
            }
        }
        return page.toString();
    }

    private static void states(StringBuilder page, List<State> rows) {
        page.append(
                "| id | kind | pair | rank | family | label | staff | final |\n|---|---|---|---|---|---|---|---|\n");
        for (State row : rows) {
            String rank = row.rank() == Rank.CANONICAL ? word(row.rank()) : word(row.rank()) + " of " + row.variantOf();
            String staff = row.staff().stream().map(Pages::word).collect(Collectors.joining(", "));
            List<String> columns = List.of(
                    row.id(),
                    word(row.kind()),
                    word(row.pair().order()) + "/" + word(row.pair().transaction()),
                    rank,
                    word(row.family()),
                    row.label(),
                    staff,
                    row.isFinal() ? "yes" : "no");
            page.append("| ").append(String.join(" | ", columns)).append(" |\n");
        }
    }

    String diagram(Flow flow) {
        List<String> lines = new ArrayList<>(List.of("stateDiagram-v2"));
        if (flow == Flow.OTHER) {
            stages(lines);
        } else {
            List<State> rows = tables.rows(tables.table(flow));
            for (State row : rows) {
                lines.add("    " + node(row.id()) + " : " + row.id() + " "
                        + word(row.pair().order()) + "/" + word(row.pair().transaction()));
            }
            tables.starts(tables.table(flow)).forEach(start -> lines.add("    [*] --> " + node(start.id())));
            for (State row : rows) {
                row.exits().forEach(exit -> lines.add("    " + node(row.id()) + " --> " + node(exit)));
                if (row.isFinal()) {
                    lines.add("    " + node(row.id()) + " --> [*]");
                }
            }
        }
        return String.join("\n", lines) + "\n";
    }

    /** The further methods have pairs but no moves, so their diagram shows the families that each can be in. */
    private void stages(List<String> lines) {
        for (FurtherMethod method : FurtherMethod.values()) {
            lines.add("    state " + method + " {");
            for (State row : tables.rows(tables.table(method))) {
                lines.add("        " + node(row.id()) + " : " + word(row.pair().order()) + "/"
                        + word(row.pair().transaction()) + " " + word(row.family()));
            }
            lines.add("    }");
        }
    }

    private static String ids(List<State> rows) {
        return rows.stream().map(State::id).collect(Collectors.joining(", "));
    }

    /** Mermaid takes no hyphen in the name of a state. */
    private static String node(String id) {
        return id.replace('-', '_');
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
