package org.merchantconsole.status;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.money.Money;

/**
 * One thing that a member of staff asks for, with all that is needed to judge and to send it. Empty strings stand for
 * texts that were not given.
 */
public sealed interface Action {

    /** Which thing it is. */
    ActionKind kind();

    /** Why it is asked for; empty when nobody said. */
    default String reason() {
        return "";
    }

    /** The amount that moves when it takes effect; null when it names none of its own. */
    default @Nullable Money money() {
        return switch (this) {
            case Refund refund -> refund.amount();
            case RefundLines lines -> lines.amount();
            case PartialShip part -> part.amount();
            case Capture capture -> capture.amount();
            default -> null;
        };
    }

    /** Releases a held card payment. */
    record Accept(String reason) implements Action {
        @Override
        public ActionKind kind() {
            return ActionKind.ACCEPT;
        }
    }

    /** Refuses a held card payment; the reason is required. */
    record Decline(String reason) implements Action {
        @Override
        public ActionKind kind() {
            return ActionKind.DECLINE;
        }
    }

    /** Cancels an order that was not paid. */
    record Cancel(String reason) implements Action {
        @Override
        public ActionKind kind() {
            return ActionKind.CANCEL;
        }
    }

    /** Marks the whole order Shipped. */
    record Ship(String carrier, String tracking, String reason) implements Action {
        @Override
        public ActionKind kind() {
            return ActionKind.SHIP;
        }
    }

    /** Marks a part of the order, worth the amount, Shipped. */
    record PartialShip(Money amount, String carrier, String tracking) implements Action {
        @Override
        public ActionKind kind() {
            return ActionKind.PARTIAL_SHIP;
        }
    }

    /**
     * Moves the date before which the order must be Shipped.
     *
     * @param days how many days for Pay After Delivery (1 to 180); Klarna moves by its own six weeks whatever is asked
     */
    record Extend(int days, String reason) implements Action {
        @Override
        public ActionKind kind() {
            return ActionKind.EXTEND;
        }
    }

    /**
     * Pauses the reminders of a Pay After Delivery invoice.
     *
     * @param until when billing starts again
     * @param byEmail true when the request goes out as an e-mail that a person sends, false for the API
     * @param promised until when the customer promised to send the goods back, which the provider is not told; null where
     *     nothing was promised
     */
    record Hold(
            Instant until,
            String reason,
            boolean byEmail,
            @Nullable LocalDate promised) implements Action {

        /** One without a promised return. */
        public Hold(Instant until, String reason, boolean byEmail) {
            this(until, reason, byEmail, null);
        }

        @Override
        public ActionKind kind() {
            return ActionKind.HOLD;
        }
    }

    /** Ends a pause of reminders before its date. */
    record Resume(String reason) implements Action {
        @Override
        public ActionKind kind() {
            return ActionKind.RESUME;
        }
    }

    /** Gives an amount back. */
    record Refund(Money amount, String reason) implements Action {
        @Override
        public ActionKind kind() {
            return ActionKind.REFUND;
        }
    }

    /**
     * Gives articles of a pay-later order back.
     *
     * @param lines what is returned, quantities positive
     * @param amount the gross amount that the lines come to, by the provider's rounding rule
     */
    record RefundLines(List<Line> lines, Money amount, String reason) implements Action {
        public RefundLines {
            lines = List.copyOf(lines);
        }

        @Override
        public ActionKind kind() {
            return ActionKind.REFUND_LINES;
        }
    }

    /** A returned article: the cart's {@code merchant_item_id} and how many of it. */
    record Line(String itemId, int quantity) {}

    /**
     * Takes back a refund that has not left.
     *
     * @param refundId the provider's transaction id of the refund; null takes the only open one
     */
    record CancelRefund(@Nullable String refundId, String reason) implements Action {
        @Override
        public ActionKind kind() {
            return ActionKind.CANCEL_REFUND;
        }
    }

    /** Takes money that was only reserved on the card. */
    record Capture(Money amount, String reason) implements Action {
        @Override
        public ActionKind kind() {
            return ActionKind.CAPTURE;
        }
    }

    /** Gives reserved money back to the card. */
    record CancelReservation(String reason) implements Action {
        @Override
        public ActionKind kind() {
            return ActionKind.CANCEL_RESERVATION;
        }
    }

    /**
     * Answers a chargeback with a paper. Its contents are not part of the action, which is written down.
     *
     * @param file its name
     * @param type PDF, JPEG or PNG
     * @param size in bytes
     * @param sha256 of its contents, in hexadecimal
     * @param description what it shows, in English
     */
    record Evidence(String file, String type, long size, String sha256, String description) implements Action {
        @Override
        public ActionKind kind() {
            return ActionKind.DISPUTE;
        }
    }

    /** Something that is done on the provider's own page: the decision is recorded, the page is named. */
    record HandedOver(ActionKind kind, String reason) implements Action {}
}
