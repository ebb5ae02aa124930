/**
 * The status engine: flows, state tables, {@code decide}, {@code observe}, deadlines. Pure: no I/O, no clock, no logging.
 */
@NullMarked
package org.merchantconsole.status;

import org.jspecify.annotations.NullMarked;
