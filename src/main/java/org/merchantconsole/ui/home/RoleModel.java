package org.merchantconsole.ui.home;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.merchantconsole.desk.HomeDesk;
import org.merchantconsole.desk.HomeDesk.Bar;
import org.merchantconsole.desk.HomeDesk.Chart;
import org.merchantconsole.desk.HomeDesk.Scope;
import org.merchantconsole.desk.Role;
import org.merchantconsole.money.Money;
import org.merchantconsole.ui.MoneyText;
import org.merchantconsole.ui.News;
import org.merchantconsole.ui.Rereading;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.TimeText;
import org.merchantconsole.ui.Tone;
import org.merchantconsole.ui.UiContext;

/** Whose work the first screen shows, its charts, and whether it says how the jobs are done; each person's own choice. */
public final class RoleModel {

    private static final String AWAY = "away";

    /** Who sits here. */
    public record Person(String name, Role role) {}

    private record Found(Scope scope, boolean help, List<Chart> charts) {}

    private final UiContext context;
    private final News news;
    private final HomeDesk desk;
    private final Supplier<Person> person;
    private final Rereading<Found> reading;
    private final ReadOnlyObjectWrapper<Scope> scope = new ReadOnlyObjectWrapper<>(Scope.ALL);
    private final BooleanProperty help = new SimpleBooleanProperty(true);
    private final ObservableList<Chart> charts = FXCollections.observableArrayList();
    private Subscription listening = Subscription.EMPTY;

    public RoleModel(UiContext context, News news, HomeDesk desk, Supplier<Person> person) {
        this.context = context;
        this.news = news;
        this.desk = desk;
        this.person = person;
        this.reading = new Rereading<>(context.background(), this::read, this::show, context.notices()::failed);
    }

    private Found read() {
        Person here = person.get();
        Scope chosen = Scope.valueOf(
                desk.chosen(here.name(), "scope", Scope.of(here.role()).name()));
        return new Found(chosen, !desk.chosen(here.name(), "help", "").equals(AWAY), desk.charts(chosen));
    }

    private void show(Found found) {
        scope.set(found.scope());
        help.set(found.help());
        if (!charts.equals(found.charts())) {
            charts.setAll(found.charts());
        }
    }

    void shown() {
        listening = news.onChange(order -> reading.now());
        reading.now();
    }

    void left() {
        listening.unsubscribe();
        listening = Subscription.EMPTY;
    }

    /** Shows the work of somebody else, and remembers it. */
    void choose(Scope wanted) {
        keep("scope", wanted.name());
    }

    /** The next one, round and round. */
    void turn() {
        List<Scope> round = List.of(Scope.values());
        choose(round.get((round.indexOf(scope.get()) + 1) % round.size()));
    }

    /** Puts the help away or brings it back, and remembers it. */
    void toggleHelp() {
        keep("help", help.get() ? AWAY : "here");
    }

    private void keep(String what, String value) {
        Person here = person.get();
        context.background()
                .run(
                        () -> {
                            desk.choose(here.name(), what, value);
                            return what;
                        },
                        done -> reading.now(),
                        context.notices()::failed);
    }

    /** Opens what a bar counts. */
    void open(Bar bar) {
        if (!bar.search().isEmpty()) {
            context.navigator().find(bar.search());
        }
    }

    void open(String screen) {
        context.navigator().show(screen, null);
    }

    String title(Chart chart) {
        return texts().of("home.chart", chart.kind());
    }

    String name(Bar bar) {
        if (!bar.word().isEmpty()) {
            return bar.word();
        }
        TimeText times = context.times();
        if (bar.from() == Bar.OPEN) {
            return texts().get("home.chart.undated");
        }
        if (bar.from() == bar.to()) {
            return times.day(times.today().plusDays(bar.from()));
        }
        if (bar.to() == Bar.OPEN) {
            return texts().get("home.chart.later", times.day(times.today().plusDays(bar.from())));
        }
        return bar.from() < 0
                ? texts().get("home.chart.today")
                : times.day(times.today().plusDays(bar.from())) + " – "
                        + times.day(times.today().plusDays(bar.to()));
    }

    String figures(Bar bar) {
        String money = MoneyText.all(bar.total().money(), texts().locale());
        return bar.total().count() + (money.isEmpty() || bar.total().count() == 0 ? "" : " · " + money);
    }

    /** In proportion to the money of the chart's longest bar; currencies are added at face value, for drawing only. */
    static double share(Chart chart, Bar bar) {
        BigDecimal most = chart.bars().stream().map(RoleModel::weight).reduce(BigDecimal.ONE, BigDecimal::max);
        return weight(bar).movePointRight(4).divideToIntegralValue(most).intValue() / 10_000.0;
    }

    private static BigDecimal weight(Bar bar) {
        return bar.total().money().stream().map(Money::major).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static Tone tone(Chart chart, Bar bar) {
        return switch (chart.kind()) {
            case HELD, UNSHIPPED ->
                bar.total().count() == 0
                        ? Tone.NEUTRAL
                        : bar.from() < 1 ? Tone.DANGER : bar.from() < 3 ? Tone.WARNING : Tone.ACCENT;
            case REFUND_DAYS, REFUND_REASONS -> Tone.ACCENT;
            case AT_RISK -> Tone.WARNING;
        };
    }

    String scopeName(Scope one) {
        return texts().get("home.scope." + one.name().toLowerCase(Locale.ROOT));
    }

    Texts texts() {
        return context.texts();
    }

    ReadOnlyObjectProperty<Scope> scopeProperty() {
        return scope.getReadOnlyProperty();
    }

    /** Whether the screen says how the jobs are done. */
    BooleanProperty helpProperty() {
        return help;
    }

    ObservableList<Chart> charts() {
        return charts;
    }
}
