package org.merchantconsole.ui;

import java.time.Duration;
import java.time.Instant;

/** How near a deadline is: the same steps on every screen. */
public enum Urgency {
    /** The moment has passed. */
    OVER,
    /** Under a day. */
    URGENT,
    /** Under three days. */
    SOON,
    CALM;

    public static Urgency of(Instant deadline, Instant now) {
        Duration left = Duration.between(now, deadline);
        if (left.isNegative()) {
            return OVER;
        }
        return left.toHours() < 24 ? URGENT : left.toHours() < 72 ? SOON : CALM;
    }

    public Tone tone() {
        return switch (this) {
            case OVER, URGENT -> Tone.DANGER;
            case SOON -> Tone.WARNING;
            case CALM -> Tone.NEUTRAL;
        };
    }
}
