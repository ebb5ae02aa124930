package org.merchantconsole.ui;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.merchantconsole.order.Queue;

/**
 * One entry of the sidebar. Its name is the text {@code <id>.title}; its key is its place in the list, 1 to 9
 * and then 0.
 *
 * @param id the screen's package name, for example {@code review}
 * @param controller the class whose view it shows
 * @param queue the work list whose live count stands beside it; null for none
 */
public record Screen(
        String id,
        Feather icon,
        Class<? extends ScreenController> controller,
        @Nullable Queue queue) {}
