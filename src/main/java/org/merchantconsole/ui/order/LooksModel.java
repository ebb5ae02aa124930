package org.merchantconsole.ui.order;

import java.time.Instant;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.desk.Desks;
import org.merchantconsole.desk.OrderView;
import org.merchantconsole.desk.Replay;
import org.merchantconsole.status.Staff;
import org.merchantconsole.ui.UiContext;

/** Opens and closes what lies over the order: its past, and what might become of it. */
public final class LooksModel {

    private final Desks desks;
    private final Supplier<Staff> staff;
    private final UiContext context;
    private final PastBuilder builder;
    private final ReadOnlyObjectWrapper<@Nullable CloserLook> open = new ReadOnlyObjectWrapper<>();

    LooksModel(Desks desks, Supplier<Staff> staff, UiContext context, OfferBuilder offers) {
        this.desks = desks;
        this.staff = staff;
        this.context = context;
        this.builder = new PastBuilder(context.texts(), context.times(), offers);
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

    /** Back to now; false when nothing was open. */
    public boolean close() {
        boolean was = open.get() != null;
        open.set(null);
        return was;
    }
}
