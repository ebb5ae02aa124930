/** The list of orders that every desk shows: pages fetched as they are scrolled to, updated in place. */
@NullMarked
package org.merchantconsole.ui.list;

import org.jspecify.annotations.NullMarked;
