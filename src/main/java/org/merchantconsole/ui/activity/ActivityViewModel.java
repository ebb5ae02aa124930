package org.merchantconsole.ui.activity;

import java.util.List;
import java.util.concurrent.Callable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.AuditEntry;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.ui.Happenings;
import org.merchantconsole.ui.News;
import org.merchantconsole.ui.Tone;
import org.merchantconsole.ui.UiContext;

/** The state of the activity screen. */
public final class ActivityViewModel {

    /** Which rows are wanted. */
    public enum Part {
        /** Actions without an outcome: {@link QueueModel} has them. */
        QUEUE,
        /** All actions. */
        ACTIONS,
        /** Everything that happened. */
        AUDIT
    }

    /** One line; the state is empty for rows of the audit, the detail for actions that went well. */
    public record Row(
            String when,
            String who,
            String what,
            String state,
            Tone tone,
            String detail,
            @Nullable OrderKey order) {}

    /**
     * What the screen looks at.
     *
     * @param open how many actions have no outcome, however old
     */
    public record Data(List<Intent> intents, List<AuditEntry> audit, int open) {
        public Data {
            intents = List.copyOf(intents);
            audit = List.copyOf(audit);
        }
    }

    private final UiContext context;
    private final News news;
    private final Callable<Data> load;
    private final Happenings happenings;
    private final ObjectProperty<Part> part = new SimpleObjectProperty<>(Part.QUEUE);
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyIntegerWrapper looks = new ReadOnlyIntegerWrapper(0);
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private Data data = new Data(List.of(), List.of(), 0);
    private boolean lookForQueue;
    private Subscription listening = Subscription.EMPTY;

    /** @param load the latest actions and rows of the audit, newest first; called in the background */
    public ActivityViewModel(UiContext context, News news, Callable<Data> load) {
        this.context = context;
        this.news = news;
        this.load = load;
        this.happenings = new Happenings(context.texts(), context.times());
        part.subscribe(this::fill);
    }

    /** Comes into sight, with the queue when anything is in it. */
    public void shown() {
        lookForQueue = true;
        listening = Subscription.combine(news.onChange(order -> refresh()), news.onTick(this::fill));
        refresh();
    }

    /** Goes out of sight. */
    public void left() {
        listening.unsubscribe();
        listening = Subscription.EMPTY;
    }

    /** Looks again. */
    public void refresh() {
        context.background()
                .run(
                        load,
                        found -> {
                            data = found;
                            loaded.set(true);
                            looks.set(looks.get() + 1);
                            if (lookForQueue) {
                                lookForQueue = false;
                                part.set(count(Part.QUEUE) > 0 ? Part.QUEUE : firstOf(part.get()));
                            }
                            fill();
                        },
                        context.notices()::failed);
    }

    private static Part firstOf(Part before) {
        return before == Part.QUEUE ? Part.ACTIONS : before;
    }

    private void fill() {
        long waiting = count(Part.QUEUE);
        summary.set(
                waiting == 0
                        ? context.texts().get("activity.allSettled")
                        : context.texts().get("activity.waitingCount", waiting));
        List<Row> now = switch (part.get()) {
            case QUEUE -> List.of();
            case ACTIONS -> data.intents().stream().map(this::row).toList();
            case AUDIT -> data.audit().stream().map(this::row).toList();
        };
        if (!rows.equals(now)) {
            rows.setAll(now);
        }
    }

    private Row row(Intent intent) {
        Happenings.Sending sending = happenings.sending(intent);
        return new Row(
                sending.moment(),
                sending.staff(),
                sending.text(),
                sending.sign() + " " + sending.state(),
                sending.tone(),
                happenings.told(intent),
                intent.order());
    }

    private Row row(AuditEntry entry) {
        Happenings.Happening happening = happenings.of(entry);
        return new Row(
                happening.moment(),
                happenings.actor(entry),
                happening.what(),
                happening.source(),
                Tone.NEUTRAL,
                happening.detail(),
                happening.order());
    }

    /** How many rows a part has. */
    public long count(Part of) {
        return switch (of) {
            case QUEUE -> data.open();
            case ACTIONS -> data.intents().size();
            case AUDIT -> data.audit().size();
        };
    }

    /** Shows the order of a row. */
    public void open(@Nullable Row row) {
        if (row != null && row.order() != null) {
            context.navigator().show("orders", row.order());
        }
    }

    public ObjectProperty<Part> partProperty() {
        return part;
    }

    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** Whether the first look has come back. */
    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /** How often the database was looked into; the parts' counts may have changed with each. */
    public ReadOnlyIntegerProperty looksProperty() {
        return looks.getReadOnlyProperty();
    }

    public ObservableList<Row> rows() {
        return rows;
    }
}
