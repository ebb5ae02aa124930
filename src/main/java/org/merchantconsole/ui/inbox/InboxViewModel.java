package org.merchantconsole.ui.inbox;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.desk.Changes;
import org.merchantconsole.desk.InboxDesk;
import org.merchantconsole.order.Notification;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.ui.News;
import org.merchantconsole.ui.Tone;
import org.merchantconsole.ui.UiContext;

/** The state of the inbox screen. */
public final class InboxViewModel {

    /** Which notifications are wanted. */
    public enum Part {
        ALL(null),
        AUTHENTIC(Notification.Verdict.AUTHENTIC),
        UNSIGNED(Notification.Verdict.UNSIGNED),
        NOT_AUTHENTIC(Notification.Verdict.NOT_AUTHENTIC);

        private final Notification.@Nullable Verdict verdict;

        Part(Notification.@Nullable Verdict verdict) {
            this.verdict = verdict;
        }
    }

    /** One line. */
    public record Row(
            long id,
            String when,
            String order,
            String way,
            String verdict,
            Tone verdictTone,
            String state,
            Tone stateTone,
            String text) {}

    /**
     * One notification in full.
     *
     * @param believed why it is believed or not
     * @param came what came of it
     * @param remark that something was taken out of the body; empty otherwise
     * @param raw query and body as they are kept
     */
    public record Detail(
            String title,
            String believed,
            Tone tone,
            String came,
            String remark,
            String raw,
            @Nullable OrderKey order) {}

    /** A few words with their colour. */
    public record Said(Tone tone, String words) {}

