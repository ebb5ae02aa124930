package org.merchantconsole.ui.captures;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.merchantconsole.desk.Desks;
import org.merchantconsole.desk.Reservation;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderQuery;
import org.merchantconsole.order.OrderRow;
import org.merchantconsole.order.Queue;
import org.merchantconsole.status.Staff;
import org.merchantconsole.ui.MoneyText;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.TimeText;
import org.merchantconsole.ui.UiContext;
import org.merchantconsole.ui.list.Filter;
import org.merchantconsole.ui.order.DeskModel;

/** Money reserved on cards, what runs out next first. */
public final class CapturesViewModel {

    private final UiContext context;
    private final DeskModel desk;
    /** What the rows in sight still have to capture; filled in the background before they are shown. */
    private final Map<OrderKey, Reservation> reservations = new ConcurrentHashMap<>();

    public CapturesViewModel(Desks desks, Supplier<Staff> staff, UiContext context) {
        this.context = context;
        this.desk = new DeskModel(
                desks,
                staff,
                context,
                Queue.CAPTURES,
                filters(),
                false,
                rows -> reservations.putAll(desks.refunds()
                        .reservations(rows.stream().map(OrderRow::key).toList())));
    }

    private static List<Filter> filters() {
        OrderQuery all = OrderQuery.of(Queue.CAPTURES);
        return List.of(
                Filter.all("captures.chip.all", all),
                new Filter("captures.chip.day", all, Filter.DAY),
                new Filter("captures.chip.three", all, Filter.THREE_DAYS));
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

    /** What can still be captured. */
    String left(OrderRow row) {
        Reservation reservation = reservations.get(row.key());
        return MoneyText.of(reservation == null ? row.amount() : reservation.left(), texts().locale());
    }
}
