package org.merchantconsole.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.HoldStore.Paused;

/**
 * The pauses of reminders that begin or end on a day of the provider's zone.
 *
 * @param begin those that begin on it
 * @param end those that end as it begins, so that reminders run again
 */
public record PauseDay(LocalDate day, List<Paused> begin, List<Paused> end) {
    public PauseDay {
        begin = List.copyOf(begin);
        end = List.copyOf(end);
    }

    /** What the invoices come to, each counted once, one amount per currency. */
    public List<Money> money() {
        TreeMap<String, Money> sums = new TreeMap<>();
        Stream.concat(begin.stream(), end.stream())
                .filter(new java.util.HashSet<>()::add)
                .forEach(paused ->
                        sums.merge(paused.amount().currency().getCurrencyCode(), paused.amount(), Money::plus));
        return List.copyOf(sums.values());
    }

    /** How many end on it before the goods that were promised are back. */
    public long early() {
        return end.stream()
                .filter(paused -> RemindersDesk.endsTooEarly(paused.hold()))
                .count();
    }
}
