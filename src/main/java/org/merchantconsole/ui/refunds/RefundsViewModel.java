package org.merchantconsole.ui.refunds;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.merchantconsole.desk.Desks;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.OrderQuery;
import org.merchantconsole.order.OrderRow;
import org.merchantconsole.order.Queue;
import org.merchantconsole.status.ActionKind;
import org.merchantconsole.status.Flow;
import org.merchantconsole.status.Staff;
import org.merchantconsole.ui.HandedRows;
import org.merchantconsole.ui.PastedRows;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.TimeText;
import org.merchantconsole.ui.Tone;
import org.merchantconsole.ui.UiContext;
import org.merchantconsole.ui.list.Columns.Mark;
import org.merchantconsole.ui.list.Filter;
import org.merchantconsole.ui.order.DeskModel;

/** Refunds under way, the next to leave first. */
public final class RefundsViewModel {

    private final UiContext context;
    private final PastedRows pasted;
    private final DeskModel desk;

    public RefundsViewModel(Desks desks, Supplier<Staff> staff, UiContext context) {
        this.context = context;
        this.pasted =
                new PastedRows(context, rows -> context.navigator().hand(new HandedRows(ActionKind.REFUND, rows)));
        this.desk = new DeskModel(desks, staff, context, Queue.REFUNDS, filters(), false);
    }

    private static List<Filter> filters() {
        return List.of(
                Filter.all("refunds.chip.all", OrderQuery.of(Queue.REFUNDS)),
                Filter.all("refunds.chip.cards", of(Flow.CARD, Flow.CARD_OWN_MID, Flow.CARD_MANUAL_CAPTURE)),
                Filter.all("refunds.chip.banking", of(Flow.IDEAL, Flow.BANKTRANS, Flow.DIRDEB)),
                Filter.all("refunds.chip.later", of(Flow.KLARNA, Flow.PAD)));
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

    private static OrderQuery of(Flow... flows) {
        return new OrderQuery(Queue.REFUNDS, "", Set.of(flows), Set.of(), null);
    }

    /** Rows that are pasted or dropped here go to the screen for many refunds. */
    PastedRows pasted() {
        return pasted;
    }

    /** A refund that should have left or was not answered says so; else that it waits. */
    Mark state(OrderRow row) {
        boolean late = row.dueAt() != null && row.dueAt().isBefore(times().now());
        if (late && row.intent() == null) {
            return new Mark(texts().get("refunds.late"), Tone.WARNING);
        }
        return row.intent() == Intent.State.UNKNOWN
                ? new Mark(texts().get("refunds.unknown"), Tone.WARNING)
                : new Mark(texts().get("refunds.waiting"), Tone.ACCENT);
    }
}
