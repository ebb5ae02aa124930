/** Saved views: searches under a name, in the sidebar with what they find, and the pane in which they are kept in order. */
@NullMarked
package org.merchantconsole.ui.views;

import org.jspecify.annotations.NullMarked;
