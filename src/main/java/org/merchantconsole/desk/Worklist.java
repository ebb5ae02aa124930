package org.merchantconsole.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.order.Queue;

/** The figures of the home screen: what is due today and the money on it, and the radar of the days ahead. */
public final class Worklist {
    private final OrderStore store;
    private final InstantSource clock;

    Worklist(OrderStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * A day of the radar.
     *
     * @param day in the provider's zone; overdue work counts on today
     * @param count how many deadlines fall on it
     * @param money what hangs on them, one amount per currency
     * @param perQueue how many of each work list
     */
    public record Day(LocalDate day, int count, List<Money> money, Map<Queue, Integer> perQueue) {
        public Day {
            money = List.copyOf(money);
            perQueue = Map.copyOf(perQueue);
        }
    }

    /** Today. */
    public Day today() {
        return radar(1).getFirst();
    }

    /** So many days from today on, days without a deadline included. */
    public List<Day> radar(int days) {
        LocalDate today = ProviderDays.of(clock.instant());
        Instant end = ProviderDays.start(today.plusDays(days));
        Map<LocalDate, List<OrderStore.Due>> byDay = new LinkedHashMap<>();
        for (int ahead = 0; ahead < days; ahead++) {
            byDay.put(today.plusDays(ahead), new ArrayList<>());
        }
        for (OrderStore.Due due : store.due(end)) {
            LocalDate day = ProviderDays.of(due.at());
            List<OrderStore.Due> of = byDay.get(day.isBefore(today) ? today : day);
            if (of != null) {
                of.add(due);
            }
        }
        return byDay.entrySet().stream()
                .map(entry -> day(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Day day(LocalDate day, List<OrderStore.Due> dues) {
        Map<Currency, Money> money = new LinkedHashMap<>();
        Map<Queue, Integer> perQueue = new LinkedHashMap<>();
        for (OrderStore.Due due : dues) {
            money.merge(due.amount().currency(), due.amount(), Money::plus);
            perQueue.merge(due.queue(), 1, Integer::sum);
        }
        return new Day(day, dues.size(), List.copyOf(money.values()), perQueue);
    }
}
