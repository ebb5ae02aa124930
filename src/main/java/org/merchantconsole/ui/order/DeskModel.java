package org.merchantconsole.ui.order;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.desk.Changes;
import org.merchantconsole.desk.Desks;
import org.merchantconsole.desk.Outcome;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderQuery;
import org.merchantconsole.order.OrderRow;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.order.Queue;
import org.merchantconsole.order.SearchField;
import org.merchantconsole.status.ActionKind;
import org.merchantconsole.status.Staff;
import org.merchantconsole.ui.KeyHint;
import org.merchantconsole.ui.UiContext;
import org.merchantconsole.ui.list.Filter;
import org.merchantconsole.ui.list.ListPlace;
import org.merchantconsole.ui.list.OrderListModel;
import org.merchantconsole.ui.list.OrderSource;

/** A desk: its list, the order under the cursor, and how they keep up with the database while the desk is in sight. */
public final class DeskModel {

    private static final int TRIED_TOGETHER = 100;

    private final OrderListModel list;
    private Supplier<List<KeyHint>> also = List::of;
    private final OrderPaneModel pane;
    private final Desks desks;
    private final UiContext context;
    private final Queue queue;
    private final BooleanProperty movesOn = new SimpleBooleanProperty(true);
    private final Supplier<Staff> staff;
    private Changes.@Nullable Subscription subscription;
    private @Nullable ListPlace place;

    /**
     * @param queue the desk's work list
     * @param filters its chips
     * @param movesOn whether the cursor goes to the next row once an action was taken
     */
    public DeskModel(
            Desks desks, Supplier<Staff> staff, UiContext context, Queue queue, List<Filter> filters, boolean movesOn) {
        this(desks, staff, context, queue, filters, movesOn, rows -> {});
    }

    /** @param beside reads what the columns need besides the rows; called in the background, before they are shown */
    public DeskModel(
            Desks desks,
            Supplier<Staff> staff,
            UiContext context,
            Queue queue,
            List<Filter> filters,
            boolean movesOn,
            Consumer<List<OrderRow>> beside) {
        this.desks = desks;
        this.context = context;
        this.queue = queue;
        this.staff = staff;
        this.list = new OrderListModel(
                source(desks, beside), filters, context.background(), context.times(), context.notices()::failed);
        this.pane = new OrderPaneModel(desks, staff, queue, context);
        this.movesOn.set(movesOn);
        list.selectedProperty().subscribe(pane::show);
        pane.afterwards(this::after);
        pane.contentProperty().subscribe(content -> context.navigator().keysChanged());
        pane.formProperty().subscribe(form -> context.navigator().keysChanged());
        pane.looks().openProperty().subscribe(look -> context.navigator().keysChanged());
        pane.looks().chosen(this::chosen);
    }

    private static OrderSource source(Desks desks, Consumer<List<OrderRow>> beside) {
        return new OrderSource() {
            @Override
            public OrderStore.Page page(OrderQuery query, @Nullable String after, int limit) {
                OrderStore.Page page = desks.orders().page(query, after, limit);
                beside.accept(page.rows());
                return page;
            }

            @Override
            public OrderStore.Total total(OrderQuery query) {
                return desks.orders().total(query);
            }

            @Override
            public List<OrderStore.Tally> tally(SearchField field) {
                return desks.orders().tally(field);
            }

            @Override
            public Map<OrderQuery, OrderStore.Total> totals(Collection<OrderQuery> queries) {
                return desks.orders().totals(queries);
            }
        };
    }

    /** The chosen orders among the rows that were read, as many as anybody looks through. */
    private List<OrderKey> chosen() {
        return list.choosing().isEmpty()
                ? List.of()
                : list.rows().stream()
                        .map(OrderRow::key)
                        .filter(list.choosing()::holds)
                        .limit(TRIED_TOGETHER)
                        .toList();
    }

    public OrderListModel list() {
        return list;
    }

