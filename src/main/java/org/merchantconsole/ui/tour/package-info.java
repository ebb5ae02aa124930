/** Guided first steps: per role a tour over the sandbox's sample orders that tells one step after the other. */
@NullMarked
package org.merchantconsole.ui.tour;

import org.jspecify.annotations.NullMarked;
