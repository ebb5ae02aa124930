/** All orders: search as you type, filters, and every action. */
@NullMarked
package org.merchantconsole.ui.orders;

import org.jspecify.annotations.NullMarked;
