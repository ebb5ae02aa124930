package org.merchantconsole.order;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** Which packing slips were printed. */
public interface SlipStore {

    /**
     * The printed slips of an order.
     *
     * @param times how often one was printed
     * @param last when the last one was
     * @param by who printed that
     */
    record Slips(int times, Instant last, String by) {}

    /** Writes down that the slips of these orders were printed; one transaction with its audit row. */
    void printed(Collection<OrderKey> orders, Instant at, String by, AuditEntry audit);

    /** What was printed of these orders; one of which nothing was is left out. */
    Map<OrderKey, Slips> slips(Collection<OrderKey> orders);
}
