package org.merchantconsole.sandbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One transaction in the provider's books: a payment, or a child of one (refund, chargeback, capture, shipment).
 *
 * <p>Amounts are minor units. {@code facts} holds what was sent or is merely shown (customer, cart, payment details) in
 * the shape of the API, so that nothing is lost on the way through. Only {@link Lifecycle} changes the pair.
 */
final class Entry {
    final long id;
    final String orderId;
    final Kind kind;
    /** Of a page with a choice of methods both are known when the customer has chosen; {@link Lifecycle#choose} only. */
    Flow flow;

    Method method;
    final String currency;
    final long amount;
    final Instant created;
    /** The payment that this belongs to; 0 for a payment. */
    final long parentId;

    final ObjectNode facts;
    final List<Step> history = new ArrayList<>();
    final List<Due> dues = new ArrayList<>();

    Pair pair;
    Instant modified;

    @Nullable
    Instant completed;

    @Nullable
    Instant shipped;
    /** Completed refunds of this payment. */
    long refunded;

    String reason = "";
    String reasonCode = "";

    Entry(
            long id,
            String orderId,
            Kind kind,
            Flow flow,
            Method method,
            String currency,
            long amount,
            Instant created,
            long parentId,
            Pair pair,
            ObjectNode facts) {
        this.id = id;
        this.orderId = orderId;
        this.kind = kind;
        this.flow = flow;
        this.method = method;
        this.currency = currency;
        this.amount = amount;
        this.created = created;
        this.parentId = parentId;
        this.pair = pair;
        this.facts = facts;
        this.modified = created;
    }

    /** A session without a payment yet: the customer has not chosen or started a method, so there is no PSP id. */
    boolean pretransaction() {
        return facts.path("pretransaction").asBoolean(false);
    }

    /** A held card payment: authorised by the issuer, a person must accept or decline. */
    boolean heldForReview() {
        return kind == Kind.PAYMENT && flow.isCard() && pair.order().equals("uncleared");
    }

    int score() {
        return facts.path("score").asInt(0);
    }

    /** Adds a line to the history without changing the pair. */
    void note(Instant at, String what) {
        modified = at;
        history.add(new Step(at, pair, what));
    }
}
