/** Settings: provider and key, who sits here, language and theme, what the merchant's contract allows. */
@NullMarked
package org.merchantconsole.ui.settings;

import org.jspecify.annotations.NullMarked;
