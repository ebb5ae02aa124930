package org.merchantconsole.ui.shipping;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.merchantconsole.desk.Desks;
import org.merchantconsole.order.OrderQuery;
import org.merchantconsole.order.Queue;
import org.merchantconsole.status.Flow;
import org.merchantconsole.status.Staff;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.TimeText;
import org.merchantconsole.ui.UiContext;
import org.merchantconsole.ui.list.Filter;
import org.merchantconsole.ui.order.DeskModel;

/** Orders to ship, the nearest expiry first. */
public final class ShippingViewModel {

    private final UiContext context;
    private final DeskModel desk;
    private final ScanModel scans;

    public ShippingViewModel(Desks desks, Supplier<Staff> staff, UiContext context) {
        this.context = context;
        this.desk = new DeskModel(desks, staff, context, Queue.SHIPPING, filters(), true);
        this.scans = new ScanModel(desks, staff, context, order -> desk.list().select(order));
    }

    private static List<Filter> filters() {
        OrderQuery all = OrderQuery.of(Queue.SHIPPING);
        return List.of(
                Filter.all("shipping.chip.all", all),
                new Filter("shipping.chip.day", all, Filter.DAY),
                new Filter("shipping.chip.days", all, Filter.THREE_DAYS),
                Filter.all("shipping.chip.klarna", of(Flow.KLARNA)),
                Filter.all("shipping.chip.pad", of(Flow.PAD)));
    }

    ScanModel scans() {
        return scans;
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

    private static OrderQuery of(Flow flow) {
        return new OrderQuery(Queue.SHIPPING, "", Set.of(flow), Set.of(), null);
    }
}
