package org.merchantconsole.order;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.money.Money;
import org.merchantconsole.status.Action;

/** One changing call to the provider. Built by the desks from an intent; the gateway turns it into HTTP. */
public sealed interface Command {

    OrderKey order();

    record Accept(OrderKey order, String reason) implements Command {}

    record Decline(OrderKey order, String reason) implements Command {}

    record Cancel(OrderKey order) implements Command {}

    /** @param shipDate ISO local date in the provider's zone */
    record Ship(OrderKey order, String carrier, String tracking, java.time.LocalDate shipDate, String reason)
            implements Command {}

    record PartialShip(OrderKey order, Money amount, String carrier, String tracking, java.time.LocalDate shipDate)
            implements Command {}

    record ExtendKlarna(OrderKey order, String reason) implements Command {}

    record ExtendPad(OrderKey order, int days) implements Command {}

    record HoldPad(OrderKey order, long seconds) implements Command {}

    /** @param refundOrderId our operation id */
    record Refund(OrderKey order, Money amount, String description, OperationId refundOrderId) implements Command {}

    /** @param cart the order's cart as read just before; the gateway sends its raw items and the negative lines */
    record RefundLines(
            OrderKey order, Cart cart, List<Action.Line> lines, String description, OperationId refundOrderId)
            implements Command {
        public RefundLines {
            lines = List.copyOf(lines);
        }
    }

    record CancelRefund(OrderKey order, TransactionId refund, String description) implements Command {}

    record Capture(OrderKey order, Money amount, String reason, OperationId newOrderId) implements Command {}

    record CancelReservation(OrderKey order, String reason) implements Command {}

    /** One paper against a chargeback; the order is the one that was charged back. */
    record UploadEvidence(OrderKey order, EvidenceFile file, String description) implements Command {}

    /** What an answered command brought. */
    record Receipt(@Nullable TransactionId newTransaction, String newOrderId, java.time.@Nullable Instant until) {
        /** The answer carried nothing of its own. */
        public static final Receipt EMPTY = new Receipt(null, "", null);
    }
}
