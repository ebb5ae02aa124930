package org.merchantconsole.ui.shell;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.desk.Desks;
import org.merchantconsole.desk.HomeDesk;
import org.merchantconsole.order.OrderStore.Dated;
import org.merchantconsole.order.SearchField;
import org.merchantconsole.ui.Rereading;
import org.merchantconsole.ui.SystemNotices;
import org.merchantconsole.ui.Tone;
import org.merchantconsole.ui.UiContext;

/**
 * Tells by the system when an order is about to be lost, and nothing else: once per date, an hour before, never in quiet
 * hours; it stands at the bell too. Where the system has no notifications the window says it.
 */
final class DeadlineAlarm {

    private static final Duration AHEAD = Duration.ofHours(1);

    private final UiContext context;
    private final Desks desks;
    private final Supplier<String> member;
    private final SystemNotices system;
    private final Bell bell;
    private final Runnable forward;
    private final Set<Dated> told = new HashSet<>();
    private final Rereading<Telling> reading;

    /** @param first the first of them; null when nothing is to be told */
    private record Telling(String text, @Nullable Dated first, boolean shown) {

        static final Telling NOTHING = new Telling("", null, true);
    }

    /** @param forward brings the window to the front of the screen */
    DeadlineAlarm(
            UiContext context,
            Desks desks,
            Supplier<String> member,
            SystemNotices system,
            Bell bell,
            Runnable forward) {
        this.bell = bell;
        this.forward = forward;
        this.context = context;
        this.desks = desks;
        this.member = member;
        this.system = system;
        this.reading = new Rereading<>(context.background(), this::look, this::say, context.notices()::failed);
    }

    /** A minute passed. */
    void tick() {
        reading.now();
    }

    private Telling look() {
        Instant now = context.times().now();
        HomeDesk.Alarm alarm = desks.home().alarm(member.get());
        if (!alarm.isOn(now)) {
            return Telling.NOTHING;
        }
        List<Dated> ending = desks.radar().radar(2).groups().stream()
                .filter(group -> group.consequence().isLoss())
                .flatMap(group -> group.dates().stream())
                .filter(date -> date.at().isAfter(now) && date.at().isBefore(now.plus(AHEAD)))
                .filter(told::add)
                .toList();
        if (ending.isEmpty()) {
            return Telling.NOTHING;
        }
        Dated first = ending.getFirst();
        String text = context.texts()
                .get(
                        "shell.alarm",
                        ending.size(),
                        first.key().id(),
                        context.times().time(first.at()));
        Runnable clicked = () -> context.background().onWindow(() -> {
            forward.run();
            go(first);
        });
        return new Telling(text, first, system.show(context.texts().get("shell.brand"), text, clicked));
    }

    private void say(Telling telling) {
        Dated first = telling.first();
        if (first == null) {
            return;
        }
        bell.ring(telling.text(), Tone.WARNING, telling.text(), () -> go(first));
        if (!telling.shown()) {
            context.notices().say(Tone.WARNING, telling.text());
        }
    }

    /** To the order, where something is done about its date. */
    private void go(Dated date) {
        context.navigator().show(SearchField.written(date.queue()), date.key());
    }
}