    public OrderPaneModel pane() {
        return pane;
    }

    public UiContext context() {
        return context;
    }

    /** The desk came into sight. */
    public void shown() {
        if (subscription == null) {
            subscription = desks.orders()
                    .changes()
                    .subscribe(key -> context.background().onWindow(() -> changed(key)));
        }
        list.refresh();
        pane.shown();
    }

    /** Where the list's place is kept. */
    ListPlace.Shelf shelf(String screen) {
        return new ListPlace.Shelf() {
            @Override
            public String read() {
                return desks.views().place(screen, staff.get());
            }

            @Override
            public void write(String text) {
                desks.views().keepPlace(screen, text, staff.get());
            }

            @Override
            public ListPlace.Look look(String search) {
                return desks.views()
                        .searching(search, staff.get())
                        .map(view -> new ListPlace.Look(view.id(), desks.views().place(look(view.id()), staff.get())))
                        .orElse(ListPlace.Look.NONE);
            }

            @Override
            public void keepLook(long view, String columns) {
                desks.views().keepPlace(look(view), columns, staff.get());
            }

            private String look(long view) {
                return screen + " in view " + view;
            }
        };
    }

    /** Who keeps the list's place when it goes out of sight. */
    void keepPlace(ListPlace kept) {
        place = kept;
    }

    /** The desk went out of sight. */
    public void left() {
        if (place != null) {
            place.keep();
        }
        if (subscription != null) {
            subscription.close();
            subscription = null;
        }
    }

    private void changed(OrderKey key) {
        list.refreshQuietly();
        pane.changed(key);
    }

    private void after(Outcome outcome) {
        boolean gone = outcome instanceof Outcome.Done
                || outcome instanceof Outcome.HandedOver
                || outcome instanceof Outcome.Staged;
        if (gone
                && movesOn.get()
                && outcome.order().equals(list.selectedProperty().get())) {
            list.moveOn();
        }
        list.refreshQuietly();
    }

    /** What is done with many orders of this desk. */
    ActionKind many() {
        return switch (queue) {
            case REVIEW -> ActionKind.ACCEPT;
            case SHIPPING -> ActionKind.SHIP;
            case REMINDERS -> ActionKind.HOLD;
            case REFUNDS, CAPTURES, CHARGEBACKS, ORDERS, CHARGEBACKS_ENDED -> ActionKind.REFUND;
        };
    }

    /** Keys that the screen around has besides. */
    void alsoKeys(Supplier<List<KeyHint>> keys) {
        also = keys;
    }

    /** The keys that work now. */
    public List<KeyHint> keys() {
        List<KeyHint> hints = new ArrayList<>(also.get());
        hints.addAll(ownKeys());
        return hints;
    }

