package org.merchantconsole.ui.home;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.desk.Consequence;
import org.merchantconsole.desk.RadarDesk.Day;
import org.merchantconsole.desk.RadarDesk.Part;
import org.merchantconsole.order.Queue;
import org.merchantconsole.ui.Happenings;
import org.merchantconsole.ui.Happenings.Happening;
import org.merchantconsole.ui.Happenings.Sending;
import org.merchantconsole.ui.News;
import org.merchantconsole.ui.Tone;
import org.merchantconsole.ui.UiContext;

/** The first screen's state: every figure says which screen it opens. */
public final class HomeViewModel {

    /** How many days the radar looks ahead, today included. */
    public static final int DAYS = 12;

    private static final int LATEST = 8;
    private static final int WAITING = 5;

    /**
     * A work list's figure.
     *
     * @param screen the screen it opens
     * @param sign what is urgent there, with its colour
     */
    public record Card(String screen, String name, String count, String money, String sign, Tone tone) {}

    /** A way to begin. */
    public record Start(String screen, String key, String text) {}

    private final UiContext context;
    private final HomeWords words;
    private final Happenings happenings;
    private final News news;
    private final Callable<HomeData> load;
    private final Supplier<String> member;

    private final ReadOnlyStringWrapper greeting = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper known = new ReadOnlyBooleanWrapper(false);
    private final ObservableList<Card> cards = FXCollections.observableArrayList();
    private final ObservableList<Day> radar = FXCollections.observableArrayList();
    private final ObservableList<Sending> waiting = FXCollections.observableArrayList();
    private final ObservableList<Happening> latest = FXCollections.observableArrayList();
    private final ObservableList<Start> starts = FXCollections.observableArrayList();
    private @Nullable HomeData data;
    private Subscription listening = Subscription.EMPTY;
    private boolean loading;
    private boolean again;
    private Predicate<Queue> wanted = queue -> true;

    /**
     * @param load looks into the database, {@link #DAYS} ahead
     * @param member the name of who sits here
     */
    public HomeViewModel(UiContext context, News news, Callable<HomeData> load, Supplier<String> member) {
        this.context = context;
        this.words = new HomeWords(context.texts(), context.times());
        this.happenings = new Happenings(context.texts(), context.times());
        this.news = news;
        this.load = load;
        this.member = member;
        tick();
    }

    /** Comes into sight: looks, and listens. */
    public void shown() {
        listening = Subscription.combine(news.onChange(order -> refresh()), news.onTick(this::tick));
        refresh();
    }

    /** Goes out of sight. */
    public void left() {
        listening.unsubscribe();
        listening = Subscription.EMPTY;
    }

    /** Looks again; calls that come meanwhile are answered by one more look. */
    public void refresh() {
        if (loading) {
            again = true;
            return;
        }
        loading = true;
        context.background().run(load, this::show, fault -> {
            loading = false;
            again = false;
            context.notices().failed(fault);
        });
    }

    private void show(HomeData found) {
        data = found;
        known.set(true);
        tick();
        loading = false;
        if (again) {
            again = false;
            refresh();
        }
    }

    /** Moves the words that depend on the time of day. */
    public void tick() {
        greeting.set(words.greeting(member.get()));
        HomeData known = data;
        if (known == null) {
            return;
        }
        List<Day> days = known.days().stream().map(this::wanted).toList();
        summary.set(words.summary(days));
        setIfChanged(
                cards,
                words.cards(known.totals()).stream()
                        .filter(card -> isWanted(card.screen()))
                        .toList());
        setIfChanged(radar, days);
        setIfChanged(
                starts,
                words.starts(known.totals()).stream()
                        .filter(start -> isWanted(start.screen()))
                        .toList());
        setIfChanged(
                waiting,
                known.intents().stream()
                        .filter(intent -> intent.state().isOpen())
                        .limit(WAITING)
                        .map(happenings::sending)
                        .toList());
        setIfChanged(
                latest, known.audit().stream().limit(LATEST).map(happenings::of).toList());
        var all = known.totals().get(Queue.ORDERS);
        empty.set(all == null || all.count() == 0);
    }

    private Day wanted(Day day) {
        return new Day(
                day.date(),
                day.parts().stream()
                        .filter(part -> part.consequence() != Consequence.LINK_ENDS
                                && wanted.test(part.consequence().queue()))
                        .toList());
    }

    private boolean isWanted(String screen) {
        return wanted.test(Queue.valueOf(screen.toUpperCase(Locale.ROOT)));
    }

    /** Shows only these work lists. */
    void only(Predicate<Queue> queues) {
        wanted = queues;
        tick();
    }

    /** Nodes under the cursor stay where they are unless something really changed. */
    private static <T> void setIfChanged(ObservableList<T> list, List<T> now) {
        if (!list.equals(now)) {
            list.setAll(now);
        }
    }

    /** Opens the work list that a figure counts. */
    public void open(String screen) {
        context.navigator().show(screen, null);
    }

    /** Opens the orders that a bar counts. */
    public void open(Part bar) {
        context.navigator().find(bar.search());
    }

    public String barText(Day day, Part bar) {
        return words.barText(day, bar);
    }

    public String dayName(Day day) {
        return words.dayName(day.date());
    }

    public ReadOnlyStringProperty greetingProperty() {
        return greeting.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** Whether there is not a single order yet. */
    public ReadOnlyBooleanProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }

    /** Whether the database was looked into yet. */
    public ReadOnlyBooleanProperty knownProperty() {
        return known.getReadOnlyProperty();
    }

    public ObservableList<Card> cards() {
        return cards;
    }

    public ObservableList<Day> radar() {
        return radar;
    }

    public ObservableList<Sending> waiting() {
        return waiting;
    }

    public ObservableList<Happening> latest() {
        return latest;
    }

    public ObservableList<Start> starts() {
        return starts;
    }
}
