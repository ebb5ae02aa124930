package org.merchantconsole.ui.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.merchantconsole.desk.MoneyBar;
import org.merchantconsole.desk.OrderView;
import org.merchantconsole.desk.Reasons;
import org.merchantconsole.desk.WhatIf;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.Order;
import org.merchantconsole.status.Action;
import org.merchantconsole.status.Deadline;
import org.merchantconsole.status.Staff;
import org.merchantconsole.ui.MethodText;
import org.merchantconsole.ui.MoneyText;
import org.merchantconsole.ui.PairText;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.TimeText;
import org.merchantconsole.ui.Tone;

/** Says what a copy of orders came to. */
final class WhatIfBuilder {

    private final Texts texts;
    private final TimeText times;
    private final PastBuilder past;
    private final LaneBuilder lanes;
    private final Reasons reasons;

    WhatIfBuilder(Texts texts, TimeText times, PastBuilder past, Reasons reasons) {
        this.texts = texts;
        this.times = times;
        this.past = past;
        this.lanes = new LaneBuilder(texts, times);
        this.reasons = reasons;
    }

    WhatIfContent content(WhatIf tried, int shown, Staff staff, Function<OrderView, MoneyBar> money) {
        WhatIf.Course course = tried.courses().get(shown);
        OrderView view = tried.view(course, staff);
        Order order = course.order();
        int count = tried.courses().size();
        String name = order.key().id() + " · " + MethodText.of(order.method()) + " · "
                + MoneyText.of(order.amount(), texts.locale());
        return new WhatIfContent(
                texts.get("order.whatif.banner", tried.ahead().toDays(), times.moment(tried.now())),
                count == 1 ? name : texts.get("order.whatif.of", name, shown + 1, count),
                texts.get("order.whatif.from", PairText.words(course.start().status())),
                lanes.lanes(view, tried.now()),
                past.bar(money.apply(view)),
                events(course),
                past.actions(view, texts.get("order.whatif.actions")),
                past.deadlines(view, tried.now(), texts.get("order.whatif.deadlines")),
                count == 1 ? null : others(tried, staff, money),
                stage(tried));
    }

    private String stage(WhatIf tried) {
        int count = tried.toStage().size();
        if (count == 0) {
            return "";
        }
        String actions = tried.toStage().values().stream()
                .map(action -> name(action))
                .distinct()
                .collect(Collectors.joining(", "));
        String words = texts.get("order.whatif.stage", count, actions);
        return tried.left() > 0 ? words + " " + texts.get("order.whatif.left", tried.left()) : words;
    }

    private String name(Action action) {
        String name = ActionKeys.name(action.kind(), texts).replace("…", "");
        Money amount = action.money();
        return amount == null ? name : name + " " + MoneyText.of(amount, texts.locale());
    }

    private PaneContent.Rows events(WhatIf.Course course) {
        List<PaneContent.Row> rows = new ArrayList<>();
        for (WhatIf.Event event : course.events()) {
            rows.add(
                    switch (event) {
                        case WhatIf.Event.Done done ->
                            new PaneContent.Row("✓", Tone.SUCCESS, done(done), "", when(done.at()));
                        case WhatIf.Event.Refused refused ->
                            new PaneContent.Row(
                                    "✕",
                                    Tone.DANGER,
                                    texts.get(
                                            "order.whatif.refused",
                                            name(refused.action()),
                                            reasons.whole(refused.verdict(), texts.locale())),
                                    "",
                                    when(refused.at()));
                        case WhatIf.Event.Came came ->
                            new PaneContent.Row("●", Tone.WARNING, came(came), "", when(came.at()));
                    });
        }
        return new PaneContent.Rows(
                texts.get("order.whatif.events"), rows.isEmpty() ? texts.get("order.whatif.noEvents") : "", rows);
    }

    private String done(WhatIf.Event.Done done) {
        String warnings = done.warnings().stream()
                .map(rule -> reasons.warning(rule, texts.locale()))
                .collect(Collectors.joining(" "));
        String twin = done.twin() == null
                ? ""
                : texts.get("order.whatif.twin", times.moment(done.twin().created()));
        return Stream.of(name(done.action()), twin, warnings)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" – "));
    }

    private String came(WhatIf.Event.Came came) {
        return texts.get(
                "order.whatif.came",
                lanes.deadlineWords(new Deadline(came.what(), came.at(), true)),
                texts.get("order.kind." + came.kind().name().toLowerCase(Locale.ROOT)),
                PairText.words(came.to()));
    }

    private String when(Instant at) {
        return times.day(at);
    }

    /** Before and after of each, and how many of its actions were refused. */
    private PaneContent.Rows others(WhatIf tried, Staff staff, Function<OrderView, MoneyBar> money) {
        List<PaneContent.Row> rows = new ArrayList<>();
        int refusedOrders = 0;
        for (WhatIf.Course course : tried.courses()) {
            long refused = course.events().stream()
                    .filter(WhatIf.Event.Refused.class::isInstance)
                    .count();
            boolean changed = !course.order().equals(course.start());
            refusedOrders += refused > 0 ? 1 : 0;
            String way = PairText.words(course.start().status()) + " → "
                    + PairText.words(course.order().status());
            String left = MoneyText.of(money.apply(tried.view(course, staff)).left(), texts.locale());
            rows.add(new PaneContent.Row(
                    refused > 0 ? "✕" : changed ? "✓" : "–",
                    refused > 0 ? Tone.DANGER : changed ? Tone.SUCCESS : Tone.NEUTRAL,
                    course.order().key().id() + "\n" + way,
                    "",
                    texts.get("order.money.left", left)));
        }
        return new PaneContent.Rows(
                texts.get("order.whatif.orders", rows.size()),
                texts.get("order.whatif.refusedOrders", refusedOrders),
                rows);
    }
}
