package org.merchantconsole.ui.order;

import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.desk.Desks;
import org.merchantconsole.desk.FamilyTree;
import org.merchantconsole.desk.OrderView;
import org.merchantconsole.desk.Replay;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.status.Staff;
import org.merchantconsole.ui.Tone;
import org.merchantconsole.ui.UiContext;

/** Opens and closes what lies over the order: its past, and what might become of it. */
public final class LooksModel {

    private final Desks desks;
    private final Supplier<Staff> staff;
    private final UiContext context;
    private final BooleanSupplier makeRoom;
    private final PastBuilder builder;
    private final WhatIfBuilder whatIf;
    private @Nullable Insight insight;
    private Supplier<List<OrderKey>> chosen = List::of;
    private final ReadOnlyObjectWrapper<Place> place = new ReadOnlyObjectWrapper<>(Place.KEYS);
    private final ReadOnlyObjectWrapper<@Nullable CloserLook> open = new ReadOnlyObjectWrapper<>();

    LooksModel(Desks desks, Supplier<Staff> staff, UiContext context, OfferBuilder offers, BooleanSupplier makeRoom) {
        this.desks = desks;
        this.staff = staff;
        this.context = context;
        this.makeRoom = makeRoom;
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

    /** The order in sight; another one, or none, closes what lay over the former. */
    void see(@Nullable Insight read) {
        boolean same = read != null
                && insight != null
                && read.view().order().key().equals(insight.view().order().key());
        if (!same) {
            close();
        }
        insight = read;
    }

    /** Opens the order's past. */
    public void replay() {
        Insight sight = insight;
        if (sight != null && makeRoom.getAsBoolean()) {
            replay(sight.replay());
        }
    }

    private void replay(Replay replay) {
        open.set(new ReplayModel(replay, context.times().now(), (moment, reached) -> past(replay, moment, reached)));
    }

    private PastContent past(Replay replay, Instant moment, int reached) {
        OrderView view = desks.orders().viewAt(replay.at(moment), staff.get(), moment);
        return builder.past(replay, view, desks.refunds().money(view), moment, reached);
    }

    /** Opens the family; another order is gone to, a child is shown at its moment of the past. */
    public void family() {
        Insight sight = insight;
        if (sight != null && makeRoom.getAsBoolean()) {
            PaneContent.Kin kin = new FamilyBuilder(context.texts(), context.times()).section(sight.family());
            open.set(new FamilyModel(sight.family(), kin, member -> open(sight, member)));
        }
    }

    /** Opens a member of the family by its place in it. */
    void openRelative(int place) {
        family();
        if (open.get() instanceof FamilyModel family) {
            family.cursorProperty().set(place);
            family.open();
        }
    }

    private void open(Insight sight, FamilyTree.Member member) {
        if (member.isMissing()) {
            context.notices().say(Tone.WARNING, context.texts().get("order.kin.notHere", member.id()));
        } else if (!member.order().equals(sight.view().order().key())) {
            close();
            context.navigator().show("orders", member.order());
        } else if (member.at() != null) {
            replay(sight.replay());
            if (open.get() instanceof ReplayModel past) {
                past.moveTo(member.at());
            }
        }
    }

    /** Tells which orders are chosen in the list beside; asked when a copy is opened. */
    void chosen(Supplier<List<OrderKey>> keys) {
        chosen = keys;
    }

    /** Opens a copy of the chosen orders, or else of the one in sight, to try things out on; nothing is written. */
    public void whatIf() {
        Insight sight = insight;
        if (sight == null || !makeRoom.getAsBoolean()) {
            return;
        }
        List<OrderKey> some = chosen.get();
        List<OrderKey> orders = some.isEmpty() ? List.of(sight.view().order().key()) : some;
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
        open.set(null);
        return was;
    }
}
