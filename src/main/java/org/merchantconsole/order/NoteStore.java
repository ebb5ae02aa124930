package org.merchantconsole.order;

import java.time.Instant;
import java.util.List;

/** What can be done with remarks once they are there. Every writing method is one transaction with its audit row. */
public interface NoteStore {

    /**
     * Corrects a remark; what it said before is kept for ever.
     *
     * @return false when there is no such remark or it says that already: nothing was written
     */
    boolean edit(OrderKey order, long note, String text, Instant at, String by, AuditEntry audit);

    /**
     * Pins a remark to its order or takes the pin away. An order has one pinned remark at most: the former one loses its pin.
     *
     * @return false when there is no such remark or it is so already: nothing was written
     */
    boolean pin(OrderKey order, long note, boolean pinned, Instant at, AuditEntry audit);

    /** What the order's remarks said before they were corrected, oldest first. */
    List<Version> versions(OrderKey order);

    /** The people who are known from remarks, actions and the audit, by name. */
    List<String> people();

    /** What a remark said from a moment on, until the next correction. */
    record Version(long note, Instant at, String by, String text) {}
}
