package org.merchantconsole.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The only place that changes pairs: opens transactions, moves them, and lets time do what is due, in its own order. */
final class Lifecycle {
    private final Books books;
    private final Pair declined;
    private final Consumer<Instant> tell;

    /** @param tell told after each thing that time did, with its moment, while the books still show that moment */
    Lifecycle(Books books, DeclineOutcome outcome, Consumer<Instant> tell) {
        this.books = books;
        this.declined = outcome.pair();
        this.tell = tell;
    }

    /** Opens a payment; the first pair starts its deadlines. */
    Entry open(Opening opening, Pair first, Instant at) {
        Entry entry = new Entry(
                books.nextId(),
                opening.orderId(),
                Kind.PAYMENT,
                opening.flow(),
                opening.method(),
                opening.currency(),
                opening.amount(),
                at,
                0,
                first,
                opening.facts());
        books.add(entry);
        enter(entry, first, at, "created");
        return entry;
    }

    /** Opens a child of a payment: a refund, a chargeback, a capture, a shipped part. */
    Entry openChild(Entry parent, Kind kind, String orderId, long amount, Pair first, Instant at, ObjectNode facts) {
        Entry child = new Entry(
                books.nextId(),
                orderId,
                kind,
                parent.flow,
                parent.method,
                parent.currency,
                amount,
                at,
                parent.id,
                first,
                facts);
        books.add(child);
        enter(child, first, at, "created");
        books.changed(parent);
        return child;
    }

    /** The customer chose a method on the page; a reservation stays one. */
    void choose(Entry entry, Method method) {
        boolean reserves = entry.flow == Flow.CARD_MANUAL_CAPTURE && method.flow() == Flow.CARD;
        entry.method = method;
        entry.flow = reserves ? entry.flow : flowOf(method);
    }

    /** Moves a transaction to a pair: history, moments and deadlines follow. */
    void enter(Entry entry, Pair pair, Instant at, String what) {
        if (entry.history.isEmpty() || !entry.pair.equals(pair)) {
            books.stirred(entry);
        }
        entry.pair = pair;
        entry.note(at, what);
        if (entry.completed == null && pair.order().equals("completed")) {
            entry.completed = at;
        }
        if (entry.shipped == null && pair.order().equals("shipped")) {
            entry.shipped = at;
        }
        if (entry.flow == Flow.CARD_MANUAL_CAPTURE
                && pair.is("completed/initialized")
                && !entry.facts.has("capture_expiry")) {
            entry.facts.put("capture_expiry", DuePlan.captureExpiry(entry, at).toString());
        }
        entry.dues.clear();
        entry.dues.addAll(DuePlan.of(entry, at));
        books.changed(entry);
    }

    /** Lets everything happen that is due up to an instant, each thing at its own moment. */
    void runUntil(Instant until) {
        for (Entry entry = books.nextDue(until); entry != null; entry = books.nextDue(until)) {
            Due due = entry.dues.removeFirst();
            books.changed(entry);
            happen(entry, due);
            tell.accept(due.at());
        }
    }

    private void happen(Entry entry, Due due) {
        Instant at = due.at();
        switch (due.event()) {
            case SESSION_ENDS, SHIP_BY, PAY_BY -> enter(entry, Pair.of("expired/expired"), at, reasonOf(due.event()));
            case REVIEW_ENDS -> decline(entry, at, "nobody decided in time");
            case RELEASED -> accept(entry, at, "released by the provider");
            case APPROVED -> enter(entry, Pair.of("completed/uncleared"), at, "approved");
            case MANDATE_SENT -> enter(entry, Pair.of("uncleared/uncleared"), at, "mandate sent to the bank");
            case SETTLED -> enter(entry, settled(entry), at, "money received");
            case CAPTURE_EXPIRES -> enter(entry, Pair.of("void/void"), at, "the reservation ran out");
            case REFUND_BOOKED -> enter(entry, Pair.of("reserved/reserved"), at, "booked");
            case REFUND_RUN -> runRefund(entry, at);
            case DISPUTE_LOST -> {
                // No answer counts as accepted.
                disputeEnds(entry, false, "accepted", at);
            }
            case DISPUTE_DECIDED ->
                disputeEnds(entry, Json.text(entry.facts, "dispute_ends").equals("won"), "processed", at);
            case SECOND_CHANCE -> entry.history.add(new Step(at, entry.pair, "second chance mail"));
            case BANK_ANSWERS -> enter(entry, TestBank.answer(entry), at, "the bank answered");
            case INVOICE -> remind(entry, at, "invoice", 0);
            case REMINDER_1 -> remind(entry, at, "reminder 1", 0);
            case REMINDER_2 -> remind(entry, at, "reminder 2", 0);
            case REMINDER_3 -> remind(entry, at, "reminder 3", 750);
            case REMINDER_4 -> remind(entry, at, "reminder 4", 1250);
            case AGENCY -> remind(entry, at, "agency", 0);
        }
    }

