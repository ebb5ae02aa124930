package org.merchantconsole.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.money.Money;
import org.merchantconsole.status.Flow;
import org.merchantconsole.status.RawPair;

/** Copies of an order with one thing changed: what the provider does not report and we know ourselves. */
public final class Edits {

    private Edits() {}

    public static Order holds(Order o, List<Hold> holds) {
        Draft draft = new Draft(o);
        draft.holds = holds;
        return draft.order();
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
        return hold.until().isAfter(moment) && hold.from().isBefore(moment) ? hold.endingAt(moment) : hold;
    }

    public static Order extended(Order o, @Nullable Instant shipBy) {
        Draft draft = new Draft(o);
        draft.shipBy = shipBy;
        draft.extensions = o.extensions() + 1;
        return draft.order();
    }

    public static Order evidence(Order o, int score, String ipCountry) {
        Draft draft = new Draft(o);
        draft.score = score;
        draft.ipCountry = ipCountry;
        return draft.order();
    }

    public static Order related(Order o, List<Transaction> related) {
        Draft draft = new Draft(o);
        draft.related = related;
        return draft.order();
    }

    /** With another customer, cart and payment, and the state table that the payment is read from. */
    public static Order particulars(Order o, Customer customer, Cart cart, PaymentDetails payment, Flow flow) {
        Draft draft = new Draft(o);
        draft.customer = customer;
        draft.cart = cart;
        draft.payment = payment;
        draft.flow = flow;
        return draft.order();
    }

    /** At another pair, with another sum refunded and another state of the payment. */
    public static Order standing(
            Order o, RawPair status, Money refunded, List<StatusChange> history, PaymentDetails payment) {
        Draft draft = new Draft(o);
        draft.status = status;
        draft.refunded = refunded;
        draft.history = history;
        draft.payment = payment;
        return draft.order();
    }

    public static Order notes(Order o, List<Note> notes) {
        Draft draft = new Draft(o);
        draft.notes = notes;
        return draft.order();
    }

    public static Order inFlight(Order o, @Nullable Intent intent) {
        Draft draft = new Draft(o);
        draft.inFlight = intent;
        return draft.order();
    }

    /** As read from, or written to, the named state of the database. */
    public static Order version(Order o, String version) {
        Draft draft = new Draft(o);
        draft.version = version;
        return draft.order();
    }

    /** An order on its way to becoming another: what may be changed, and the rest from the order before. */
    private static final class Draft {
        private final Order before;
        private Flow flow;
        private RawPair status;
        private Money refunded;
        private Customer customer;
        private Cart cart;
        private PaymentDetails payment;
        private List<Transaction> related;
        private List<StatusChange> history;
        private List<Hold> holds;
        private @Nullable Instant shipBy;
        private int extensions;
        private List<Note> notes;
        private int score;
        private String ipCountry;
        private @Nullable Intent inFlight;
        private String version;

        Draft(Order before) {
            this.before = before;
            flow = before.flow();
            status = before.status();
            refunded = before.refunded();
            customer = before.customer();
            cart = before.cart();
            payment = before.payment();
            related = before.related();
            history = before.history();
            holds = before.holds();
            shipBy = before.shipBy();
            extensions = before.extensions();
            notes = before.notes();
            score = before.score();
            ipCountry = before.ipCountry();
            inFlight = before.inFlight();
            version = before.version();
        }

        Order order() {
            return new Order(
                    before.key(),
                    before.transactionId(),
                    flow,
                    status,
                    before.amount(),
                    refunded,
                    before.created(),
                    before.modified(),
                    before.completed(),
                    before.description(),
                    before.reason(),
                    before.reasonCode(),
                    customer,
                    cart,
                    payment,
                    related,
                    history,
                    holds,
                    shipBy,
                    extensions,
                    notes,
                    score,
                    ipCountry,
                    inFlight,
                    before.raw(),
                    version);
        }
    }
}
