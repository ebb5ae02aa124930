package org.merchantconsole.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.Edits;
import org.merchantconsole.order.Hold;
import org.merchantconsole.order.HoldStore;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderQuery;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.order.Queue;
import org.merchantconsole.order.Source;
import org.merchantconsole.status.Action;
import org.merchantconsole.status.Facts;
import org.merchantconsole.status.ReminderTimeline;
import org.merchantconsole.status.SiteRules;
import org.merchantconsole.status.Staff;
import org.merchantconsole.status.Tariff;

/** The billing of Pay After Delivery: where an invoice stands, and pausing its reminders. */
public final class RemindersDesk {
    private static final int API_LIMIT_DAYS = 90;

    private final OrderStore store;
    private final Dispatch dispatch;
    private final Ledger ledger;
    private final Sentences sentences;
    private final SiteRules site;
    private final InstantSource clock;

    RemindersDesk(
            OrderStore store,
            Dispatch dispatch,
            Ledger ledger,
            Sentences sentences,
            SiteRules site,
            InstantSource clock) {
        this.store = store;
        this.dispatch = dispatch;
        this.ledger = ledger;
        this.sentences = sentences;
        this.site = site;
        this.clock = clock;
    }

    /** The expected billing of a shipped order; empty when it was not Shipped. */
    public Optional<ReminderTimeline> timeline(OrderView view) {
        List<Facts.Pause> pauses = view.order().holds().stream()
                .filter(hold -> hold.confirmed() && hold.from().isBefore(hold.until()))
                .map(hold -> new Facts.Pause(hold.from(), hold.until()))
                .toList();
        return Judge.shippedAt(view.order()).map(at -> ReminderTimeline.of(at, pauses, Tariff.DEFAULT));
    }

    /** Pauses the reminders until the start of a day in the provider's zone. Blocking. */
    public Outcome hold(OrderKey key, LocalDate restart, String reason, boolean byEmail, Staff staff) {
        return hold(key, restart, reason, byEmail, null, staff);
    }

    /** @param promised until when the customer promised to send the goods back; null where nothing was promised */
    public Outcome hold(
            OrderKey key,
            LocalDate restart,
            String reason,
            boolean byEmail,
            @Nullable LocalDate promised,
            Staff staff) {
        Action action = new Action.Hold(ProviderDays.start(restart), reason.strip(), byEmail, promised);
        return dispatch.perform(key, action, staff);
    }

    /**
     * Whether reminders run again before the goods are back: on the promised day itself they may still come, and the pause
     * ends as its last day begins.
     *
     * @param restart the day as which begins billing starts again
     */
    public static boolean endsTooEarly(LocalDate restart, @Nullable LocalDate promised) {
        return promised != null && !restart.isAfter(promised);
    }

    /** The same for a pause that is there. */
    public static boolean endsTooEarly(Hold hold) {
        return endsTooEarly(ProviderDays.of(hold.until()), hold.promised());
    }

    /**
     * Ends a pause before its date. The provider has no call for it: a new pause of its shortest length, a minute, replaces
     * the running one. Blocking.
     */
    public Outcome resume(OrderKey key, String reason, Staff staff) {
        return dispatch.perform(key, new Action.Resume(reason.strip()), staff);
    }

    /** The letter that asks for a pause: all that the provider wants to know, ready to copy. */
    public String emailText(OrderView view, LocalDate restart, String reason, Staff staff) {
        Order order = view.order();
        return sentences
                .texts()
                .of(
                        "email",
                        Map.of(
                                "order", order.key().id(),
                                "transaction", order.transactionId() == null ? "-" : order.transactionId(),
                                "amount", order.amount(),
                                "customer",
                                        order.customer().name().isEmpty()
                                                ? "-"
                                                : order.customer().name(),
                                "reason", reason.strip(),
                                "restart", restart,
                                "staff", staff.name()));
    }

    /**
     * The provider confirmed a pause that was asked for by e-mail.
     *
     * @return false when there is none that waits for it
     */
    public boolean confirmHold(OrderKey key, Staff staff) {
        Order order = store.find(key).orElse(null);
        Hold waiting = order == null ? null : unconfirmed(order);
        if (order == null || waiting == null) {
            return false;
        }
        ledger.save(
                key,
                now -> Edits.holds(
                        now,
                        now.holds().stream()
                                .map(hold -> hold.equals(waiting) ? hold.confirmedByMail() : hold)
                                .toList()),
                ledger.row(Source.PERSON, staff.name(), "hold confirmed", order, "until " + waiting.until()));
        return true;
    }

    private static @Nullable Hold unconfirmed(Order order) {
        Hold waiting = null;
        for (Hold hold : order.holds()) {
            if (!hold.confirmed()) {
                waiting = hold;
            }
        }
        return waiting;
    }

    /** The pause that runs now; empty when none does. */
    public Optional<Hold> running(Order order) {
        Instant now = clock.instant();
        return order.holds().stream()
                .filter(hold -> hold.confirmed()
                        && !hold.from().isAfter(now)
                        && hold.until().isAfter(now))
                .findFirst();
    }

    /**
     * What is paused, soonest deadline first: the agenda of restarts.
     *
     * @param cursor of the former page; null for the first
     */
    public OrderStore.Page paused(@Nullable String cursor, int limit) {
        return store.page(pausedOnly(), cursor, limit);
    }

    /**
     * The calendar of pauses, only days on which something begins or ends. What ends in days to come is there only as long as
     * the invoice is still collected; a pause that another one replaced does not end. Blocking.
     *
     * @param first the first day
     * @param last the last one, included
     */
    public List<PauseDay> calendar(LocalDate first, LocalDate last) {
        List<HoldStore.Paused> found =
                store.holds().between(ProviderDays.start(first), ProviderDays.start(last.plusDays(1)));
        Set<String> replaced = found.stream()
                .map(paused -> paused.order() + "@" + paused.hold().from())
                .collect(Collectors.toSet());
        Instant now = clock.instant();
        Map<LocalDate, List<HoldStore.Paused>> begin = found.stream()
                .collect(Collectors.groupingBy(
                        paused -> ProviderDays.of(paused.hold().from())));
        Map<LocalDate, List<HoldStore.Paused>> end = found.stream()
                .filter(paused ->
                        !replaced.contains(paused.order() + "@" + paused.hold().until()))
                .filter(paused -> paused.collecting() || !paused.hold().until().isAfter(now))
                .collect(Collectors.groupingBy(
                        paused -> ProviderDays.of(paused.hold().until())));
        return first.datesUntil(last.plusDays(1))
                .filter(day -> begin.containsKey(day) || end.containsKey(day))
                .map(day -> new PauseDay(day, begin.getOrDefault(day, List.of()), end.getOrDefault(day, List.of())))
                .toList();
    }

    /** How many are paused and what they come to. */
    public OrderStore.Total pausedTotal() {
        return store.total(pausedOnly());
    }

    private static OrderQuery pausedOnly() {
        OrderQuery all = OrderQuery.of(Queue.REMINDERS);
        return new OrderQuery(all.queue(), all.text(), all.flows(), all.families(), true);
    }

    /** The first day on which billing may start again. */
    public LocalDate earliestRestart() {
        return ProviderDays.of(clock.instant()).plusDays(1);
    }

    /** The last day on which billing may start again: a month ahead, or the API's 90 days where the settings say so. */
    public LocalDate latestRestart() {
        ZonedDateTime now = clock.instant().atZone(ProviderDays.ZONE);
        return site.holdUpToNinetyDays()
                ? now.plusDays(API_LIMIT_DAYS).toLocalDate()
                : now.toLocalDate().plusMonths(1);
    }
}
