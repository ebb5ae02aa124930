package org.merchantconsole.ui.activity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.desk.Outbox;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.OperationId;
import org.merchantconsole.status.Staff;
import org.merchantconsole.ui.Happenings;
import org.merchantconsole.ui.KeyHint;
import org.merchantconsole.ui.News;
import org.merchantconsole.ui.Rereading;
import org.merchantconsole.ui.RowMerge;
import org.merchantconsole.ui.Tone;
import org.merchantconsole.ui.UiContext;

/**
 * The actions without an outcome, oldest first, one of them under the cursor, and what a person does about it. Lives on the
 * window's thread.
 */
public final class QueueModel {

    /** The database is looked into so often while the queue is in sight, because the clock alone moves things on. */
    private static final int SECONDS = 5;

    /** Something that may be done. */
    public record Offer(Outbox.Act act, String text, String keys, Tone tone) {}

    /** Something that may not be done, and why. */
    public record Refusal(Outbox.Act act, String title, String reason) {}

    /**
     * All about the action under the cursor.
     *
     * @param probable the provider's transaction that may be it, rows of label and value; empty when there is none
     */
    public record Detail(
            OperationId id,
            String what,
            Tone tone,
            String sentence,
            List<List<String>> probable,
            List<Offer> offers,
            List<Refusal> refusals) {
        public Detail {
            probable = List.copyOf(probable);
            offers = List.copyOf(offers);
            refusals = List.copyOf(refusals);
        }
    }

    /** A decision to be confirmed: what it is and what follows. */
    public record Question(OperationId id, Outbox.Act act, String title, String follows) {}

    /** What came of the last decision. */
    public record Said(Tone tone, String sentence) {}

    private final UiContext context;
    private final News news;
    private final Outbox outbox;
    private final Supplier<Staff> staff;
    private final Happenings happenings;
    private final QueueWords words;
    private final Rereading<List<Outbox.Entry>> reading;
    private final ObservableList<QueueRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable QueueRow> selected = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Detail> detail = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Question> question = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Said> said = new ReadOnlyObjectWrapper<>();
    private Subscription listening = Subscription.EMPTY;
    private int seconds;

    public QueueModel(UiContext context, News news, Outbox outbox, Supplier<Staff> staff) {
        this.context = context;
        this.news = news;
        this.outbox = outbox;
        this.staff = staff;
        this.happenings = new Happenings(context.texts(), context.times());
        this.words = new QueueWords(context.texts(), context.times());
        this.reading = new Rereading<>(
                context.background(), () -> outbox.entries(staff.get()), this::take, context.notices()::failed);
    }

    /** Comes into sight. */
    public void shown() {
        listening = Subscription.combine(news.onChange(order -> reading.now()), news.onSecond(this::second));
        reading.now();
    }

    /** Goes out of sight. */
    public void left() {
        listening.unsubscribe();
        listening = Subscription.EMPTY;
    }

    private void second() {
        rows.forEach(row -> row.tick(words));
        if (++seconds % SECONDS == 0 && !rows.isEmpty()) {
            reading.now();
        }
    }

    private void take(List<Outbox.Entry> entries) {
        Map<OperationId, QueueRow> known = new HashMap<>();
        rows.forEach(row -> known.put(row.id(), row));
        List<QueueRow> wanted = new ArrayList<>();
        List<Outbox.Entry> oldestFirst = entries.stream()
                .sorted(Comparator.comparing(entry -> entry.intent().stagedAt()))
                .toList();
        for (Outbox.Entry entry : oldestFirst) {
            QueueRow row =
                    known.computeIfAbsent(entry.intent().id(), id -> new QueueRow(entry, happenings, context.texts()));
            row.take(entry, happenings);
            row.tick(words);
            wanted.add(row);
        }
        QueueRow before = selected.get();
        int at = before == null ? 0 : rows.indexOf(before);
        RowMerge.into(rows, wanted, QueueRow::id);
        loaded.set(true);
        if (before == null || !rows.contains(before)) {
            selected.set(rows.isEmpty() ? null : rows.get(Math.clamp(at, 0, rows.size() - 1)));
        }
        describe();
        Question open = question.get();
        if (open != null
                && !busy.get()
                && wanted.stream().noneMatch(row -> row.id().equals(open.id()))) {
            question.set(null);
            said.set(new Said(Tone.WARNING, context.texts().get("activity.settledMeanwhile")));
            context.navigator().keysChanged();
        }
    }

    private void describe() {
        QueueRow row = selected.get();
        Detail now = row == null ? null : detail(row.entry());
        if (now == null || !now.equals(detail.get())) {
            detail.set(now);
            context.navigator().keysChanged();
        }
    }

