package org.merchantconsole.sandbox;

import java.time.Duration;

/**
 * One way to misbehave. "Before the effect" means that books and ledger stay as they were; "after the effect" means that
 * the effect stands in both and the answer is lost or spoiled. {@link FaultPlan} says when which of them happens.
 */
public sealed interface Fault {

    /**
     * The answer comes late. Before the effect the request lies in the network and takes effect when the time is over;
     * after it only the answer is held back. A wait of real time over HTTP, a handle in the caller's own thread.
     */
    record Stall(boolean afterEffect, Duration length) implements Fault {}

    /** The connection is closed without an answer. */
    record Cut(boolean afterEffect) implements Fault {}

    /** After the effect: the answer ends in its middle. */
    record TruncatedBody() implements Fault {}

    /**
     * A machine in front of the provider answers with a page of HTML.
     *
     * @param http 500, 502, 503 or 504
     */
    record HtmlBadGateway(boolean afterEffect, int http) implements Fault {
        public HtmlBadGateway {
            if (http != 500 && (http < 502 || http > 504)) {
                throw new IllegalArgumentException("a gateway's fault is 500, 502, 503 or 504, not " + http);
            }
        }
    }

    /** After the effect: the right answer under the name of plain HTML. */
    record WrongContentType() implements Fault {}

    /** Before the effect: HTTP 200 whose envelope says {@code "success":false}. */
    record SuccessFalse() implements Fault {}

    /**
     * Before the effect: one of the provider's error codes with its HTTP status and text.
     *
     * @param code one that the provider documents
     */
    record ErrorCode(int code) implements Fault {
        public ErrorCode {
            if (!ErrorCodes.known(code)) {
                throw new IllegalArgumentException("the provider documents no error code " + code);
            }
        }
    }

    /** Before the effect: the key is not taken any more (401, code 1032). */
    record KeyRevoked() implements Fault {}

    /** From the call that meets it on every connection is cut, for a time on the sandbox's own clock. */
    record Down(Duration length) implements Fault {}

    /** The provider's clock, as it shows in the header {@code Date} and in notifications, goes wrong by so much. */
    record ClockSkew(Duration by) implements Fault {}

    /** A fault of notifications on their way out. */
    sealed interface OfNotification extends Fault {}

    /** The notification is sent twice. */
    record Duplicate() implements OfNotification {}

    /** The notification leaves later, on the sandbox's own clock, and says what was true before. */
    record Delay(Duration length) implements OfNotification {}

    /** The notification lets the next one overtake it. */
    record Reorder() implements OfNotification {}

    /** The notification never leaves, and nobody tries again. */
    record Lose() implements OfNotification {}
}
