package org.merchantconsole;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The provider's time: the real one, moved ahead by as much as the sandbox's clock was. */
final class ShiftedClock implements InstantSource {

    private final InstantSource real;
    private volatile Duration ahead = Duration.ZERO;

    ShiftedClock(InstantSource real) {
        this.real = real;
    }

    void ahead(Duration by) {
        ahead = by;
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead);
    }
}
