package org.merchantconsole.ui.bulk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.desk.BatchDesk;
import org.merchantconsole.desk.BatchPlan;
import org.merchantconsole.desk.BatchPlan.Answer;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.status.ActionKind;
import org.merchantconsole.status.Staff;
import org.merchantconsole.ui.CopiedText;
import org.merchantconsole.ui.HandedRows;
import org.merchantconsole.ui.LongWork;
import org.merchantconsole.ui.News;
import org.merchantconsole.ui.PastedRows;
import org.merchantconsole.ui.Rereading;
import org.merchantconsole.ui.Tone;
import org.merchantconsole.ui.UiContext;

/** The state of the screen for many orders at once. */
public final class BulkViewModel {

    private final UiContext context;
    private final News news;
    private final BatchDesk desk;
    private final Supplier<Staff> staff;
    private final LongWork work;
    private final PastedRows pasted;
    private final Rereading<Map<Long, Intent>> results;
    private final ObjectProperty<ActionKind> kind = new SimpleObjectProperty<>(ActionKind.REFUND);
    private final StringProperty reason = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable BulkLine> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable BatchPlan> plan = new ReadOnlyObjectWrapper<>();
    private final ObservableList<BulkLine> lines = FXCollections.observableArrayList();
    private final Set<Long> meant = new HashSet<>();
    private List<BatchDesk.Result> taken = List.of();
    private String text = "";
    private Subscription listening = Subscription.EMPTY;

    public BulkViewModel(UiContext context, News news, BatchDesk desk, Supplier<Staff> staff) {
        this.context = context;
        this.news = news;
        this.desk = desk;
        this.staff = staff;
        this.work = new LongWork(context.texts(), context.background());
        this.pasted = new PastedRows(context, rows -> take(new HandedRows(kind.get(), rows)));
        this.results =
                new Rereading<>(context.background(), this::readResults, this::showResults, context.notices()::failed);
    }

    /** Comes into sight. */
    public void shown() {
        listening = news.onChange(order -> {
            if (isCommitted()) {
                results.now();
            }
        });
    }

    /** Goes out of sight. */
    public void left() {
        listening.unsubscribe();
    }

    /** Takes rows that were pasted, dropped or handed over, and makes their dry run. */
    public void take(HandedRows rows) {
        kind.set(rows.kind());
        text = rows.text();
        dryRun();
    }

    /** Takes what is pasted, dropped or in a file. */
    PastedRows pasted() {
        return pasted;
    }

    /** Another action for the same rows. */
    public void choose(ActionKind another) {
        kind.set(another);
        if (!text.isEmpty() && !isCommitted()) {
            dryRun();
        }
    }

    private void dryRun() {
        meant.clear();
        taken = List.of();
        ActionKind asked = kind.get();
        String rows = text;
        String why = reason.get();
        context.background()
                .run(
                        () -> desk.plan(asked, rows, why, staff.get()),
                        made -> {
                            if (BatchDesk.isTooLong(made)) {
                                context.notices()
                                        .say(Tone.WARNING, context.texts().get("bulk.tooLong", BatchDesk.most()));
                            } else {
                                show(made, Set.of());
                            }
                        },
                        context.notices()::failed);
    }

    /** The same rows anew: after the reason was written, or a twin is meant. */
    public void again() {
        BatchPlan now = plan.get();
        if (now == null || isCommitted()) {
            return;
        }
        Set<Long> twins = Set.copyOf(meant);
        String why = reason.get();
        context.background()
                .run(
                        () -> desk.again(now, twins, why, staff.get()),
                        made -> show(made, Set.of()),
                        context.notices()::failed);
    }

    private void show(BatchPlan made, Set<Long> changed) {
        plan.set(made);
        BulkLine before = chosen.get();
        lines.setAll(made.rows().stream()
                .map(row -> new BulkLine(row, null, null, changed.contains(row.line())))
                .toList());
        select(before);
        context.navigator().keysChanged();
    }

    private void select(@Nullable BulkLine before) {
        BulkLine same = lines.stream()
                .filter(line ->
                        before != null && line.row().line() == before.row().line())
                .findFirst()
                .orElse(lines.isEmpty() ? null : lines.getFirst());
        choose(same);
    }

    /** Makes a row the one that is looked at. */
    public void choose(@Nullable BulkLine line) {
        chosen.set(line);
    }

    /** Says of the chosen row that its twin was seen and it is meant all the same. */
    public void meanIt() {
        BulkLine line = chosen.get();
        if (line == null || line.row().answer() != Answer.TWIN || isCommitted()) {
            say(Tone.WARNING, "bulk.noTwin");
            return;
        }
        meant.add(line.row().line());
        again();
    }

    /** Takes the chosen row out. */
    public void drop() {
        BulkLine line = chosen.get();
        BatchPlan now = plan.get();
        if (line == null || now == null || isCommitted()) {
            return;
        }
        int place = lines.indexOf(line);
        Set<Long> rest = now.rows().stream()
                .map(BatchPlan.Row::line)
                .filter(number -> number != line.row().line())
                .collect(Collectors.toSet());
        show(now.only(rest), Set.of());
        if (!lines.isEmpty()) {
            choose(lines.get(Math.min(place, lines.size() - 1)));
        }
    }

