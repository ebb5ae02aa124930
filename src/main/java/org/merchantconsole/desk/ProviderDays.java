package org.merchantconsole.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Calendar days where the provider counts them: Europe/Amsterdam. */
public final class ProviderDays {
    /** The provider's zone. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private ProviderDays() {}

    /** The day that a moment falls on. */
    public static LocalDate of(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    /** The first moment of a day. */
    public static Instant start(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
