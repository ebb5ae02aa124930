package org.merchantconsole.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The time of a history: it moves only when the history says so. */
final class Timepiece implements InstantSource {
    private Instant now;

    Timepiece(Instant start) {
        this.now = start;
    }

    @Override
    public Instant instant() {
        return now;
    }

    void move(Duration by) {
        now = now.plus(by);
    }

    void moveTo(Instant moment) {
        if (moment.isAfter(now)) {
            now = moment;
        }
    }
}
