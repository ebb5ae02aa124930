package org.merchantconsole.order;

import java.time.Instant;

/**
 * A difference between the provider's value and ours that a person looked at, and kept ours.
 *
 * @param field which value, for example {@code ORDER_STATUS}, or {@code PART:} and the provider's number of a refund
 * @param theirs the provider's value then; another one brings the difference back
 * @param why the person's reason
 */
public record KeptDifference(
        OrderKey order, String field, String ours, String theirs, Instant at, String by, String why) {}
