package org.merchantconsole.ui.radar;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.desk.Consequence;
import org.merchantconsole.desk.Desks;
import org.merchantconsole.desk.HomeDesk;
import org.merchantconsole.desk.RadarDesk;
import org.merchantconsole.desk.RadarDesk.Group;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.OrderStore.Dated;
import org.merchantconsole.ui.MoneyBar;
import org.merchantconsole.ui.MoneyText;
import org.merchantconsole.ui.News;
import org.merchantconsole.ui.Rereading;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.TimeText;
import org.merchantconsole.ui.Tone;
import org.merchantconsole.ui.UiContext;
import org.merchantconsole.ui.Urgency;

/** The state of the radar: how far it looks, its groups, and the dates of the group under the cursor. */
public final class RadarViewModel {

    /** How many days it may look ahead, today being the first. */
    static final List<Integer> HORIZONS = List.of(1, 3, 7, 14, 30);

    /** More rows nobody reads here; Enter opens all of them. */
    private static final int ROWS = 500;

    /**
     * A bar.
     *
     * @param share of the longest bar, 0 to 1, in proportion to the money; currencies are added at face value, for drawing only
     * @param words all of it in one sentence, for who does not see the bar
     */
    record Bar(Group group, String name, String figures, String overdue, Tone tone, double share, String words) {}

    private final UiContext context;
    private final News news;
    private final Desks desks;
    private final Supplier<String> member;
    private final ReadOnlyObjectWrapper<HomeDesk.Alarm> alarm = new ReadOnlyObjectWrapper<>(HomeDesk.Alarm.DAY);
    private final Rereading<RadarDesk.Radar> reading;
    private final IntegerProperty horizon = new SimpleIntegerProperty(2);
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ObservableList<Bar> bars = FXCollections.observableArrayList();
    private final ObservableList<Dated> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Bar> chosen = new ReadOnlyObjectWrapper<>();
    private RadarDesk.@Nullable Radar found;
    private Subscription listening = Subscription.EMPTY;

    RadarViewModel(UiContext context, News news, Desks desks, Supplier<String> member) {
        this.desks = desks;
        this.member = member;
        this.context = context;
        this.news = news;
        this.reading = new Rereading<>(
                context.background(),
                () -> desks.radar().radar(HORIZONS.get(horizon.get())),
                this::show,
                context.notices()::failed);
    }

    void shown() {
        listening = Subscription.combine(news.onChange(order -> reading.now()), news.onTick(this::tick));
        reading.now();
        alarm(() -> desks.home().alarm(member.get()));
    }

    /** The next way of being told, round and round. */
    void turnAlarm() {
        List<HomeDesk.Alarm> round = List.of(HomeDesk.Alarm.values());
        HomeDesk.Alarm next = round.get((round.indexOf(alarm.get()) + 1) % round.size());
        alarm(() -> {
            desks.home().alarm(member.get(), next);
            return next;
        });
    }

    private void alarm(Callable<HomeDesk.Alarm> work) {
        context.background().run(work, alarm::set, context.notices()::failed);
    }

    /** When the person is told that an order is about to be lost, in words. */
    String alarmText(HomeDesk.Alarm when) {
        return texts().of("radar.alarm", when);
    }

    ReadOnlyObjectProperty<HomeDesk.Alarm> alarmProperty() {
        return alarm.getReadOnlyProperty();
    }

    void left() {
        listening.unsubscribe();
        listening = Subscription.EMPTY;
    }

    /** Looks so many days ahead. */
    void look(int index) {
        horizon.set(Math.clamp(index, 0, HORIZONS.size() - 1));
        reading.now();
    }

    void farther(int step) {
        look(horizon.get() + step);
    }

    private void tick() {
        RadarDesk.Radar known = found;
        if (known != null) {
            show(known);
        }
    }

