/** The order pane: one order in full, what may be done with it, and the forms in which it is done. */
@NullMarked
package org.merchantconsole.ui.order;

import org.jspecify.annotations.NullMarked;