    private final UiContext context;
    private final News news;
    private final InboxPort port;
    private final InboxWords words;
    private final ObjectProperty<Part> part = new SimpleObjectProperty<>(Part.ALL);
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Detail> detail = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Said> listener;
    private final ReadOnlyObjectWrapper<InboxPort.@Nullable Data> seen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);
    private final AtomicBoolean called = new AtomicBoolean();
    private Subscription listening = Subscription.EMPTY;
    private @Nullable Long chosen;

    public InboxViewModel(UiContext context, News news, InboxPort port) {
        this.context = context;
        this.news = news;
        this.port = port;
        this.words = new InboxWords(context.texts());
        this.listener = new ReadOnlyObjectWrapper<>(said(ListenerState.OFF));
        part.subscribe(before -> refresh());
    }

    /** Comes into sight. */
    public void shown() {
        Changes.Subscription arrivals = port.subscribe(this::arrived);
        listening = Subscription.combine(arrivals::close, news.onTick(this::fill));
        refresh();
    }

    /** Goes out of sight. */
    public void left() {
        listening.unsubscribe();
        listening = Subscription.EMPTY;
    }

    /** Many may come at once; one look serves all that came before it began. */
    private void arrived() {
        if (called.compareAndSet(false, true)) {
            context.background().onWindow(this::refresh);
        }
    }

    /** Looks again. */
    public void refresh() {
        called.set(false);
        Part asked = part.get();
        context.background()
                .run(
                        () -> port.load(asked.verdict),
                        found -> {
                            if (asked == part.get()) {
                                seen.set(found);
                                fill();
                            }
                        },
                        context.notices()::failed);
    }

    private void fill() {
        InboxPort.Data data = seen.get();
        if (data == null) {
            return;
        }
        listener.set(said(data.listener()));
        List<Row> now = data.latest().stream().map(this::row).toList();
        if (!rows.equals(now)) {
            rows.setAll(now);
        }
        choose(chosen);
    }

    private Said said(ListenerState state) {
        return new Said(InboxWords.tone(state), words.listener(state));
    }

    private Row row(Notification n) {
        return new Row(
                n.id(),
                context.times().moment(n.receivedAt()),
                n.order().id(),
                words.way(n),
                words.verdict(n.verdict()),
                InboxWords.tone(n.verdict()),
                words.state(n.state()),
                InboxWords.tone(n.state()),
                n.text());
    }

    /** Shows a row in full; null for none. */
    public void choose(@Nullable Long id) {
        chosen = id;
        InboxPort.Data data = seen.get();
        Notification found = data == null || id == null
                ? null
                : data.latest().stream().filter(n -> n.id() == id).findFirst().orElse(null);
        detail.set(found == null ? null : detail(found));
        context.navigator().keysChanged();
    }

    private Detail detail(Notification n) {
        String came = words.state(n.state()) + (n.text().isEmpty() ? "" : ": " + n.text());
        String query = n.query().isEmpty() ? "" : "?" + n.query() + "\n\n";
        return new Detail(
                context.texts().get("inbox.number", Long.toString(n.id())) + "  "
                        + n.order().id(),
                words.verdict(n.verdict()) + ". " + words.believed(n),
                InboxWords.tone(n.verdict()),
                came,
                n.masked() ? context.texts().get("inbox.masked") : "",
                query + n.body(),
                n.order().id().isEmpty() ? null : n.order());
    }

    /** Looks into the chosen one once more. */
    public void replay() {
        Long id = chosen;
        if (id == null || detail.get() == null || busy.get()) {
            return;
        }
        busy.set(true);
        context.background()
                .run(
                        () -> port.replay(id),
                        again -> {
                            busy.set(false);
                            again.ifPresent(n -> context.notices()
                                    .say(
                                            InboxWords.tone(n.state()),
                                            context.texts()
                                                    .get(
                                                            "inbox.replayed",
                                                            Long.toString(id),
                                                            detail(n).came())));
                            refresh();
                        },
                        this::failed);
    }

    /** Lets the person choose files. */
    void chooseFiles() {
        drop(context.files().chooseAny(context.texts().get("inbox.drop")));
    }

    /** Takes in notifications from files. */
    public void drop(List<Path> files) {
        if (files.isEmpty() || busy.get()) {
            return;
        }
        busy.set(true);
        context.background()
                .run(
                        () -> port.drop(files),
                        dropped -> {
                            busy.set(false);
                            tell(dropped);
                            part.set(Part.ALL);
                            if (!dropped.kept().isEmpty()) {
                                chosen = dropped.kept().getLast().id();
                            }
                            refresh();
                        },
                        this::failed);
    }

    private void tell(InboxDesk.Dropped dropped) {
        if (!dropped.refused().isEmpty()) {
            context.notices().say(Tone.WARNING, dropped.refused().getFirst());
        } else if (dropped.kept().size() == 1) {
            context.notices()
                    .say(
                            InboxWords.tone(dropped.kept().getFirst().state()),
                            detail(dropped.kept().getFirst()).came());
        } else {
            context.notices()
                    .say(
                            Tone.SUCCESS,
                            context.texts().get("inbox.dropped", dropped.kept().size()));
        }
    }

    private void failed(Exception fault) {
        busy.set(false);
        context.notices().failed(fault);
    }

    /** Shows the order of the chosen one. */
    public void open() {
        Detail now = detail.get();
        if (now != null && now.order() != null) {
            context.navigator().show("orders", now.order());
        }
    }

    /** Goes to where the listener is switched on. */
    public void toSettings() {
        context.navigator().show("settings", null);
    }

    /** How many a part has. */
    public long count(Part of) {
        InboxPort.Data data = seen.get();
        Map<Notification.Verdict, Long> counts = data == null ? Map.of() : data.counts();
        return of.verdict == null
                ? counts.values().stream().mapToLong(Long::longValue).sum()
                : counts.getOrDefault(of.verdict, 0L);
    }

    public ObjectProperty<Part> partProperty() {
        return part;
    }

    public ObservableList<Row> rows() {
        return rows;
    }

    /** The chosen one; null for none. */
    public ReadOnlyObjectProperty<@Nullable Detail> detailProperty() {
        return detail.getReadOnlyProperty();
    }

    /** Where the listener stands. */
    public ReadOnlyObjectProperty<Said> listenerProperty() {
        return listener.getReadOnlyProperty();
    }

    /** What was found at the last look; null before the first. */
    public ReadOnlyObjectProperty<InboxPort.@Nullable Data> seenProperty() {
        return seen.getReadOnlyProperty();
    }

    /** Whether something is under way that must not be asked for twice. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** The number of the chosen one; null for none. */
    @Nullable
    Long chosen() {
        return chosen;
    }
}
