/** Where the provider's books and ours differ, and what could not be taken in. */
@NullMarked
package org.merchantconsole.ui.drift;

import org.jspecify.annotations.NullMarked;
