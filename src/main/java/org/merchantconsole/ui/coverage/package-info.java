/** What the state tables say about every pair and action, beside the local orders. */
@NullMarked
package org.merchantconsole.ui.coverage;

import org.jspecify.annotations.NullMarked;
