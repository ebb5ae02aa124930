/** Exact money: whole minor units and a currency, never a floating point number. */
@NullMarked
package org.merchantconsole.money;

import org.jspecify.annotations.NullMarked;
