package org.merchantconsole.ui.drift;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.desk.DriftDesk;
import org.merchantconsole.desk.DriftDesk.Difference;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.Quarantined;
import org.merchantconsole.status.Staff;
import org.merchantconsole.ui.LongWork;
import org.merchantconsole.ui.Tone;
import org.merchantconsole.ui.UiContext;

/** The state of the screen of differences. */
public final class DriftViewModel {

    /** Which list is wanted. */
    public enum Part {
        /** Values that differ. */
        DIFFERENCES,
        /** What could not be taken in. */
        ASIDE
    }

    /**
     * One line.
     *
     * @param number the provider's number of the part or the record; empty for the order itself
     * @param difference null for what could not be taken in
     * @param aside null for a difference
     * @param raw the record itself; empty for a difference
     */
    public record Row(
            OrderKey order,
            String what,
            String number,
            String ours,
            String theirs,
            String remark,
            @Nullable Difference difference,
            @Nullable Quarantined aside,
            String raw) {}

    private final UiContext context;
    private final DriftDesk desk;
    private final Supplier<Staff> staff;
    private final LongWork work;
    private final ObjectProperty<Part> part = new SimpleObjectProperty<>(Part.DIFFERENCES);
    private final StringProperty reason = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Row> chosen = new ReadOnlyObjectWrapper<>();
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper compared = new ReadOnlyBooleanWrapper();
    private List<Row> differences = List.of();
    private List<Row> aside = List.of();

    public DriftViewModel(UiContext context, DriftDesk desk, Supplier<Staff> staff) {
        this.context = context;
        this.desk = desk;
        this.staff = staff;
        this.work = new LongWork(context.texts(), context.background());
        this.summary.set(context.texts().get("drift.subtitle"));
        part.subscribe(before -> fill());
    }

    /** Comes into sight. */
    public void shown() {
        context.background()
                .run(
                        () -> desk.quarantine(true),
                        found -> {
                            aside = found.stream().map(this::row).toList();
                            fill();
                        },
                        context.notices()::failed);
    }

    /** Goes out of sight: a comparison that runs is stopped. */
    public void left() {
        work.cancel();
    }

    /** Holds all orders that can still move against the provider's books. */
    public void compareOpen() {
        compare(() -> desk.compare(desk.openOrders(), work));
    }

    /** Lets the person choose files. */
    void chooseFiles() {
        compareFiles(context.files().chooseAny(context.texts().get("drift.files")));
    }

    /** Holds files of the provider's records against the database. */
    public void compareFiles(List<Path> files) {
        if (!files.isEmpty()) {
            compare(() -> desk.compareFiles(files, work));
        }
    }

    private void compare(Callable<DriftDesk.Comparison> how) {
        if (work.runningProperty().get()) {
            return;
        }
        part.set(Part.DIFFERENCES);
        work.begin();
        context.navigator().keysChanged();
        context.background()
                .run(
                        how,
                        found -> {
                            work.end();
                            context.navigator().keysChanged();
                            differences =
                                    found.differences().stream().map(this::row).toList();
                            summary.set(
                                    found.complete()
                                            ? desk.summary(found)
                                            : context.texts().get("drift.stopped", desk.summary(found)));
                            compared.set(found.complete() && found.problems().isEmpty());
                            if (!found.problems().isEmpty()) {
                                context.notices()
                                        .say(
                                                Tone.WARNING,
                                                context.texts()
                                                        .get(
                                                                "drift.problems",
                                                                found.problems().size(),
                                                                found.problems().getFirst()));
                            }
                            fill();
                        },
                        fault -> {
                            work.end();
                            context.navigator().keysChanged();
                            context.notices().failed(fault);
                        });
    }

    private Row row(Difference one) {
        String what = desk.name(one.field());
        return new Row(one.order(), what, one.about(), one.ours(), one.theirs(), one.remark(), one, null, "");
    }

    private Row row(Quarantined one) {
        String what = context.texts().of("drift.reason", one.reason());
        return new Row(
                one.order(), what, one.transactionId(), "", one.pair().toString(), one.why(), null, one, one.raw());
    }

    private void fill() {
        Row before = chosen.get();
        List<Row> now = part.get() == Part.DIFFERENCES ? differences : aside;
        rows.setAll(now);
        choose(before != null && now.contains(before) ? before : now.isEmpty() ? null : now.getFirst());
    }

    /** Makes a row the one that is worked on. */
    public void choose(@Nullable Row row) {
        chosen.set(row);
    }

    /** Takes the provider's values of the chosen order. */
    public void accept() {
        Row row = chosen.get();
        if (row == null || row.difference() == null) {
            context.notices().say(Tone.WARNING, context.texts().get("drift.chooseDifference"));
            return;
        }
        context.background()
                .run(
                        () -> desk.accept(row.order(), staff.get()),
                        outcome -> {
                            switch (outcome) {
                                case DriftDesk.Accepted.Taken taken -> {
                                    drop(one -> !one.order().equals(row.order()));
                                    say(
                                            Tone.SUCCESS,
                                            context.texts()
                                                    .get(
                                                            "drift.accepted",
                                                            row.order().id(),
                                                            taken.now()));
                                }
                                case DriftDesk.Accepted.NotTaken not ->
                                    say(
                                            Tone.WARNING,
                                            context.texts()
                                                    .get(
                                                            "drift.notAccepted",
                                                            row.order().id(),
                                                            not.why()));
                            }
                        },
                        context.notices()::failed);
    }

    /** Keeps our value of the chosen row, or clears what could not be taken in; the reason is required. */
    public void keep() {
        Row row = chosen.get();
        if (row == null) {
            say(Tone.WARNING, context.texts().get("drift.choose"));
            return;
        }
        String why = reason.get().strip();
        if (why.isEmpty()) {
            say(Tone.WARNING, context.texts().get("drift.reasonMissing"));
            return;
        }
        Difference difference = row.difference();
        Quarantined set = row.aside();
        context.background()
                .run(
                        () -> {
                            if (difference != null) {
                                desk.keep(difference, why, staff.get());
                            } else if (set != null) {
                                desk.clear(set.id(), why, staff.get());
                            }
                            return row;
                        },
                        done -> {
                            reason.set("");
                            drop(one -> !one.equals(row));
                            String key = difference != null ? "drift.kept" : "drift.cleared";
                            say(
                                    Tone.SUCCESS,
                                    context.texts().get(key, row.order().id()));
                        },
                        context.notices()::failed);
    }

    private void drop(Predicate<Row> stays) {
        differences = differences.stream().filter(stays).toList();
        aside = new ArrayList<>(aside).stream().filter(stays).toList();
        fill();
    }

    private void say(Tone tone, String sentence) {
        context.notices().say(tone, sentence);
    }

    /** Shows the chosen order. */
    public void open() {
        Row row = chosen.get();
        if (row != null && !row.order().id().isEmpty()) {
            context.navigator().show("orders", row.order());
        }
    }

    /** How many rows a part has. */
    public long count(Part of) {
        return of == Part.DIFFERENCES ? differences.size() : aside.size();
    }

    /** How far a comparison is. */
    public LongWork work() {
        return work;
    }

    public ObjectProperty<Part> partProperty() {
        return part;
    }

    /** Why ours is kept, or why a row is cleared. */
    public StringProperty reasonProperty() {
        return reason;
    }

    /** Whether the last comparison came to its end and left nothing out, so that an empty list means that all agrees. */
    public ReadOnlyBooleanProperty comparedProperty() {
        return compared.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Row> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    public ObservableList<Row> rows() {
        return rows;
    }
}
