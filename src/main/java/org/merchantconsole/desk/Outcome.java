package org.merchantconsole.desk;

import java.net.URI;
import java.time.Instant;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.OperationId;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.status.Verdict;

/** What came of an action that a member of staff asked for. Every one is shown as a sentence; none is an exception. */
public sealed interface Outcome {

    /** The order it was asked for. */
    OrderKey order();

    /** @param sentence what was done and what the provider reports now */
    record Done(OrderKey order, String sentence) implements Outcome {}

    /** Nothing was written and nothing was sent: the state tables or a guard do not allow it. */
    record RefusedByEngine(OrderKey order, Verdict.Refused verdict) implements Outcome {}

    /**
     * The provider said no.
     *
     * @param code its error code; 0 when it gave none
     * @param text its own words
     */
    record RefusedByProvider(OrderKey order, int code, String text) implements Outcome {}

    /** The decision is recorded; the act itself is done on the provider's own page. */
    record HandedOver(OrderKey order, URI page) implements Outcome {}

    /**
     * It left, and nobody knows yet what became of it; the order waits until the provider's books or a person tell.
     *
     * @param why a sentence
     */
    record Unknown(OrderKey order, OperationId operation, String why) implements Outcome {}

    /**
     * Nothing left this machine; the action stays written down and leaves when the provider can be reached again.
     *
     * @param why a sentence
     */
    record NotSent(OrderKey order, OperationId operation, String why) implements Outcome {}

    /**
     * What was handed in cannot be used, or could not leave; nothing waits to be sent.
     *
     * @param why a sentence
     */
    record NotTaken(OrderKey order, String why) implements Outcome {}

    /**
     * Written down; it leaves at the moment named and can be taken back until then.
     */
    record Staged(OrderKey order, OperationId operation, Instant leavesAt) implements Outcome {}

    /** Another action on the order is not finished; nothing was written. */
    record Busy(OrderKey order, Intent other) implements Outcome {}
}
