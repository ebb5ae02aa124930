package org.merchantconsole.order;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.money.Money;
import org.merchantconsole.status.Deadline;
import org.merchantconsole.status.Family;

/**
 * An order as it is to be stored, with what the lists need, computed by the desk from the engine.
 *
 * @param order the whole order; its notes and intents are stored by their own calls
 * @param family what its pair amounts to
 * @param stateId the row of the state tables; empty for a pair outside them
 * @param queues the work lists it stands in (ORDERS always)
 * @param dueAt its next deadline; null when nothing waits
 * @param pendingRefund refunds that are asked for and not done
 * @param shippedAt when it was first seen Shipped; null when never
 */
public record OrderUpdate(
        Order order,
        Family family,
        String stateId,
        Set<Queue> queues,
        @Nullable Instant dueAt,
        Deadline.@Nullable What dueWhat,
        Money pendingRefund,
        @Nullable Instant shippedAt) {

    public OrderUpdate {
        queues = Set.copyOf(queues);
    }

    /** The same for the order with another name of its stored state or of its open intent. */
    public OrderUpdate with(Order same) {
        return new OrderUpdate(same, family, stateId, queues, dueAt, dueWhat, pendingRefund, shippedAt);
    }
}
