package org.merchantconsole.sandbox;

import java.time.Instant;

/** One line of a transaction's history: when, the pair from then on, and what happened. */
record Step(Instant at, Pair pair, String what) {}
