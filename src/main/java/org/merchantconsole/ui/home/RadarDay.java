package org.merchantconsole.ui.home;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.OrderStore.Due;
import org.merchantconsole.order.Queue;
import org.merchantconsole.ui.TimeText;

/**
 * A day of the radar.
 *
 * @param date in the provider's zone; what is overdue stands on today
 * @param bars one per group that has something, in the groups' order
 */
public record RadarDay(LocalDate date, List<Bar> bars) {

    public RadarDay {
        bars = List.copyOf(bars);
    }

    /**
     * A group's part of a day.
     *
     * @param queue the work list that holds it
     * @param money what it comes to, one amount per currency
     */
    public record Bar(Stake stake, Queue queue, int count, List<Money> money) {

        /** The height in hundredths of a major unit; currencies are added at face value, for drawing only. */
        long weight() {
            return money.stream()
                    .mapToLong(m -> m.major().movePointRight(2).longValue())
                    .sum();
        }
    }

    /** Sorts deadlines into the days from today on. */
    public static List<RadarDay> of(List<Due> dues, LocalDate today, int days) {
        Map<LocalDate, Map<Stake, List<Due>>> sorted = new TreeMap<>();
        for (int i = 0; i < days; i++) {
            sorted.put(today.plusDays(i), new TreeMap<>());
        }
        for (Due due : dues) {
            LocalDate date = dateOf(due.at(), today);
            Map<Stake, List<Due>> day = sorted.get(date);
            if (day != null) {
                Stake.of(due.what())
                        .ifPresent(stake -> day.computeIfAbsent(stake, s -> new ArrayList<>())
                                .add(due));
            }
        }
        List<RadarDay> result = new ArrayList<>();
        sorted.forEach((date, groups) -> {
            List<Bar> bars = new ArrayList<>();
            groups.forEach(
                    (stake, group) -> bars.add(new Bar(stake, group.getFirst().queue(), group.size(), sums(group))));
            result.add(new RadarDay(date, bars));
        });
        return result;
    }

    /** The sums of amounts, one per currency. */
    static List<Money> sums(List<Due> dues) {
        Map<String, Money> sums = new TreeMap<>();
        dues.forEach(due -> sums.merge(due.amount().currency().getCurrencyCode(), due.amount(), Money::plus));
        return List.copyOf(sums.values());
    }

    long weight() {
        return bars.stream().mapToLong(Bar::weight).sum();
    }

    private static LocalDate dateOf(Instant at, LocalDate today) {
        LocalDate date = at.atZone(TimeText.ZONE).toLocalDate();
        return date.isBefore(today) ? today : date;
    }
}
