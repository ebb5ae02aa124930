package org.merchantconsole.ui.shipping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.merchantconsole.desk.Carrier;
import org.merchantconsole.desk.Desks;
import org.merchantconsole.desk.DueGroup;
import org.merchantconsole.desk.ScanCommand;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderQuery;
import org.merchantconsole.order.OrderRow;
import org.merchantconsole.order.Queue;
import org.merchantconsole.order.SlipStore;
import org.merchantconsole.paper.PackingSlips;
import org.merchantconsole.paper.Printout;
import org.merchantconsole.status.Flow;
import org.merchantconsole.status.Staff;
import org.merchantconsole.ui.MethodText;
import org.merchantconsole.ui.Rereading;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.TimeText;
import org.merchantconsole.ui.Tone;
import org.merchantconsole.ui.UiContext;
import org.merchantconsole.ui.list.Columns.Mark;
import org.merchantconsole.ui.list.EveryOrder;
import org.merchantconsole.ui.list.Filter;
import org.merchantconsole.ui.order.DeskModel;

/** Orders to ship, the nearest expiry first. */
public final class ShippingViewModel {

    /** More nobody packs at once. */
    private static final int MOST_SLIPS = 200;

    private final UiContext context;
    private final DeskModel desk;
    private final ScanModel scans;
    private final Desks desks;
    private final Supplier<Staff> staff;
    private final ReadOnlyObjectWrapper<List<DueGroup>> deadlines = new ReadOnlyObjectWrapper<>(List.of());
    private final AtomicReference<OrderQuery> shown = new AtomicReference<>(OrderQuery.of(Queue.SHIPPING));
    private final Rereading<List<DueGroup>> sums;
    /** Which slips were printed; replaced as a whole, also from the background. */
    private final AtomicReference<Map<OrderKey, SlipStore.Slips>> printed = new AtomicReference<>(Map.of());

    public ShippingViewModel(Desks desks, Supplier<Staff> staff, UiContext context) {
        this.context = context;
        this.desks = desks;
        this.staff = staff;
        this.desk = new DeskModel(desks, staff, context, Queue.SHIPPING, filters(), true, rows -> look(desks, rows));
        this.sums = new Rereading<>(
                context.background(),
                () -> desks.shipping().byDeadline(shown.get()),
                deadlines::set,
                context.notices()::failed);
        // The figures are of the chip, whatever is searched for within it: they are how one comes to its parts.
        desk.list().totalsProperty().subscribe(totals -> {
            if (totals.shown() != null) {
                shown.set(desk.list().narrowing().filterProperty().get().query());
                sums.now();
            }
        });
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

    private void look(Desks from, List<OrderRow> rows) {
        Map<OrderKey, SlipStore.Slips> known = new HashMap<>(printed.get());
        known.putAll(from.shipping().slips(rows.stream().map(OrderRow::key).toList()));
        printed.set(Map.copyOf(known));
    }

    /** How often the slip was printed. */
    Mark slip(OrderRow row) {
        SlipStore.Slips slips = printed.get().get(row.key());
        return slips == null ? Mark.NONE : new Mark(texts().get("shipping.slip.printed", slips.times()), null);
    }

    /** Shows the slips of the list in sight, or of the chosen order alone, ready for the printer or a PDF. */
    void slips(boolean onlyChosen) {
        OrderKey chosen = desk.list().selectedProperty().get();
        Callable<List<OrderKey>> keys = !onlyChosen
                ? EveryOrder.of(desk.list(), MOST_SLIPS)
                : () -> chosen == null ? List.of() : List.of(chosen);
        context.background().run(() -> desks.shipping().orders(keys.call()), this::print, context.notices()::failed);
    }

    private void print(List<Order> orders) {
        if (orders.isEmpty()) {
            context.notices().say(Tone.WARNING, texts().get("shipping.slip.none"));
            return;
        }
        List<OrderKey> keys = orders.stream().map(Order::key).toList();
        context.navigator()
                .print(
                        PackingSlips.of(orders, slipWords(orders.size())),
                        () -> context.background()
                                .run(
                                        () -> {
                                            desks.shipping().printed(keys, staff.get());
                                            return keys;
                                        },
                                        done -> desk.list().refresh(),
                                        context.notices()::failed));
    }

    private PackingSlips.Words slipWords(int count) {
        Texts texts = texts();
        return new PackingSlips.Words(
                texts.get("shipping.slip.title"),
                texts.get("shipping.slip.at", count, times().onPaper(times().now())),
                texts.get("shipping.slip.to"),
                texts.get("list.customer"),
                texts.get("order.fact.address"),
                texts.get("list.order"),
                texts.get("list.method"),
                texts.get("order.lines"),
                texts.get("shipping.slip.quantity"),
                texts.get("shipping.slip.article"),
                texts.get("shipping.slip.name"),
                MethodText::of);
    }

    /** Shows the commands of the scan box on one page of cards, ready for the printer or a PDF. */
    void cards() {
        List<Printout.Card> cards = ScanCommand.all().stream().map(this::card).toList();
        context.navigator()
                .print(new Printout(
                        texts().get("shipping.cards.title"),
                        List.of(texts().get("shipping.cards.how")),
                        List.of(new Printout.Cards(cards))));
    }

    private Printout.Card card(ScanCommand command) {
        return switch (command) {
            case ScanCommand.Plain plain ->
                new Printout.Card(plain.code(), plain.name(), texts().of("shipping.cards", plain));
            case ScanCommand.Choose(Carrier carrier) ->
                new Printout.Card(
                        command.code(), carrier.label(), texts().get("shipping.cards.carrier", carrier.label()));
        };
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

    /** The orders of the chip by how soon they end; empty until they were counted. */
    ReadOnlyObjectProperty<List<DueGroup>> deadlinesProperty() {
        return deadlines.getReadOnlyProperty();
    }

    private static OrderQuery of(Flow flow) {
        return new OrderQuery(Queue.SHIPPING, "", Set.of(flow), Set.of(), null);
    }
}
