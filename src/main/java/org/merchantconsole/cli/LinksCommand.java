package org.merchantconsole.cli;

import java.util.Locale;
import java.util.Optional;
import org.merchantconsole.desk.LinksDesk;
import org.merchantconsole.desk.LinksDesk.Link;
import org.merchantconsole.order.OrderKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The payment links that were made here. */
@Command(name = "links", description = "The payment links that were made here.")
final class LinksCommand {
    private final Place place;

    @Spec
    private CommandSpec spec;

    LinksCommand(Place place) {
        this.place = place;
    }

    @Command(name = "list", description = "The latest links and where each stands.")
    int list(
            @Option(names = "--limit", defaultValue = "50", paramLabel = "N", description = "So many; 50 unless told.")
                    int limit,
            @Option(names = "--json", description = "Print JSON.") boolean json) {
        try (Workplace work = place.open()) {
            ArrayNode rows = Json.array();
            for (Link link : work.desks().links().latest(null, Math.clamp(limit, 1, 10_000))) {
                String stage = link.stage().name().toLowerCase(Locale.ROOT).replace('_', ' ');
                if (json) {
                    rows.add(json(link, stage));
                } else {
                    out(link.creation().request().key() + "  " + stage + "  "
                            + link.creation().request().amount() + "  "
                            + (link.stage().isPayable() ? link.creation().paymentUrl() : ""));
                }
            }
            if (json) {
                out(rows);
            }
            return ExitCode.DONE;
        }
    }

    private static ObjectNode json(Link link, String stage) {
        ObjectNode node = Json.object();
        node.put("order_id", link.creation().request().key().id());
        node.put("stage", stage);
        node.put("amount", link.creation().request().amount().minorUnits());
        node.put("currency", link.creation().request().amount().currency().getCurrencyCode());
        node.put("made", link.creation().at().toString());
        node.put("payment_url", link.creation().paymentUrl());
        return node;
    }

    @Command(name = "mail", description = "The text of an e-mail that brings the customer the link.")
    int mail(@Parameters(paramLabel = "ORDER", description = "An order id.") String order) {
        try (Workplace work = place.open()) {
            OrderKey key = work.desks().orders().resolve(order).orElseThrow(() -> OrderCommands.noSuchOrder(order));
            Optional<Link> link =
                    work.desks().newOrders().creation(key).map(work.desks().links()::link);
            if (link.isEmpty() || link.get().creation().paymentUrl().isEmpty()) {
                throw new UsageFault("Order " + order + " has no payment link that was made here.");
            }
            LinksDesk.Mail mail = work.desks().links().mail(link.get());
            out("To: " + mail.to());
            out("Subject: " + mail.subject());
            out("");
            out(mail.body());
            return ExitCode.DONE;
        }
    }

    private void out(Object line) {
        spec.commandLine().getOut().println(line);
    }
}
