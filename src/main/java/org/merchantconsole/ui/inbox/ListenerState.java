package org.merchantconsole.ui.inbox;

/**
 * Where the listener for notifications stands.
 *
 * @param on whether it listens
 * @param url where; empty while it does not
 * @param problem why it does not listen though it is switched on, a sentence; empty when all is well
 * @param kept how many notifications it took since the start
 * @param forbidden how many of them had a signature that does not hold
 * @param turnedAway how many it did not take: too many, too large, too slow, no notifications
 */
public record ListenerState(boolean on, String url, String problem, long kept, long forbidden, long turnedAway) {

    /** Switched off. */
    public static final ListenerState OFF = new ListenerState(false, "", "", 0, 0, 0);
}
