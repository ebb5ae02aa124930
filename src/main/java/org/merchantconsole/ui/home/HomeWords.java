package org.merchantconsole.ui.home;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.merchantconsole.desk.RadarDesk.Day;
import org.merchantconsole.desk.RadarDesk.Part;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.OrderStore.Total;
import org.merchantconsole.order.Queue;
import org.merchantconsole.ui.MoneyText;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.TimeText;
import org.merchantconsole.ui.Tone;
import org.merchantconsole.ui.home.HomeViewModel.Card;
import org.merchantconsole.ui.home.HomeViewModel.Start;

/** Puts the figures of the first screen into words. */
final class HomeWords {

    private final Texts texts;
    private final TimeText times;

    HomeWords(Texts texts, TimeText times) {
        this.texts = texts;
        this.times = times;
    }

    String greeting(String member) {
        int hour = times.now().atZone(TimeText.ZONE).getHour();
        String key = hour < 6
                ? "home.hello.night"
                : hour < 12 ? "home.hello.morning" : hour < 18 ? "home.hello.afternoon" : "home.hello.evening";
        String first = member.strip().replaceFirst("\\s.*", "");
        return first.isEmpty() ? texts.get(key) : texts.get(key) + ", " + first;
    }

    /** The date, how much needs a person before midnight, and the money on it. */
    String summary(List<Day> days) {
        String date = DateTimeFormatter.ofPattern("EEEE d MMMM", texts.locale()).format(times.today());
        List<Part> today = days.stream()
                .limit(1)
                .flatMap(day -> day.parts().stream())
                .filter(part -> part.consequence().isLoss())
                .toList();
        Map<String, Money> money = new TreeMap<>();
        today.stream()
                .flatMap(part -> part.money().stream())
                .forEach(sum -> money.merge(sum.currency().getCurrencyCode(), sum, Money::plus));
        int count = today.stream().mapToInt(Part::count).sum();
        String rest = today.isEmpty()
                ? texts.get("home.nothingToday")
                : texts.get("home.dueToday", count, MoneyText.all(List.copyOf(money.values()), texts.locale()));
        return capital(date) + " · " + rest;
    }

    List<Card> cards(Map<Queue, Total> totals) {
        List<Card> cards = new ArrayList<>();
        for (Queue queue : List.of(Queue.REVIEW, Queue.SHIPPING, Queue.REMINDERS, Queue.REFUNDS)) {
            Total total = totals.getOrDefault(queue, new Total(0, List.of(), 0, 0));
            String money = total.money().isEmpty() ? "" : MoneyText.all(total.money(), texts.locale());
            String word = queue.name().toLowerCase(Locale.ROOT);
            cards.add(new Card(
                    word,
                    texts.get("home.card." + word),
                    Long.toString(total.count()),
                    money,
                    sign(queue, total),
                    tone(queue, total)));
        }
        return cards;
    }

    private String sign(Queue queue, Total total) {
        if (total.count() == 0) {
            return texts.get("home.card.nothing");
        }
        if (queue == Queue.REFUNDS) {
            return texts.get("time.in", times.countdown(midnight()));
        }
        if (total.urgent() > 0) {
            return texts.get("home.card.urgent", total.urgent());
        }
        return total.soon() > 0 ? texts.get("home.card.soon", total.soon()) : texts.get("home.card.calm");
    }

    private static Tone tone(Queue queue, Total total) {
        if (total.count() == 0) {
            return Tone.NEUTRAL;
        }
        if (queue == Queue.REFUNDS) {
            return Tone.ACCENT;
        }
        return total.urgent() > 0 ? Tone.DANGER : total.soon() > 0 ? Tone.WARNING : Tone.NEUTRAL;
    }

    /** Where to begin: the work lists that are not empty, each with its key. */
    List<Start> starts(Map<Queue, Total> totals) {
        List<Start> starts = new ArrayList<>();
        for (Queue queue : List.of(Queue.REVIEW, Queue.SHIPPING, Queue.REMINDERS, Queue.REFUNDS)) {
            Total total = totals.get(queue);
            if (total != null && total.count() > 0) {
                String word = queue.name().toLowerCase(Locale.ROOT);
                boolean soon = total.soon() > 0 && queue != Queue.REFUNDS;
                long count = soon ? total.soon() : total.count();
                String text = texts.get("home.start." + word + (soon ? ".soon" : ""), count);
                starts.add(new Start(word, texts.key("screen." + word), text));
            }
        }
        return starts;
    }

    /** {@code today}, then the names of the days. */
    String dayName(LocalDate date) {
        return date.equals(times.today())
                ? texts.get("time.today")
                : DateTimeFormatter.ofPattern("EEE", texts.locale())
                        .format(date)
                        .replace(".", "");
    }

    String barText(Day day, Part bar) {
        return texts.get(
                "home.bar",
                times.day(day.date()),
                bar.count(),
                texts.of("radar.group", bar.consequence()),
                MoneyText.all(bar.money(), texts.locale()));
    }

    private Instant midnight() {
        return ZonedDateTime.of(times.today().plusDays(1).atStartOfDay(), TimeText.ZONE)
                .toInstant();
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
