/** The deadline radar: what ends within so many days, by what is lost, with the orders and the money of each. */
@NullMarked
package org.merchantconsole.ui.radar;

import org.jspecify.annotations.NullMarked;
