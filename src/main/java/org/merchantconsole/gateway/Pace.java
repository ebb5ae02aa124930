package org.merchantconsole.gateway;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Lets calls leave no closer together than allowed. The provider names no limit and asks for two to four calls a second, and
 * for a second between refunds (DOMAIN 6.1). Safe for several threads, which take turns.
 */
public final class Pace {
    private static final Duration BETWEEN_CALLS = Duration.ofMillis(300);
    private static final Duration BETWEEN_REFUNDS = Duration.ofSeconds(1);
    /** Nobody waits longer for a turn; more only means that the clock was set back. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Duration betweenCalls;
    private final Duration betweenRefunds;
    private final InstantSource clock;
    private final Sleeper sleeper;
    private Instant nextCall = Instant.MIN;
    private Instant nextRefund = Instant.MIN;

    /** Passes time, on a real clock or on one that a test moves. */
    @FunctionalInterface
    public interface Sleeper {
        void sleep(Duration time) throws InterruptedException;
    }

    Pace(Duration betweenCalls, Duration betweenRefunds, InstantSource clock, Sleeper sleeper) {
        this.betweenCalls = betweenCalls;
        this.betweenRefunds = betweenRefunds;
        this.clock = clock;
        this.sleeper = sleeper;
    }

    /** What the provider asks for. */
    public static Pace polite(InstantSource clock, Sleeper sleeper) {
        return new Pace(BETWEEN_CALLS, BETWEEN_REFUNDS, clock, sleeper);
    }

    /**
     * Waits for the call's turn.
     *
     * @return false when the thread was interrupted meanwhile: the call should not be made
     */
    boolean turn(Call call) {
        return pause(reserve(call));
    }

    /** Waits; false when the thread was interrupted meanwhile. */
    boolean pause(Duration time) {
        if (Thread.currentThread().isInterrupted()) {
            return false;
        }
        if (time.isZero()) {
            return true;
        }
        try {
            sleeper.sleep(time);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized Duration reserve(Call call) {
        Instant now = clock.instant();
        boolean refund = call.changes() && call.path().endsWith("/refunds");
        Instant turn = later(now, nextCall);
        if (refund) {
            turn = later(turn, nextRefund);
        }
        if (Duration.between(now, turn).compareTo(LONGEST) > 0) {
            turn = now;
        }
        nextCall = turn.plus(betweenCalls);
        if (refund) {
            nextRefund = turn.plus(betweenRefunds);
        }
        return Duration.between(now, turn);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
