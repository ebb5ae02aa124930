package org.merchantconsole.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.AuditEntry;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderQuery;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.order.SlipStore;
import org.merchantconsole.order.Source;
import org.merchantconsole.status.Action;
import org.merchantconsole.status.Deadline;
import org.merchantconsole.status.Flow;
import org.merchantconsole.status.Staff;
import org.merchantconsole.status.StatusEngine;

/** Marking pay-later orders Shipped, which earns the money, and asking for more time to ship. */
public final class ShippingDesk {
    /** Klarna extends by six weeks, whatever is asked. */
    public static final int KLARNA_STEP_DAYS = 42;

    /** How long a scanned parcel waits where the settings name no grace time: long enough to scan UNDO. */
    private static final Duration WAIT = Duration.ofMinutes(1);

    private final OrderStore store;
    private final InstantSource clock;
    private final Dispatch dispatch;
    private final StatusEngine engine;
    private final Duration wait;

    /** @param grace how long actions wait by the settings; zero for not at all */
    ShippingDesk(OrderStore store, Dispatch dispatch, StatusEngine engine, InstantSource clock, Duration grace) {
        this.store = store;
        this.engine = engine;
        this.clock = clock;
        this.wait = grace.isPositive() ? grace : WAIT;
        this.dispatch = dispatch;
    }

    /** Marks the whole order Shipped. Carrier and tracking may be empty for most methods. Blocking. */
    public Outcome ship(OrderKey key, String carrier, String tracking, Staff staff) {
        return dispatch.perform(key, new Action.Ship(carrier.strip(), tracking.strip(), ""), staff);
    }

    /** As {@link #ship}, but it leaves only when the grace time is over and can be taken back until then. Nothing is sent here. */
    public Outcome stageShip(OrderKey key, String carrier, String tracking, Staff staff) {
        return dispatch.perform(key, new Action.Ship(carrier.strip(), tracking.strip(), ""), staff, wait);
    }

    /** Marks a part, worth the amount, Shipped; starts 14 days for the rest. Blocking. */
    public Outcome partialShip(OrderKey key, Money amount, String carrier, String tracking, Staff staff) {
        return dispatch.perform(key, new Action.PartialShip(amount, carrier.strip(), tracking.strip()), staff);
    }

    /** Moves the date to ship: by so many days, for Klarna by six weeks. Blocking. */
    public Outcome extend(OrderKey key, int days, String reason, Staff staff) {
        return dispatch.perform(key, new Action.Extend(days, reason.strip()), staff);
    }

    /**
     * The last date to which the provider extends the time to ship; empty for a method whose sources state no maximum.
     * See {@link StatusEngine#extendableUntil}.
     */
    public Optional<Instant> extendableUntil(OrderView view) {
        Order order = view.order();
        return engine.extendableUntil(order.flow(), order.method(), order.created());
    }

    /** The date to ship after an extension, to show before it is asked for; empty when there is no such date. */
    public Optional<Instant> extendedTo(OrderView view, int days) {
        int step = view.order().flow() == Flow.KLARNA ? KLARNA_STEP_DAYS : days;
        return view.deadlines().stream()
                .filter(deadline -> deadline.what() == Deadline.What.SHIP_BY)
                .map(deadline -> later(deadline.at(), step))
                .findFirst();
    }

    /** So many calendar days later, at the same time of day in the provider's zone. */
    static Instant later(Instant moment, int days) {
        return moment.atZone(ProviderDays.ZONE).plusDays(days).toInstant();
    }

    /** The orders of a list by how soon their next deadline is, each group with its money. Blocking. */
    public List<DueGroup> byDeadline(OrderQuery list) {
        return DueGroup.of(list, store, clock.instant());
    }

    /** The orders as they are known, for their slips; unknown ones are left out. */
    public List<Order> orders(Collection<OrderKey> keys) {
        return keys.stream().flatMap(key -> store.find(key).stream()).toList();
    }

    /** Writes down that the slips of these orders were printed. */
    public void printed(Collection<OrderKey> keys, Staff staff) {
        Instant now = clock.instant();
        String detail = keys.size() + " slips";
        store.slips()
                .printed(
                        keys,
                        now,
                        staff.name(),
                        new AuditEntry(now, staff.name(), Source.PERSON, "slips printed", null, null, detail));
    }

    /** What was printed of these orders. */
    public Map<OrderKey, SlipStore.Slips> slips(Collection<OrderKey> keys) {
        return store.slips().slips(keys);
    }

    /** The carriers whose tracking codes are known, most used first. */
    public List<Carrier> carriers() {
        return List.of(Carrier.values());
    }

    /**
     * Whether a tracking code looks like one of the carrier's; a carrier that is not known takes everything. Only a hint:
     * the provider takes any text.
     */
    public boolean looksRight(String carrier, String tracking) {
        return Carrier.named(carrier).map(known -> known.accepts(tracking)).orElse(true);
    }
}