    private List<KeyHint> ownKeys() {
        List<KeyHint> hints = new ArrayList<>();
        CloserLook look = pane.looks().openProperty().get();
        if (look != null) {
            return lookKeys(look);
        }
        Form form = pane.formProperty().get();
        if (form != null) {
            if (form.fields().stream().anyMatch(Form.Field.Pick.class::isInstance)) {
                hints.add(KeyHint.of("1–9", word("order.key.choose")));
            }
            if (form.fields().stream().anyMatch(Form.Field.Articles.class::isInstance)) {
                hints.add(KeyHint.of("↑ ↓", word("order.key.article")));
                hints.add(KeyHint.of("Space", word("order.key.take")));
                hints.add(KeyHint.of("+ −", word("order.key.quantity")));
            }
            if (form.fields().stream().anyMatch(Form.Field.Files.class::isInstance)) {
                hints.add(KeyHint.of(key("form.files"), word("order.key.files")));
                hints.add(KeyHint.of("Del", word("order.key.lessFiles")));
            }
            hints.add(new KeyHint(key("window.confirm"), form.commit(), pane::commit));
            if (form.hasRequest()) {
                hints.add(new KeyHint(key("form.request"), word("order.key.request"), form::turnRequest));
            }
            hints.add(new KeyHint("Esc", word("order.form.close"), pane::close));
            return hints;
        }
        PaneContent content = pane.contentProperty().get();
        if (content != null) {
            if (queue == Queue.REVIEW) {
                hints.add(new KeyHint(key("window.confirm"), word("order.key.commit"), pane::commit));
                hints.add(KeyHint.of(key("window.take_back"), word("order.key.takeBack")));
                hints.add(KeyHint.of(key("review.claim"), word("order.key.claim")));
                hints.add(KeyHint.of(key("review.score"), word("order.key.score")));
            }
            content.offers().stream()
                    .limit(4)
                    .forEach(offer -> hints.add(
                            new KeyHint(offer.keys(), offer.text().replace("…", ""), () -> pane.open(offer.kind()))));
            hints.add(new KeyHint(key("order.note"), word("order.action.note"), pane::note));
            hints.add(new KeyHint(key("order.replay"), word("order.key.replay"), pane.looks()::replay));
            if (pane.hasReceipt()) {
                hints.add(new KeyHint(key("order.receipt"), word("order.key.receipt"), pane::receipt));
            }
            hints.add(new KeyHint(key("order.family"), word("order.kin"), pane.looks()::family));
            hints.add(new KeyHint(key("order.whatif"), word("order.key.whatif"), pane.looks()::whatIf));
            hints.add(new KeyHint(key("order.pin"), word("order.key.pin"), () -> pane.pin(null)));
            hints.add(new KeyHint(key("order.correct"), word("order.key.correct"), () -> pane.editNote(null)));
        }
        hints.add(KeyHint.of("↑ ↓", word("order.key.move")));
        hints.add(KeyHint.of("Space", word("list.key.choose")));
        hints.add(new KeyHint("Ctrl A", word("list.key.all"), list.choosing()::everything));
        hints.add(KeyHint.of(key("list.search"), word("list.key.search")));
        hints.add(KeyHint.of(key("window.views"), word("list.key.save")));
        hints.add(KeyHint.of(key("list.same"), word("list.key.same")));
        hints.add(KeyHint.of(key("list.columns"), word("list.key.columns")));
        hints.add(KeyHint.of("Alt 1–9", word("list.key.sort")));
        hints.add(KeyHint.of(key("list.export"), word("list.key.export")));
        hints.add(KeyHint.of(key("list.print"), word("list.key.print")));
        hints.add(KeyHint.of(key("list.print_order"), word("list.key.printOrder")));
        return hints;
    }

    private List<KeyHint> lookKeys(CloserLook look) {
        return switch (look) {
            case ReplayModel replay ->
                List.of(
                        KeyHint.of("← →", word("order.key.step")),
                        KeyHint.of("Shift ← →", word("order.key.day")),
                        KeyHint.of("Home End", word("order.key.ends")),
                        new KeyHint("Esc", word("order.past.toNow"), pane.looks()::close));
            case FamilyModel family ->
                List.of(
                        KeyHint.of("↑ ↓", word("order.key.move")),
                        KeyHint.of("↵", word("order.kin.open")),
                        new KeyHint("Esc", word("order.form.close"), pane.looks()::close));
            case WhatIfModel what ->
                List.of(
                        KeyHint.of("A–Z", word("order.key.try")),
                        KeyHint.of("→", word("order.key.day")),
                        KeyHint.of("Shift →", word("order.key.week")),
                        KeyHint.of("←", word("order.key.undo")),
                        KeyHint.of(key("whatif.field"), word("order.key.field")),
                        KeyHint.of(key("window.confirm"), word("order.whatif.doStage")),
                        new KeyHint("Esc", word("order.whatif.away"), pane.looks()::close));
        };
    }

    private String key(String name) {
        return context.keys().of(name);
    }

    private String word(String key) {
        return context.texts().get(key);
    }
}
