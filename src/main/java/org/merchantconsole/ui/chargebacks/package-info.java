/** The chargeback desk: what cardholders' banks took back, to be answered with evidence or accepted. */
@NullMarked
package org.merchantconsole.ui.chargebacks;

import org.jspecify.annotations.NullMarked;
