package org.merchantconsole.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.desk.Carrier;
import org.merchantconsole.desk.ProviderDays;
import org.merchantconsole.desk.ScanCommand;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderRow;
import org.merchantconsole.order.SlipStore;
import org.merchantconsole.paper.PackingSlips;
import org.merchantconsole.paper.Printout;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The commands that make papers for the packing table. */
final class PaperCommands {

    private PaperCommands() {}

    /** Packing slips as one PDF. */
    @Command(
            name = "slips",
            description = "Writes the packing slips of orders as one PDF and notes that they were printed; without"
                    + " orders those of the shipping list, or of what a search finds.")
    static final class Slips implements Callable<Integer> {
        private static final int MOST = 5_000;

        private final Place place;
        private final InstantSource clock;

        @Spec
        private CommandSpec spec;

        @Parameters(index = "0", paramLabel = "FILE", description = "The PDF.")
        private Path file = Path.of("slips.pdf");

        @Parameters(index = "1..*", paramLabel = "ORDER", description = "Order ids or transaction ids.")
        private List<String> orders = new ArrayList<>();

        @Option(names = "--queue", paramLabel = "LIST", description = "shipping, unless told otherwise.")
        private @Nullable String queue;

        @Option(
                names = "--search",
                defaultValue = "",
                paramLabel = "TEXT",
                description = "Words to find, and conditions such as left:<3d.")
        private String search = "";

        @Option(names = "--limit", defaultValue = "200", paramLabel = "N", description = "At most so many.")
        private int limit = 200;

        @Option(names = "--new", description = "Only orders of which no slip was printed yet.")
        private boolean fresh;

        Slips(Place place, InstantSource clock) {
            this.place = place;
            this.clock = clock;
        }

        @Override
        public Integer call() throws IOException {
            if (limit < 1 || limit > MOST) {
                throw new UsageFault("--limit is 1 to " + MOST + ".");
            }
            if (!orders.isEmpty() && (queue != null || !search.isEmpty())) {
                throw new UsageFault("Name orders, or say --queue and --search, not both.");
            }
            try (Workplace work = place.open()) {
                List<OrderKey> keys = orders.isEmpty() ? found(work) : named(work);
                Map<OrderKey, SlipStore.Slips> before = work.desks().shipping().slips(keys);
                List<OrderKey> wanted = keys.stream()
                        .filter(key -> !fresh || !before.containsKey(key))
                        .toList();
                List<OrderKey> chosen = wanted.subList(0, Math.min(limit, wanted.size()));
                if (chosen.isEmpty()) {
                    spec.commandLine().getOut().println("No orders to make slips of; nothing was written.");
                    return ExitCode.DONE;
                }
                List<Order> slips = work.desks().shipping().orders(chosen);
                PackingSlips.of(slips, words(slips.size(), clock.instant())).write(file);
                work.desks().shipping().printed(chosen, work.staff());
                long again = chosen.stream().filter(before::containsKey).count();
                spec.commandLine()
                        .getOut()
                        .println("wrote " + slips.size() + (slips.size() == 1 ? " slip to " : " slips to ") + file
                                + (again == 0 ? "" : ", " + again + " of them again")
                                + (wanted.size() > chosen.size()
                                        ? "; " + (wanted.size() - chosen.size()) + " more are left, see --limit"
                                        : ""));
                return ExitCode.DONE;
            }
        }

        private List<OrderKey> named(Workplace work) {
            return orders.stream()
                    .map(order ->
                            work.desks().orders().resolve(order).orElseThrow(() -> OrderCommands.noSuchOrder(order)))
                    .distinct()
                    .toList();
        }

        private List<OrderKey> found(Workplace work) {
            return OrderCommands.rows(work, OrderCommands.query(work, queue == null ? "shipping" : queue, search), MOST)
                    .stream()
                    .map(OrderRow::key)
                    .toList();
        }

        private static PackingSlips.Words words(int count, Instant now) {
            String when = now.atZone(ProviderDays.ZONE).toLocalDate().toString();
            return new PackingSlips.Words(
                    "Packing slips",
                    (count == 1 ? "1 order" : count + " orders") + " · " + when,
                    "Ship to",
                    "Customer",
                    "Address",
                    "Order",
                    "Method",
                    "Articles",
                    "Quantity",
                    "Article",
                    "Name",
                    method -> method);
        }
    }

    /** The commands of the scan box as cards. */
    @Command(
            name = "cards",
            description = "Writes the commands that the scan box of the shipping screen understands as cards with"
                    + " bars, one page of PDF.")
    static final class Cards implements Callable<Integer> {
        @Spec
        private CommandSpec spec;

        @Parameters(paramLabel = "FILE", description = "The PDF.")
        private Path file = Path.of("cards.pdf");

        @Override
        public Integer call() throws IOException {
            List<Printout.Card> cards =
                    ScanCommand.all().stream().map(Cards::card).toList();
            new Printout(
                            "Command cards",
                            List.of("Cut out and scan on the Shipping screen."),
                            List.of(new Printout.Cards(cards)))
                    .write(file);
            spec.commandLine().getOut().println("wrote " + cards.size() + " cards to " + file);
            return ExitCode.DONE;
        }

        private static Printout.Card card(ScanCommand command) {
            return switch (command) {
                case ScanCommand.Plain plain -> new Printout.Card(plain.code(), plain.name(), does(plain));
                case ScanCommand.Choose(Carrier carrier) ->
                    new Printout.Card(command.code(), carrier.label(), "The next codes are of " + carrier.label());
            };
        }

        private static String does(ScanCommand.Plain plain) {
            return switch (plain) {
                case SHIP -> "Shipped without a tracking code";
                case SKIP -> "Leaves the order as it was";
                case UNDO -> "Takes back the parcel before";
                case END -> "Ends the session with its report";
            };
        }
    }
}
