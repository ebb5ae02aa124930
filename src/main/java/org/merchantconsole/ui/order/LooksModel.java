package org.merchantconsole.ui.order;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.desk.Desks;
import org.merchantconsole.desk.OrderView;
import org.merchantconsole.desk.Replay;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.status.Staff;
import org.merchantconsole.ui.UiContext;

/** Opens and closes what lies over the order: its past, and what might become of it. */
public final class LooksModel {

    private final Desks desks;
    private final Supplier<Staff> staff;
    private final UiContext context;
    private final PastBuilder builder;
    private final WhatIfBuilder whatIf;
    private final Set<OrderKey> marked = new LinkedHashSet<>();
    private final ReadOnlyObjectWrapper<Place> place = new ReadOnlyObjectWrapper<>(Place.KEYS);
    private final ReadOnlyObjectWrapper<@Nullable CloserLook> open = new ReadOnlyObjectWrapper<>();

    LooksModel(Desks desks, Supplier<Staff> staff, UiContext context, OfferBuilder offers) {
        this.desks = desks;
        this.staff = staff;
        this.context = context;
        this.builder = new PastBuilder(context.texts(), context.times(), offers);
        this.whatIf = new WhatIfBuilder(context.texts(), context.times(), builder, desks.reasons());
    }

    /** Where the keyboard goes within the look: to its field, or back to where letters act. */
    public enum Place {
        KEYS,
        FIELD
    }

    /** Where the keyboard is to be. */
    public ReadOnlyObjectProperty<Place> placeProperty() {
        return place.getReadOnlyProperty();
    }

    void toField() {
        place.set(Place.FIELD);
    }

    void leaveField() {
        place.set(Place.FIELD);
        place.set(Place.KEYS);
    }

    /** What lies over the order; null for nothing. */
    public ReadOnlyObjectProperty<@Nullable CloserLook> openProperty() {
        return open.getReadOnlyProperty();
    }

    PastBuilder builder() {
        return builder;
    }

    /** Opens the past. */
    void replay(Replay replay) {
        open.set(new ReplayModel(replay, context.times().now(), (moment, reached) -> past(replay, moment, reached)));
    }

    private PastContent past(Replay replay, Instant moment, int reached) {
        OrderView view = desks.orders().viewAt(replay.at(moment), staff.get(), moment);
        return builder.past(replay, view, desks.refunds().money(view), moment, reached);
    }

    /** Puts an order beside the others that are to be tried out together, or takes it out again; how many they are now. */
    int mark(OrderKey order) {
        if (!marked.remove(order)) {
            marked.add(order);
        }
        return marked.size();
    }

    /** Opens a copy of the orders that were put beside each other, or else of the one in sight. */
    void whatIf(OrderKey sight) {
        List<OrderKey> orders = marked.isEmpty() ? List.of(sight) : List.copyOf(marked);
        context.background()
                .run(
                        () -> desks.whatIf().fork(orders),
                        begin -> {
                            if (!begin.courses().isEmpty()) {
                                open.set(new WhatIfModel(desks, staff, context, whatIf, begin));
                            }
                        },
                        context.notices()::failed);
    }

    /** Back to now; false when nothing was open. */
    public boolean close() {
        boolean was = open.get() != null;
        if (open.get() instanceof WhatIfModel) {
            marked.clear();
        }
        open.set(null);
        return was;
    }
}
