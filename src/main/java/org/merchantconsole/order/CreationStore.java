package org.merchantconsole.order;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Orders made here, in the database. Every writing method is one transaction and writes its audit row in it. */
public interface CreationStore {

    /**
     * Writes a new one down, unless its order id is taken by another that may exist, or by a known order.
     *
     * @return false when the id is taken: nothing was written
     */
    boolean begin(Creation creation, AuditEntry audit);

    /**
     * Moves one on, if it still is as the caller saw it, the same state since the same moment.
     *
     * @return false when somebody else moved it first: nothing was written
     */
    boolean advance(Creation from, Creation to, AuditEntry audit);

    Optional<Creation> creation(OperationId id);

    /** The one that made the order; empty for orders that were not made here. */
    Optional<Creation> of(OrderKey order);

    /** Those that took over cart and customer of an order, newest first; what never came to be is left out. */
    List<Creation> madeFrom(OrderKey order);

    /** Those without an outcome, oldest first. */
    List<Creation> open();

    /**
     * The latest, newest first.
     *
     * @param kind only these; null for all
     * @param before only those written down earlier; null from the newest on
     */
    List<Creation> latest(NewOrder.@Nullable Kind kind, @Nullable Instant before, int limit);
}
