package org.merchantconsole.order;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.money.Money;
import org.merchantconsole.status.Deadline;
import org.merchantconsole.status.Flow;
import org.merchantconsole.status.Kind;
import org.merchantconsole.status.RawPair;

/**
 * The database, as the desks see it. Every writing method is one transaction and writes its audit row in it. Safe to call
 * from any thread; one writer at a time. A broken disk or file throws {@link StoreException} with a sentence for staff.
 */
public interface OrderStore extends AutoCloseable {

    Optional<Order> find(OrderKey key);

    /** The order that an order id or a transaction id names; those of its children, in this order, name it too. */
    Optional<OrderKey> resolve(String orderOrTransactionId);

    /**
     * A page of a list.
     *
     * @param after the cursor of the former page; null for the first
     */
    Page page(OrderQuery query, @Nullable String after, int limit);

    /** How many and how much, for the sidebar and the headings; kept by triggers, equal to a recount. */
    Map<Queue, Total> totals();

    /** How many match a query and what they come to, per currency. */
    Total total(OrderQuery query);

    /** The same of several queries at once, which costs less where they differ in their families alone. */
    default Map<OrderQuery, Total> totals(Collection<OrderQuery> queries) {
        Map<OrderQuery, Total> totals = new HashMap<>();
        queries.forEach(query -> totals.computeIfAbsent(query, this::total));
        return totals;
    }

    /** The values that orders have in a field, the most frequent first; empty for fields whose values are countless. */
    default List<Tally> tally(SearchField field) {
        return List.of();
    }

    /** A value and how many orders have it. */
    record Tally(String value, long count) {}

    /** Orders with a deadline before the moment, soonest first: for the home screen and its radar. */
    List<Due> due(Instant before);

    /**
     * All dates of all orders by their rules before the moment, soonest first. Dates that only inform are left out once the
     * day they were on is over; those that somebody acts on stay until the order has moved.
     *
     * @param today the start of the day
     */
    List<Dated> dates(Instant today, Instant before);

    /** Writes down the dates of orders whose own record stays as it is. */
    void date(Map<OrderKey, List<Deadline>> dates);

    /** Orders whose stored deadline has passed or that are not final, for recomputing and for polling. */
    List<OrderKey> dueBefore(Instant now, int limit);

    /**
     * Stores orders as new or changed; unchanged ones cost no write. One that is no longer as its {@link Order#version} was
     * read is left alone, because what was computed from it would undo what somebody else stored meanwhile.
     *
     * @return the orders that were left alone: read them and compute the change again
     */
    Set<OrderKey> save(Collection<OrderUpdate> updates, AuditEntry audit);

    /** How many payments, refunds and so on there are of each flow, method and pair. */
    List<PairCount> pairCounts();

    /** Adds a note. */
    void addNote(OrderKey order, Note note, AuditEntry audit);

    /** The notes that are there. */
    NoteStore notes();

    /** What is remembered for those who decide about held payments. */
    ReviewStore reviews();

    /** The pauses of reminders by their days. */
    HoldStore holds();

    /** Which packing slips were printed. */
    SlipStore slips();

    /** What the order's own record does not tell of its past; nothing for an order that is not stored. */
    Trail trail(OrderKey order);

    /**
     * Writes an intent down, unless one is open for the order, or the order is no longer as it was judged.
     *
     * @param judged the {@link Order#version} that was judged: what somebody did meanwhile may forbid the action
     */
    Staging stage(Intent intent, String judged, AuditEntry audit);

    /** What came of writing an intent down. */
    sealed interface Staging {
        /** It is stored. */
        record Stored() implements Staging {}

        /** Another action on the order comes first; nothing was stored. */
        record InTheWay(Intent other) implements Staging {}

        /** The order is not the one that was judged any more; nothing was stored. */
        record OrderMoved() implements Staging {}
    }

    /**
     * Moves an intent on, if it still is as the caller saw it, the same state since the same moment; stores the order with it.
     *
     * @param change what becomes of the order as it is at that very moment, inside the transaction: a computation that asks
     *     nobody; null leaves it. Not called for an order that is not stored
     * @return false when somebody else moved it first: nothing was written
     */
    boolean advance(Intent from, Intent to, @Nullable Function<Order, OrderUpdate> change, AuditEntry audit);

    /** Intents without an outcome, oldest first. */
    List<Intent> openIntents();

    Optional<Intent> intent(OperationId id);

    /** The latest intents, newest first. */
    List<Intent> intents(int limit);

    /** The latest audit rows, newest first; those of one order when given. */
    List<AuditEntry> audit(@Nullable OrderKey order, int limit);

    /** Other orders of the same customer (e-mail address, or card bin, last four and expiry), newest first. */
    List<OrderRow> relatives(OrderKey key, int limit);

    /** The middle amount of the site's orders in the currency; empty without orders. */
    Optional<Money> medianAmount(OrderKey key);

    /** A remembered text such as a sync cursor. */
    Optional<String> remembered(String name);

    void remember(String name, String value);

    /** The notifications that came in. */
    InboxStore inbox();

    /** The orders that were made here. */
    CreationStore creations();

    /** What the provider reported and could not be taken in fully. */
    QuarantineStore quarantine();

    /** Searches under a name. */
    ViewStore views();

    /** The differences from the provider in which a person kept ours. */
    DifferenceStore differences();

    @Override
    void close();

    /** @param after the cursor of the next page; null when this is the last */
    record Page(List<OrderRow> rows, @Nullable String after) {}

    /**
     * @param money what they come to, one amount per currency
     * @param urgent how many end within a day
     * @param soon how many end within three days, the urgent ones included
     */
    record Total(long count, List<Money> money, long urgent, long soon) {}

    /** Of the work lists that an order stands in, the one where something is done about the deadline. */
    static Queue listOf(Deadline.What what, Set<Queue> queues) {
        Queue own = switch (what) {
            case CAPTURE_EXPIRES -> Queue.CAPTURES;
            case CHARGEBACK_ANSWER_BY -> Queue.CHARGEBACKS;
            default -> Queue.ORDERS;
        };
        return own != Queue.ORDERS && queues.contains(own)
                ? own
                : queues.stream().min(Comparator.naturalOrder()).orElse(Queue.ORDERS);
    }

    /** So many transactions of a kind have a pair, in the provider's words. */
    record PairCount(Flow flow, String method, Kind kind, RawPair pair, long count) {}

    /**
     * One date of an order by one rule.
     *
     * @param amount the money that the date is about: what is asked back, what may still be asked back, or the order's amount
     */
    record Dated(OrderKey key, Queue queue, Flow flow, String method, Deadline.What what, Instant at, Money amount) {}

    /** One deadline. */
    record Due(OrderKey key, Queue queue, Deadline.What what, Instant at, Money amount) {}
}
