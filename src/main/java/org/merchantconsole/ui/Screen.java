package org.merchantconsole.ui;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.merchantconsole.order.Queue;

/**
 * One entry of the sidebar. Its name is the text {@code <id>.title}.
 *
 * @param id the screen's package name, for example {@code review}
 * @param controller the class whose view it shows
 * @param key its key from every screen: a digit, or {@code Ctrl} and a letter, for example {@code Ctrl L}
 * @param queue the work list whose live count stands beside it; null for none
 */
public record Screen(
        String id,
        Feather icon,
        Class<? extends ScreenController> controller,
        String key,
        @Nullable Queue queue) {}
