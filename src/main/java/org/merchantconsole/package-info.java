/** The composition root; every other package is built from here. */
@NullMarked
package org.merchantconsole;

import org.jspecify.annotations.NullMarked;
