package org.merchantconsole.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.OrderQuery;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.order.OrderStore.Total;
import org.merchantconsole.order.Queue;
import org.merchantconsole.order.SearchText;
import org.merchantconsole.status.Action;

/** The charts of the first screen, each figure with the search that finds what it counts, and what a person chose there. */
public final class HomeDesk {

    /** Refunds of so many days are charted, today being the last. */
    static final int REFUND_DAYS = 7;

    private static final int INTENTS = 1_000;
    private static final int REASONS = 5;

    private final OrderStore store;
    private final InstantSource clock;

    HomeDesk(OrderStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Whose work the first screen shows. */
    public enum Scope {
        ALL,
        REVIEWER,
        WAREHOUSE,
        FINANCE;

        /** What a role sees unless it chose otherwise. */
        public static Scope of(Role role) {
            return switch (role) {
                case REVIEWER -> REVIEWER;
                case WAREHOUSE -> WAREHOUSE;
                case FINANCE -> FINANCE;
                case MANAGER -> ALL;
            };
        }

        /** Whether a work list is theirs. */
        public boolean shows(Queue queue) {
            return switch (this) {
                case ALL -> true;
                case REVIEWER -> queue == Queue.REVIEW;
                case WAREHOUSE -> queue == Queue.SHIPPING;
                case FINANCE -> queue != Queue.REVIEW && queue != Queue.SHIPPING;
            };
        }
    }

    /** When a person wants to be told that an order is about to be lost. */
    public enum Alarm {
        OFF,
        /** From 7 to 20 in the provider's zone; the rest are quiet hours. */
        DAY,
        ALWAYS;

        private static final int MORNING = 7;
        private static final int EVENING = 20;

        public boolean isOn(Instant now) {
            int hour = now.atZone(ProviderDays.ZONE).getHour();
            return this == ALWAYS || (this == DAY && hour >= MORNING && hour < EVENING);
        }
    }

    /** Which chart. */
    public enum Kind {
        /** Money that is held, not Shipped, paused, or asked back. */
        AT_RISK,
        /** Held payments by the day on which they end, five days after they came. */
        HELD,
        /** Orders to ship by the day until which they must be. */
        UNSHIPPED,
        /** Refunds that were done here, by day. */
        REFUND_DAYS,
        /** The same by reason. */
        REFUND_REASONS
    }

    /**
     * A bar.
     *
     * @param word what it is about, where it is no span of days; may be empty
     * @param from the first day, counted from today; below 0 for all that is overdue, {@link #OPEN} for what has no date
     * @param to the last day; {@link #OPEN} for all that follow
     * @param search finds what is counted
     */
    public record Bar(String word, int from, int to, String search, Total total) {
        /** No last day. */
        public static final int OPEN = Integer.MAX_VALUE;
    }

    /** A chart; days and reasons without a refund are left out. */
    public record Chart(Kind kind, List<Bar> bars) {
        public Chart {
            bars = List.copyOf(bars);
        }
    }

    /** The money that is held, to be shipped, paused and asked back: always in this order. Blocking. */
    public Chart atRisk() {
        Map<Queue, Total> totals = store.totals();
        Total none = new Total(0, List.of(), 0, 0);
        List<Bar> bars = new ArrayList<>();
        bars.add(new Bar("review", 0, 0, "queue:review", totals.getOrDefault(Queue.REVIEW, none)));
        bars.add(new Bar("shipping", 0, 0, "queue:shipping", totals.getOrDefault(Queue.SHIPPING, none)));
        String paused = "queue:reminders is:held";
        bars.add(new Bar("reminders", 0, 0, paused, count(Queue.REMINDERS, paused)));
        bars.add(new Bar("refunds", 0, 0, "queue:refunds", totals.getOrDefault(Queue.REFUNDS, none)));
        return new Chart(Kind.AT_RISK, bars);
    }

    /** The charts of a scope. Blocking. */
    public List<Chart> charts(Scope scope) {
        List<Chart> charts = new ArrayList<>();
        if (scope == Scope.ALL || scope == Scope.REVIEWER) {
            charts.add(new Chart(
                    Kind.HELD,
                    List.of(
                            days("heldends", Queue.REVIEW, -1, 0),
                            days("heldends", Queue.REVIEW, 1, 1),
                            days("heldends", Queue.REVIEW, 2, 2),
                            days("heldends", Queue.REVIEW, 3, 3),
                            days("heldends", Queue.REVIEW, 4, Bar.OPEN))));
        }
        if (scope == Scope.ALL || scope == Scope.WAREHOUSE) {
            charts.add(new Chart(
                    Kind.UNSHIPPED,
                    List.of(
                            days("shipby", Queue.SHIPPING, -1, 0),
                            days("shipby", Queue.SHIPPING, 1, 3),
                            days("shipby", Queue.SHIPPING, 4, 7),
                            days("shipby", Queue.SHIPPING, 8, 14),
                            days("shipby", Queue.SHIPPING, 15, Bar.OPEN),
                            days("shipby", Queue.SHIPPING, Bar.OPEN, Bar.OPEN))));
        }
        if (scope == Scope.ALL || scope == Scope.FINANCE) {
            charts.addAll(refunds());
        }
        return charts;
    }

    private Bar days(String field, Queue queue, int from, int to) {
        LocalDate today = ProviderDays.of(clock.instant());
        String days = from == Bar.OPEN
                ? "none"
                : from < 0
                        ? "<=" + today.plusDays(to)
                        : to == Bar.OPEN
                                ? ">=" + today.plusDays(from)
                                : today.plusDays(from) + ".." + today.plusDays(to);
        String search = "queue:" + queue.name().toLowerCase(Locale.ROOT) + " " + field + ":" + days;
        return new Bar("", from, to, search, count(queue, search));
    }

    private Total count(Queue queue, String search) {
        return store.total(
                SearchText.of(search, clock.instant(), ProviderDays.ZONE).narrow(OrderQuery.of(queue)));
    }

    /** What was given back here in the last days, by day and by reason; what was taken back or refused is left out. */
    private List<Chart> refunds() {
        LocalDate today = ProviderDays.of(clock.instant());
        Instant first = ProviderDays.start(today.minusDays(REFUND_DAYS - 1L));
        Map<Integer, List<Intent>> byDay = new TreeMap<>();
        Map<String, List<Intent>> byReason = new LinkedHashMap<>();
        for (Intent intent : store.intents(INTENTS)) {
            boolean counts = intent.action() instanceof Action.Refund
                    && (intent.state().isOpen() || intent.state() == Intent.State.DONE)
                    && !intent.stagedAt().isBefore(first);
            if (counts) {
                int day = (int) (ProviderDays.of(intent.stagedAt()).toEpochDay() - today.toEpochDay());
                byDay.computeIfAbsent(day, any -> new ArrayList<>()).add(intent);
                byReason.computeIfAbsent(intent.action().reason(), any -> new ArrayList<>())
                        .add(intent);
            }
        }
        List<Bar> days = byDay.entrySet().stream()
                .map(entry -> refunded("", entry.getKey(), entry.getValue()))
                .toList();
        List<Bar> reasons = byReason.entrySet().stream()
                .sorted((one, other) ->
                        Integer.compare(other.getValue().size(), one.getValue().size()))
                .limit(REASONS)
                .map(entry -> refunded(entry.getKey().isBlank() ? "–" : entry.getKey(), 0, entry.getValue()))
                .toList();
        return List.of(new Chart(Kind.REFUND_DAYS, days), new Chart(Kind.REFUND_REASONS, reasons));
    }

    private static Bar refunded(String word, int day, List<Intent> intents) {
        Map<String, Money> money = new TreeMap<>();
        intents.forEach(intent -> {
            Money amount = ((Action.Refund) intent.action()).amount();
            money.merge(amount.currency().getCurrencyCode(), amount, Money::plus);
        });
        List<String> ids =
                intents.stream().map(intent -> intent.order().id()).distinct().toList();
        Total total = new Total(ids.size(), List.copyOf(money.values()), 0, 0);
        return new Bar(word, day, day, SearchText.ofOrders(ids), total);
    }

    /** When the person wants to be told; by day unless they chose otherwise. */
    public Alarm alarm(String member) {
        return Alarm.valueOf(chosen(member, "alarm", Alarm.DAY.name()));
    }

    /** Remembers when the person wants to be told. */
    public void alarm(String member, Alarm when) {
        choose(member, "alarm", when.name());
    }

    /** What a person chose on the first screen; the default before they chose. */
    public String chosen(String member, String what, String otherwise) {
        return store.remembered(name(member, what)).orElse(otherwise);
    }

    /** Remembers it, in this database. */
    public void choose(String member, String what, String value) {
        store.remember(name(member, what), value);
    }

    private static String name(String member, String what) {
        return "home." + what + "." + member;
    }
}
