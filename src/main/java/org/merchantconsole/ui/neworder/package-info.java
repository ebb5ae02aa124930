/** New orders: payment links, redirects and direct orders, from the form to the end of the payment. */
@NullMarked
package org.merchantconsole.ui.neworder;

import org.jspecify.annotations.NullMarked;
