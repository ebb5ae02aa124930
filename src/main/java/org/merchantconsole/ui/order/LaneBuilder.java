package org.merchantconsole.ui.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.merchantconsole.desk.OrderView;
import org.merchantconsole.desk.StoredWords;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.StatusChange;
import org.merchantconsole.status.Deadline;
import org.merchantconsole.status.Pair;
import org.merchantconsole.status.TransactionStatus;
import org.merchantconsole.ui.PairText;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.TimeText;

/** Where an order stands: past, present and expected pair, its deadline, and the whole way it came. */
public final class LaneBuilder {

    /** What fits side by side. */
    private static final int COLUMNS = 3;

    private final Texts texts;
    private final TimeText times;

    public LaneBuilder(Texts texts, TimeText times) {
        this.texts = texts;
        this.times = times;
    }

    PaneContent.Lanes lanes(OrderView view) {
        return lanes(view, times.now());
    }

    /** As it stood at another moment, when the next deadline may have been another. */
    PaneContent.Lanes lanes(OrderView view, Instant now) {
        List<StatusChange> way = distinct(view.order());
        boolean expects = view.expectedNext() != null;
        int known = Math.min(way.size(), expects ? COLUMNS - 1 : COLUMNS);
        List<PaneContent.Lanes.Step> steps = new ArrayList<>();
        for (StatusChange change : way.subList(way.size() - known, way.size())) {
            boolean last = change.equals(way.getLast());
            steps.add(new PaneContent.Lanes.Step(
                    last ? PaneContent.Lanes.Mode.PRESENT : PaneContent.Lanes.Mode.PAST,
                    PairText.word(change.status().orderStatus()),
                    transaction(change),
                    times.moment(change.at())));
        }
        if (view.expectedNext() != null) {
            Pair pair = view.expectedNext().pair();
            steps.add(new PaneContent.Lanes.Step(
                    PaneContent.Lanes.Mode.EXPECTED,
                    PairText.word(pair.order().name().toLowerCase(Locale.ROOT)),
                    pair.transaction() == TransactionStatus.NULL
                            ? "–"
                            : PairText.word(pair.transaction().name().toLowerCase(Locale.ROOT)),
                    texts.get("order.lane.expected")));
        }
        return new PaneContent.Lanes(aside(view, now), steps);
    }

    /** The next deadline as a request to a person. */
    private String aside(OrderView view, Instant now) {
        return view.deadlines().stream()
                .filter(deadline -> deadline.at().isAfter(now))
                .filter(deadline -> deadline.what() != Deadline.What.REFUND_WINDOW_CLOSES
                        || deadline.at().isBefore(now.plusSeconds(14 * 86_400)))
                .findFirst()
                .map(deadline -> deadlineWords(deadline))
                .orElse("");
    }

    /** A deadline in words: {@code decide before today 20:11}. */
    String deadlineWords(Deadline deadline) {
        boolean soon = deadline.at().isBefore(times.now().plusSeconds(2 * 86_400));
        String when = soon ? times.moment(deadline.at()) : times.day(deadline.at());
        return texts.get("order.deadline." + deadline.what().name().toLowerCase(Locale.ROOT), when);
    }

    /** The way it came, oldest first. */
    public PaneContent.History history(Order order) {
        List<PaneContent.History.Entry> entries = new ArrayList<>();
        String lastOrder = "";
        String lastTransaction = "";
        for (StatusChange change : distinct(order)) {
            String orderWord = PairText.word(change.status().orderStatus());
            String transactionWord = transaction(change);
            entries.add(new PaneContent.History.Entry(
                    when(change.at()),
                    orderWord.equals(lastOrder) ? "" : orderWord,
                    transactionWord.equals(lastTransaction) ? "" : transactionWord,
                    "",
                    who(change),
                    "",
                    !change.expected()));
            lastOrder = orderWord;
            lastTransaction = transactionWord;
        }
        return new PaneContent.History(
                texts.get("order.history"), texts.get("order.history.zone", TimeText.ZONE.getId()), entries);
    }

    /** Day and time without the day of the week, which would not fit. */
    private String when(Instant at) {
        String day = times.day(at);
        int space = day.indexOf(' ');
        return (space == 3 || space == 2 ? day.substring(space + 1) : day) + " " + times.time(at);
    }

    private String who(StatusChange change) {
        String source = texts.get("order.source." + change.source().name().toLowerCase(Locale.ROOT));
        return switch (change.source()) {
            case PERSON -> change.by().isEmpty() ? source : change.by();
            case IMPORT -> change.by().isEmpty() ? source : source + " · " + change.by();
            case RULE ->
                change.by().isEmpty() ? source : source + " · " + new StoredWords(texts.locale()).actor(change.by());
            case SYNC, NOTIFICATION -> source;
        };
    }

    private static String transaction(StatusChange change) {
        String word = change.status().transactionStatus();
        return word == null ? "–" : PairText.word(word);
    }

    /** The pairs it went through without repeats; an order without history stands at its present pair since its change. */
    private static List<StatusChange> distinct(Order order) {
        List<StatusChange> way = new ArrayList<>();
        for (StatusChange change : order.history()) {
            if (way.isEmpty() || !way.getLast().status().equals(change.status())) {
                way.add(change);
            }
        }
        if (way.isEmpty() || !way.getLast().status().equals(order.status())) {
            way.add(new StatusChange(
                    order.modified(), order.status(), org.merchantconsole.order.Source.SYNC, "", true));
        }
        return way;
    }
}