    /** Does what the dry run says, if nothing has changed since. */
    public void commit() {
        BatchPlan now = plan.get();
        if (now == null || isCommitted() || work.runningProperty().get()) {
            return;
        }
        if (now.ready().isEmpty()) {
            say(Tone.WARNING, "bulk.nothingReady");
            return;
        }
        work.begin();
        Set<Long> twins = Set.copyOf(meant);
        String why = reason.get();
        context.background().run(() -> desk.commit(now, twins, why, staff.get(), work), this::committed, fault -> {
            work.end();
            context.notices().failed(fault);
        });
    }

    private void committed(BatchDesk.Commit commit) {
        work.end();
        switch (commit) {
            case BatchDesk.Commit.Changed changed -> {
                show(changed.anew(), changed.lines());
                context.notices()
                        .say(
                                Tone.WARNING,
                                context.texts()
                                        .get("bulk.changed", changed.lines().size()));
            }
            case BatchDesk.Commit.Stopped stopped -> say(Tone.NEUTRAL, "bulk.stopped");
            case BatchDesk.Commit.Taken done -> {
                taken = done.results();
                results.now();
            }
        }
        context.navigator().keysChanged();
    }

    private Map<Long, Intent> readResults() {
        Map<Long, Intent> found = new HashMap<>();
        for (BatchDesk.Result result : taken) {
            desk.intent(result).ifPresent(intent -> found.put(result.row().line(), intent));
        }
        return found;
    }

    private void showResults(Map<Long, Intent> intents) {
        Map<Long, BatchDesk.Result> byLine =
                taken.stream().collect(Collectors.toMap(result -> result.row().line(), result -> result));
        BulkLine before = chosen.get();
        for (int i = 0; i < lines.size(); i++) {
            BatchPlan.Row row = lines.get(i).row();
            BulkLine now = new BulkLine(row, byLine.get(row.line()), intents.get(row.line()), false);
            if (!now.equals(lines.get(i))) {
                lines.set(i, now);
            }
        }
        select(before);
        context.navigator().keysChanged();
    }

    /** Keeps only the rows that something is left to be done about, judged anew. */
    public void onlyOpen() {
        BatchPlan now = plan.get();
        Set<Long> open = open();
        if (now == null || open.isEmpty()) {
            say(Tone.NEUTRAL, "bulk.noneOpen");
            return;
        }
        taken = List.of();
        plan.set(now.only(open));
        again();
    }

    private Set<Long> open() {
        return lines.stream()
                .filter(BulkLine::isOpen)
                .map(line -> line.row().line())
                .collect(Collectors.toSet());
    }

    /** Copies the rows that something is left to be done about, with why, for a spreadsheet. */
    public void copyOpen() {
        List<String> rows = new ArrayList<>();
        for (BulkLine line : lines) {
            if (line.isOpen()) {
                rows.add(BatchDesk.copied(line.row(), why(line)));
            }
        }
        if (rows.isEmpty()) {
            say(Tone.NEUTRAL, "bulk.noneOpen");
            return;
        }
        CopiedText.put(String.join("\n", rows));
        context.notices().say(Tone.SUCCESS, context.texts().get("bulk.copied", rows.size()));
    }

    /** Why a row is not done, or what to know of it. */
    public String why(BulkLine line) {
        BatchDesk.Result result = line.result();
        Intent intent = line.intent();
        if (result == null) {
            return line.row().why();
        }
        return intent == null || intent.text().isEmpty() ? result.sentence() : intent.text();
    }

    /** Shows the chosen order. */
    public void open(@Nullable OrderKey order) {
        if (order != null) {
            context.navigator().show("orders", order);
        }
    }

    /** Whether the rows were written down, so that the screen shows what came of them. */
    public boolean isCommitted() {
        return !taken.isEmpty();
    }

    /** Shows the dry run as a sheet for two people to sign, ready for the printer or a PDF. */
    public void print(Function<ActionKind, String> names) {
        BatchPlan now = plan.get();
        if (now == null || isCommitted()) {
            say(Tone.WARNING, now == null ? "bulk.paper.none" : "bulk.paper.done");
            return;
        }
        String who = staff.get().name();
        context.navigator()
                .print(ApprovalPrintout.of(
                        now, names.apply(now.kind()), reason.get().strip(), who, context.texts(), context.times()));
    }

    /** Clears the screen; what was written down goes on. */
    public void clear() {
        text = "";
        taken = List.of();
        plan.set(null);
        lines.clear();
        choose((BulkLine) null);
        context.navigator().keysChanged();
    }

    /** What the rows that are on their way or done come to, by the words of their state. */
    public Map<Intent.State, Long> states() {
        return lines.stream()
                .map(BulkLine::intent)
                .flatMap(intent -> Optional.ofNullable(intent).stream())
                .collect(Collectors.groupingBy(Intent::state, Collectors.counting()));
    }

    private void say(Tone tone, String key) {
        context.notices().say(tone, context.texts().get(key));
    }

    /** How far reading and writing down is. */
    public LongWork work() {
        return work;
    }

    public ObjectProperty<ActionKind> kindProperty() {
        return kind;
    }

    /** For rows that name none. */
    public StringProperty reasonProperty() {
        return reason;
    }

    public ReadOnlyObjectProperty<@Nullable BulkLine> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** The dry run; null while there are no rows. */
    public ReadOnlyObjectProperty<@Nullable BatchPlan> planProperty() {
        return plan.getReadOnlyProperty();
    }

    public ObservableList<BulkLine> lines() {
        return lines;
    }
}
