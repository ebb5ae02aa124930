/**
 * The use cases: one class per desk (review, shipping, reminders, refunds), and what they share: writing an action down,
 * sending it once, finding out what became of it, taking in what the provider reports, staff and rights.
 */
@NullMarked
package org.merchantconsole.desk;

import org.jspecify.annotations.NullMarked;
