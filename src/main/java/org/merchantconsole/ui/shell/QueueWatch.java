package org.merchantconsole.ui.shell;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.desk.Outbox;
import org.merchantconsole.order.Intent;
import org.merchantconsole.status.Staff;
import org.merchantconsole.ui.Rereading;
import org.merchantconsole.ui.Tone;
import org.merchantconsole.ui.UiContext;

/**
 * What the window always shows of the actions without an outcome: how many wait for a person, what is staged, and after a
 * start what an earlier run left behind. Lives on the window's thread.
 */
public final class QueueWatch {

    private static final int SECONDS = 5;

    /**
     * What the database says.
     *
     * @param waiting how many wait for a person
     * @param tone how urgently
     * @param staged how many wait out their grace time
     * @param leaves when the first of them leaves; null when there is none
     */
    public record Look(
            int waiting, Tone tone, int staged, @Nullable Instant leaves) {
        static final Look NOTHING = new Look(0, Tone.NEUTRAL, 0, null);

        /** Looks at all that the queue holds. */
        static Look at(Outbox outbox, Staff staff) {
            List<Outbox.Entry> entries = outbox.entries(staff);
            List<Outbox.Entry> waiting = entries.stream()
                    .filter(entry -> entry.next().waitsForPerson())
                    .toList();
            List<Instant> leaving = entries.stream()
                    .filter(entry -> entry.intent().state() == Intent.State.STAGED)
                    .map(entry -> entry.intent().leavesAt())
                    .sorted()
                    .toList();
            boolean urgent = waiting.stream().anyMatch(entry -> Tone.of(entry) == Tone.DANGER);
            return new Look(
                    waiting.size(),
                    urgent ? Tone.DANGER : Tone.WARNING,
                    leaving.size(),
                    leaving.isEmpty() ? null : leaving.getFirst());
        }
    }

    private final UiContext context;
    private final Rereading<Look> reading;
    private final ReadOnlyObjectWrapper<Look> look = new ReadOnlyObjectWrapper<>(Look.NOTHING);
    private final ReadOnlyObjectWrapper<ShellViewModel.Sign> waiting =
            new ReadOnlyObjectWrapper<>(new ShellViewModel.Sign("", Tone.NEUTRAL));
    private final ReadOnlyObjectWrapper<ShellViewModel.Sign> staged =
            new ReadOnlyObjectWrapper<>(new ShellViewModel.Sign("", Tone.NEUTRAL));
    private final ObservableList<String> told = FXCollections.observableArrayList();
    private int seconds;

    /** @param load looks into the database; called in the background */
    public QueueWatch(UiContext context, Callable<Look> load) {
        this.context = context;
        this.reading = new Rereading<>(context.background(), load, this::take, context.notices()::failed);
    }

    /** Something may have changed. */
    public void refresh() {
        reading.now();
    }

    /** A second passed: words move on, and now and then the database is looked into, because time alone changes things. */
    public void second() {
        say();
        Look now = look.get();
        if (++seconds % SECONDS == 0 && (now.staged() > 0 || now.waiting() > 0 || seconds % (SECONDS * 6) == 0)) {
            reading.now();
        }
    }

    private void take(Look now) {
        look.set(now);
        say();
    }

    private void say() {
        Look now = look.get();
        waiting.set(new ShellViewModel.Sign(
                now.waiting() == 0
                        ? ""
                        : now.tone().sign() + " " + context.texts().get("shell.waits", now.waiting()),
                now.tone()));
        Instant leaves = now.leaves();
        staged.set(new ShellViewModel.Sign(leaves == null ? "" : words(now.staged(), leaves), Tone.ACCENT));
    }

    private String words(int count, Instant leaves) {
        return leaves.isAfter(context.times().now())
                ? context.texts().get("shell.staged", count, context.times().span(leaves))
                : context.texts().get("shell.stagedNow", count);
    }

    /** What an earlier run left behind, a sentence each; nothing is shown when there is none. */
    public void recovered(List<String> sentences) {
        told.setAll(sentences);
    }

    /** The person has read it; false when there was nothing to read. */
    public boolean dismiss() {
        boolean any = !told.isEmpty();
        told.clear();
        return any;
    }

    /** Opens the queue; what was told at the start counts as read. */
    public void open() {
        told.clear();
        context.navigator().show("activity", null);
    }

    /** The sentences that stand at the top of the window. */
    public ObservableList<String> told() {
        return told;
    }

    public ReadOnlyObjectProperty<Look> lookProperty() {
        return look.getReadOnlyProperty();
    }

    /** How many wait for a person, in words; empty when none does. */
    public ReadOnlyObjectProperty<ShellViewModel.Sign> waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /** What is staged and when it leaves, in words; empty when nothing is. */
    public ReadOnlyObjectProperty<ShellViewModel.Sign> stagedProperty() {
        return staged.getReadOnlyProperty();
    }
}
