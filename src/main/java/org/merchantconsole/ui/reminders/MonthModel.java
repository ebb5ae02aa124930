package org.merchantconsole.ui.reminders;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.merchantconsole.desk.Desks;
import org.merchantconsole.desk.PauseDay;
import org.merchantconsole.desk.ProviderDays;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.ui.Rereading;
import org.merchantconsole.ui.UiContext;

/** A month of pauses: its days, the one under the cursor, and what is paused in all. Lives on the window's thread. */
final class MonthModel {

    /** Whole weeks, as many as the longest month touches. */
    static final int DAYS = 42;

    /**
     * What was read.
     *
     * @param first the Monday from which it was read
     */
    record Look(LocalDate first, Map<LocalDate, PauseDay> days, OrderStore.Total paused) {}

    private final UiContext context;
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<LocalDate> day;
    private final ReadOnlyObjectWrapper<Look> look;
    private final AtomicReference<LocalDate> wanted;
    private final Rereading<Look> reading;

    MonthModel(Desks desks, UiContext context) {
        this.context = context;
        LocalDate today = today();
        this.day = new ReadOnlyObjectWrapper<>(today);
        this.wanted = new AtomicReference<>(monday(today));
        this.look = new ReadOnlyObjectWrapper<>(
                new Look(monday(today), Map.of(), new OrderStore.Total(0, List.of(), 0, 0)));
        this.reading = new Rereading<>(context.background(), () -> read(desks), look::set, context.notices()::failed);
    }

    private Look read(Desks desks) {
        LocalDate first = wanted.get();
        Map<LocalDate, PauseDay> days = desks.reminders().calendar(first, first.plusDays(DAYS - 1L)).stream()
                .collect(Collectors.toMap(PauseDay::day, Function.identity()));
        return new Look(first, days, desks.reminders().pausedTotal());
    }

    /** Today where the provider counts its days. */
    LocalDate today() {
        return ProviderDays.of(context.times().now());
    }

    /** The Monday on or before the first of the month. */
    static LocalDate monday(LocalDate day) {
        LocalDate first = day.withDayOfMonth(1);
        return first.minusDays(first.getDayOfWeek().getValue() - 1L);
    }

    ReadOnlyBooleanProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** The day under the cursor. */
    ReadOnlyObjectProperty<LocalDate> dayProperty() {
        return day.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Look> lookProperty() {
        return look.getReadOnlyProperty();
    }

    /** What is on the day under the cursor. */
    PauseDay onDay() {
        return on(day.get());
    }

    PauseDay on(LocalDate which) {
        return look.get().days().getOrDefault(which, new PauseDay(which, List.of(), List.of()));
    }

    void open() {
        shown.set(true);
        refresh();
    }

    void close() {
        shown.set(false);
    }

    /** Reads the month again, if somebody looks at it. */
    void refresh() {
        if (shown.get()) {
            reading.now();
        }
    }

    void move(int days) {
        go(day.get().plusDays(days));
    }

    void turn(int months) {
        go(day.get().plusMonths(months));
    }

    void go(LocalDate to) {
        boolean other = !YearMonth.from(to).equals(YearMonth.from(day.get()));
        day.set(to);
        if (other) {
            wanted.set(monday(to));
            refresh();
        }
    }

    /** Whether a day belongs to the month that is shown. */
    boolean isInMonth(LocalDate which) {
        return YearMonth.from(which).equals(YearMonth.from(day.get()));
    }

    /** The place of the day under the cursor among the shown ones. */
    int place() {
        return (int) ChronoUnit.DAYS.between(monday(day.get()), day.get());
    }
}
