package org.merchantconsole.order;

import java.time.Instant;
import java.util.List;
import org.merchantconsole.money.Money;

/** The pauses of reminders by their days, over all orders. */
public interface HoldStore {

    /**
     * A pause with its order.
     *
     * @param collecting whether the invoice is still being collected, so that reminders do run again when the pause ends
     */
    record Paused(OrderKey order, String customer, Money amount, boolean collecting, Hold hold) {}

    /** The confirmed pauses that begin or end from one moment until before another, the first to end first. */
    List<Paused> between(Instant from, Instant until);
}
