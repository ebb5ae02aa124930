package org.merchantconsole.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.status.Flow;

/** Copies of an order with one thing changed: what the provider does not report and we know ourselves. */
public final class Edits {

    private Edits() {}

    public static Order holds(Order o, List<Hold> holds) {
        return copy(
                o, o.related(), holds, o.shipBy(), o.extensions(), o.notes(), o.score(), o.ipCountry(), o.inFlight());
    }

    /** Adds a pause; one that runs at its begin ends there, because the provider replaces it. */
    public static Order hold(Order o, Hold hold) {
        List<Hold> holds = new ArrayList<>();
        for (Hold earlier : o.holds()) {
            holds.add(hold.confirmed() ? endedAt(earlier, hold.from()) : earlier);
        }
        holds.add(hold);
        return holds(o, holds);
    }

    /** The pause, over at the moment when it would have run longer. */
    public static Hold endedAt(Hold hold, Instant moment) {
        return hold.until().isAfter(moment) && hold.from().isBefore(moment)
                ? new Hold(hold.from(), moment, hold.reason(), hold.by(), hold.byEmail(), hold.confirmed())
                : hold;
    }

    public static Order extended(Order o, @Nullable Instant shipBy) {
        return copy(
                o,
                o.related(),
                o.holds(),
                shipBy,
                o.extensions() + 1,
                o.notes(),
                o.score(),
                o.ipCountry(),
                o.inFlight());
    }

    public static Order evidence(Order o, int score, String ipCountry) {
        return copy(o, o.related(), o.holds(), o.shipBy(), o.extensions(), o.notes(), score, ipCountry, o.inFlight());
    }

    public static Order related(Order o, List<Transaction> related) {
        return copy(
                o, related, o.holds(), o.shipBy(), o.extensions(), o.notes(), o.score(), o.ipCountry(), o.inFlight());
    }

    /** With another customer, cart and payment, and the state table that the payment is read from. */
    public static Order particulars(Order o, Customer customer, Cart cart, PaymentDetails payment, Flow flow) {
        return new Order(
                o.key(),
                o.transactionId(),
                flow,
                o.status(),
                o.amount(),
                o.refunded(),
                o.created(),
                o.modified(),
                o.completed(),
                o.description(),
                o.reason(),
                o.reasonCode(),
                customer,
                cart,
                payment,
                o.related(),
                o.history(),
                o.holds(),
                o.shipBy(),
                o.extensions(),
                o.notes(),
                o.score(),
                o.ipCountry(),
                o.inFlight(),
                o.raw(),
                o.version());
    }

    public static Order notes(Order o, List<Note> notes) {
        return copy(
                o, o.related(), o.holds(), o.shipBy(), o.extensions(), notes, o.score(), o.ipCountry(), o.inFlight());
    }

    public static Order inFlight(Order o, @Nullable Intent intent) {
        return copy(o, o.related(), o.holds(), o.shipBy(), o.extensions(), o.notes(), o.score(), o.ipCountry(), intent);
    }

    /** As read from, or written to, the named state of the database. */
    public static Order version(Order o, String version) {
        return new Order(
                o.key(),
                o.transactionId(),
                o.flow(),
                o.status(),
                o.amount(),
                o.refunded(),
                o.created(),
                o.modified(),
                o.completed(),
                o.description(),
                o.reason(),
                o.reasonCode(),
                o.customer(),
                o.cart(),
                o.payment(),
                o.related(),
                o.history(),
                o.holds(),
                o.shipBy(),
                o.extensions(),
                o.notes(),
                o.score(),
                o.ipCountry(),
                o.inFlight(),
                o.raw(),
                version);
    }

    private static Order copy(
            Order o,
            List<Transaction> related,
            List<Hold> holds,
            @Nullable Instant shipBy,
            int extensions,
            List<Note> notes,
            int score,
            String ipCountry,
            @Nullable Intent inFlight) {
        return new Order(
                o.key(),
                o.transactionId(),
                o.flow(),
                o.status(),
                o.amount(),
                o.refunded(),
                o.created(),
                o.modified(),
                o.completed(),
                o.description(),
                o.reason(),
                o.reasonCode(),
                o.customer(),
                o.cart(),
                o.payment(),
                related,
                o.history(),
                holds,
                shipBy,
                extensions,
                notes,
                score,
                ipCountry,
                inFlight,
                o.raw(),
                o.version());
    }
}
