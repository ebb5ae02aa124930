package org.merchantconsole.ui.order;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as it was, or might be, at a moment: the same words as the pane has for now.
 *
 * @param banner which moment it is, and that nothing can be done there
 * @param step the last thing that had happened, read out as the cursor moves
 * @param place which step of how many
 * @param money where the money was; null before anything was paid
 * @param actions what could be done then, and what could not, with the reason
 * @param deadlines what was due then
 * @param doubt what is not known of that moment; empty for nothing
 */
record PastContent(
        String banner,
        String step,
        String place,
        PaneContent.Lanes lanes,
        PaneContent.@Nullable Bar money,
        PaneContent.Rows actions,
        PaneContent.Rows deadlines,
        String doubt) {

    /** All of it, for a screen reader: the step first, since that is what moved. */
    String spoken() {
        return String.join(". ", List.of(step, place, banner));
    }
}
