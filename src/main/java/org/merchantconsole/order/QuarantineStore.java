package org.merchantconsole.order;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The list of what could not be taken in fully. Storing an order keeps it by itself: pairs outside the tables are added, and
 * those that the order does not report any more are closed by rule, in the same transaction. What a person closed stays
 * closed when the same is reported again; what a rule closed opens again.
 */
public interface QuarantineStore {

    /** Adds what is not listed yet, with one audit row each; answers what was added or opened again. */
    List<Quarantined> keep(Collection<Quarantined> rows);

    /** The latest rows, newest first. */
    List<Quarantined> latest(boolean openOnly, int limit);

    /** The open rows of a reason, oldest first. */
    List<Quarantined> open(Quarantined.Reason reason);

    Optional<Quarantined> row(long id);

    /** How many are open. */
    long openCount();

    /**
     * Closes a row, with its audit row.
     *
     * @return false when it was not open
     */
    boolean close(long id, Quarantined.Closed how);
}
