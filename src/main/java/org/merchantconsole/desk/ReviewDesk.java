package org.merchantconsole.desk;

import java.util.List;
import java.util.stream.IntStream;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.status.Action;
import org.merchantconsole.status.Staff;

/** Deciding about card payments that the provider holds. */
public final class ReviewDesk {
    private static final int REASONS = 9;

    private final Dispatch dispatch;
    private final Checklist checklist;
    private final Sentences sentences;

    ReviewDesk(OrderStore store, Dispatch dispatch, Sentences sentences) {
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
