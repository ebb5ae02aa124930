/** One action on many orders: pasted or dropped rows, their dry run, and what came of each. */
@NullMarked
package org.merchantconsole.ui.bulk;

import org.jspecify.annotations.NullMarked;