    private Detail detail(Outbox.Entry entry) {
        List<Offer> offers = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>();
        for (Outbox.Act act : Outbox.Act.values()) {
            String why = outbox.whyNot(entry, act, staff.get());
            if (why.isEmpty()) {
                Tone tone = offers.isEmpty() ? Tone.ACCENT : Tone.NEUTRAL;
                offers.add(new Offer(act, words.name(act), QueueWords.key(act, context.texts()), tone));
            } else {
                refusals.add(new Refusal(act, context.texts().get("activity.notNow", words.name(act)), why));
            }
        }
        return new Detail(
                entry.intent().id(),
                happenings.action(entry.intent()),
                Tone.of(entry),
                entry.sentence(),
                entry.probable() == null ? List.of() : words.probable(entry.probable()),
                offers,
                refusals);
    }

    /** Puts the cursor on a row. An open question is about the row before, so it is taken away. */
    public void select(@Nullable QueueRow row) {
        if (row != null && row != selected.get()) {
            selected.set(row);
            question.set(null);
            said.set(null);
            describe();
        }
    }

    /** Moves the cursor by so many rows, staying inside the list. */
    public void move(int by) {
        QueueRow row = selected.get();
        if (row != null) {
            select(rows.get(Math.clamp((long) rows.indexOf(row) + by, 0, rows.size() - 1)));
        }
    }

    /** Presses the key of an act; false for a key without meaning here. */
    public boolean press(String name) {
        for (Outbox.Act act : Outbox.Act.values()) {
            if (act.name().toLowerCase(Locale.ROOT).equals(name) && selected.get() != null) {
                ask(act);
                return true;
            }
        }
        return false;
    }

    /** Does it, asks first where something follows that cannot be undone, or says why it cannot be done. */
    public void ask(Outbox.Act act) {
        QueueRow row = selected.get();
        if (row == null || busy.get()) {
            return;
        }
        String why = outbox.whyNot(row.entry(), act, staff.get());
        question.set(null);
        if (!why.isEmpty()) {
            said.set(new Said(Tone.DANGER, context.texts().get("activity.notNow", words.name(act)) + ". " + why));
            return;
        }
        said.set(null);
        String follows = outbox.follows(row.entry(), act);
        if (follows.isEmpty()) {
            perform(row.id(), act);
        } else {
            question.set(new Question(row.id(), act, words.name(act), follows));
        }
        context.navigator().keysChanged();
    }

    /** Does what the open question asks; nothing without one. */
    public void confirm() {
        Question open = question.get();
        if (open != null && !busy.get()) {
            perform(open.id(), open.act());
        }
    }

    private void perform(OperationId id, Outbox.Act act) {
        busy.set(true);
        context.background()
                .run(
                        () -> outbox.act(id, act, staff.get()),
                        told -> {
                            ended();
                            said.set(new Said(tone(told), told.sentence()));
                            reading.now();
                        },
                        fault -> {
                            ended();
                            context.notices().failed(fault);
                            reading.now();
                        });
    }

    private void ended() {
        busy.set(false);
        question.set(null);
        context.navigator().keysChanged();
    }

    private static Tone tone(Outbox.Told told) {
        Intent.State state = told.after().intent().state();
        if (state == Intent.State.REFUSED_BY_PROVIDER) {
            return Tone.DANGER;
        }
        return told.done() && !(state.isOpen() && state != Intent.State.WITH_PROVIDER) ? Tone.SUCCESS : Tone.WARNING;
    }

    /** Closes the question, or takes the last sentence away; false when there was neither. */
    public boolean close() {
        boolean any = question.get() != null || said.get() != null;
        if (busy.get()) {
            return true;
        }
        if (question.get() != null) {
            question.set(null);
        } else {
            said.set(null);
        }
        context.navigator().keysChanged();
        return any;
    }

    /** Shows the order of the row under the cursor. */
    public void open() {
        QueueRow row = selected.get();
        if (row != null) {
            context.navigator().show("orders", row.entry().intent().order());
        }
    }

    /** Whether anything that the person who sits here asked for waits out its grace time. */
    public boolean anyStaged() {
        return rows.stream()
                .map(row -> row.entry().intent())
                .anyMatch(intent -> intent.state() == Intent.State.STAGED && Outbox.isOf(intent, staff.get()));
    }

    /** The keys that work now. */
    public List<KeyHint> keys() {
        List<KeyHint> hints = new ArrayList<>();
        Detail now = detail.get();
        if (question.get() != null) {
            hints.add(new KeyHint(
                    context.keys().of("window.confirm"), context.texts().get("activity.confirm"), this::confirm));
            hints.add(new KeyHint("Esc", context.texts().get("activity.leaveIt"), this::close));
            return hints;
        }
        if (now != null) {
            now.offers().forEach(offer -> hints.add(new KeyHint(offer.keys(), offer.text(), () -> ask(offer.act()))));
            hints.add(new KeyHint(
                    context.keys().of("activity.copy"),
                    context.texts().get("activity.key.copy"),
                    () -> QueuePane.copy(now.id().value())));
        }
        return hints;
    }

    public ObservableList<QueueRow> rows() {
        return rows;
    }

    /** Whether the first look has come back. */
    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /** Whether something is being done about a row. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable QueueRow> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Detail> detailProperty() {
        return detail.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Question> questionProperty() {
        return question.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Said> saidProperty() {
        return said.getReadOnlyProperty();
    }
}
