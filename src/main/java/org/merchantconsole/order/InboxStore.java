package org.merchantconsole.order;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The notifications in the database. Every writing method is one transaction and writes its audit row in it. */
public interface InboxStore {

    /**
     * Keeps a notification. Of those that are not authentic and done with, only the latest few thousand stay, so that
     * strangers cannot fill the disk.
     *
     * @return the same with its number
     */
    Notification keep(Notification arrived, AuditEntry audit);

    /**
     * Writes down what came of looking into a notification, if it still is as the caller saw it.
     *
     * @return false when somebody else looked into it first: nothing was written
     */
    boolean advance(Notification from, Notification to, AuditEntry audit);

    Optional<Notification> notification(long id);

    /** Those that are to be looked into by now, in the order in which they came. */
    List<Notification> due(Instant now, int limit);

    /** When the next one is to be looked into; empty when nothing waits. */
    Optional<Instant> nextDue();

    /** Those about the order that wait for the provider. */
    List<Notification> waiting(OrderKey order);

    /** An earlier authentic one that says the same and is done with. */
    Optional<Notification> sameNews(Notification notification);

    /**
     * The latest, newest first.
     *
     * @param verdict only these; null for all
     * @param before only those with a smaller number; null from the newest on
     */
    List<Notification> latest(Notification.@Nullable Verdict verdict, @Nullable Long before, int limit);

    /** How many there are of each sort; sorts of which there is none may be missing. */
    Map<Notification.Verdict, Long> counts();
}
