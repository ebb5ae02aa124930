package org.merchantconsole.simulation;

import java.util.List;

/** What the line or the provider does to one call. */
enum Fault {
    NONE,
    /** Nothing leaves. */
    NO_CONNECTION,
    /** The line is cut; the call never arrives. */
    CUT_BEFORE,
    /** It takes effect; the line is cut before the answer. */
    CUT_AFTER,
    /** No answer comes in time, and the call arrives some minutes later. */
    LATE,
    /** It takes effect; half of the answer comes. */
    TRUNCATED,
    /** A gateway in between answers; the call never arrives. */
    HTML_BEFORE,
    /** It takes effect, and a gateway in between answers. */
    HTML_AFTER,
    /** It takes effect; the answer is not JSON by its header. */
    WRONG_TYPE,
    /** HTTP 200 that says no. */
    SUCCESS_FALSE,
    /** One of the provider's error codes. */
    ERROR_CODE,
    /** The key is not taken any more. */
    KEY_REVOKED,
    /** The program dies before the call leaves. */
    KILL_BEFORE,
    /** The program dies after the call took effect. */
    KILL_AFTER;

    private static final List<Fault> ANY = List.of(values()).subList(1, values().length);

    static Fault draw(Dice dice, double probability) {
        return dice.chance(probability) ? dice.one(ANY) : NONE;
    }

    boolean arrives() {
        return switch (this) {
            case NONE, CUT_AFTER, TRUNCATED, HTML_AFTER, WRONG_TYPE, KILL_AFTER -> true;
            default -> false;
        };
    }
}
