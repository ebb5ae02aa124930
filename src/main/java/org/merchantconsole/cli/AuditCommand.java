package org.merchantconsole.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.desk.AuditCsv;
import org.merchantconsole.desk.AuditProof;
import org.merchantconsole.order.AuditEntry;
import org.merchantconsole.order.AuditVerdict;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.Upkeep;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The audit: listing it, proving that it is whole, taking it out with a proof. */
@Command(name = "audit", description = "What was done, by whom and from where; proof that nothing of it was changed.")
final class AuditCommand {

    private final Place place;
    private final InstantSource clock;

    @Spec
    private CommandSpec spec;

    /** @param clock the moment of an export */
    AuditCommand(Place place, InstantSource clock) {
        this.place = place;
        this.clock = clock;
    }

    @Command(name = "list", description = "The latest rows, newest first.")
    public int list(
            @Option(names = "--order", paramLabel = "ORDER", description = "Only this order.") @Nullable String order,
            @Option(names = "--limit", defaultValue = "100", paramLabel = "N", description = "At most so many.")
                    int limit,
            @Option(names = "--json", description = "Print JSON.") boolean json) {
        try (Workplace work = place.open()) {
            OrderKey key = order == null
                    ? null
                    : work.desks().orders().resolve(order).orElseThrow(() -> OrderCommands.noSuchOrder(order));
            List<AuditEntry> entries = work.desks().orders().audit(key, limit);
            if (json) {
                ArrayNode array = Json.array();
                entries.forEach(entry -> array.add(json(entry)));
                say(Json.write(array));
            } else {
                entries.forEach(entry -> say(line(entry)));
            }
            return ExitCode.DONE;
        }
    }

    @Command(
            name = "verify",
            description =
                    "Computes the chain anew and names the first row that is not as it was written; with --export, an"
                            + " exported file and its proof. Exit code 0 intact, 1 not.")
    public int verify(
            @Option(names = "--export", paramLabel = "FILE", description = "An exported file, its proof beside it.")
                    @Nullable
                    Path export)
            throws IOException {
        Upkeep upkeep = place.upkeep();
        if (export != null && Files.notExists(export)) {
            throw new UsageFault("There is no file '" + export + "'.");
        }
        return tell(export == null ? upkeep.verifyAudit() : AuditProof.verify(export, upkeep::sign));
    }

    private int tell(AuditVerdict verdict) {
        return switch (verdict) {
            case AuditVerdict.Intact intact -> {
                say(intact.rows() + " rows, intact");
                yield ExitCode.DONE;
            }
            case AuditVerdict.Broken broken -> {
                complain("row " + broken.id() + (broken.at() == null ? "" : " of " + broken.at()) + ": "
                        + broken.sentence());
                yield ExitCode.NOT_SOUND;
            }
            case AuditVerdict.NotVouched not -> {
                complain(not.sentence());
                yield ExitCode.NOT_SOUND;
            }
        };
    }

    @Command(
            name = "export",
            description = "Writes the audit as CSV, safe to open in a spreadsheet, and FILE.proof, which 'audit verify"
                    + " --export FILE' checks.")
    public int export(
            @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--from", paramLabel = "DATE", description = "From this day or moment on, UTC.") @Nullable
                    String from,
            @Option(names = "--to", paramLabel = "DATE", description = "Before this day or moment, UTC.") @Nullable
                    String to,
            @Option(names = "--order", paramLabel = "ORDER", description = "Only this order id.") @Nullable
                    String order)
            throws IOException {
        Upkeep upkeep = place.upkeep();
        AuditCsv.Filter filter = new AuditCsv.Filter(moment("--from", from), moment("--to", to), order);
        int sound = upkeep.verifyAudit() instanceof AuditVerdict.Broken broken ? tell(broken) : ExitCode.DONE;
        if (sound != ExitCode.DONE) {
            complain("Nothing was exported, because a proof of this audit would be worth nothing.");
            return sound;
        }
        long rows = AuditCsv.write(file, upkeep, filter, clock.instant());
        say("wrote " + rows + " rows to " + file + " and their proof to " + AuditCsv.proof(file));
        return ExitCode.DONE;
    }

    @Command(
            name = "reseal",
            description =
                    "Begins a new signed head at the present end of the audit, after the head or its key was lost or"
                            + " the database was put back by hand. The audit says who did it and why; rows that were changed stay"
                            + " found.")
    public int reseal(
            @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "What happened.")
                    String reason) {
        Upkeep upkeep = place.upkeep();
        upkeep.reseal(reason, place.person());
        return tell(upkeep.verifyAudit());
    }

    private static @Nullable Instant moment(String option, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(text);
        } catch (DateTimeException unreadable) {
            throw new UsageFault(option + " is a day such as 2026-11-20 or a moment such as 2026-11-20T08:00:00Z, not '"
                    + text + "'.");
        }
    }

    private static ObjectNode json(AuditEntry entry) {
        ObjectNode node = Json.object();
        node.put("at", entry.at().toString());
        node.put("by", entry.actor());
        node.put("source", EngineCommand.lower(entry.source()));
        node.put("what", entry.what());
        node.put("order_id", entry.order() == null ? null : entry.order().id());
        node.put(
                "operation",
                entry.operation() == null ? null : entry.operation().value());
        node.put("detail", entry.detail());
        return node;
    }

    private static String line(AuditEntry entry) {
        return entry.at() + "  " + entry.actor() + "  " + EngineCommand.lower(entry.source()) + "  " + entry.what()
                + (entry.order() == null ? "" : "  " + entry.order())
                + (entry.detail().isEmpty() ? "" : "  " + entry.detail());
    }

    private void say(String words) {
        spec.commandLine().getOut().println(words);
    }

    private void complain(String words) {
        spec.commandLine().getErr().println(words);
    }
}
