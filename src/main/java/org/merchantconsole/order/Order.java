package org.merchantconsole.order;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.money.Money;
import org.merchantconsole.status.Flow;
import org.merchantconsole.status.RawPair;

/**
 * Everything known of one order: what the provider reported and what staff added.
 *
 * @param key site and order id
 * @param transactionId the payment's number; null for an order that has only a session yet
 * @param flow which state table its pair is read from
 * @param status the pair in the provider's words
 * @param refunded the provider's {@code amount_refunded}
 * @param created when the provider created it
 * @param modified when the provider last changed it
 * @param completed when it was completed; null when it was not
 * @param reasonCode for example 3001 for a failed 3-D Secure authentication; empty when none
 * @param related its children, oldest first
 * @param history the pairs it went through, oldest first
 * @param holds pauses of reminders, oldest first
 * @param shipBy the date named when the time to ship was extended; null when it never was
 * @param extensions how often the time to ship was extended
 * @param score fraud score 1 to 10 as entered; 0 when unknown (the API does not tell it)
 * @param ipCountry country of the customer's address on the network, as entered; empty when unknown (the API does not tell)
 * @param inFlight the action that is under way; null when none is
 * @param version names the state of the database's row that this was read from, so that a change which was computed from it
 *     is not laid over another's; {@link #NEW} for one that is not stored
 * @param raw the provider's last JSON of the order, for the fields that have no place of their own
 */
public record Order(
        OrderKey key,
        @Nullable TransactionId transactionId,
        Flow flow,
        RawPair status,
        Money amount,
        Money refunded,
        Instant created,
        Instant modified,
        @Nullable Instant completed,
        String description,
        String reason,
        String reasonCode,
        Customer customer,
        Cart cart,
        PaymentDetails payment,
        List<Transaction> related,
        List<StatusChange> history,
        List<Hold> holds,
        @Nullable Instant shipBy,
        int extensions,
        List<Note> notes,
        int score,
        String ipCountry,
        @Nullable Intent inFlight,
        String raw,
        String version) {

    /** The version of an order that is not in the database. */
    public static final String NEW = "";

    public Order {
        related = List.copyOf(related);
        history = List.copyOf(history);
        holds = List.copyOf(holds);
        notes = List.copyOf(notes);
    }

    /** The provider's word for the method: the true brand. */
    public String method() {
        return payment.type();
    }
}