    private void show(RadarDesk.Radar radar) {
        found = radar;
        long most = Math.max(
                1,
                radar.groups().stream()
                        .mapToLong(group -> MoneyBar.weight(group.money()))
                        .max()
                        .orElse(1));
        List<Bar> drawn = radar.groups().stream().map(group -> bar(group, most)).toList();
        Bar before = chosen.get();
        if (!bars.equals(drawn)) {
            bars.setAll(drawn);
        }
        summary.set(summary(radar));
        Bar same = drawn.stream()
                .filter(bar -> before != null
                        && bar.group().consequence() == before.group().consequence())
                .findFirst()
                .orElse(drawn.isEmpty() ? null : drawn.getFirst());
        chosen.set(same);
        List<Dated> dates = same == null
                ? List.of()
                : same.group().dates().stream().limit(ROWS).toList();
        if (!rows.equals(dates)) {
            rows.setAll(dates);
        }
    }

    private Bar bar(Group group, long most) {
        String name = name(group.consequence());
        String money = MoneyText.all(group.money(), texts().locale());
        String overdue = group.overdue() == 0 ? "" : texts().get("radar.overdue", group.overdue());
        String words =
                texts().get("radar.bar.words", name, group.count(), money) + (overdue.isEmpty() ? "" : ", " + overdue);
        return new Bar(
                group,
                name,
                group.count() + " · " + money,
                overdue,
                Tone.of(group.consequence()),
                (double) MoneyBar.weight(group.money()) / most,
                words);
    }

    /** How many orders end and the money that is lost with them if nobody acts; each order once. */
    private String summary(RadarDesk.Radar radar) {
        Map<String, Money> money = new HashMap<>();
        Set<Dated> losses = radar.groups().stream()
                .filter(group -> group.consequence().isLoss())
                .flatMap(group -> group.dates().stream())
                .collect(Collectors.toSet());
        losses.forEach(date -> money.merge(date.amount().currency().getCurrencyCode(), date.amount(), Money::plus));
        return losses.isEmpty()
                ? texts().get("radar.summary.none", times().day(radar.lastDay()))
                : texts().get(
                                "radar.summary",
                                losses.size(),
                                MoneyText.all(money.values(), texts().locale()),
                                times().day(radar.lastDay()));
    }

    /** Puts the cursor on a group. */
    void choose(@Nullable Bar bar) {
        chosen.set(bar);
        rows.setAll(
                bar == null
                        ? List.of()
                        : bar.group().dates().stream().limit(ROWS).toList());
    }

    /** Moves the cursor up or down the groups. */
    void move(int step) {
        Bar now = chosen.get();
        if (!bars.isEmpty()) {
            int at = now == null ? 0 : bars.indexOf(now) + step;
            choose(bars.get(Math.clamp(at, 0, bars.size() - 1)));
        }
    }

    /** Opens all orders of a group. */
    void open(Bar bar) {
        context.navigator().find(bar.group().search());
    }

    /** Opens an order where something is done about its date. */
    void open(Dated date) {
        context.navigator().show(date.queue().name().toLowerCase(Locale.ROOT), date.key());
    }

    String name(Consequence consequence) {
        return texts().of("radar.group", consequence);
    }

    /** What happens then, in a sentence. */
    String effect(Consequence consequence) {
        return texts().of("radar.effect", consequence);
    }

    String horizonName(int days) {
        return days == 1 ? texts().get("radar.today") : texts().get("radar.days", days);
    }

    /** With the sign of how urgent it is. */
    String left(Dated date) {
        Tone tone = leftTone(date);
        return (tone.sign().isEmpty() ? "" : tone.sign() + " ") + times().relative(date.at());
    }

    Tone leftTone(Dated date) {
        return Urgency.of(date.at(), times().now()).tone();
    }

    String money(Dated date) {
        return MoneyText.of(date.amount(), texts().locale());
    }

    Texts texts() {
        return context.texts();
    }

    TimeText times() {
        return context.times();
    }

    /** The place in {@link #HORIZONS}. */
    IntegerProperty horizonProperty() {
        return horizon;
    }

    ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    ObservableList<Bar> bars() {
        return bars;
    }

    ObservableList<Dated> rows() {
        return rows;
    }

    ReadOnlyObjectProperty<@Nullable Bar> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }
}
