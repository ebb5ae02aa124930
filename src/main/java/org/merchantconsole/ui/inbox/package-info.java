/** Notifications that came in, what each was taken for and what came of it. */
@NullMarked
package org.merchantconsole.ui.inbox;

import org.jspecify.annotations.NullMarked;
