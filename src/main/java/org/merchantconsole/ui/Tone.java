package org.merchantconsole.ui;

import java.util.Locale;
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
}
