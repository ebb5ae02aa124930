package org.merchantconsole.desk;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.status.Action;
import org.merchantconsole.status.Staff;

/** Deciding about card payments that the provider holds. */
public final class ReviewDesk {
    private static final int REASONS = 9;

    /** How long a decision waits where the settings name no grace time: long enough to go through a list of twenty. */
    private static final Duration WAIT = Duration.ofMinutes(5);

    private final Dispatch dispatch;
    private final Checklist checklist;
    private final Sentences sentences;
    private final Duration wait;

    /** @param grace how long actions wait by the settings; zero for not at all */
    ReviewDesk(OrderStore store, Dispatch dispatch, Sentences sentences, Duration grace) {
        this.wait = grace.isPositive() ? grace : WAIT;
        this.dispatch = dispatch;
        this.checklist = new Checklist(store, sentences.texts());
        this.sentences = sentences;
    }

    /** Releases a held payment. Blocking. */
    public Outcome accept(OrderKey key, String reason, Staff staff) {
        return dispatch.perform(key, new Action.Accept(reason.strip()), staff);
    }

    /** Refuses a held payment; the reason is required. Blocking. */
    public Outcome decline(OrderKey key, String reason, Staff staff) {
        return dispatch.perform(key, new Action.Decline(reason.strip()), staff);
    }

    /**
     * Writes down that a held payment is released; it leaves when the grace time is over, or sooner by
     * {@link Outbox#leaveNow}, and can be taken back until then. Nothing is sent here.
     */
    public Outcome stageAccept(OrderKey key, String reason, Staff staff) {
        return dispatch.perform(key, new Action.Accept(reason.strip()), staff, wait);
    }

    /** As {@link #stageAccept} for refusing it; the reason is required. */
    public Outcome stageDecline(OrderKey key, String reason, Staff staff) {
        return dispatch.perform(key, new Action.Decline(reason.strip()), staff, wait);
    }

    /** What speaks for and against the payment. */
    public Evidence evidence(OrderView view) {
        return checklist.of(view.order());
    }

    /** The pick list for declining, in the desk's language. */
    public List<DeclineReason> declineReasons() {
        return IntStream.rangeClosed(1, REASONS)
                .mapToObj(digit -> new DeclineReason(digit, "decline-" + digit, sentences.of("decline." + digit)))
                .toList();
    }
}
