package org.merchantconsole.ui.links;

import java.net.URI;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.desk.Desks;
import org.merchantconsole.desk.LinksDesk;
import org.merchantconsole.desk.LinksDesk.Link;
import org.merchantconsole.desk.LinksDesk.Stage;
import org.merchantconsole.order.OperationId;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.ui.News;
import org.merchantconsole.ui.Tone;
import org.merchantconsole.ui.UiContext;

/** The state of the screen of payment links. */
public final class LinksViewModel {
    private static final int LATEST = 500;

    /** Which links are wanted. */
    public enum Part {
        ALL,
        OPEN,
        PAID,
        ENDED;

        boolean has(Stage stage) {
            return switch (this) {
                case ALL -> true;
                case OPEN -> stage.isPayable() || stage == Stage.UNKNOWN;
                case PAID -> stage == Stage.PAID || stage == Stage.HELD || stage == Stage.RETURNED;
                case ENDED ->
                    stage == Stage.EXPIRED
                            || stage == Stage.CANCELLED
                            || stage == Stage.DECLINED
                            || stage == Stage.NOT_MADE;
            };
        }
    }

    private final UiContext context;
    private final News news;
    private final Desks desks;
    private final ObjectProperty<Part> part = new SimpleObjectProperty<>(Part.ALL);
    private final ObservableList<Link> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable List<Link>> all = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable Link> chosen = new SimpleObjectProperty<>();
    private Subscription listening = Subscription.EMPTY;

    public LinksViewModel(UiContext context, News news, Desks desks) {
        this.context = context;
        this.news = news;
        this.desks = desks;
        part.subscribe(before -> fill());
    }

    /** Comes into sight. */
    public void shown() {
        listening = Subscription.combine(news.onChange(key -> refresh()), news.onTick(this::refresh));
        refresh();
    }

    /** Goes out of sight. */
    public void left() {
        listening.unsubscribe();
        listening = Subscription.EMPTY;
    }

    /** Reads the links again. */
    public void refresh() {
        context.background()
                .run(
                        () -> desks.links().latest(null, LATEST),
                        found -> {
                            all.set(found);
                            fill();
                        },
                        context.notices()::failed);
    }

    private void fill() {
        List<Link> found = all.get();
        if (found == null) {
            return;
        }
        Link before = chosen.get();
        rows.setAll(found.stream().filter(link -> part.get().has(link.stage())).toList());
        OperationId id = before == null ? null : before.creation().id();
        chosen.set(rows.stream()
                .filter(link -> link.creation().id().equals(id))
                .findFirst()
                .orElse(rows.isEmpty() ? null : rows.getFirst()));
    }

    public ObjectProperty<Part> partProperty() {
        return part;
    }

    /** How many each part has. */
    long count(Part wanted) {
        List<Link> found = all.get();
        return found == null
                ? 0
                : found.stream().filter(link -> wanted.has(link.stage())).count();
    }

    /** What was read; null before the first time. */
    public ReadOnlyObjectProperty<@Nullable List<Link>> allProperty() {
        return all.getReadOnlyProperty();
    }

    public ObservableList<Link> rows() {
        return rows;
    }

    public ObjectProperty<@Nullable Link> chosenProperty() {
        return chosen;
    }

    public UiContext context() {
        return context;
    }

    /** The e-mail of the chosen link; null when it cannot be paid any more. */
    LinksDesk.@Nullable Mail mail() {
        Link link = chosen.get();
        return link == null || !link.stage().isPayable() ? null : desks.links().mail(link);
    }

    /** Opens the order of the chosen link. */
    public void open() {
        Link link = chosen.get();
        if (link != null && link.order() != null) {
            context.navigator().show("orders", link.order().key());
        } else if (link != null) {
            say(Tone.WARNING, "links.noOrder");
        }
    }

    /** Makes a new order from an ended one, in the screen for that. */
    public void again() {
        Link link = chosen.get();
        if (link == null) {
            return;
        }
        OrderKey key = link.creation().request().key();
        context.background()
                .run(
                        () -> desks.newOrders().again(key).isPresent(),
                        ended -> {
                            if (ended) {
                                context.navigator().show("neworder", key);
                            } else {
                                say(Tone.WARNING, "links.notEnded");
                            }
                        },
                        context.notices()::failed);
    }

    /** Asks the provider about the chosen link. */
    public void look() {
        Link link = chosen.get();
        if (link == null) {
            return;
        }
        context.background()
                .run(
                        () -> {
                            if (link.creation().state().isOpen()) {
                                desks.newOrders().look(link.creation().id());
                            } else {
                                desks.orders().refresh(link.creation().request().key());
                            }
                            return link;
                        },
                        done -> {
                            refresh();
                            say(Tone.NEUTRAL, "links.looked");
                        },
                        context.notices()::failed);
    }

    void say(Tone tone, String key) {
        context.notices().say(tone, context.texts().get(key));
    }

    /** The address of the chosen link while it can be paid; null otherwise. */
    @Nullable
    URI page() {
        Link link = chosen.get();
        return link == null
                        || !link.stage().isPayable()
                        || link.creation().paymentUrl().isEmpty()
                ? null
                : URI.create(link.creation().paymentUrl());
    }

    static Tone tone(Stage stage) {
        return switch (stage) {
            case OPEN, OPENED -> Tone.ACCENT;
            case UNKNOWN, HELD -> Tone.WARNING;
            case PAID -> Tone.SUCCESS;
            case DECLINED, NOT_MADE -> Tone.DANGER;
            case RETURNED, CANCELLED, EXPIRED -> Tone.NEUTRAL;
        };
    }
}
