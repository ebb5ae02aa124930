/** The first screen: what is due today and the money on it, what waits to be sent, what happened last. */
@NullMarked
package org.merchantconsole.ui.home;

import org.jspecify.annotations.NullMarked;
