package org.merchantconsole.ui.reminders;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.desk.Desks;
import org.merchantconsole.desk.RemindersDesk;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.Hold;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderQuery;
import org.merchantconsole.order.OrderRow;
import org.merchantconsole.order.Queue;
import org.merchantconsole.status.Deadline;
import org.merchantconsole.status.ReminderTimeline;
import org.merchantconsole.status.Staff;
import org.merchantconsole.ui.MoneyText;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.TimeText;
import org.merchantconsole.ui.Tone;
import org.merchantconsole.ui.UiContext;
import org.merchantconsole.ui.Urgency;
import org.merchantconsole.ui.list.Columns.Mark;
import org.merchantconsole.ui.list.Filter;
import org.merchantconsole.ui.order.DeskModel;

/**
 * Invoices being collected, the nearest step first. The rows tell the next step; which reminder it is and what it costs
 * is read of each order in the background, because only its whole history tells.
 */
public final class RemindersViewModel {

    /** Rows that are looked into; beyond, the next step alone must do. */
    private static final int LOOKED_INTO = 200;

    private final Desks desks;
    private final Supplier<Staff> staff;
    private final UiContext context;
    private final DeskModel desk;
    private final ReadOnlyObjectWrapper<Map<OrderKey, Known>> known = new ReadOnlyObjectWrapper<>(Map.of());
    private final MonthModel month;
    private int reading;

    /** What is read of one order beyond its row. */
    record Known(ReminderTimeline timeline, @Nullable Hold pause) {}

    /**
     * One line of the agenda of pauses.
     *
     * @param warning that it ends before promised goods are back; empty otherwise
     */
    record Pause(String day, String what, String amount, String warning) {}

    public RemindersViewModel(Desks desks, Supplier<Staff> staff, UiContext context) {
        this.desks = desks;
        this.staff = staff;
        this.context = context;
        this.desk = new DeskModel(desks, staff, context, Queue.REMINDERS, filters(), true);
        this.month = new MonthModel(desks, context);
        desk.list().totalsProperty().subscribe(totals -> month.refresh());
        desk.list().rows().addListener((ListChangeListener<OrderRow>) change -> lookInto());
    }

    private static List<Filter> filters() {
        return List.of(
                Filter.all("reminders.chip.all", OrderQuery.of(Queue.REMINDERS)),
                Filter.all("reminders.chip.collecting", held(false)),
                Filter.all("reminders.chip.paused", held(true)),
                new Filter("reminders.chip.days", held(false), Filter.THREE_DAYS));
    }

    private static OrderQuery held(boolean held) {
        return new OrderQuery(Queue.REMINDERS, "", Set.of(), Set.of(), held);
    }

    private void lookInto() {
        int mine = ++reading;
        List<OrderKey> keys = desk.list().rows().stream()
                .limit(LOOKED_INTO)
                .map(OrderRow::key)
                .toList();
        context.background()
                .run(
                        () -> read(keys),
                        found -> {
                            if (mine == reading) {
                                known.set(found);
                            }
                        },
                        context.notices()::failed);
    }

    private Map<OrderKey, Known> read(List<OrderKey> keys) {
        Map<OrderKey, Known> found = new HashMap<>();
        for (OrderKey key : keys) {
            desks.orders()
                    .view(key, staff.get())
                    .ifPresent(view -> desks.reminders()
                            .timeline(view)
                            .ifPresent(timeline -> found.put(
                                    key,
                                    new Known(
                                            timeline,
                                            view.order().holds().isEmpty()
                                                    ? null
                                                    : view.order().holds().getLast()))));
        }
        return Map.copyOf(found);
    }

    /** The month came or went, and its keys with it. */
    void keysChanged() {
        context.navigator().keysChanged();
    }

    /** The calendar of pauses. */
    MonthModel month() {
        return month;
    }

    DeskModel desk() {
        return desk;
    }

    Texts texts() {
        return context.texts();
    }

    TimeText times() {
        return context.times();
    }

    ReadOnlyObjectProperty<Map<OrderKey, Known>> knownProperty() {
        return known.getReadOnlyProperty();
    }

