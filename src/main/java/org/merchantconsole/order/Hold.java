package org.merchantconsole.order;

import java.time.Instant;

/**
 * A pause of reminders.
 *
 * @param from when it began
 * @param until when billing starts again; the provider's date when it gave one
 * @param reason kept by us: the API has no field for it
 * @param byEmail whether it was asked for by e-mail
 * @param confirmed false while an e-mail request has not been confirmed
 */
public record Hold(Instant from, Instant until, String reason, String by, boolean byEmail, boolean confirmed) {}
