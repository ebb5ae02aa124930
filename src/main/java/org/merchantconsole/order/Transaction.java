package org.merchantconsole.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.money.Money;
import org.merchantconsole.status.Kind;
import org.merchantconsole.status.RawPair;

/**
 * A child of an order: a refund, chargeback, capture or part shipment, with its own number and its own pair of statuses.
 *
 * @param id the provider's transaction id
 * @param kind what sort of transaction
 * @param orderId its own order id: {@code refund_order_id} or the id of a part; the payment's when it has none of its own
 * @param status the pair in the provider's words
 * @param amount positive
 * @param created when it was made
 * @param description as the provider has it
 * @param answerBy until when a chargeback may be answered; null when none or not named
 * @param disputeReason reason code of a chargeback with its description; empty otherwise
 * @param disputeStatus where the dispute of a chargeback stands, in the provider's word; empty otherwise
 */
public record Transaction(
        TransactionId id,
        Kind kind,
        String orderId,
        RawPair status,
        Money amount,
        Instant created,
        String description,
        @Nullable Instant answerBy,
        String disputeReason,
        String disputeStatus) {

    /** One without a dispute's status. */
    public Transaction(
            TransactionId id,
            Kind kind,
            String orderId,
            RawPair status,
            Money amount,
            Instant created,
            String description,
            @Nullable Instant answerBy,
            String disputeReason) {
        this(id, kind, orderId, status, amount, created, description, answerBy, disputeReason, "");
    }
}
