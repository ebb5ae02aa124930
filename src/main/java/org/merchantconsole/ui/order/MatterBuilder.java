package org.merchantconsole.ui.order;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.merchantconsole.desk.Evidence;
import org.merchantconsole.desk.MoneyBar;
import org.merchantconsole.desk.OrderView;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.CartItem;
import org.merchantconsole.order.Queue;
import org.merchantconsole.status.ReminderTimeline;
import org.merchantconsole.ui.MoneyText;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.TimeText;
import org.merchantconsole.ui.Tone;

/** What matters on a desk: evidence, lines, billing, money. */
final class MatterBuilder {

    private final Texts texts;
    private final TimeText times;
    private final DisputeWords disputes;

    MatterBuilder(Texts texts, TimeText times) {
        this.texts = texts;
        this.times = times;
        this.disputes = new DisputeWords(texts, times);
    }

    List<PaneContent.Section> sections(Insight insight, Queue desk) {
        List<PaneContent.Section> sections = new ArrayList<>();
        OrderView view = insight.view();
        boolean hasCart = !view.order().cart().isEmpty();
        switch (desk) {
            case REVIEW -> addEvidence(sections, insight);
            case SHIPPING -> {
                if (hasCart) {
                    sections.add(lines(view));
                }
            }
            case REMINDERS -> addBilling(sections, insight);
            case REFUNDS -> {
                sections.add(bar(insight.money()));
                if (hasCart) {
                    sections.add(lines(view));
                }
            }
            case CAPTURES -> {
                disputes.reservation(view).ifPresent(sections::add);
                if (hasCart) {
                    sections.add(lines(view));
                }
            }
            case CHARGEBACKS, CHARGEBACKS_ENDED -> {
                disputes.dispute(view).ifPresent(sections::add);
                sections.add(bar(insight.money()));
                if (hasCart) {
                    sections.add(lines(view));
                }
            }
            case ORDERS -> {
                disputes.dispute(view).ifPresent(sections::add);
                disputes.reservation(view).ifPresent(sections::add);
                addEvidence(sections, insight);
                addBilling(sections, insight);
                if (insight.money().paid().isPositive()) {
                    sections.add(bar(insight.money()));
                }
                if (hasCart) {
                    sections.add(lines(view));
                }
            }
        }
        return sections;
    }

    private void addEvidence(List<PaneContent.Section> sections, Insight insight) {
        Evidence evidence = insight.evidence();
        if (evidence == null || evidence.items().isEmpty()) {
            return;
        }
        List<PaneContent.Row> rows = evidence.items().stream()
                .map(item -> switch (item.sign()) {
                    case FOR -> new PaneContent.Row("✓", Tone.SUCCESS, item.detail(), "", "");
                    case AGAINST -> new PaneContent.Row("✕", Tone.DANGER, item.detail(), "", "");
                    case UNCLEAR -> new PaneContent.Row("?", Tone.NEUTRAL, item.detail(), "", "");
                })
                .toList();
        sections.add(new PaneContent.Rows(
                texts.get("order.evidence"),
                texts.get(
                        "order.evidence.count",
                        evidence.count(Evidence.Sign.FOR),
                        evidence.count(Evidence.Sign.AGAINST)),
                rows));
    }

    private PaneContent.Rows lines(OrderView view) {
        Locale locale = texts.locale();
        List<PaneContent.Row> rows = new ArrayList<>();
        for (CartItem item : view.order().cart().items()) {
            BigDecimal net = item.unitPrice().multiply(item.quantity());
            Money gross = gross(net.add(net.multiply(item.taxRate())), view);
            rows.add(new PaneContent.Row(
                    "",
                    Tone.NEUTRAL,
                    item.name(),
                    texts.get(
                            "order.lines.times",
                            item.quantity().stripTrailingZeros().toPlainString()),
                    MoneyText.of(gross, locale)));
        }
        return new PaneContent.Rows(texts.get("order.lines"), texts.get("order.lines.aside", rows.size()), rows);
    }

    private static Money gross(BigDecimal major, OrderView view) {
        int decimals = Math.max(0, view.order().amount().currency().getDefaultFractionDigits());
        return Money.ofMajor(
                major.setScale(decimals, java.math.RoundingMode.HALF_UP),
                view.order().amount().currency());
    }

    PaneContent.Bar bar(MoneyBar money) {
        Locale locale = texts.locale();
        double whole = Math.max(1, money.paid().minorUnits());
        return new PaneContent.Bar(
                texts.get("order.money"),
                texts.get("order.money.aside", MoneyText.of(money.paid(), locale)),
                Math.clamp(money.refunded().minorUnits() / whole, 0, 1),
                Math.clamp(money.pending().minorUnits() / whole, 0, 1),
                texts.get("order.money.refunded", MoneyText.figures(money.refunded(), locale)),
                money.pending().isPositive()
                        ? texts.get("order.money.pending", MoneyText.figures(money.pending(), locale))
                        : null,
                texts.get("order.money.left", MoneyText.figures(money.left(), locale)));
    }

    private void addBilling(List<PaneContent.Section> sections, Insight insight) {
        ReminderTimeline timeline = insight.billing();
        if (timeline == null) {
            return;
        }
        Instant now = times.now();
        List<PaneContent.Billing.Point> points =
                timeline.steps().stream().map(step -> point(step)).toList();
        int last = timeline.steps().getLast().day();
        double today = billingDay(timeline, now);
        sections.add(new PaneContent.Billing(
                texts.get("order.billing"),
                today > last
                        ? texts.get("order.billing.over")
                        : texts.get("order.billing.day", (int) Math.floor(today), last),
                points,
                last,
                today,
                texts.get("time.today")));
    }

    /** How many days of billing have passed, pauses not counted: read off between the two steps around now. */
    private static double billingDay(ReminderTimeline timeline, Instant now) {
        List<ReminderTimeline.Step> steps = timeline.steps();
        for (int i = 1; i < steps.size(); i++) {
            ReminderTimeline.Step to = steps.get(i);
            if (to.at().isAfter(now)) {
                ReminderTimeline.Step from = steps.get(i - 1);
                double left = Duration.between(now, to.at()).toMinutes() / 1440.0;
                return Math.max(from.day(), to.day() - left);
            }
        }
        return steps.getLast().day() + 1.0;
    }

    private PaneContent.Billing.Point point(ReminderTimeline.Step step) {
        String hint = texts.get("order.billing.hint", times.moment(step.at()));
        String under = texts.get("order.billing.step.day", step.day());
        return switch (step.what()) {
            case INVOICE ->
                new PaneContent.Billing.Point(step.day(), "I", texts.get("order.billing.invoice"), under, false, hint);
            case REMINDER ->
                new PaneContent.Billing.Point(
                        step.day(),
                        Integer.toString(step.number()),
                        step.fee().isZero()
                                ? texts.get("order.billing.free")
                                : MoneyText.figures(step.fee(), texts.locale()),
                        under,
                        false,
                        hint);
            case AGENCY ->
                new PaneContent.Billing.Point(step.day(), "!", texts.get("order.billing.agency"), under, true, hint);
        };
    }
}
