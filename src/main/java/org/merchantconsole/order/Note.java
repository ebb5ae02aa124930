package org.merchantconsole.order;

import java.time.Instant;

/** A remark that a member of staff left on an order. */
public record Note(Instant at, String by, String text) {}
