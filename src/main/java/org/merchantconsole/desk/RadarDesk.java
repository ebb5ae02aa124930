package org.merchantconsole.desk;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
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
        LocalDate today = ProviderDays.of(clock.instant());
        LocalDate lastDay = today.plusDays(days - 1L);
        Map<Consequence, List<OrderStore.Dated>> groups = sorted(today, lastDay);
        return new Radar(
                today,
                lastDay,
                groups.entrySet().stream()
                        .map(entry -> group(entry.getKey(), entry.getValue(), today, lastDay))
                        .toList());
    }

    /**
     * What ends on one day; overdue work stands on today.
     *
     * @param parts one per group that has something, in the order of {@link Consequence}
     */
    public record Day(LocalDate date, List<Part> parts) {
        public Day {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A group's part of a day.
     *
     * @param count how many orders
     * @param money what hangs on it, one amount per currency
     * @param search finds exactly its orders
     */
    public record Part(Consequence consequence, int count, List<Money> money, String search) {
        public Part {
            money = List.copyOf(money);
        }
    }

    /**
     * The same day by day, today first. Blocking.
     *
     * @param days how many days, today being the first
     */
    public List<Day> days(int days) {
        LocalDate today = ProviderDays.of(clock.instant());
        Map<LocalDate, List<Part>> parts = new TreeMap<>();
        for (int i = 0; i < days; i++) {
            parts.put(today.plusDays(i), new ArrayList<>());
        }
        sorted(today, today.plusDays(days - 1L)).forEach((group, dates) -> {
            Map<LocalDate, Map<OrderKey, OrderStore.Dated>> byDay = new TreeMap<>();
            for (OrderStore.Dated date : dates) {
                LocalDate day = ProviderDays.of(date.at());
                byDay.computeIfAbsent(day.isBefore(today) ? today : day, d -> new HashMap<>())
                        .putIfAbsent(date.key(), date);
            }
            byDay.forEach((day, orders) -> {
                String search = day.equals(today)
                        ? group.search(today.toString(), today.toString())
                        : group.search(day.toString());
                List<Part> here = parts.get(day);
                if (here != null) {
                    here.add(new Part(group, orders.size(), sums(orders.values()), search));
                }
            });
        });
        return parts.entrySet().stream()
                .map(entry -> new Day(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Map<Consequence, List<OrderStore.Dated>> sorted(LocalDate today, LocalDate lastDay) {
        try {
            reckon();
        } catch (StoreException refused) {
            // A database that may not be written, or not now, still shows the dates it has.
        }
        Map<Consequence, List<OrderStore.Dated>> groups = new EnumMap<>(Consequence.class);
        for (OrderStore.Dated date : store.dates(ProviderDays.start(today), ProviderDays.start(lastDay.plusDays(1)))) {
            Consequence.of(date.what(), date.flow())
                    .ifPresent(group -> groups.computeIfAbsent(group, g -> new ArrayList<>())
                            .add(date));
        }
        return groups;
    }

    private static List<Money> sums(Collection<OrderStore.Dated> dates) {
        Map<String, Money> money = new TreeMap<>();
        dates.forEach(date -> money.merge(date.amount().currency().getCurrencyCode(), date.amount(), Money::plus));
        return List.copyOf(money.values());
    }

    private Group group(Consequence group, List<OrderStore.Dated> dates, LocalDate today, LocalDate lastDay) {
        Map<OrderKey, OrderStore.Dated> first = new HashMap<>();
        dates.forEach(date -> first.putIfAbsent(date.key(), date));
        List<OrderStore.Dated> soonest = first.values().stream()
                .sorted(Comparator.comparing(OrderStore.Dated::at)
                        .thenComparing(date -> date.key().id()))
                .toList();
        int overdue = (int) soonest.stream()
                .filter(date -> date.at().isBefore(clock.instant()))
                .count();
        return new Group(
                group, sums(first.values()), overdue, group.search(today.toString(), lastDay.toString()), soonest);
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
