package org.merchantconsole.order;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A pause of reminders.
 *
 * @param from when it began
 * @param until when billing starts again; the provider's date when it gave one
 * @param reason kept by us: the API has no field for it
 * @param byEmail whether it was asked for by e-mail
 * @param confirmed false while an e-mail request has not been confirmed
 * @param promised until when the customer promised to send the goods back, kept by us; null where nothing was promised
 */
public record Hold(
        Instant from,
        Instant until,
        String reason,
        String by,
        boolean byEmail,
        boolean confirmed,
        @Nullable LocalDate promised) {

    /** One without a promised return. */
    public Hold(Instant from, Instant until, String reason, String by, boolean byEmail, boolean confirmed) {
        this(from, until, reason, by, byEmail, confirmed, null);
    }

    /** The same with another end. */
    public Hold endingAt(Instant moment) {
        return new Hold(from, moment, reason, by, byEmail, confirmed, promised);
    }

    /** The same, confirmed by the provider's answer to the e-mail. */
    public Hold confirmedByMail() {
        return new Hold(from, until, reason, by, true, true, promised);
    }
}
