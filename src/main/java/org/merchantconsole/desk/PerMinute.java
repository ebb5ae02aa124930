package org.merchantconsole.desk;

import java.time.Duration;
import java.time.Instant;

/** Admits so many in a minute. Safe to use from any thread; a clock that is set back opens a new minute. */
final class PerMinute {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final int most;
    private Instant begin = Instant.EPOCH;
    private int admitted;

    PerMinute(int most) {
        this.most = most;
    }

    /** Counts one; false when the minute is full, then it does not count. */
    synchronized boolean admit(Instant now) {
        if (!next(now).equals(now)) {
            return false;
        }
        if (begin.isAfter(now) || !begin.plus(MINUTE).isAfter(now)) {
            begin = now;
            admitted = 0;
        }
        admitted++;
        return true;
    }

    /** When one more is admitted: now, or when the minute is over. */
    synchronized Instant next(Instant now) {
        boolean full =
                admitted >= most && !begin.isAfter(now) && begin.plus(MINUTE).isAfter(now);
        return full ? begin.plus(MINUTE) : now;
    }
}
