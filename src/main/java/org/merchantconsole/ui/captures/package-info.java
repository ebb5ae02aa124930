/** The capture desk: money reserved on cards, to be captured or released before the reservation runs out. */
@NullMarked
package org.merchantconsole.ui.captures;

import org.jspecify.annotations.NullMarked;
