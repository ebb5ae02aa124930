/** The shipping desk: authorised pay-later orders, to be marked Shipped. */
@NullMarked
package org.merchantconsole.ui.shipping;

import org.jspecify.annotations.NullMarked;
