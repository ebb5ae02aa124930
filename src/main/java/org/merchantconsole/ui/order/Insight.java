package org.merchantconsole.ui.order;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.desk.Desks;
import org.merchantconsole.desk.Evidence;
import org.merchantconsole.desk.FamilyTree;
import org.merchantconsole.desk.Memory;
import org.merchantconsole.desk.MoneyBar;
import org.merchantconsole.desk.OrderView;
import org.merchantconsole.desk.Outbox;
import org.merchantconsole.desk.Replay;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.NoteStore;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.status.Family;
import org.merchantconsole.status.ReminderTimeline;
import org.merchantconsole.status.Staff;

/**
 * All that is read of one order before the pane is drawn.
 *
 * @param evidence what speaks for and against a held payment; null when it is not held
 * @param memory earlier decisions about payments that share something with it; null when it is not held
 * @param hits how the reader's own decisions turned out
 * @param billing the expected reminders; null when none run
 * @param waiting the order's action that has no outcome yet; null when there is none
 * @param replay its past
 * @param noteVersions what its notes said before they were corrected, oldest first
 * @param family all that belongs to it
 */
record Insight(
        OrderView view,
        @Nullable Evidence evidence,
        @Nullable Memory memory,
        List<Memory.Hits> hits,
        MoneyBar money,
        @Nullable ReminderTimeline billing,
        Outbox.@Nullable Entry waiting,
        Replay replay,
        List<NoteStore.Version> noteVersions,
        FamilyTree family) {

    /** Reads it all; empty when the order is not known. Not on the window's thread. */
    static Optional<Insight> of(Desks desks, Staff staff, OrderKey key) {
        return desks.orders().view(key, staff).map(view -> of(desks, staff, view));
    }

    private static Insight of(Desks desks, Staff staff, OrderView view) {
        Order order = view.order();
        Intent running = order.inFlight();
        boolean held = view.family() == Family.REVIEW;
        boolean corrected = order.notes().stream().anyMatch(note -> note.editedAt() != null);
        return new Insight(
                view,
                held ? desks.review().evidence(view) : null,
                held ? desks.review().memory(order.key()) : null,
                held ? desks.review().hits(staff) : List.of(),
                desks.refunds().money(view),
                desks.reminders().timeline(view).orElse(null),
                running == null ? null : desks.outbox().entry(running, staff),
                desks.orders().replay(order),
                corrected ? desks.orders().noteVersions(order.key()) : List.of(),
                desks.orders().family(order));
    }
}
