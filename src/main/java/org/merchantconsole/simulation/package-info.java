/** Desks, store, provider and time in one thread, replayed from one seed, with faults at random and invariants checked. */
@NullMarked
package org.merchantconsole.simulation;

import org.jspecify.annotations.NullMarked;
