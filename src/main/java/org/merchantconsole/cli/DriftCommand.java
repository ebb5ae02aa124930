package org.merchantconsole.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.merchantconsole.desk.Desks;
import org.merchantconsole.desk.DriftDesk;
import org.merchantconsole.desk.Progress;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.Quarantined;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;

/** Where the provider's books and ours differ, and what could not be taken in. */
@Command(name = "drift", description = "Where the provider's books and ours differ; what could not be taken in.")
final class DriftCommand {
    private static final int SOME = 1;

    private final Place place;

    @Spec
    private CommandSpec spec;

    DriftCommand(Place place) {
        this.place = place;
    }

    @Command(
            name = "list",
            description = "Compares the named orders, all open ones when none is named, or files of the provider's"
                    + " records. Ends with 1 when something differs.")
    public int list(
            @Parameters(paramLabel = "ORDER", arity = "0..*", description = "Order ids.") List<String> orders,
            @Option(names = "--file", paramLabel = "FILE", description = "JSON or CSV of the provider's records.")
                    List<Path> files,
            @Option(names = "--json", description = "Print JSON.") boolean json) {
        try (Workplace work = place.open()) {
            DriftDesk drift = work.desks().drift();
            boolean fromFiles = files != null && !files.isEmpty();
            DriftDesk.Comparison comparison = fromFiles
                    ? drift.compareFiles(files, Progress.silent())
                    : drift.compare(keys(work.desks(), orders == null ? List.of() : orders), Progress.silent());
            if (json) {
                out(json(comparison));
            } else {
                comparison
                        .differences()
                        .forEach(one -> out(one.order() + "  " + drift.name(one.field())
                                + (one.about().isEmpty() ? "" : " " + one.about()) + ": here \"" + one.ours()
                                + "\", provider \""
                                + one.theirs() + "\"" + (one.remark().isEmpty() ? "" : ". " + one.remark())));
                out(drift.summary(comparison));
            }
            comparison.problems().forEach(spec.commandLine().getErr()::println);
            if (!comparison.complete()) {
                return ExitCode.FAULT;
            }
            return comparison.differences().isEmpty() ? ExitCode.DONE : SOME;
        }
    }

    private static List<OrderKey> keys(Desks desks, List<String> orders) {
        if (orders.isEmpty()) {
            return desks.drift().openOrders();
        }
        List<OrderKey> keys = new ArrayList<>();
        orders.forEach(id -> keys.add(desks.orders().resolve(id).orElseGet(() -> new OrderKey("", id.strip()))));
        return keys;
    }

    @Command(name = "accept", description = "Takes the provider's values of an order.")
    public int accept(@Parameters(paramLabel = "ORDER", description = "Its order id.") String order) {
        try (Workplace work = place.open()) {
            OrderKey key = work.desks().orders().resolve(order).orElseGet(() -> new OrderKey("", order.strip()));
            return switch (work.desks().drift().accept(key, work.staff())) {
                case DriftDesk.Accepted.Taken taken -> {
                    out(key + ": both have " + taken.now() + " now.");
                    yield ExitCode.DONE;
                }
                case DriftDesk.Accepted.NotTaken not -> {
                    spec.commandLine().getErr().println(key + ": nothing was changed. " + not.why());
                    yield ExitCode.REFUSED_BY_PROVIDER;
                }
            };
        }
    }

    @Command(name = "aside", description = "What the provider reported and could not be taken in, newest first.")
    public int aside(
            @Option(names = "--all", description = "Those that were cleared, too.") boolean all,
            @Option(names = "--raw", description = "With the record itself.") boolean raw) {
        try (Workplace work = place.open()) {
            List<Quarantined> rows = work.desks().drift().quarantine(!all);
            rows.forEach(row -> out(row.id() + "  " + row.at() + "  " + EngineCommand.lower(row.reason()) + "  "
                    + row.order() + " " + row.transactionId() + "  " + row.pair() + "  " + row.why()
                    + (raw ? "\n  " + row.raw() : "")));
            if (rows.isEmpty()) {
                out("Everything that the provider reported could be taken in.");
            }
            return ExitCode.DONE;
        }
    }

    @Command(name = "clear", description = "Clears one of them; the reason is required.")
    public int clear(
            @Parameters(paramLabel = "NUMBER", description = "Its number.") long number,
            @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.") String reason) {
        try (Workplace work = place.open()) {
            if (reason.isBlank() || !work.desks().drift().clear(number, reason, work.staff())) {
                throw new UsageFault(
                        "Number " + number + " is not open, or no reason was given: drift aside lists them.");
            }
            out(number + ": cleared.");
            return ExitCode.DONE;
        }
    }

    private static String json(DriftDesk.Comparison comparison) {
        ArrayNode array = Json.array();
        comparison
                .differences()
                .forEach(one -> array.addObject()
                        .put("order", one.order().id())
                        .put("field", EngineCommand.lower(one.field()))
                        .put("about", one.about())
                        .put("here", one.ours())
                        .put("provider", one.theirs())
                        .put("remark", one.remark()));
        return Json.write(array);
    }

    private void out(String line) {
        spec.commandLine().getOut().println(line);
    }
}
