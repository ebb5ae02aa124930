package org.merchantconsole.order;

import java.util.List;

/** The differences between the provider's books and ours in which a person kept ours. */
public interface DifferenceStore {

    /** Keeps ours, with its audit row; takes the place of an earlier decision about the same value. */
    void keep(KeptDifference difference, AuditEntry audit);

    /** What was kept of an order. */
    List<KeptDifference> kept(OrderKey order);
}
