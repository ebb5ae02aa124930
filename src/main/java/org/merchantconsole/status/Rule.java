package org.merchantconsole.status;

/**
 * The rules by which an action is refused or warned about; each has a sentence in the texts of the desks.
 *
 * <p>A refusal carries figures for its sentence ({@link Verdict.Refused#values()}). Every one has {@code action}
 * ({@link ActionKind}, the action asked for); what a rule adds is named with it. Instants are moments in UTC, Money is
 * Money, days are {@code Integer} or {@code Long}, words are {@code String}.
 */
public enum Rule {
    /**
     * The role of the member of staff does not include the action.
     *
     * <p>Values: {@code staff} (String, the name).
     */
    RIGHT,
    /**
     * Another action is under way for the order; its outcome comes first.
     *
     * <p>Values: {@code running} (ActionKind, what is under way).
     */
    IN_FLIGHT,
    /** The pair is outside the tables, so no money action is offered. */
    UNKNOWN_PAIR,
    /** The state tables do not list the action for this pair. */
    NOT_IN_THIS_STATE,
    /** The payment is not paid, so nothing can be given back. */
    NOT_PAID_YET,
    /** A held payment: no money was taken, decline it instead. */
    HELD_DECLINE_INSTEAD,
    /** The state has no way out. */
    FINAL_STATE,
    /**
     * All of it was given back.
     *
     * <p>Values: {@code refunded} (Money) when the sum, not the pair, is the reason.
     */
    ALREADY_REFUNDED,
    /** Paid: refund it instead of cancelling. */
    PAID_REFUND_INSTEAD,
    /** Marked Shipped before. */
    ALREADY_SHIPPED,
    /** Marking Shipped has no meaning for this method. */
    NOT_A_SHIPPING_METHOD,
    /**
     * The provider decides, not the merchant (score 8 and above; Pay After Delivery and direct debit under check).
     *
     * <p>Values: {@code score} (Integer) when a score is the reason.
     */
    PROVIDER_DECIDES,
    /**
     * The five days of a held payment are over.
     *
     * <p>Values: {@code until} (Instant, when it ended).
     */
    REVIEW_PERIOD_OVER,
    /**
     * Not a positive amount.
     *
     * <p>Values: {@code amount}, {@code rest} (Money).
     */
    AMOUNT_NOT_POSITIVE,
    /**
     * More than what is left.
     *
     * <p>Values: {@code amount}, {@code rest} (Money).
     */
    AMOUNT_ABOVE_REST,
    /**
     * Another currency than the payment's.
     *
     * <p>Values: {@code currency}, {@code given} (String, ISO codes).
     */
    WRONG_CURRENCY,
    /**
     * The refund period of the method is over.
     *
     * <p>Values: {@code until} (Instant, when it ended), {@code days} (Integer, its length).
     */
    REFUND_PERIOD_OVER,
    /** The refund period ends within 14 days. */
    REFUND_PERIOD_ENDS_SOON,
    /**
     * The same amount was refunded within the last five minutes; the provider refuses it.
     *
     * <p>Values: {@code amount} (Money), {@code until} (Instant, from when it may be asked for).
     */
    SAME_REFUND_WITHIN_FIVE_MINUTES,
    /** A chargeback stands: the customer would be paid twice. */
    CHARGEBACK_OPEN,
    /**
     * The invoice is with the collection agency.
     *
     * <p>Values: {@code at} (Instant, since when, as expected).
     */
    AT_COLLECTION_AGENCY,
    /** Completed with own funds: no refund afterwards. */
    OWN_FUNDS_NO_REFUND,
    /** A pay-later refund needs the cart, and it is not known. */
    CART_MISSING,
    /** Pay-later orders are refunded by lines of the cart. */
    REFUND_BY_LINES,
    /** The method has no cart refund; refund an amount. */
    REFUND_BY_AMOUNT,
    /**
     * The provider does not refund this method.
     *
     * <p>Values: {@code method} (String).
     */
    METHOD_NOT_REFUNDABLE,
    /**
     * Midnight has passed: the refund has left.
     *
     * <p>Values: {@code until} (Instant, the midnight).
     */
    REFUND_HAS_LEFT,
    /** A same-day card refund takes effect at once. */
    SAME_DAY_REVERSAL,
    /** A full Pay After Delivery refund cannot be undone. */
    FULL_PAD_REFUND,
    /**
     * A pause is longer than the limit.
     *
     * <p>Values: {@code until} (Instant, the latest restart).
     */
    HOLD_TOO_LONG,
    /**
     * A pause ends before it starts to matter: less than a minute ahead or not after today.
     *
     * <p>Values: {@code from} (Instant, the earliest restart).
     */
    HOLD_TOO_SHORT,
    /** Billing starts after Shipped: nothing to pause. */
    NOTHING_TO_PAUSE,
    /** No pause is active. */
    NOT_PAUSED,
    /** A pause is active and would be replaced. */
    HOLD_REPLACES,
    /**
     * The time to ship cannot be extended further: 180 days in all.
     *
     * <p>Values: {@code days} (Long, how many are left), {@code until} (Instant, the last possible date to ship).
     */
    EXTENSION_LIMIT,
    /** Expired: cannot be revived or extended. */
    EXPIRED_FOR_GOOD,
    /**
     * The provider or the contract does not allow it unless a setting says so.
     *
     * <p>Values: {@code setting} (String, the component of {@link SiteRules}).
     */
    NEEDS_SETTING,
    /**
     * Capture more than what is left of the reservation.
     *
     * <p>Values: {@code rest} (Money), {@code amount} (Money) when one was given.
     */
    CAPTURE_ABOVE_REST,
    /**
     * The reservation on the card has run out.
     *
     * <p>Values: {@code until} (Instant, when it ran out).
     */
    RESERVATION_OVER,
    /** A reason is required. */
    REASON_REQUIRED,
    /**
     * The provider wants a carrier and tracking code for this method.
     *
     * <p>Values: {@code method} (String).
     */
    TRACKING_REQUIRED,
    /** A refund before Shipped may be refused by the provider. */
    MAY_BE_REFUSED_BEFORE_SHIPPED,
    /** A chargeback may follow on top of the refund (direct debit). */
    CHARGEBACK_MAY_FOLLOW,
    /** The button may come too late: some refunds leave at once. */
    MAY_BE_TOO_LATE,
    /** The provider offers this only on its own page; the console hands over. */
    HAND_OVER,
    /** The action cannot be taken back afterwards. */
    IRREVERSIBLE
}
