package org.merchantconsole.ui.orders;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.merchantconsole.desk.Desks;
import org.merchantconsole.order.OrderQuery;
import org.merchantconsole.order.Queue;
import org.merchantconsole.status.Family;
import org.merchantconsole.status.Flow;
import org.merchantconsole.status.Staff;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.TimeText;
import org.merchantconsole.ui.UiContext;
import org.merchantconsole.ui.list.Filter;
import org.merchantconsole.ui.order.DeskModel;

/** All orders, narrowed by words, by what their pair amounts to, and by method. */
public final class OrdersViewModel {

    private final UiContext context;
    private final DeskModel desk;

    public OrdersViewModel(Desks desks, Supplier<Staff> staff, UiContext context) {
        this.context = context;
        this.desk = new DeskModel(desks, staff, context, Queue.ORDERS, filters(), false);
    }

    private static List<Filter> filters() {
        return List.of(
                Filter.all("orders.chip.all", OrderQuery.of(Queue.ORDERS)),
                of("paid", Family.PAID),
                of("review", Family.REVIEW),
                of("ship", Family.SHIP),
                of("transit", Family.TRANSIT),
                of("capture", Family.CAPTURE),
                of("refunded", Family.REFUNDED, Family.PARTLY_REFUNDED),
                of("chargeback", Family.CHARGEBACK),
                of("ended", Family.CANCELLED, Family.DECLINED, Family.EXPIRED),
                of("open", Family.OPEN),
                of("unknown", Family.UNKNOWN));
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

    private static Filter of(String name, Family... families) {
        return Filter.all("orders.chip." + name, new OrderQuery(Queue.ORDERS, "", Set.of(), Set.of(families), null));
    }

    /** The groups of methods to narrow by, by the key of their text. */
    Map<String, Set<Flow>> flows() {
        Map<String, Set<Flow>> groups = new LinkedHashMap<>();
        groups.put("orders.flow.all", Set.of());
        groups.put("orders.flow.cards", Set.of(Flow.CARD, Flow.CARD_OWN_MID, Flow.CARD_MANUAL_CAPTURE));
        groups.put("orders.flow.klarna", Set.of(Flow.KLARNA));
        groups.put("orders.flow.pad", Set.of(Flow.PAD));
        groups.put("orders.flow.banking", Set.of(Flow.IDEAL, Flow.BANKTRANS, Flow.DIRDEB));
        groups.put("orders.flow.other", Set.of(Flow.OTHER));
        return groups;
    }
}
