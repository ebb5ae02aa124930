/** The payment links that were made here: where each stands, and how it reaches the customer. */
@NullMarked
package org.merchantconsole.ui.links;

import org.jspecify.annotations.NullMarked;
