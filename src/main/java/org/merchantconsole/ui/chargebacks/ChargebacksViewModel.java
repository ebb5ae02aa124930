package org.merchantconsole.ui.chargebacks;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.merchantconsole.desk.Desks;
import org.merchantconsole.desk.Dispute;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderQuery;
import org.merchantconsole.order.OrderRow;
import org.merchantconsole.order.Queue;
import org.merchantconsole.status.Staff;
import org.merchantconsole.ui.MoneyText;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.TimeText;
import org.merchantconsole.ui.Tone;
import org.merchantconsole.ui.UiContext;
import org.merchantconsole.ui.list.Columns.Mark;
import org.merchantconsole.ui.list.Filter;
import org.merchantconsole.ui.order.DeskModel;
import org.merchantconsole.ui.order.DisputeWords;

/** Chargebacks, the next to be answered first; behind them those that are won or lost. */
public final class ChargebacksViewModel {

    private final UiContext context;
    private final DisputeWords words;
    private final DeskModel desk;
    /** The disputes of the rows in sight; filled in the background before they are shown. */
    private final Map<OrderKey, Dispute> disputes = new ConcurrentHashMap<>();

    public ChargebacksViewModel(Desks desks, Supplier<Staff> staff, UiContext context) {
        this.context = context;
        this.words = new DisputeWords(context.texts(), context.times());
        this.desk = new DeskModel(
                desks,
                staff,
                context,
                Queue.CHARGEBACKS,
                filters(),
                false,
                rows -> disputes.putAll(desks.chargebacks()
                        .disputes(rows.stream().map(OrderRow::key).toList())));
    }

    private static List<Filter> filters() {
        OrderQuery open = OrderQuery.of(Queue.CHARGEBACKS);
        return List.of(
                Filter.all("chargebacks.chip.open", open),
                new Filter("chargebacks.chip.three", open, Filter.THREE_DAYS),
                Filter.all("chargebacks.chip.ended", OrderQuery.of(Queue.CHARGEBACKS_ENDED)));
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

    /** The last moment for an answer. */
    Mark answerBy(OrderRow row) {
        Dispute dispute = disputes.get(row.key());
        if (dispute != null && dispute.standing() != Dispute.Standing.TO_ANSWER) {
            return Mark.NONE;
        }
        Instant at = dispute == null || dispute.answerBy() == null ? row.dueAt() : dispute.answerBy();
        if (at == null) {
            return Mark.NONE;
        }
        Tone tone = words.urgency(at);
        String left = at.isBefore(times().now()) ? times().relative(at) : times().span(at);
        return new Mark((tone.sign() + " " + left).strip(), tone);
    }

    /** What was taken back, or what came back. */
    String amount(OrderRow row) {
        Dispute dispute = disputes.get(row.key());
        if (dispute == null) {
            return MoneyText.of(row.amount(), texts().locale());
        }
        boolean won = dispute.won().isPositive();
        return (won ? "+ " : "") + MoneyText.of(won ? dispute.won() : dispute.amount(), texts().locale());
    }

    String reason(OrderRow row) {
        Dispute dispute = disputes.get(row.key());
        return dispute == null ? "–" : words.reason(dispute);
    }

    Mark status(OrderRow row) {
        Dispute dispute = disputes.get(row.key());
        return dispute == null ? Mark.NONE : new Mark(words.status(dispute), DisputeWords.tone(dispute));
    }
}
