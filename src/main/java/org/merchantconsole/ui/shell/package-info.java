/** The window around the screens: sidebar, top bar, foot bar, palette, overlay of keys; and the composition of the screens. */
@NullMarked
package org.merchantconsole.ui.shell;

import org.jspecify.annotations.NullMarked;
