package org.merchantconsole.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.merchantconsole.desk.Coverage;
import org.merchantconsole.status.ActionKind;
import org.merchantconsole.status.Flow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code engine coverage}: the tables beside the local orders. */
@Command(
        name = "coverage",
        description =
                "Every pair of statuses with what staff may do there and how many local orders have it; pairs that no"
                        + " table knows come first and end it with 1.")
final class CoverageCommand implements java.util.concurrent.Callable<Integer> {
    private static final int CONTRADICTED = 1;

    private final Place place;

    @Option(names = "--flow", paramLabel = "F", description = "Only this payment flow.")
    @org.jspecify.annotations.Nullable
    private String flow;

    @Option(names = "--seen", description = "Only pairs that local orders have.")
    private boolean seen;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    CoverageCommand(Place place) {
        this.place = place;
    }

    @Override
    public Integer call() {
        try (Workplace work = place.open()) {
            Coverage coverage = work.desks().coverage().coverage();
            Flow only = flow == null ? null : EngineCommand.oneOf(Flow.values(), flow, "payment flow");
            List<Coverage.Grid> grids = coverage.grids().stream()
                    .filter(grid -> only == null || grid.flow() == only)
                    .toList();
            if (json) {
                ArrayNode all = Json.array();
                grids.forEach(grid -> all.add(node(grid)));
                out().println(Json.write(all));
            } else {
                grids.forEach(this::print);
            }
            boolean strange = grids.stream().anyMatch(grid -> grid.pairs(Coverage.Standing.CONTRADICTS) > 0);
            return strange ? CONTRADICTED : ExitCode.DONE;
        }
    }

    private void print(Coverage.Grid grid) {
        out().println(EngineCommand.lower(grid.flow())
                + (grid.method().isEmpty() ? "" : " " + grid.method().toLowerCase(Locale.ROOT)) + "  "
                + grid.payments() + " payments, " + grid.pairs(Coverage.Standing.CONTRADICTS)
                + " pairs not in the tables, " + grid.pairs(Coverage.Standing.EMPTY) + " without an order");
        for (Coverage.Line line : grid.lines()) {
            if (line.count() > 0 || !seen) {
                out().println("  "
                        + String.format(
                                Locale.ROOT,
                                "%7d  %-10s  %-38s  ",
                                line.count(),
                                EngineCommand.lower(line.kind()),
                                line.pair())
                        + words(line));
            }
        }
    }

    private static String words(Coverage.Line line) {
        if (line.state() == null) {
            return "not in the tables";
        }
        String allowed = actions(line, Coverage.Mark.ALLOWED).collect(Collectors.joining(" "));
        String handed = actions(line, Coverage.Mark.HANDED_OVER).collect(Collectors.joining(" "));
        return Stream.of(allowed, handed.isEmpty() ? "" : "handed over: " + handed)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static Stream<String> actions(Coverage.Line line, Coverage.Mark mark) {
        return Stream.of(ActionKind.values())
                .filter(action -> line.mark(action) == mark)
                .map(EngineCommand::lower);
    }

    private static ObjectNode node(Coverage.Grid grid) {
        ObjectNode node = Json.object();
        node.put("flow", EngineCommand.lower(grid.flow()));
        node.put("method", grid.method());
        node.put("payments", grid.payments());
        ArrayNode lines = node.putArray("pairs");
        for (Coverage.Line line : grid.lines()) {
            ObjectNode one = lines.addObject();
            one.put("kind", EngineCommand.lower(line.kind()));
            one.put("status", line.pair().orderStatus());
            one.put("financial_status", line.pair().transactionStatus());
            one.put("id", line.state() == null ? null : line.state().id());
            one.put("standing", EngineCommand.lower(line.standing()));
            one.put("orders", line.count());
            ObjectNode actions = one.putObject("actions");
            for (ActionKind action : ActionKind.values()) {
                actions.put(EngineCommand.lower(action), EngineCommand.lower(line.mark(action)));
            }
        }
        return node;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
