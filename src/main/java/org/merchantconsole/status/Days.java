package org.merchantconsole.status;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * The provider's calendar. Its documents do not say whether days are spans of 24 hours or calendar days, so a date is
 * the start plus N days on the clock of Amsterdam: the same time of day also across a change of summer time.
 */
final class Days {
    static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private Days() {}

    static Instant plus(Instant start, long days) {
        return local(start).plusDays(days).atZone(ZONE).toInstant();
    }

    static LocalDateTime local(Instant at) {
        return at.atZone(ZONE).toLocalDateTime();
    }

    static LocalDate date(Instant at) {
        return at.atZone(ZONE).toLocalDate();
    }

    static Instant startOf(LocalDate date) {
        return date.atStartOfDay(ZONE).toInstant();
    }

    /** The midnight at which the provider sends the refunds of the day. */
    static Instant nextMidnight(Instant at) {
        return startOf(date(at).plusDays(1));
    }
}
