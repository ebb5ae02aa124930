package org.merchantconsole.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.OrderQuery;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.order.SearchText;

/**
 * The orders of a list whose next deadline lies in one stretch of time, counted by the database.
 *
 * @param search finds exactly these orders within the list
 * @param total how many, and what they come to in each currency
 */
public record DueGroup(Stretch stretch, String search, OrderStore.Total total) {

    /**
     * All groups of a list. The near ones are few and found by their dates; what is later is the rest of the whole list, whose
     * sum the database keeps, so that nothing is walked through for it. Blocking.
     */
    public static List<DueGroup> of(OrderQuery list, OrderStore store, Instant now) {
        LocalDate today = ProviderDays.of(now);
        OrderStore.Total rest = store.total(list);
        List<DueGroup> groups = new ArrayList<>();
        for (Stretch stretch : Stretch.values()) {
            String search = stretch.search(today);
            OrderStore.Total total = stretch == Stretch.LATER
                    ? rest
                    : store.total(SearchText.of(search, now, ProviderDays.ZONE).narrow(list));
            groups.add(new DueGroup(stretch, search, total));
            rest = without(rest, total);
        }
        return groups;
    }

    /** The larger without a part of it; an order that came in between the two counts is in neither. */
    private static OrderStore.Total without(OrderStore.Total all, OrderStore.Total part) {
        Map<String, Money> money = new TreeMap<>();
        all.money().forEach(sum -> money.put(sum.currency().getCurrencyCode(), sum));
        part.money()
                .forEach(sum ->
                        money.computeIfPresent(sum.currency().getCurrencyCode(), (code, whole) -> whole.minus(sum)));
        money.values().removeIf(sum -> !sum.isPositive());
        return new OrderStore.Total(Math.max(0, all.count() - part.count()), List.copyOf(money.values()), 0, 0);
    }

    /** The stretches, soonest first; every order of a list is in one of them. */
    public enum Stretch {
        /** The deadline has passed. */
        OVERDUE,
        /** It is today, where the provider counts its days. */
        TODAY,
        /** It is within three times 24 hours, but not today. */
        DAYS,
        /** It is later, or there is none. */
        LATER;

        /** @param today where the provider counts its days */
        String search(LocalDate today) {
            return switch (this) {
                case OVERDUE -> "is:overdue";
                case TODAY -> "due:" + today + " -is:overdue";
                case DAYS -> "left:<3d -is:overdue -due:" + today;
                case LATER -> "-left:<3d -is:overdue -due:" + today;
            };
        }
    }
}
