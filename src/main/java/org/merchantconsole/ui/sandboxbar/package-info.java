/** The bar of the simulated provider: moves its clock and plays scenarios. */
@NullMarked
package org.merchantconsole.ui.sandboxbar;

import org.jspecify.annotations.NullMarked;
