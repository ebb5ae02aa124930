/** The review desk: held card payments, to be accepted or declined. */
@NullMarked
package org.merchantconsole.ui.review;

import org.jspecify.annotations.NullMarked;
