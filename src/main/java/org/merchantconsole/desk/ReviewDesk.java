package org.merchantconsole.desk;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.order.ReviewStore;
import org.merchantconsole.status.Action;
import org.merchantconsole.status.Staff;

/** Deciding about card payments that the provider holds. */
public final class ReviewDesk {
    private static final int REASONS = 9;

    /** How long a decision waits where the settings name no grace time: long enough to go through a list of twenty. */
    private static final Duration WAIT = Duration.ofMinutes(5);

    private final OrderStore store;
    private final Terms terms;
    private final Dispatch dispatch;
    private final Checklist checklist;
    private final Remembering remembering;
    private final Sentences sentences;
    private final Duration wait;

    ReviewDesk(OrderStore store, Dispatch dispatch, Remembering remembering, Sentences sentences, Terms terms) {
        this.store = store;
        this.terms = terms;
        this.remembering = remembering;
        this.wait = terms.grace().isPositive() ? terms.grace() : WAIT;
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
        return stage(key, new Action.Accept(reason.strip()), staff);
    }

    /**
     * As {@link #stageAccept} for several at once. One above the limits of the settings is left out with a sentence, so that
     * it is accepted alone, with its evidence in sight; a single one has no limit.
     *
     * @return what came of each, in their order
     */
    public List<Outcome> stageAccepts(List<OrderKey> keys, Staff staff) {
        Action accept = new Action.Accept("");
        return keys.stream()
                .map(key -> (keys.size() < 2
                                ? Optional.<String>empty()
                                : store.find(key)
                                        .flatMap(order -> terms.limits().why(order, accept, terms.locale())))
                        .<Outcome>map(why -> new Outcome.NotTaken(key, why))
                        .orElseGet(() -> stage(key, accept, staff)))
                .toList();
    }

    /** A colleague's claim comes first; one's own ends with the decision. */
    private Outcome stage(OrderKey key, Action action, Staff staff) {
        ReviewStore.Claim other = remembering.inTheWay(key, staff);
        if (other != null) {
            return new Outcome.NotTaken(
                    key,
                    sentences
                            .texts()
                            .of("claimed", Map.of("order", key.id(), "staff", other.by(), "since", other.since())));
        }
        Outcome outcome = dispatch.perform(key, action, staff, wait);
        if (outcome instanceof Outcome.Staged) {
            remembering.release(key, staff);
        }
        return outcome;
    }

    /** What became of earlier payments with the same e-mail address, card or address, and who has taken this one on. */
    public Memory memory(OrderKey key) {
        return remembering.of(key);
    }

    /** How the person's own decisions turned out, by reason. */
    public List<Memory.Hits> hits(Staff staff) {
        return remembering.hits(staff);
    }

    /** Who has taken which held payment on; a claim falls away after half an hour. */
    public Map<OrderKey, ReviewStore.Claim> claims() {
        return remembering.claims();
    }

    /** Takes a held payment on, so that colleagues see it; false when one of them has it. */
    public boolean claim(OrderKey key, Staff staff) {
        return remembering.claim(key, staff);
    }

    /** What came of {@link #turnClaim}. */
    public enum Claiming {
        TAKEN,
        RELEASED,
        /** A colleague was faster. */
        LATE
    }

    /** Takes a held payment on, gives back one's own, or takes it over from a colleague. */
    public Claiming turnClaim(OrderKey key, Staff staff) {
        return remembering.turn(key, staff);
    }

    /** As {@link #stageAccept} for refusing it; the reason is required. */
    public Outcome stageDecline(OrderKey key, String reason, Staff staff) {
        return stage(key, new Action.Decline(reason.strip()), staff);
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
