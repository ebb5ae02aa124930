package org.merchantconsole.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.OperationId;

/**
 * When the provider is asked next about each action without an outcome: soon at first, then at growing distances, never
 * less than once an hour. Kept in memory only, because every start of the program looks at once.
 */
final class Looks {
    private static final List<Duration> DISTANCES = List.of(
            Duration.ofSeconds(10),
            Duration.ofSeconds(20),
            Duration.ofSeconds(40),
            Duration.ofSeconds(80),
            Duration.ofMinutes(3),
            Duration.ofMinutes(6),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Duration.ofHours(1));

    private record Look(int count, Instant last) {}

    private final Map<OperationId, Look> looks = new HashMap<>();

    /** When the intent is to be looked into next. */
    synchronized Instant next(Intent intent) {
        Look look = looks.get(intent.id());
        return look == null
                ? intent.changedAt().plus(DISTANCES.getFirst())
                : look.last().plus(DISTANCES.get(Math.min(look.count(), DISTANCES.size() - 1)));
    }

    /** It was looked into now. */
    synchronized void looked(Intent intent, Instant now) {
        Look before = looks.get(intent.id());
        looks.put(intent.id(), new Look(before == null ? 1 : before.count() + 1, now));
    }

    /** Forgets all but the intents that are still open. */
    synchronized void keep(List<Intent> open) {
        Set<OperationId> ids = open.stream().map(Intent::id).collect(Collectors.toSet());
        looks.keySet().retainAll(ids);
    }
}