    private static String reasonOf(Due.Event event) {
        return switch (event) {
            case SHIP_BY -> "not shipped in time";
            case PAY_BY -> "not paid in time";
            default -> "not finished in time";
        };
    }

    private static Pair settled(Entry entry) {
        boolean shippedBefore = entry.pair.order().equals("shipped");
        // E-Invoicing and in3 leave the word shipped when the money is there.
        boolean keepsWord = shippedBefore && entry.method != Method.EINVOICE && entry.method != Method.IN3;
        return Pair.of(keepsWord ? "shipped/completed" : "completed/completed");
    }

    private void remind(Entry entry, Instant at, String stage, int feeCents) {
        entry.facts.put("collection_stage", stage);
        entry.facts.put("collection_fees", entry.facts.path("collection_fees").asLong(0) + feeCents);
        // The provider reports no reminders, so the order does not count as modified.
        entry.history.add(new Step(at, entry.pair, stage));
    }

    /** Ends an open chargeback: the amount is taken from the balance, and comes back when the merchant has won. */
    void disputeEnds(Entry chargeback, boolean won, String status, Instant at) {
        Json.child(chargeback.facts, "dispute").put("status", won ? "closed" : status);
        enter(chargeback, Pair.of("completed/completed"), at, won ? "won" : "lost: " + status);
        if (won) {
            Entry payment = books.paymentOf(chargeback);
            Pair done = Pair.of("completed/completed");
            ObjectNode facts = Json.object();
            facts.put("description", "Chargeback reversed");
            openChild(payment, Kind.REVERSE_CHARGEBACK, payment.orderId, chargeback.amount, done, at, facts);
            enter(payment, done, at, "chargeback won");
        }
    }

    /** The flow of a method at this site. */
    Flow flowOf(Method method) {
        return method == Method.AMEX && books.ownAmexMid() ? Flow.CARD_OWN_MID : method.flow();
    }

    /** Moves everything that the collection of an invoice still has to do. */
    void moveCollection(Entry order, Duration by) {
        List<Due> moved = new ArrayList<>();
        for (Due due : order.dues) {
            moved.add(due.event().movesWithHold() ? new Due(due.at().plus(by), due.event()) : due);
        }
        moved.sort(Due.EARLIEST_FIRST);
        order.dues.clear();
        order.dues.addAll(moved);
        books.changed(order);
    }

    /** Accepts a held payment: paid, or with own MID and manual capture authorised at the scheme. */
    void accept(Entry entry, Instant at, String why) {
        boolean elsewhere = entry.flow == Flow.CARD_OWN_MID || entry.flow == Flow.CARD_MANUAL_CAPTURE;
        enter(entry, Pair.of(elsewhere ? "completed/initialized" : "completed/completed"), at, why);
    }

    /** Declines a held payment, in the spelling that the options chose. */
    void decline(Entry entry, Instant at, String why) {
        enter(entry, declined, at, why);
    }

    private void runRefund(Entry refund, Instant at) {
        if (refund.facts.path("balance_too_low").asBoolean(false)) {
            refund.dues.add(new Due(Rules.nextMidnight(at), Due.Event.REFUND_RUN));
            books.changed(refund);
            return;
        }
        completeRefund(refund, at);
    }

    /** Completes a refund and passes its amount on to the transaction it belongs to. */
    void completeRefund(Entry refund, Instant at) {
        enter(refund, refund.method.refundDone(), at, "refund done");
        Entry payment = books.paymentOf(refund);
        payment.refunded += refund.amount;
        books.stirred(payment);
        Pair after = afterRefund(payment);
        if (after == null) {
            payment.note(at, "refund done");
            if (payment.flow == Flow.PAD && payment.pair.is("shipped/uncleared")) {
                // A lower invoice: a new payment link, the extra costs are dropped, two weeks more.
                payment.facts.put("collection_fees", 0);
                moveCollection(payment, Duration.ofDays(14));
            }
        } else {
            enter(payment, after, at, "refund done");
        }
        books.changed(payment);
    }

    /** The payment's pair after a refund; null when it keeps the one it has. */
    private static @Nullable Pair afterRefund(Entry payment) {
        boolean all = payment.refunded >= payment.amount;
        boolean unsettled = "uncleared".equals(payment.pair.transaction()) || payment.pair.is("shipped/initialized");
        if (payment.kind != Kind.PAYMENT) {
            return null;
        }
        if (payment.flow == Flow.PAD && all && payment.pair.is("shipped/uncleared")) {
            // Credit to zero: the invoice ends and with it the reminders.
            return Pair.of("void/cancelled");
        }
        if (unsettled) {
            // In part, an order whose money has not come yet only gets a lower invoice.
            return all ? Pair.of("refunded/completed") : null;
        }
        return new Pair(all ? "refunded" : "partial_refunded", payment.pair.transaction());
    }
}
