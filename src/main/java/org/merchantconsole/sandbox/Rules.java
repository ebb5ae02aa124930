package org.merchantconsole.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** What the provider allows at which pair, as its documents say it. Pure questions, no state of its own. */
final class Rules {
    /** Equal amounts on one order within this time are taken for a slip. */
    static final Duration TWIN_REFUND = Duration.ofMinutes(5);
    /** Pay-later orders can be extended up to this many days in all. */
    static final int MAX_DAYS_TO_SHIP = 180;
    /** One extension of a Klarna order: six weeks. */
    static final Duration KLARNA_EXTENSION = Duration.ofDays(42);

    static final Duration REVIEW = Duration.ofDays(5);

    private Rules() {}

    /** Declined, cancelled or expired: nothing can happen any more. */
    static boolean isDead(Pair pair) {
        return switch (pair.order()) {
            case "declined", "cancelled", "expired" -> true;
            // A pay-later order refunded in full may be void with a completed money half; that is not a failure.
            case "void" -> !"completed".equals(pair.transaction());
            default -> false;
        };
    }

    /** Whether money can be given back at this pair. */
    static boolean refundable(Entry entry) {
        String order = entry.pair.order();
        boolean paid = order.equals("completed") || order.equals("partial_refunded") || order.equals("shipped");
        if (!paid || (entry.kind != Kind.PAYMENT && entry.kind != Kind.CAPTURE && entry.kind != Kind.SHIPMENT)) {
            return false;
        }
        return switch (entry.flow) {
            // Only reserved on the card: nothing to give back before the capture.
            case CARD_MANUAL_CAPTURE -> "completed".equals(entry.pair.transaction());
            // Completed with own funds: afterwards the provider refunds nothing.
            case PAD -> !entry.pair.is("completed/completed");
            case BANKTRANS, CARD, DIRDEB, IDEAL -> !"uncleared".equals(entry.pair.transaction());
            case CARD_OWN_MID, KLARNA, OTHER -> true;
        };
    }

    /** Authorised pay-later orders that wait for the shipment. */
    static boolean shippable(Entry entry) {
        if (entry.kind != Kind.PAYMENT || !entry.method.ships() || entry.shipped != null) {
            return false;
        }
        return entry.pair.isOneOf("completed/uncleared", "completed/initialized")
                || entry.pair.order().equals("partial_refunded");
    }

    /** Paid by other means: a shipment may be reported, but changes nothing. */
    static boolean takesTracking(Entry entry) {
        return entry.kind.standsForOrder()
                && (entry.pair.order().equals("shipped")
                        || entry.pair.order().equals("partial_refunded")
                        || entry.pair.is("completed/completed")
                        || entry.pair.is("completed/initialized"));
    }

    /** Whether PATCH cancelled is taken; a held card payment is cancelled like a decline. */
    static boolean cancellable(Entry entry) {
        if (entry.kind != Kind.PAYMENT) {
            return false;
        }
        return switch (entry.flow) {
            case PAD -> entry.pair.isOneOf("initialized/initialized", "uncleared/uncleared", "completed/uncleared");
            // Sent to the bank, a direct debit cannot be called back.
            case DIRDEB, KLARNA ->
                "initialized".equals(entry.pair.transaction())
                        && !entry.pair.order().equals("completed");
            case CARD, CARD_OWN_MID, CARD_MANUAL_CAPTURE ->
                entry.pair.order().equals("initialized") || entry.heldForReview();
            case BANKTRANS, IDEAL -> entry.pair.order().equals("initialized");
            case OTHER ->
                entry.pair.order().equals("initialized") || (entry.method == Method.AFTERPAY && shippable(entry));
        };
    }

    /** The pair of an unfinished order that is cancelled; the methods of banks write it in the newer spelling. */
    static Pair cancelled(Entry entry) {
        return Pair.of(
                switch (entry.flow) {
                    case IDEAL, BANKTRANS, DIRDEB, CARD_MANUAL_CAPTURE -> "void/void";
                    case CARD, CARD_OWN_MID, KLARNA, PAD, OTHER -> "void/cancelled";
                });
    }

    static boolean refundOpen(Pair pair) {
        return pair.isOneOf(
                "reserved/reserved", "initialized/initialized", "initialized/completed", "reserved/initialized");
    }

    /** A card refund on the day of the payment is technically a reversal and cannot be taken back. */
    static boolean isReversal(Entry payment, Instant requested) {
        Instant paid = payment.completed == null ? payment.created : payment.completed;
        return payment.flow.isCard() && dutchDay(paid).equals(dutchDay(requested));
    }

    /** The run that completes refunds: the next midnight, Dutch time. */
    static Instant nextMidnight(Instant after) {
        return dutchDay(after)
                .plusDays(1)
                .atTime(LocalTime.MIDNIGHT)
                .atZone(Json.DUTCH)
                .toInstant();
    }

    /** So many days later on the Dutch wall clock, so that a change to summer time does not shift the hour. */
    static Instant daysAfter(Instant start, long days) {
        return start.atZone(Json.DUTCH).plusDays(days).toInstant();
    }

    static LocalDate dutchDay(Instant at) {
        return LocalDate.ofInstant(at, Json.DUTCH);
    }
}
