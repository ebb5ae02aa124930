package org.merchantconsole.desk;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderQuery;
import org.merchantconsole.order.OrderRow;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.order.Queue;
import org.merchantconsole.order.StoreException;
import org.merchantconsole.status.Deadline;

/** The deadline radar: what ends within so many days, by what is lost, with the orders and the money of each. */
public final class RadarDesk {

    /** Under this name the database remembers that the dates of all its orders were reckoned. */
    private static final String RECKONED = "deadlines.reckoned";

    private static final int AT_ONCE = 500;

    private final OrderStore store;
    private final Judge judge;
    private final InstantSource clock;

    RadarDesk(OrderStore store, Judge judge, InstantSource clock) {
        this.store = store;
        this.judge = judge;
        this.clock = clock;
    }

    /**
     * One group.
     *
     * @param money what hangs on it, one amount per currency
     * @param overdue how many of its dates have passed
     * @param search finds exactly its orders
     * @param dates soonest first
     */
    public record Group(
            Consequence consequence, List<Money> money, int overdue, String search, List<OrderStore.Dated> dates) {
        public Group {
            money = List.copyOf(money);
            dates = List.copyOf(dates);
        }

        /** How many orders; one may have several dates by a rule. */
        public int count() {
            return (int) dates.stream().map(OrderStore.Dated::key).distinct().count();
        }
    }

    /**
     * What ends until the end of a day.
     *
     * @param groups those that have something, in the order of {@link Consequence}
     */
    public record Radar(LocalDate today, LocalDate lastDay, List<Group> groups) {
        public Radar {
            groups = List.copyOf(groups);
        }
    }

    /**
     * What ends today and on the days after it, overdue work included. Blocking.
     *
     * @param days how many days, today being the first
     */
    public Radar radar(int days) {
        try {
            reckon();
        } catch (StoreException refused) {
            // A database that may not be written, or not now, still shows the dates it has.
        }
        LocalDate today = ProviderDays.of(clock.instant());
        LocalDate lastDay = today.plusDays(days - 1L);
        Map<Consequence, List<OrderStore.Dated>> groups = new EnumMap<>(Consequence.class);
        for (OrderStore.Dated date : store.dates(ProviderDays.start(today), ProviderDays.start(lastDay.plusDays(1)))) {
            Consequence.of(date.what(), date.flow())
                    .ifPresent(group -> groups.computeIfAbsent(group, g -> new ArrayList<>())
                            .add(date));
        }
        return new Radar(
                today,
                lastDay,
                groups.entrySet().stream()
                        .map(entry -> group(entry.getKey(), entry.getValue(), today, lastDay))
                        .toList());
    }

    private Group group(Consequence group, List<OrderStore.Dated> dates, LocalDate today, LocalDate lastDay) {
        Map<OrderKey, OrderStore.Dated> first = new HashMap<>();
        dates.forEach(date -> first.putIfAbsent(date.key(), date));
        Map<String, Money> money = new TreeMap<>();
        first.values()
                .forEach(date -> money.merge(date.amount().currency().getCurrencyCode(), date.amount(), Money::plus));
        List<OrderStore.Dated> soonest = first.values().stream()
                .sorted(Comparator.comparing(OrderStore.Dated::at)
                        .thenComparing(date -> date.key().id()))
                .toList();
        int overdue = (int) soonest.stream()
                .filter(date -> date.at().isBefore(clock.instant()))
                .count();
        return new Group(
                group,
                List.copyOf(money.values()),
                overdue,
                group.search(today.toString(), lastDay.toString()),
                soonest);
    }

    /** Orders that were stored before their dates were kept get them once; later ones bring theirs along. */
    private void reckon() {
        if (store.remembered(RECKONED).isPresent()) {
            return;
        }
        @Nullable String after = null;
        do {
            OrderStore.Page page = store.page(OrderQuery.of(Queue.ORDERS), after, AT_ONCE);
            Map<OrderKey, List<Deadline>> dates = new HashMap<>();
            for (OrderRow row : page.rows()) {
                store.find(row.key()).ifPresent(order -> dates.put(row.key(), judge.deadlines(order)));
            }
            store.date(dates);
            after = page.after();
        } while (after != null);
        store.remember(RECKONED, clock.instant().toString());
    }
}
