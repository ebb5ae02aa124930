package org.merchantconsole.order;

import java.time.Instant;
import java.util.List;
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
 * @param unlisted the payment and its parts, as far as their pairs stand outside the state tables
 * @param deadlines all its dates by their rules, {@code dueAt} among them
 */
public record OrderUpdate(
        Order order,
        Family family,
        String stateId,
        Set<Queue> queues,
        @Nullable Instant dueAt,
        Deadline.@Nullable What dueWhat,
        Money pendingRefund,
        @Nullable Instant shippedAt,
        List<Unlisted> unlisted,
        List<Deadline> deadlines) {

    public OrderUpdate {
        queues = Set.copyOf(queues);
        unlisted = List.copyOf(unlisted);
        deadlines = List.copyOf(deadlines);
    }

    /** With no date but the next one. */
    public OrderUpdate(
            Order order,
            Family family,
            String stateId,
            Set<Queue> queues,
            @Nullable Instant dueAt,
            Deadline.@Nullable What dueWhat,
            Money pendingRefund,
            @Nullable Instant shippedAt,
            List<Unlisted> unlisted) {
        this(
                order,
                family,
                stateId,
                queues,
                dueAt,
                dueWhat,
                pendingRefund,
                shippedAt,
                unlisted,
                dueAt == null || dueWhat == null ? List.of() : List.of(new Deadline(dueWhat, dueAt, true)));
    }

    /** The same for the order with another name of its stored state or of its open intent. */
    public OrderUpdate with(Order same) {
        return new OrderUpdate(
                same, family, stateId, queues, dueAt, dueWhat, pendingRefund, shippedAt, unlisted, deadlines);
    }

    /** Whether storing the order closes a row of what could not be taken in: it now tells what the row lacked. */
    public boolean settles(Quarantined row) {
        String id = row.transactionId();
        boolean child =
                order.related().stream().anyMatch(one -> one.id().value().equals(id));
        boolean payment =
                order.transactionId() != null && order.transactionId().value().equals(id);
        return row.isOpen()
                && switch (row.reason()) {
                    case PAIR ->
                        row.order().equals(order.key())
                                && unlisted.stream()
                                        .noneMatch(one -> one.pair().equals(row.pair())
                                                && one.number().equals(id));
                    case UNREADABLE -> payment || child;
                    case NO_PAYMENT -> child;
                    // The order may be known from the list alone; only its own record ends this.
                    case OTHER_SITE -> false;
                };
    }
}
