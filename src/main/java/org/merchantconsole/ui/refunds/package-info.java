/** The refund desk: refunds under way, to be watched and withdrawn. */
@NullMarked
package org.merchantconsole.ui.refunds;

import org.jspecify.annotations.NullMarked;
