package org.merchantconsole.ui;

import java.time.Duration;
import java.util.Locale;
import org.merchantconsole.desk.Consequence;
import org.merchantconsole.desk.Outbox;
import org.merchantconsole.status.Family;

/** What a colour means. Colour never comes alone: a sign or a word stands with it. */
public enum Tone {
    NEUTRAL(""),
    ACCENT(""),
    SUCCESS("✓"),
    WARNING("●"),
    DANGER("▲"),
    DONE("");

    private final String sign;

    Tone(String sign) {
        this.sign = sign;
    }

    /** The sign that goes with the colour; empty where words are enough. */
    public String sign() {
        return sign;
    }

    /** The CSS class that gives the colour. */
    public String styleClass() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }

    /** From so long on an action that waits for a person is overdue. */
    private static final Duration LONG = Duration.ofHours(1);

    /** How much an action without an outcome wants a person. */
    public static Tone of(Outbox.Entry entry) {
        if (entry.next().waitsForPerson()) {
            return entry.age().compareTo(LONG) < 0 ? WARNING : DANGER;
        }
        return switch (entry.intent().state()) {
            case UNKNOWN -> WARNING;
            case WITH_PROVIDER -> ACCENT;
            default -> NEUTRAL;
        };
    }

    /** The colour of what a pair amounts to. */
    public static Tone of(Family family) {
        return switch (family) {
            case REVIEW, CAPTURE, UNKNOWN -> WARNING;
            case SHIP, TRANSIT, REFUND_OPEN -> ACCENT;
            case PAID -> SUCCESS;
            case REFUNDED, PARTLY_REFUNDED, REFUND_DONE -> DONE;
            case CHARGEBACK, DECLINED -> DANGER;
            case OPEN, CANCELLED, EXPIRED -> NEUTRAL;
        };
    }

    /** The colour of what is lost or begins when a date passes. */
    public static Tone of(Consequence consequence) {
        return switch (consequence) {
            case HELD_ENDS, CHARGEBACK_LOST -> DANGER;
            case KLARNA_EXPIRES, PAD_EXPIRES, OTHER_EXPIRES, AGENCY -> WARNING;
            case RESERVATION_ENDS -> SUCCESS;
            case REFUND_LEAVES, REFUND_CLOSES -> ACCENT;
            case REMINDER, PAUSE_ENDS, UNPAID_EXPIRES -> DONE;
            case LINK_ENDS -> NEUTRAL;
        };
    }
}
