package org.merchantconsole.status;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.money.Money;

/**
 * All that the engine must know of one transaction to judge an action or to compute its deadlines. Built by the order
 * package from what is stored; contains no I/O.
 *
 * @param flow the payment flow
 * @param method the provider's word for the method, {@code payment_details.type}
 * @param kind what sort of transaction the pair belongs to
 * @param status the current pair in the provider's words
 * @param amount the amount of the transaction
 * @param refunded what was given back, or will be by refunds that are under way or of unknown outcome
 * @param created when the transaction was created
 * @param history the pairs it went through with the moment each was reached, oldest first; the last is the current one
 * @param holds pauses of reminders, oldest first
 * @param shipBy the date that the provider named when the time to ship was extended; null when it never was
 * @param extensions how often the time to ship was extended
 * @param refunds the refunds asked for so far
 * @param captureExpiry when a reservation on the card runs out ({@code capture_expiry}); null when there is none
 * @param captureRemain what of a reservation can still be captured; null when there is none
 * @param score the fraud score of a held payment, 1 to 10; 0 when nobody entered it
 * @param chargebackOpen whether a chargeback stands against the payment
 * @param chargebackAnswerBy until when the merchant may answer a chargeback; null when the provider named no date
 * @param hasCart whether the order's cart is known, which pay-later refunds need
 * @param coversWholeParent for a refund: whether it gives back all of its payment
 * @param sameDayReversal for a refund: whether it is a card refund on the day of the payment, which takes effect at once
 * @param inFlight what is already under way for the order; null when nothing is
 * @param site what the merchant's contract and settings allow
 */
public record Facts(
        Flow flow,
        String method,
        Kind kind,
        RawPair status,
        Money amount,
        Money refunded,
        Instant created,
        List<Step> history,
        List<Pause> holds,
        @Nullable Instant shipBy,
        int extensions,
        List<PastRefund> refunds,
        @Nullable Instant captureExpiry,
        @Nullable Money captureRemain,
        int score,
        boolean chargebackOpen,
        @Nullable Instant chargebackAnswerBy,
        boolean hasCart,
        boolean coversWholeParent,
        boolean sameDayReversal,
        @Nullable ActionKind inFlight,
        SiteRules site) {

    public Facts {
        history = List.copyOf(history);
        holds = List.copyOf(holds);
        refunds = List.copyOf(refunds);
    }

    /** What can still be given back: never negative. */
    public Money refundable() {
        return amount.minus(refunded).max(Money.zero(amount.currency()));
    }

    /** A pair and the moment it was reached. */
    public record Step(Instant at, RawPair status) {}

    /** A pause of reminders. */
    public record Pause(Instant from, Instant until) {}

    /** A refund that was asked for. */
    public record PastRefund(Instant at, Money amount) {}
}
