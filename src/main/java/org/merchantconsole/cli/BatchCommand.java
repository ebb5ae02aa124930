package org.merchantconsole.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.merchantconsole.desk.BatchDesk;
import org.merchantconsole.desk.BatchPlan;
import org.merchantconsole.desk.Outbox;
import org.merchantconsole.desk.Progress;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.Intent;
import org.merchantconsole.status.ActionKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One action on many orders out of a file. */
@Command(
        name = "batch",
        description = "One action on many orders: shows a dry run, and does it with --commit. Ends with 3 when rows are"
                + " left over.")
final class BatchCommand implements Callable<Integer> {

    private final Place place;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "ACTION", description = "refund, ship, hold, accept, decline or cancel.")
    private String action;

    @Parameters(
            index = "1",
            paramLabel = "FILE",
            description = "Ids, one a line, or a CSV: order_id, amount, reason; carrier, tracking; until.")
    private Path file;

    @Option(names = "--commit", description = "Do what is ready.")
    private boolean commit;

    @Option(names = "--again", paramLabel = "LINE", split = ",", description = "Lines that are meant again.")
    private Set<Long> again = Set.of();

    @Option(names = "--reason", paramLabel = "TEXT", description = "For rows that name none.")
    private String reason = "";

    BatchCommand(Place place) {
        this.place = place;
    }

    @Override
    public Integer call() {
        ActionKind kind = kind(action);
        try (Workplace work = place.open()) {
            BatchDesk desk = work.desks().batch();
            BatchPlan plan = desk.again(
                    desk.plan(kind, BatchDesk.text(file), reason, work.staff()), again, reason, work.staff());
            if (BatchDesk.isTooLong(plan)) {
                throw new UsageFault(
                        "These are more than " + BatchDesk.most() + " rows: divide them over several files.");
            }
            plan.rows().forEach(this::print);
            plan.sums()
                    .forEach((answer, sum) -> spec.commandLine()
                            .getOut()
                            .println(sum.rows() + " " + EngineCommand.lower(answer) + money(sum)));
            boolean rest = plan.rows().size() > plan.ready().size();
            if (!commit || plan.ready().isEmpty()) {
                return rest ? ExitCode.SOME_REFUSED : ExitCode.DONE;
            }
            return done(work, desk, desk.commit(plan, again, reason, work.staff(), Progress.silent()), rest);
        } catch (IOException unread) {
            throw new UsageFault(file + " cannot be read: look whether it is there and has less than 5 MB.");
        }
    }

    private static String money(BatchPlan.Sum sum) {
        return sum.money().isEmpty()
                ? ""
                : ": " + sum.money().stream().map(Money::toString).collect(Collectors.joining(", "));
    }

    private void print(BatchPlan.Row row) {
        String move = row.before() == null
                ? ""
                : " " + row.before().pair()
                        + (row.after() == null ? "" : " > " + row.after().pair());
        String amount = row.amount() == null ? "" : " " + row.amount();
        spec.commandLine()
                .getOut()
                .println((row.line() + " " + row.id() + " " + EngineCommand.lower(row.answer()) + move + amount + " "
                                + row.why())
                        .strip());
    }

    private int done(Workplace work, BatchDesk desk, BatchDesk.Commit commit, boolean rest) {
        return switch (commit) {
            case BatchDesk.Commit.Changed changed -> {
                spec.commandLine()
                        .getErr()
                        .println("Nothing was done: lines "
                                + changed.lines().stream()
                                        .sorted()
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(", "))
                                + " are not any more as the dry run had them. Run it again.");
                yield ExitCode.REFUSED_BY_ENGINE;
            }
            case BatchDesk.Commit.Stopped stopped -> ExitCode.DONE;
            case BatchDesk.Commit.Taken taken -> {
                send(work, taken.results());
                Map<Boolean, Long> good = taken.results().stream()
                        .collect(Collectors.partitioningBy(result -> say(desk, result), Collectors.counting()));
                yield rest || good.getOrDefault(false, 0L) > 0 ? ExitCode.SOME_REFUSED : ExitCode.DONE;
            }
        };
    }

    /** All rows are written down; here nobody waits to take one back, so they leave now, in the file's order. */
    private static void send(Workplace work, List<BatchDesk.Result> results) {
        results.stream()
                .sorted(Comparator.comparingLong(result -> result.row().line()))
                .flatMap(result -> Stream.ofNullable(result.operation()))
                .forEach(operation -> work.desks().outbox().act(operation, Outbox.Act.SEND_NOW, work.staff()));
    }

    private boolean say(BatchDesk desk, BatchDesk.Result result) {
        String words = desk.intent(result)
                .map(intent -> EngineCommand.lower(intent.state()) + " " + intent.text())
                .orElse(result.sentence());
        spec.commandLine().getOut().println((result.row().id() + ": " + words).strip());
        return desk.intent(result)
                .map(Intent::state)
                .filter(state -> state == Intent.State.DONE || state == Intent.State.SETTLED_BY_EVIDENCE)
                .isPresent();
    }

    private static ActionKind kind(String word) {
        return BatchDesk.KINDS.stream()
                .filter(kind -> kind.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() ->
                        new UsageFault("\"" + word + "\" is none of refund, ship, hold, accept, decline, cancel."));
    }
}
