package org.merchantconsole.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.merchantconsole.status.ActionKind;
import org.merchantconsole.status.Flow;
import org.merchantconsole.status.Kind;
import org.merchantconsole.status.Observation;
import org.merchantconsole.status.RawPair;
import org.merchantconsole.status.State;
import org.merchantconsole.status.StatusEngine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** {@code engine table|check|observe|coverage}: asks the status engine; only the last one needs a database. */
@Command(
        name = "engine",
        description = "Asks the status engine: its tables, one pair, one move, or what of it is seen here.")
final class EngineCommand {

    private final StatusEngine engine;

    @Spec
    private CommandSpec spec;

    EngineCommand(StatusEngine engine) {
        this.engine = engine;
    }

    /** The command with its parts; one of them needs a database. */
    static picocli.CommandLine of(StatusEngine engine, Place place) {
        picocli.CommandLine line = new picocli.CommandLine(new EngineCommand(engine));
        line.addSubcommand(new CoverageCommand(place));
        return line;
    }

    @Command(name = "table", description = "Prints a flow's states and moves as Markdown.")
    int table(@Parameters(paramLabel = "FLOW", description = "For example CARD, KLARNA, PAD.") String flow) {
        out().print(engine.markdown(flowOf(flow)));
        return ExitCode.DONE;
    }

    @Command(name = "check", description = "What a pair of statuses means, what staff may do, and what can follow.")
    int check(
            @Option(names = "--flow", required = true, paramLabel = "F", description = "The payment flow.") String flow,
            @Option(
                            names = "--kind",
                            defaultValue = "payment",
                            paramLabel = "K",
                            description = "The kind of transaction.")
                    String kind,
            @Option(
                            names = "--method",
                            defaultValue = "",
                            paramLabel = "M",
                            description = "The method, for flow OTHER.")
                    String method,
            @Parameters(paramLabel = "ORDER_STATUS") String orderStatus,
            @Parameters(paramLabel = "TRANSACTION_STATUS") String transactionStatus,
            @Option(names = "--json", description = "Print JSON.") boolean json) {
        RawPair pair = new RawPair(orderStatus, transactionStatus);
        Optional<State> state = engine.state(flowOf(flow), method, kindOf(kind), pair);
        if (json) {
            out().println(Json.write(stateJson(state, pair)));
        } else if (state.isEmpty()) {
            out().println(pair + " is not in the tables of " + flowOf(flow)
                    + ": it is kept as the provider wrote it, and no money action is offered.");
        } else {
            print(state.get());
        }
        return state.isPresent() ? ExitCode.DONE : ExitCode.REFUSED_BY_ENGINE;
    }

    @Command(name = "observe", description = "Whether the tables lead from one pair to another (written a/b).")
    int observe(
            @Option(names = "--flow", required = true, paramLabel = "F", description = "The payment flow.") String flow,
            @Option(
                            names = "--kind",
                            defaultValue = "payment",
                            paramLabel = "K",
                            description = "The kind of transaction.")
                    String kind,
            @Option(
                            names = "--method",
                            defaultValue = "",
                            paramLabel = "M",
                            description = "The method, for flow OTHER.")
                    String method,
            @Parameters(paramLabel = "FROM_PAIR", description = "For example completed/uncleared, or new.") String from,
            @Parameters(paramLabel = "TO_PAIR") String to,
            @Option(names = "--json", description = "Print JSON.") boolean json) {
        RawPair former = from.equalsIgnoreCase("new") ? null : pairOf(from);
        Observation observation = engine.observe(flowOf(flow), method, kindOf(kind), former, pairOf(to));
        String verdict = switch (observation) {
            case Observation.Expected _ -> "expected";
            case Observation.Surprising _ -> "surprising";
            case Observation.Unlisted _ -> "unlisted";
        };
        String id = switch (observation) {
            case Observation.Expected expected -> expected.state().id();
            case Observation.Surprising surprising -> surprising.to().id();
            case Observation.Unlisted _ -> "";
        };
        if (json) {
            ObjectNode node = Json.object();
            node.put("verdict", verdict);
            node.put("id", id);
            out().println(Json.write(node));
        } else {
            out().println(id.isEmpty() ? verdict : verdict + " " + id);
        }
        return ExitCode.DONE;
    }

    private void print(State state) {
        out().println(state.id() + "  " + state.label());
        out().println("family   " + lower(state.family()));
        out().println("rank     " + lower(state.rank())
                + (state.variantOf().isEmpty() ? "" : " of " + state.variantOf()));
        out().println("allowed  " + (state.staff().isEmpty() ? "nothing" : words(state)));
        out().println("exits    " + (state.exits().isEmpty() ? "final" : String.join(" ", state.exits())));
    }

    private static String words(State state) {
        return state.staff().stream().map(EngineCommand::lower).collect(Collectors.joining(" "));
    }

    private static ObjectNode stateJson(Optional<State> state, RawPair pair) {
        ObjectNode node = Json.object();
        node.put("id", state.map(State::id).orElse(null));
        node.put("status", pair.orderStatus());
        node.put("financial_status", pair.transactionStatus());
        node.put("family", state.map(s -> lower(s.family())).orElse("unknown"));
        node.put("label", state.map(State::label).orElse("Unknown status"));
        node.put("rank", state.map(s -> lower(s.rank())).orElse(null));
        node.put(
                "variant_of",
                state.map(State::variantOf).filter(v -> !v.isEmpty()).orElse(null));
        node.put("final", state.map(State::isFinal).orElse(false));
        var allowed = node.putArray("allowed");
        var exits = node.putArray("exits");
        state.ifPresent(s -> {
            for (ActionKind action : s.staff()) {
                allowed.add(lower(action));
            }
            s.exits().forEach(exits::add);
        });
        return node;
    }

    private static Flow flowOf(String word) {
        return oneOf(Flow.values(), word, "payment flow");
    }

    private static Kind kindOf(String word) {
        return oneOf(Kind.values(), word, "kind");
    }

    private static RawPair pairOf(String word) {
        int slash = word.indexOf('/');
        if (slash < 0) {
            throw new UsageFault("'" + word + "' is not a pair: write order status/transaction status,"
                    + " for example completed/uncleared.");
        }
        return new RawPair(word.substring(0, slash), word.substring(slash + 1));
    }

    static <E extends Enum<E>> E oneOf(E[] values, String word, String what) {
        String name = word.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        for (E value : values) {
            if (value.name().equals(name)) {
                return value;
            }
        }
        throw new UsageFault("There is no " + what + " '" + word + "'. Choose one of "
                + Arrays.stream(values).map(EngineCommand::lower).collect(Collectors.joining(", ")) + ".");
    }

    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
