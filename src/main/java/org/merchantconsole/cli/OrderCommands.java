package org.merchantconsole.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.desk.Import;
import org.merchantconsole.desk.OrderView;
import org.merchantconsole.desk.Progress;
import org.merchantconsole.desk.ProviderDays;
import org.merchantconsole.desk.Reasons;
import org.merchantconsole.desk.SearchHelp;
import org.merchantconsole.desk.Sync;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderQuery;
import org.merchantconsole.order.OrderRow;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.order.Queue;
import org.merchantconsole.order.SavedView;
import org.merchantconsole.order.SearchText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;

/** The commands that bring orders in, list them and show them. */
class OrderCommands {

    private static final int PAGE = 200;

    final Place place;
    final Reasons reasons;

    @Spec
    CommandSpec spec;

    OrderCommands(Place place, Reasons reasons) {
        this.place = place;
        this.reasons = reasons;
    }

    static UsageFault noSuchOrder(String order) {
        return new UsageFault("There is no order '" + order + "' here or at the provider. Check the number,"
                + " and that the key belongs to the site of the order.");
    }

    @Command(name = "import", description = "Reads files of the provider's records, JSON or CSV.")
    public int importFiles(@Parameters(paramLabel = "FILE", arity = "1..*") List<Path> files) throws IOException {
        try (Workplace work = place.open()) {
            Import.Result result = work.desks().imports().run(files, Progress.silent());
            out().println("read " + result.read() + ", new " + result.added() + ", changed " + result.changed()
                    + ", refused " + result.refused().size());
            result.refused().forEach(spec.commandLine().getErr()::println);
            return result.refused().isEmpty() ? ExitCode.DONE : ExitCode.SOME_REFUSED;
        }
    }

    @Command(name = "sync", description = "Brings what is new at the provider into the database.")
    public int sync() {
        try (Workplace work = place.open()) {
            work.desks().outbox().recover(work.staff()).forEach(out()::println);
            work.desks().newOrders().recover().forEach(out()::println);
            Sync.Result result = work.desks().sync().run(Progress.silent());
            out().println("read " + result.read() + ", new " + result.added() + ", changed " + result.changed()
                    + ", refused " + result.refused().size());
            result.refused().forEach(spec.commandLine().getErr()::println);
            work.desks().sync().clockWarning().ifPresent(spec.commandLine().getErr()::println);
            if (!result.complete()) {
                spec.commandLine()
                        .getErr()
                        .println("The provider could not be read to the end: " + result.problem()
                                + " What was read is kept; run sync again to go on.");
                return ExitCode.FAULT;
            }
            return result.refused().isEmpty() ? ExitCode.DONE : ExitCode.SOME_REFUSED;
        }
    }

    @Command(name = "orders", description = "Lists orders, a work list or all of them.")
    public int orders(
            @Option(names = "--queue", paramLabel = "LIST", description = "review, shipping, reminders or refunds.")
                    @Nullable
                    String queue,
            @Option(
                            names = "--search",
                            defaultValue = "",
                            paramLabel = "TEXT",
                            description = "Words to find, and conditions such as left:<3d.")
                    String search,
            @Option(names = "--limit", defaultValue = "100", paramLabel = "N", description = "At most so many.")
                    int limit,
            @Option(names = "--json", description = "Print JSON.") boolean json) {
        if (limit < 1) {
            throw new UsageFault("--limit is at least 1.");
        }
        try (Workplace work = place.open()) {
            OrderQuery query = query(work, queue, search);
            List<OrderRow> rows = rows(work, query, limit);
            if (json) {
                ArrayNode array = Json.array();
                for (OrderRow row : rows) {
                    work.desks()
                            .orders()
                            .view(row.key(), work.staff())
                            .ifPresent(v -> array.add(OrderJson.of(v, reasons)));
                }
                out().println(Json.write(array));
            } else if (rows.isEmpty()) {
                out().println("No orders here. Bring some in with 'sync' or 'import FILE'.");
            } else {
                rows.forEach(row -> out().println(line(row)));
            }
            return ExitCode.DONE;
        }
    }

    @Command(name = "show", description = "Shows one order: what it is, what may be done, what may not and why.")
    public int show(
            @Parameters(paramLabel = "ORDER", description = "An order id or a transaction id.") String order,
            @Option(names = "--json", description = "Print JSON.") boolean json) {
        try (Workplace work = place.open()) {
            OrderKey key = work.desks().orders().resolve(order).orElseThrow(() -> noSuchOrder(order));
            OrderView view = work.desks().orders().view(key, work.staff()).orElseThrow(() -> noSuchOrder(order));
            if (json) {
                out().println(Json.write(OrderJson.of(view, reasons)));
            } else {
                OrderText.print(view, reasons, out());
            }
            return ExitCode.DONE;
        }
    }

    @Command(
            name = "export",
            description =
                    "Writes the list as CSV, XLSX or PDF, as the file's name says; safe to open in a spreadsheet.")
    public int export(
            @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--queue", paramLabel = "LIST", description = "review, shipping, reminders or refunds.")
                    @Nullable
                    String queue,
            @Option(
                            names = "--search",
                            defaultValue = "",
                            paramLabel = "TEXT",
                            description = "Words to find, and conditions such as left:<3d.")
                    String search,
            @Option(names = "--view", paramLabel = "NAME", description = "The orders of a saved view.") @Nullable
                    String view,
            @Option(names = "--foot", description = "Say below the rows which orders these are.") boolean foot)
            throws IOException {
        try (Workplace work = place.open()) {
            String text = view == null ? search : (saved(work, view) + " " + search).strip();
            OrderQuery query = query(work, queue, text);
            List<String> below = foot
                    ? List.of("search: " + (text.isEmpty() ? "all" : text), "times in " + ProviderDays.ZONE)
                    : List.of();
            long written = OrdersSheet.of(work.desks().orders(), query, below).write(file);
            out().println("wrote " + written + " orders to " + file);
            return ExitCode.DONE;
        }
    }

    private static String saved(Workplace work, String view) {
        return work.desks()
                .views()
                .named(view, work.staff())
                .map(SavedView::search)
                .orElseThrow(() -> new UsageFault(
                        "There is no view '" + view + "' for " + work.staff().name()
                                + ". There are: "
                                + String.join(
                                        ", ",
                                        work.desks().views().all(work.staff()).stream()
                                                .map(work.desks().views()::name)
                                                .toList())
                                + "."));
    }

    static OrderQuery query(Workplace work, @Nullable String queue, String search) {
        Queue chosen = queue == null ? Queue.ORDERS : EngineCommand.oneOf(Queue.values(), queue, "work list");
        SearchText read = work.desks().orders().search(search);
        if (!read.isSound()) {
            throw new UsageFault(new SearchHelp(Locale.ENGLISH).sentences(read.problems()));
        }
        return read.narrow(OrderQuery.of(chosen));
    }

    static List<OrderRow> rows(Workplace work, OrderQuery query, int limit) {
        List<OrderRow> rows = new ArrayList<>();
        String after = null;
        do {
            OrderStore.Page page = work.desks().orders().page(query, after, Math.min(PAGE, limit - rows.size()));
            rows.addAll(page.rows());
            after = page.after();
        } while (after != null && rows.size() < limit);
        return rows;
    }

    private static String line(OrderRow row) {
        return String.format(
                Locale.ROOT,
                "%-14s %-22s %-12s %-26s %14s  %s",
                row.dueAt() == null ? "-" : row.dueAt().toString().substring(0, 10),
                row.key().id(),
                row.method(),
                row.status(),
                row.amount(),
                row.customer());
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
