package org.merchantconsole.ui.home;

import java.util.Optional;
import org.merchantconsole.status.Deadline;
import org.merchantconsole.ui.Tone;

/** What is lost or begins when a deadline passes: the groups of the radar, in the order they are stacked from above. */
public enum Stake {
    HELD(Tone.DANGER),
    PAY_LATER(Tone.WARNING),
    /** Money reserved on a card that is given back when nobody captures it. */
    CAPTURE(Tone.SUCCESS),
    COLLECTION(Tone.DONE),
    REFUND(Tone.ACCENT),
    DISPUTE(Tone.NEUTRAL);

    private final Tone tone;

    Stake(Tone tone) {
        this.tone = tone;
    }

    public Tone tone() {
        return tone;
    }

    /** The group of a deadline; empty when nobody here can do anything about it. */
    public static Optional<Stake> of(Deadline.What what) {
        return switch (what) {
            case REVIEW_ENDS -> Optional.of(HELD);
            case SHIP_BY -> Optional.of(PAY_LATER);
            case CAPTURE_EXPIRES -> Optional.of(CAPTURE);
            case REMINDER, REMINDER_FEE, AGENCY, HOLD_ENDS, PAY_BY -> Optional.of(COLLECTION);
            case REFUND_LEAVES, REFUND_WINDOW_CLOSES -> Optional.of(REFUND);
            case CHARGEBACK_ANSWER_BY -> Optional.of(DISPUTE);
            case SESSION_EXPIRES, SETTLEMENT_EXPECTED -> Optional.empty();
        };
    }
}
