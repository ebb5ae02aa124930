package org.merchantconsole.desk;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.status.Action;
import org.merchantconsole.status.Staff;
import org.merchantconsole.status.StatusEngine;

/** Tries things out on copies of orders, and turns what pleases into staged actions by the same road as any other. */
public final class WhatIfDesk {
    /** What was tried out waits so long at least, so that it can be taken back. */
    public static final Duration LEAST_WAIT = Duration.ofMinutes(1);

    private final OrderStore store;
    private final Dispatch dispatch;
    private final RefundDesk refunds;
    private final Judge judge;
    private final Imagined imagined;
    private final InstantSource clock;
    private final Terms terms;
    private final Duration grace;

    WhatIfDesk(
            OrderStore store,
            Dispatch dispatch,
            RefundDesk refunds,
            Judge judge,
            StatusEngine engine,
            Terms terms,
            InstantSource clock) {
        this.store = store;
        this.dispatch = dispatch;
        this.refunds = refunds;
        this.judge = judge;
        this.imagined = new Imagined(engine, judge, terms.site());
        this.clock = clock;
        this.terms = terms;
        this.grace = terms.grace().compareTo(LEAST_WAIT) < 0 ? LEAST_WAIT : terms.grace();
    }

    /** Copies of the orders as they are now; those that are not known here are left out. */
    public WhatIf fork(Collection<OrderKey> orders) {
        List<Order> found =
                orders.stream().flatMap(key -> store.find(key).stream()).toList();
        return WhatIf.of(judge, imagined, found, clock.instant());
    }

    /**
     * Writes the first allowed action of every order down, each judged anew by the engine as the order is by then; it leaves
     * after the grace time, a minute at least, and can be taken back until then. A held payment above the limits on
     * accepting many at once is left out, with a sentence, where it is not the only one. Blocking.
     */
    public List<Outcome> stage(WhatIf tried, Staff staff) {
        Map<OrderKey, Action> steps = tried.toStage();
        List<Outcome> outcomes = new ArrayList<>();
        steps.forEach((key, action) ->
                outcomes.add(above(key, action, steps.size()).orElseGet(() -> stage(key, action, staff))));
        return outcomes;
    }

    private Optional<Outcome> above(OrderKey key, Action action, int orders) {
        return orders < 2
                ? Optional.empty()
                : store.find(key)
                        .flatMap(order -> terms.limits().why(order, action, terms.locale()))
                        .map(why -> new Outcome.NotTaken(key, why));
    }

    private Outcome stage(OrderKey key, Action action, Staff staff) {
        return switch (action) {
            case Action.RefundLines lines -> refunds.refundLines(key, lines.lines(), lines.reason(), staff, grace);
            case Action.HandedOver over -> dispatch.perform(key, action, staff);
            default -> dispatch.perform(key, action, staff, grace);
        };
    }
}
