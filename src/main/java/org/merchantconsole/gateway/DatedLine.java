package org.merchantconsole.gateway;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Notes how far the provider's time is from ours, as its answers tell. Nothing is decided by it. */
final class DatedLine implements Line {
    private final Line line;
    private final InstantSource clock;
    private volatile @Nullable Duration ahead;

    DatedLine(Line line, InstantSource clock) {
        this.line = line;
        this.clock = clock;
    }

    @Override
    public Outcome exchange(Call call) {
        Instant before = clock.instant();
        Outcome outcome = line.exchange(call);
        if (outcome instanceof Outcome.Response response && response.date() != null) {
            Instant after = clock.instant();
            // The answer was written at some moment in between; within it there is no difference.
            Instant date = response.date();
            ahead = date.isBefore(before)
                    ? Duration.between(before, date)
                    : date.isAfter(after) ? Duration.between(after, date) : Duration.ZERO;
        }
        return outcome;
    }

    @Override
    public Optional<Duration> ahead() {
        return Optional.ofNullable(ahead);
    }
}
