package org.merchantconsole.ui.order;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.desk.Dispute;
import org.merchantconsole.desk.OrderView;
import org.merchantconsole.desk.Reservation;
import org.merchantconsole.status.Family;
import org.merchantconsole.ui.MoneyText;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.TimeText;
import org.merchantconsole.ui.Tone;

/** Chargebacks and reservations in words: the reason codes of the schemes (DOMAIN 3.5), the dashboard's words for a dispute. */
public final class DisputeWords {

    /** From so long before the last moment on an answer is urgent. */
    private static final Duration URGENT = Duration.ofDays(3);

    private final Texts texts;
    private final TimeText times;

    public DisputeWords(Texts texts, TimeText times) {
        this.texts = texts;
        this.times = times;
    }

    /** The reason in words with its code; what the provider wrote where the code is unknown. */
    public String reason(Dispute dispute) {
        String code = dispute.reasonCode();
        if (code.isEmpty()) {
            return dispute.reasonText().isEmpty() ? texts.get("order.dispute.none") : dispute.reasonText();
        }
        String key = "order.dispute.code." + code;
        String words = texts.has(key) ? texts.get(key) : dispute.reasonText();
        return (code + " " + words).strip();
    }

    /** The dispute status in the dashboard's word; the provider's own where it is a new one; how it stands where none is. */
    public String status(Dispute dispute) {
        if (dispute.standing() == Dispute.Standing.WON || dispute.status().isEmpty()) {
            return texts.of("order.dispute.standing", dispute.standing());
        }
        String key = "order.dispute.status." + dispute.status();
        return texts.has(key) ? texts.get(key) : dispute.status();
    }

    /** The colour of how it stands. */
    public static Tone tone(Dispute dispute) {
        return switch (dispute.standing()) {
            case TO_ANSWER -> Tone.WARNING;
            case SUBMITTED -> Tone.ACCENT;
            case WON -> Tone.SUCCESS;
            case LOST -> Tone.NEUTRAL;
        };
    }

    /** Red within three days of the last moment for an answer, and after it. */
    public Tone urgency(@Nullable Instant answerBy) {
        return answerBy != null && times.now().plus(URGENT).isAfter(answerBy) ? Tone.DANGER : Tone.NEUTRAL;
    }

    /** The card of the order's chargeback; empty when it has none. */
    Optional<PaneContent.Section> dispute(OrderView view) {
        return Dispute.of(view.order()).map(this::card);
    }

    private PaneContent.Section card(Dispute dispute) {
        List<PaneContent.Row> rows = new ArrayList<>();
        rows.add(PaneContent.Row.of(texts.get("order.dispute.amount"), MoneyText.of(dispute.amount(), texts.locale())));
        rows.add(PaneContent.Row.of(texts.get("order.dispute.reason"), reason(dispute)));
        Instant answerBy = dispute.answerBy();
        if (dispute.standing() == Dispute.Standing.TO_ANSWER && answerBy != null) {
            boolean over = answerBy.isBefore(times.now());
            Tone tone = urgency(answerBy);
            rows.add(new PaneContent.Row(
                    tone.sign(),
                    tone,
                    texts.get("order.dispute.answerBy"),
                    "",
                    over ? texts.get("order.dispute.overdue") : times.moment(answerBy)));
        }
        if (dispute.won().isPositive()) {
            rows.add(new PaneContent.Row(
                    Tone.SUCCESS.sign(),
                    Tone.SUCCESS,
                    texts.get("order.dispute.won"),
                    "",
                    MoneyText.of(dispute.won(), texts.locale())));
        }
        return new PaneContent.Rows(
                texts.get("order.dispute"), texts.get("order.dispute.aside", status(dispute)), rows);
    }

    /** The card of an order whose money is reserved; empty for others. */
    Optional<PaneContent.Section> reservation(OrderView view) {
        return Reservation.of(view.order())
                .filter(reservation -> view.family() == Family.CAPTURE
                        || reservation.captured().isPositive())
                .map(this::card);
    }

    private PaneContent.Section card(Reservation reservation) {
        double whole = Math.max(1, reservation.whole().minorUnits());
        String amount = MoneyText.of(reservation.whole(), texts.locale());
        Instant until = reservation.until();
        return new PaneContent.Bar(
                texts.get("order.reservation"),
                until == null
                        ? texts.get("order.reservation.aside", amount)
                        : texts.get("order.reservation.asideUntil", amount, times.moment(until)),
                Math.clamp(reservation.captured().minorUnits() / whole, 0, 1),
                0,
                texts.get("order.reservation.captured", MoneyText.figures(reservation.captured(), texts.locale())),
                null,
                texts.get("order.reservation.left", MoneyText.figures(reservation.left(), texts.locale())));
    }
}
