/** The reminders desk: Pay After Delivery invoices being collected, to be paused. */
@NullMarked
package org.merchantconsole.ui.reminders;

import org.jspecify.annotations.NullMarked;
