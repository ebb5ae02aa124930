package org.merchantconsole.sandbox;

import java.time.Duration;
import java.time.Instant;

/** How one call to the sandbox ended, faults included; the same over HTTP and in the caller's own thread. */
public sealed interface Ending {

    /**
     * An answer as it stands on the wire.
     *
     * @param status HTTP status
     * @param contentType as in the header
     * @param body usually JSON
     * @param date the header {@code Date}: the sandbox's own clock, wrong by whatever a plan says
     * @param whole false when the connection ends in the middle of the body, of which this is the beginning
     */
    record Answered(int status, String contentType, String body, Instant date, boolean whole) implements Ending {}

    /** The connection ended without an answer, and the call did nothing. */
    record CutBefore() implements Ending {}

    /** The connection ended without an answer; whatever the call asked for has been done. */
    record CutAfter() implements Ending {}

    /**
     * No answer for so long. Over HTTP the server waits and then answers; in the caller's own thread nobody waits: whoever
     * plays the line decides when the request arrives.
     *
     * @param afterEffect whether the call has taken effect already
     * @param late lets the request arrive
     */
    record Stalled(boolean afterEffect, Duration length, Late late) implements Ending {}

    /** A request that lies in the network. */
    @FunctionalInterface
    interface Late {

        /**
         * The request arrives now, whatever the sandbox's clock shows, and may take effect or be refused. The first call
         * alone counts; later ones return the same answer. After the effect this only hands out the answer.
         */
        Answered arrive();
    }
}
