package org.merchantconsole.gateway;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The line at the pace that the provider asks for. A read that met trouble which passes (no connection, HTTP 500 and 502 to
 * 504) is tried again, a few times with growing distance; a call that may change something leaves once and never again.
 */
final class PoliteLine implements Line {
    private static final List<Duration> DISTANCE =
            List.of(Duration.ofMillis(500), Duration.ofMillis(1_000), Duration.ofMillis(2_000));

    private final Line line;
    private final Pace pace;

    PoliteLine(Line line, Pace pace) {
        this.line = line;
        this.pace = pace;
    }

    @Override
    public Outcome exchange(Call call) {
        if (!pace.turn(call)) {
            return new Outcome.NothingLeft("The call was broken off before it left.");
        }
        Outcome outcome = line.exchange(call);
        for (Duration distance : DISTANCE) {
            if (call.changes() || !passes(outcome) || !pace.pause(distance) || !pace.turn(call)) {
                return outcome;
            }
            outcome = line.exchange(call);
        }
        return outcome;
    }

    private static boolean passes(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Response response ->
                response.status() == 500
                        || response.status() == 502
                        || response.status() == 503
                        || response.status() == 504;
            case Outcome.NothingLeft nothing -> nothing.passing();
            // Time-outs have cost half a minute already; the next run asks again.
            case Outcome.Lost lost -> false;
        };
    }

    @Override
    public Optional<Duration> ahead() {
        return line.ahead();
    }
}
