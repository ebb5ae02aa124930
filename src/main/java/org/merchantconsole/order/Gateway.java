package org.merchantconsole.order;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.status.RawPair;

/** The provider, as the desks see it. Blocking; never called inside a database transaction or on the window's thread. */
public interface Gateway {

    /** State of an order: the order id first, on 404 the transaction id. */
    Reply<Snapshot.OfOrder> order(OrderKey key, @Nullable TransactionId transactionId);

    /**
     * One transaction, also a child, by its own number.
     *
     * @param site of its order; empty for the main one
     */
    Reply<Snapshot.OfTransaction> transaction(String site, TransactionId id);

    /** The sites beside the main one that a key is known of, by their ids. */
    default List<String> sites() {
        return List.of();
    }

    /** A page of transactions, newest first. An empty page is the end. */
    Reply<TransactionPage> transactions(TransactionQuery query);

    /** Sends one changing command once; never repeats it by itself. */
    Reply<Command.Receipt> send(Command command);

    /**
     * The request as it would be sent, to be read before: method and path, then the JSON; never the key. Why not where it
     * cannot be sent.
     */
    default String shown(Command command) {
        return "";
    }

    /**
     * Makes an order, once; never repeats it by itself. The caller wipes the card.
     *
     * @param card for a direct card order; null for every other
     */
    default Reply<CreatedOrder> create(NewOrder order, @Nullable CardData card) {
        return new Reply.NotSent<>("No orders can be made here.");
    }

    /** What reads and checks this provider's notifications; without one nothing is authentic and nothing readable. */
    default NotificationReader notifications() {
        return NotificationReader.NONE;
    }

    /** How far the provider's time was ahead of ours with its last answer; empty when it did not tell. */
    default Optional<Duration> ahead() {
        return Optional.empty();
    }

    /** Who the key belongs to; a good test of a connection. */
    Reply<Me> me();

    /** What only the embedded sandbox tells of a held payment; {@link Reply.Rejected} elsewhere. */
    Reply<Evidence> evidence(OrderKey key);

    /**
     * What to list.
     *
     * @param site whose key asks; empty for the main one
     * @param createdFrom inclusive; null for no bound
     * @param after the cursor of the former page; null for the first
     * @param limit 1 to 1000
     */
    record TransactionQuery(
            String site,
            @Nullable Instant createdFrom,
            @Nullable String after,
            int limit) {}

    /**
     * A page.
     *
     * @param rows what could be read
     * @param refused rows that could not
     * @param after the cursor of the next, older page; null when there is none
     */
    record TransactionPage(
            List<Snapshot.OfTransaction> rows,
            List<RefusedRow> refused,
            @Nullable String after) {}

    /**
     * A row that could not be read.
     *
     * @param transactionId empty when it has none, as {@code orderId} and {@code type}
     * @param pair its statuses as far as they stand there; empty words otherwise
     * @param why a sentence: what is wrong with it
     * @param raw the row itself, without account numbers
     */
    record RefusedRow(
            String site, String orderId, String transactionId, String type, RawPair pair, String why, String raw) {}

    record Me(String accountId, String siteId, String role) {}

    /** Risk facts that staff would otherwise copy from the provider's page: score 1 to 10, country, remarks. */
    record Evidence(int score, String ipCountry, String remarks) {}
}
