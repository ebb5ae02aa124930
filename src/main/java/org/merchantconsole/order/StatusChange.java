package org.merchantconsole.order;

import java.time.Instant;
import org.merchantconsole.status.RawPair;

/**
 * A pair that an order went through.
 *
 * @param at when it was reached, as far as known
 * @param status the pair in the provider's words
 * @param source where we know it from
 * @param by the member of staff, file or rule behind it
 * @param expected false when the tables did not lead here
 */
public record StatusChange(Instant at, RawPair status, Source source, String by, boolean expected) {}
