package org.merchantconsole.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.desk.Outbox;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.Transaction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The actions that have no outcome yet: what each waits for, and what a person may do about it. */
@Command(name = "queue", description = "Actions without an outcome: list them, look them up, decide about them.")
final class QueueCommand {

    private final Place place;

    @Spec
    private CommandSpec spec;

    QueueCommand(Place place) {
        this.place = place;
    }

    @Command(name = "list", description = "What has no outcome yet, oldest first, and what happens next.")
    public int list(@Option(names = "--json", description = "Print JSON.") boolean json) {
        try (Workplace work = place.open()) {
            List<Outbox.Entry> entries = work.desks().outbox().entries(work.staff());
            if (json) {
                ArrayNode array = Json.array();
                entries.forEach(entry -> array.add(json(entry)));
                say(Json.write(array));
            } else if (entries.isEmpty()) {
                say("Everything that was asked for has its outcome.");
            } else {
                entries.forEach(entry -> say(entry.intent().id() + "  "
                        + EngineCommand.lower(entry.intent().state()) + "  "
                        + EngineCommand.lower(entry.next()) + "\n  " + entry.sentence()));
            }
            return ExitCode.DONE;
        }
    }

    @Command(name = "look", description = "Asks the provider now what became of it.")
    public int look(@Parameters(paramLabel = "ID", description = ID) String id) {
        return act(id, Outbox.Act.LOOK_NOW);
    }

    @Command(name = "back", description = "Takes back what has not left, or what is no longer to be waited for.")
    public int back(@Parameters(paramLabel = "ID", description = ID) String id) {
        return act(id, Outbox.Act.TAKE_BACK);
    }

    @Command(
            name = "send",
            description = "Sends what has never left, or sends again, under the same name, what the books do not show.")
    public int send(@Parameters(paramLabel = "ID", description = ID) String id) {
        return act(id, null);
    }

    @Command(name = "done", description = "You say that the provider has done it.")
    public int done(@Parameters(paramLabel = "ID", description = ID) String id) {
        return act(id, Outbox.Act.SAY_DONE);
    }

    @Command(name = "not-done", description = "You say that the provider has not done it.")
    public int notDone(@Parameters(paramLabel = "ID", description = ID) String id) {
        return act(id, Outbox.Act.SAY_NOT_DONE);
    }

    private static final String ID = "An operation id or its beginning, or the order that waits.";

    /** @param act null for whichever kind of sending fits */
    private int act(String id, Outbox.@Nullable Act act) {
        try (Workplace work = place.open()) {
            Outbox outbox = work.desks().outbox();
            Intent intent = outbox.find(id)
                    .orElseThrow(() -> new UsageFault("No single action goes by '" + id
                            + "'. 'queue list' shows those that wait, with their ids."));
            Outbox.Act meant = act != null
                    ? act
                    : switch (intent.state()) {
                        case UNKNOWN, SENDING, WITH_PROVIDER -> Outbox.Act.SEND_AGAIN;
                        default -> Outbox.Act.SEND_NOW;
                    };
            boolean possible = outbox.entry(intent, work.staff()).acts().contains(meant);
            Outbox.Told told = outbox.act(intent.id(), meant, work.staff());
            int code = possible ? code(told, meant) : ExitCode.REFUSED_BY_ENGINE;
            (code == ExitCode.DONE
                            ? spec.commandLine().getOut()
                            : spec.commandLine().getErr())
                    .println(told.sentence());
            return code;
        }
    }

    private static int code(Outbox.Told told, Outbox.Act act) {
        return switch (told.after().intent().state()) {
            case REFUSED_BY_PROVIDER -> ExitCode.REFUSED_BY_PROVIDER;
            case STAGED, DUE, SENDING, UNKNOWN -> ExitCode.OUTCOME_UNKNOWN;
            case WITH_PROVIDER -> told.done() ? ExitCode.DONE : ExitCode.OUTCOME_UNKNOWN;
            // Taken back by the program, when it may no longer be done.
            case TAKEN_BACK -> act == Outbox.Act.TAKE_BACK ? ExitCode.DONE : ExitCode.REFUSED_BY_ENGINE;
            case DONE, SETTLED_BY_EVIDENCE, SETTLED_BY_PERSON -> ExitCode.DONE;
        };
    }

    private static ObjectNode json(Outbox.Entry entry) {
        Intent intent = entry.intent();
        ObjectNode node = Json.object();
        node.put("operation", intent.id().value());
        node.put("order_id", intent.order().id());
        node.put("action", EngineCommand.lower(intent.action().kind()));
        node.put(
                "amount",
                intent.action().money() == null ? null : intent.action().money().toString());
        node.put("by", intent.staff());
        node.put("asked", intent.stagedAt().toString());
        node.put("age_seconds", entry.age().toSeconds());
        node.put("state", EngineCommand.lower(intent.state()));
        node.put("next", EngineCommand.lower(entry.next()));
        node.put("at", entry.at() == null ? null : entry.at().toString());
        node.put("waits_for_person", entry.next().waitsForPerson());
        Transaction probable = entry.probable();
        node.put("probable", probable == null ? null : probable.id().value());
        ArrayNode acts = node.putArray("may");
        entry.acts().stream().sorted().forEach(act -> acts.add(EngineCommand.lower(act)));
        node.put("sentence", entry.sentence());
        return node;
    }

    private void say(String words) {
        spec.commandLine().getOut().println(words);
    }
}
