package org.merchantconsole.ui.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.merchantconsole.desk.Replay;
import org.merchantconsole.desk.StoredWords;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.Source;
import org.merchantconsole.order.StatusChange;
import org.merchantconsole.ui.MoneyText;
import org.merchantconsole.ui.PairText;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.TimeText;

/** What happened to an order, step by step, in words: on two lanes where its pair moved, across them where it was something else. */
final class StoryBuilder {

    /** What the pane shows at once; the whole time line is one key away. */
    private static final int SHOWN = 8;

    private final Texts texts;
    private final TimeText times;
    private final StoredWords stored;

    StoryBuilder(Texts texts, TimeText times) {
        this.texts = texts;
        this.times = times;
        this.stored = new StoredWords(texts.locale());
    }

    /** The latest steps as a card, and how many came before. */
    PaneContent.History latest(Replay replay) {
        List<Replay.Step> done = replay.until(times.now());
        List<PaneContent.History.Entry> all = entries(replay, done);
        int from = Math.max(0, all.size() - SHOWN);
        return new PaneContent.History(
                texts.get("order.history"),
                from > 0
                        ? texts.get("order.history.earlier", from, TimeText.ZONE.getId())
                        : texts.get("order.history.whole", TimeText.ZONE.getId()),
                all,
                from);
    }

    /** All steps, oldest first. */
    List<PaneContent.History.Entry> entries(Replay replay, List<Replay.Step> steps) {
        List<PaneContent.History.Entry> entries = new ArrayList<>();
        String lastOrder = "";
        String lastTransaction = "";
        for (Replay.Step step : steps) {
            if (step instanceof Replay.Step.Moved moved) {
                StatusChange change = moved.change();
                String order = PairText.word(change.status().orderStatus());
                String transaction = transaction(change);
                entries.add(new PaneContent.History.Entry(
                        when(step.at()),
                        order.equals(lastOrder) ? "" : order,
                        transaction.equals(lastTransaction) ? "" : transaction,
                        "",
                        who(step),
                        why(step, replay.present()),
                        !change.expected()));
                lastOrder = order;
                lastTransaction = transaction;
            } else {
                entries.add(new PaneContent.History.Entry(
                        when(step.at()), "", "", what(step), who(step), why(step, replay.present()), false));
            }
        }
        return entries;
    }

    private static String transaction(StatusChange change) {
        String word = change.status().transactionStatus();
        return word == null ? "–" : PairText.word(word);
    }

    /** One step as it is read out: what, who, why. */
    String spoken(Replay.Step step, Order present) {
        return Stream.of(times.moment(step.at()), what(step), who(step), why(step, present))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** What happened. */
    String what(Replay.Step step) {
        return switch (step) {
            case Replay.Step.Moved moved -> {
                String transaction = moved.change().status().transactionStatus();
                yield texts.get(
                        "order.step.moved",
                        PairText.word(moved.change().status().orderStatus()),
                        transaction == null ? "–" : PairText.word(transaction));
            }
            case Replay.Step.ChildMoved child ->
                texts.get(
                        child.isNew() ? "order.step.child" : "order.step.childMoved",
                        texts.get("order.kind." + child.child().kind().name().toLowerCase(Locale.ROOT)),
                        MoneyText.of(child.child().amount(), texts.locale()),
                        PairText.words(child.to()));
            case Replay.Step.Asked asked -> texts.get("order.step.asked", action(asked.intent()));
            case Replay.Step.Ended ended ->
                texts.get(
                        "order.step.ended",
                        action(ended.intent()),
                        texts.get(
                                "order.intent." + ended.intent().state().name().toLowerCase(Locale.ROOT)));
            case Replay.Step.Paused paused ->
                texts.get("order.step.paused", times.day(paused.hold().until()));
            case Replay.Step.Resumed resumed -> texts.get("order.step.resumed");
            case Replay.Step.Remarked note ->
                texts.get("order.step.note", note.note().text());
            case Replay.Step.Entered entered ->
                texts.get("order.step.entered", stored.told(entered.row().detail()));
        };
    }

    private String action(Intent intent) {
        String name = ActionKeys.name(intent.action().kind(), texts).replace("…", "");
        Money money = intent.action().money();
        return money == null ? name : name + " " + MoneyText.of(money, texts.locale());
    }

    /** Who or what it came from: the name where there is one, then how we know. */
    String who(Replay.Step step) {
        String source = texts.get("order.source." + step.source().name().toLowerCase(Locale.ROOT));
        return switch (step.source()) {
            case PERSON -> step.by().isEmpty() ? source : step.by();
            case IMPORT -> step.by().isEmpty() ? source : source + " · " + step.by();
            case RULE -> step.by().isEmpty() ? source : source + " · " + stored.actor(step.by());
            case SYNC, NOTIFICATION -> source;
        };
    }

    /** The reason that is known; empty for none. */
    private String why(Replay.Step step, Order present) {
        return switch (step) {
            case Replay.Step.Moved moved -> whyMoved(moved.change(), present);
            case Replay.Step.ChildMoved child ->
                child.isNew() ? stored.reason(child.child().description()) : "";
            case Replay.Step.Asked asked ->
                stored.reason(asked.intent().action().reason());
            case Replay.Step.Ended ended -> stored.told(ended.intent().text());
            case Replay.Step.Paused paused -> paused.hold().reason();
            case Replay.Step.Resumed resumed -> "";
            case Replay.Step.Remarked note -> "";
            case Replay.Step.Entered entered -> "";
        };
    }

    private String whyMoved(StatusChange change, Order present) {
        boolean last = change.status().equals(present.status());
        String reason = last
                ? Stream.of(present.reason(), present.reasonCode())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · "))
                : "";
        String byPerson = change.source() == Source.PERSON ? texts.get("order.step.byPerson") : "";
        return Stream.of(change.expected() ? "" : texts.get("order.step.surprising"), reason, byPerson)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** Day and time without the day of the week, which would not fit. */
    private String when(Instant at) {
        String day = times.day(at);
        int space = day.indexOf(' ');
        // The weekday is left out; a day of another year begins with its number and has none.
        boolean weekday = (space == 3 || space == 2) && Character.isLetter(day.charAt(0));
        return (weekday ? day.substring(space + 1) : day) + " " + times.time(at);
    }
}
