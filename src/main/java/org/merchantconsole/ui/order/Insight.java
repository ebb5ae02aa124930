package org.merchantconsole.ui.order;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.desk.Evidence;
import org.merchantconsole.desk.MoneyBar;
import org.merchantconsole.desk.OrderView;
import org.merchantconsole.desk.Outbox;
import org.merchantconsole.desk.Replay;
import org.merchantconsole.order.NoteStore;
import org.merchantconsole.status.ReminderTimeline;

/**
 * All that is read of one order before the pane is drawn.
 *
 * @param evidence what speaks for and against a held payment; null when it is not held
 * @param billing the expected reminders; null when none run
 * @param waiting the order's action that has no outcome yet; null when there is none
 * @param replay its past
 * @param noteVersions what its notes said before they were corrected, oldest first
 */
record Insight(
        OrderView view,
        @Nullable Evidence evidence,
        MoneyBar money,
        @Nullable ReminderTimeline billing,
        Outbox.@Nullable Entry waiting,
        Replay replay,
        List<NoteStore.Version> noteVersions) {}
