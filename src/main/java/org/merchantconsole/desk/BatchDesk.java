package org.merchantconsole.desk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.desk.BatchFile.Line;
import org.merchantconsole.desk.BatchPlan.Row;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.OperationId;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.order.SheetText;
import org.merchantconsole.status.Action;
import org.merchantconsole.status.ActionKind;
import org.merchantconsole.status.Staff;

/**
 * One action on many orders: first a dry run that writes nothing, then, if nothing has changed since, every row on the road
 * that single actions take. All rows are written down before the first of them leaves, so that a stop in between loses none.
 */
public final class BatchDesk {

    /** What can be done on many orders at once. */
    public static final List<ActionKind> KINDS = List.of(
            ActionKind.REFUND,
            ActionKind.SHIP,
            ActionKind.HOLD,
            ActionKind.ACCEPT,
            ActionKind.DECLINE,
            ActionKind.CANCEL);

    private static final long LARGEST = 5_000_000;

    /** How long rows wait where the settings name no grace time: until the last one is written down, and Ctrl+Z. */
    private static final Duration WAIT = Duration.ofSeconds(10);

    private final OrderStore store;
    private final Dispatch dispatch;
    private final BatchPlanner planner;
    private final Duration wait;

    BatchDesk(OrderStore store, Dispatch dispatch, Judge judge, Reasons reasons, Terms terms, InstantSource clock) {
        this.store = store;
        this.dispatch = dispatch;
        this.planner = new BatchPlanner(store, judge, reasons, terms, clock);
        this.wait = terms.grace().isPositive() ? terms.grace() : WAIT;
    }

    /** What came of a commit. */
    public sealed interface Commit {
        /**
         * Something is not as the dry run had it, so nothing was written.
         *
         * @param anew the dry run as it is now
         * @param lines the rows that changed
         */
        record Changed(BatchPlan anew, Set<Long> lines) implements Commit {}

        /** All rows that were ready went on their way; what came of each. */
        record Taken(List<Result> results) implements Commit {}

        /** Somebody stopped it while the orders were read; nothing was written. */
        record Stopped() implements Commit {}
    }

    /**
     * What came of a row when it was written down.
     *
     * @param operation its name at the provider; null when nothing was written
     * @param sentence what came of it where nothing was written; empty otherwise
     */
    public record Result(Row row, @Nullable OperationId operation, String sentence) {}

    /** The dry run of what was pasted or dropped. */
    public BatchPlan plan(ActionKind kind, String text, String reason, Staff staff) {
        BatchFile file = BatchFile.read(text, kind);
        return new BatchPlan(kind, planner.rows(kind, file.lines(), Set.of(), reason.strip(), staff), file.unused());
    }

    /**
     * The text of a file of rows: UTF-8, or else what spreadsheets of Western Europe write.
     *
     * @throws IOException when it cannot be read or is larger than {@value #LARGEST} bytes
     */
    public static String text(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IOException(file.getFileName() + " is larger than 5 MB");
        }
        byte[] bytes = Files.readAllBytes(file);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException older) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    /** A row for a spreadsheet: the id and why it is not done, safe against formulas. */
    public static String copied(Row row, String why) {
        return Stream.of(row.id(), why)
                .map(text -> SheetText.safe(text.replaceAll("[\\t\\r\\n]", " ")))
                .collect(Collectors.joining("\t"));
    }

    /** Whether a text holds more rows than are taken at once. */
    public static boolean isTooLong(BatchPlan plan) {
        return plan.rows().size() > BatchFile.MOST;
    }

    /** The most rows that are taken at once. */
    public static int most() {
        return BatchFile.MOST;
    }

    /**
     * The same rows judged anew.
     *
     * @param meant lines whose twin somebody has seen and means all the same
     */
    public BatchPlan again(BatchPlan plan, Set<Long> meant, String reason, Staff staff) {
        List<Line> lines = plan.rows().stream().map(Row::source).toList();
        return new BatchPlan(
                plan.kind(), planner.rows(plan.kind(), lines, meant, reason.strip(), staff), plan.unused());
    }

    /**
     * Does what the dry run said, or nothing at all when an order is not any more as it was. Where money moves the orders
     * are read from the provider first. Blocking.
     */
    public Commit commit(BatchPlan plan, Set<Long> meant, String reason, Staff staff, Progress progress) {
        List<Row> ready = plan.ready();
        int read = 0;
        for (Row row : ready) {
            if (progress.cancelled()) {
                return new Commit.Stopped();
            }
            if (row.order() != null && row.action() != null) {
                dispatch.upToDate(row.order(), row.action(), staff);
            }
            progress.step(++read, 2L * ready.size(), row.id());
        }
        BatchPlan now = again(plan, meant, reason, staff);
        Set<Long> changed = now.changedSince(plan);
        if (!changed.isEmpty()) {
            return new Commit.Changed(now, changed);
        }
        List<Result> results = new ArrayList<>();
        for (Row row : ready) {
            results.add(taken(row, staff));
            progress.step(ready.size() + results.size(), 2L * ready.size(), row.id());
        }
        return new Commit.Taken(results);
    }

    private Result taken(Row row, Staff staff) {
        Action action = row.action();
        if (row.order() == null || action == null) {
            throw new IllegalArgumentException("line " + row.line() + " names nothing to do");
        }
        return switch (dispatch.take(row.order(), action, staff, wait)) {
            case Outcome.Staged staged -> new Result(row, staged.operation(), "");
            case Outcome.RefusedByEngine no -> new Result(row, null, planner.why(no.verdict()));
            case Outcome.Busy busy -> new Result(row, null, planner.busy(busy.other()));
            case Outcome other -> throw new IllegalStateException("a staged action came to " + other);
        };
    }

    /** Where a row stands that was written down; empty when nothing was written for it. */
    public Optional<Intent> intent(Result result) {
        return result.operation() == null ? Optional.empty() : store.intent(result.operation());
    }
}
