package org.merchantconsole.gateway;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Lets so many through at once and then so many a second. Safe to use from any thread. */
final class TokenBucket {
    private static final long NANOS = 1_000_000_000L;

    private final int room;
    private final Duration perToken;
    private final InstantSource clock;
    private double tokens;
    private Instant filled;

    TokenBucket(int room, int perSecond, InstantSource clock) {
        this.room = room;
        this.perToken = Duration.ofNanos(NANOS / perSecond);
        this.clock = clock;
        this.tokens = room;
        this.filled = clock.instant();
    }

    /** Takes one; false when there is none. */
    synchronized boolean take() {
        Instant now = clock.instant();
        if (now.isAfter(filled)) {
            // A clock that jumps far ahead fills the bucket; one that is set back only stops the filling.
            Duration since = Duration.between(filled, now);
            boolean full = since.compareTo(perToken.multipliedBy(room)) >= 0;
            tokens = full ? room : Math.min(room, tokens + (double) since.toNanos() / perToken.toNanos());
        }
        filled = now;
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }
}
