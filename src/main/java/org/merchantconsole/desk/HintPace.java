package org.merchantconsole.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.merchantconsole.order.OrderKey;

/**
 * How often the provider is asked because of notifications that cannot be believed: once a minute per order, and about so
 * many orders in a minute, so that strangers who invent orders cannot make the console pester the provider.
 */
final class HintPace {
    private static final Duration PER_ORDER = Duration.ofMinutes(1);
    private static final int ORDERS_PER_MINUTE = 60;
    private static final int REMEMBERED = 4_096;

    private final Map<OrderKey, Instant> asked = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<OrderKey, Instant> eldest) {
            return size() > REMEMBERED;
        }
    };
    private final PerMinute orders = new PerMinute(ORDERS_PER_MINUTE);

    /** When the provider may be asked about the order because of a hint: now, or later. */
    Instant mayAsk(OrderKey order, Instant now) {
        Instant last = asked.get(order);
        // A clock that was set back must not close the door for long.
        if (last != null && !last.isAfter(now) && last.plus(PER_ORDER).isAfter(now)) {
            return last.plus(PER_ORDER);
        }
        return orders.next(now);
    }

    /** The provider is asked about the order now. */
    void ask(OrderKey order, Instant now, boolean hint) {
        asked.put(order, now);
        if (hint) {
            orders.admit(now);
        }
    }
}
