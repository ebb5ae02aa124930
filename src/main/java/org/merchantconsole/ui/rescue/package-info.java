/** What the window shows when the database cannot be opened: what is wrong, what is safe, and the ways on. */
@NullMarked
package org.merchantconsole.ui.rescue;

import org.jspecify.annotations.NullMarked;
