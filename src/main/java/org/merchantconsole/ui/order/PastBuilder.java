package org.merchantconsole.ui.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.desk.MoneyBar;
import org.merchantconsole.desk.OrderView;
import org.merchantconsole.desk.Replay;
import org.merchantconsole.order.Queue;
import org.merchantconsole.status.Deadline;
import org.merchantconsole.status.Verdict;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.TimeText;
import org.merchantconsole.ui.Tone;

/** Says where an order stood at another moment than now, in the pane's words. */
final class PastBuilder {

    /** Dates that only tell that something may be done until then; of no interest when they are far off. */
    private static final Set<Deadline.What> CALM = EnumSet.of(Deadline.What.REFUND_WINDOW_CLOSES);

    private final Texts texts;
    private final TimeText times;
    private final LaneBuilder lanes;
    private final MatterBuilder matter;
    private final OfferBuilder offers;
    private final StoryBuilder story;

    PastBuilder(Texts texts, TimeText times, OfferBuilder offers) {
        this.texts = texts;
        this.times = times;
        this.lanes = new LaneBuilder(texts, times);
        this.matter = new MatterBuilder(texts, times);
        this.offers = offers;
        this.story = new StoryBuilder(texts, times);
    }

    StoryBuilder story() {
        return story;
    }

    /** The order at a moment of its past. */
    PastContent past(Replay replay, OrderView view, MoneyBar money, Instant moment, int reached) {
        boolean isNow = !moment.isBefore(times.now());
        String banner = isNow
                ? texts.get("order.past.now", times.moment(moment))
                : texts.get("order.past.banner", times.moment(moment), times.relative(moment));
        String step = reached < 0 ? "" : story.spoken(replay.steps().get(reached), replay.present());
        return new PastContent(
                banner,
                step,
                texts.get(
                        "order.past.place",
                        reached + 1,
                        replay.until(times.now()).size()),
                lanes.lanes(view, moment),
                bar(money),
                actions(view, texts.get("order.past.actions")),
                deadlines(view, moment, texts.get("order.past.deadlines")),
                replay.isCertain(moment) ? "" : texts.get("order.past.doubt"));
    }

    PaneContent.@Nullable Bar bar(MoneyBar money) {
        return money.paid().isPositive() ? matter.bar(money) : null;
    }

    /** What is allowed and what is refused, by sign and word. */
    PaneContent.Rows actions(OrderView view, String title) {
        List<PaneContent.Row> rows = new ArrayList<>();
        for (PaneContent.Offer offer : offers.offers(view, Queue.ORDERS)) {
            String words = offer.text().replace("…", "");
            rows.add(new PaneContent.Row(
                    "✓", Tone.SUCCESS, offer.hint().isEmpty() ? words : words + " – " + offer.hint(), "", ""));
        }
        int allowed = rows.size();
        for (PaneContent.Refusal refusal : offers.refusals(view, Queue.ORDERS)) {
            String name = ActionKeys.name(refusal.kind(), texts).replace("…", "");
            rows.add(new PaneContent.Row("✕", Tone.DANGER, name + ": " + refusal.reason(), "", ""));
        }
        long refused = view.actions().values().stream()
                .filter(Verdict.Refused.class::isInstance)
                .count();
        return new PaneContent.Rows(title, texts.get("order.past.count", allowed, refused), rows);
    }

    /** The dates that were ahead, and those that had just passed. */
    PaneContent.Rows deadlines(OrderView view, Instant moment, String title) {
        List<PaneContent.Row> rows = new ArrayList<>();
        for (Deadline deadline : view.deadlines()) {
            boolean over = !deadline.at().isAfter(moment);
            boolean far = CALM.contains(deadline.what()) && deadline.at().isAfter(moment.plusSeconds(90L * 86_400));
            if (!far) {
                String end = over
                        ? texts.get("order.past.over")
                        : deadline.expectedOnly() ? texts.get("order.expectedOnly") : "";
                rows.add(new PaneContent.Row(
                        over ? "●" : "→", over ? Tone.WARNING : Tone.NEUTRAL, lanes.deadlineWords(deadline), "", end));
            }
        }
        if (rows.isEmpty()) {
            rows.add(PaneContent.Row.of(texts.get("order.past.nothingDue"), ""));
        }
        return new PaneContent.Rows(title, "", rows);
    }
}