    /** What comes next and when: agency red, a fee amber, a pause violet. */
    Mark nextStep(OrderRow row) {
        Instant at = row.dueAt();
        Deadline.What what = row.dueWhat();
        if (at == null || what == null) {
            return Mark.NONE;
        }
        String in = span(at);
        Optional<ReminderTimeline.Step> next = timeline(row).flatMap(line -> line.next(times().now()));
        return switch (what) {
            case AGENCY ->
                at.isBefore(times().now())
                        ? sign(Tone.DANGER, "agency.since", in)
                        : sign(
                                Urgency.of(at, times().now()) == Urgency.CALM ? Tone.WARNING : Tone.DANGER,
                                "agency",
                                in);
            case REMINDER_FEE -> {
                Money fee = next.map(ReminderTimeline.Step::fee).orElse(null);
                yield fee == null || fee.isZero()
                        ? sign(Tone.WARNING, "fee", in)
                        : sign(Tone.WARNING, "fee.amount", in, MoneyText.figures(fee, texts().locale()));
            }
            case HOLD_ENDS -> new Mark("‖ " + texts().get("reminders.due.hold", in), Tone.DONE);
            case REMINDER ->
                next.filter(step -> step.number() > 0)
                        .map(step -> sign(Tone.NEUTRAL, "reminder.number", in, step.number()))
                        .orElseGet(() -> sign(Tone.NEUTRAL, "reminder", in));
            default -> sign(Tone.NEUTRAL, "other", in);
        };
    }

    /** In whole days from one day on: the row is narrow, and nobody plans reminders by the hour. */
    private String span(Instant at) {
        long days = Duration.between(times().now(), at).abs().toDays();
        return days > 0 ? texts().get("time.days", days) : times().span(at);
    }

    private Mark sign(Tone tone, String key, Object... values) {
        String sign = tone.sign().isEmpty() ? "" : tone.sign() + " ";
        return new Mark(sign + texts().get("reminders.due." + key, values), tone);
    }

    private Optional<ReminderTimeline> timeline(OrderRow row) {
        return Optional.ofNullable(known.get().get(row.key())).map(Known::timeline);
    }

    private ReminderTimeline.@Nullable Step stageOf(OrderRow row) {
        return timeline(row).flatMap(line -> line.stage(times().now())).orElse(null);
    }

    /** Fees that reminders added so far. */
    String fees(OrderRow row) {
        ReminderTimeline.Step stage = stageOf(row);
        return stage == null || stage.owedOnTop().isZero()
                ? "–"
                : MoneyText.figures(stage.owedOnTop(), texts().locale());
    }

    /** The last step that was reached. */
    String stage(OrderRow row) {
        ReminderTimeline.Step stage = stageOf(row);
        if (stage == null) {
            return "–";
        }
        return switch (stage.what()) {
            case INVOICE -> texts().get("reminders.stage.invoice");
            case REMINDER -> texts().get("reminders.stage.reminder", stage.number());
            case AGENCY -> texts().get("reminders.stage.agency");
        };
    }

    String pausedUntil(OrderRow row) {
        return row.heldUntil() == null ? "–" : times().day(row.heldUntil());
    }

    /** The warning that a pause ends before the promised goods are back; empty when it does not. */
    String early(Hold pause) {
        return pause.promised() != null && RemindersDesk.endsTooEarly(pause)
                ? texts().get("reminders.early", times().day(pause.promised()))
                : "";
    }

    /** The pauses of the rows in sight, the first to end first. */
    List<Pause> agenda() {
        return desk.list().rows().stream()
                .filter(row -> row.heldUntil() != null)
                .sorted(Comparator.comparing(OrderRow::heldUntil, Comparator.nullsLast(Comparator.naturalOrder())))
                .map(row -> {
                    Known more = known.get().get(row.key());
                    Hold pause = more == null ? null : more.pause();
                    String reason = pause == null || pause.reason().isEmpty() ? "" : " · " + pause.reason();
                    return new Pause(
                            pausedUntil(row),
                            row.key().id() + " " + row.customer() + reason,
                            MoneyText.of(row.amount(), texts().locale()),
                            pause == null ? "" : early(pause));
                })
                .toList();
    }
}
