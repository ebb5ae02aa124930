package org.merchantconsole.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.Cart;
import org.merchantconsole.order.Customer;
import org.merchantconsole.order.Edits;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.PaymentDetails;
import org.merchantconsole.order.Snapshot;
import org.merchantconsole.order.Source;
import org.merchantconsole.order.StatusChange;
import org.merchantconsole.order.Transaction;
import org.merchantconsole.order.TransactionId;
import org.merchantconsole.status.Family;
import org.merchantconsole.status.Flow;
import org.merchantconsole.status.Kind;
import org.merchantconsole.status.Observation;
import org.merchantconsole.status.RawPair;
import org.merchantconsole.status.StatusEngine;

/**
 * Takes in what the provider reports: lays a snapshot over what is known of the order. Every pair is accepted; the history,
 * notes, pauses and what staff entered stay. Pure, nothing is stored here.
 */
final class Intake {
    private final StatusEngine engine;
    private final Sites sites;

    Intake(StatusEngine engine, Sites sites) {
        this.engine = engine;
        this.sites = sites;
    }

    /**
     * Where a snapshot comes from.
     *
     * @param by the member of staff, file or rule behind it
     * @param fresh true for an answer of the provider to our own question, which is the present; false for a file or a list
     *     row, which may be old
     */
    record Origin(Source source, String by, boolean fresh) {}

    /**
     * An order after a snapshot.
     *
     * @param surprising the tables did not lead from the former pair to this one
     * @param stale the snapshot is older than what is known and was not applied
     */
    record Result(Order order, boolean surprising, boolean stale) {}

    /** The key under which a record is kept. */
    OrderKey key(Snapshot snapshot) {
        return sites.key(snapshot);
    }

    Result order(@Nullable Order known, Snapshot.OfOrder s, Origin origin) {
        PaymentDetails payment = s.payment().type().isEmpty() && known != null ? known.payment() : s.payment();
        if (known != null && !origin.fresh() && isOvertaken(known, s.status(), s.modified())) {
            return new Result(filled(known, s), false, true);
        }
        boolean newer = known == null || origin.fresh() || s.modified().isAfter(known.modified());
        OrderKey key = known == null ? key(s) : known.key();
        Flow flow = Flow.of(payment.type(), sites.ownAmexMid(key.site()), payment.manualCapture());
        Step step = step(known, flow, payment.type(), s.status(), moment(known, flow, payment.type(), s), origin);
        TransactionId id = s.transactionId() == null && known != null ? known.transactionId() : s.transactionId();
        Order order = new Order(
                key,
                id,
                flow,
                s.status(),
                s.amount(),
                refunded(known, s, newer),
                s.created(),
                s.modified(),
                s.completed(),
                s.description(),
                s.reason(),
                s.reasonCode(),
                known != null && s.customer().equals(Customer.UNKNOWN) ? known.customer() : s.customer(),
                known != null && s.cart().isEmpty() ? known.cart() : s.cart(),
                payment,
                known == null ? children(List.of(), s.related()) : related(known, flow, s.related(), newer),
                step.history(),
                known == null ? List.of() : known.holds(),
                known == null ? null : known.shipBy(),
                known == null ? 0 : known.extensions(),
                known == null ? List.of() : known.notes(),
                known == null ? 0 : known.score(),
                known == null ? "" : known.ipCountry(),
                known == null ? null : known.inFlight(),
                s.raw(),
                known == null ? Order.NEW : known.version());
        return new Result(order, step.surprising(), false);
    }

    /** A payment's row of the transactions list: both halves of the pair, but no cart, details or children. */
    Result payment(@Nullable Order known, Snapshot.OfTransaction s, Origin origin) {
        if (known != null && !origin.fresh() && isOvertaken(known, s.status(), s.updated())) {
            return new Result(known, false, true);
        }
        PaymentDetails payment =
                known == null || known.payment().type().isEmpty() ? PaymentDetails.of(s.method()) : known.payment();
        OrderKey key = known == null ? key(s) : known.key();
        Flow flow = Flow.of(payment.type(), sites.ownAmexMid(key.site()), payment.manualCapture());
        Instant moment = family(flow, payment.type(), s.status()) == Family.OPEN ? s.created() : s.updated();
        Step step = step(known, flow, payment.type(), s.status(), moment, origin);
        Order order = new Order(
                key,
                s.transactionId(),
                flow,
                s.status(),
                s.amount(),
                known == null ? s.amount().minus(s.amount()) : known.refunded(),
                s.created(),
                known != null && known.modified().isAfter(s.updated()) ? known.modified() : s.updated(),
                s.completed() == null && known != null ? known.completed() : s.completed(),
                s.description().isEmpty() && known != null ? known.description() : s.description(),
                known == null ? "" : known.reason(),
                known == null ? "" : known.reasonCode(),
                known == null || known.customer().equals(Customer.UNKNOWN) ? customer(s) : known.customer(),
                known == null ? Cart.NONE : known.cart(),
                payment,
                known == null ? List.of() : known.related(),
                step.history(),
                known == null ? List.of() : known.holds(),
                known == null ? null : known.shipBy(),
                known == null ? 0 : known.extensions(),
                known == null ? List.of() : known.notes(),
                known == null ? 0 : known.score(),
                known == null ? "" : known.ipCountry(),
                known == null ? null : known.inFlight(),
                known == null ? s.raw() : known.raw(),
                known == null ? Order.NEW : known.version());
        return new Result(order, step.surprising(), false);
    }

    private static Customer customer(Snapshot.OfTransaction s) {
        return new Customer("", s.customerName(), s.customerEmail(), "", "", "", "", "", "", "");
    }

    /** A child's row of the transactions list, laid over its order. */
    Order child(Order order, Snapshot.OfTransaction s, Origin origin) {
        boolean newer = origin.fresh() || s.updated().isAfter(order.modified());
        Transaction child = transaction(s);
        List<Transaction> reported = new ArrayList<>(order.related());
        reported.removeIf(other -> other.id().equals(child.id()));
        reported.add(child);
        return Edits.related(order, related(order, order.flow(), reported, newer));
    }

    /** The children after a report; one that is not surely newer takes none of them back. */
    private List<Transaction> related(Order known, Flow flow, @Nullable List<Transaction> reported, boolean newer) {
        if (newer || reported == null) {
            return children(known.related(), reported);
        }
        Map<TransactionId, Transaction> before = new LinkedHashMap<>();
        known.related().forEach(child -> before.put(child.id(), child));
        return children(
                known.related(),
                reported.stream()
                        .map(child -> {
                            Transaction is = before.get(child.id());
                            boolean back = is != null
                                    && !onlyForward(flow, known.method(), child.kind(), is.status(), child.status());
                            return back ? is : child;
                        })
                        .toList());
    }

    /** An overtaken record still tells what was never known: the cart, the customer, how it was paid, a child. */
    private Order filled(Order known, Snapshot.OfOrder s) {
        List<Transaction> unknown = s.related() == null
                ? List.of()
                : s.related().stream()
                        .filter(child ->
                                known.related().stream().noneMatch(is -> is.id().equals(child.id())))
                        .toList();
        Order whole = unknown.isEmpty() ? known : Edits.related(known, children(known.related(), unknown));
        boolean plain = known.payment().equals(PaymentDetails.of(known.method()));
        boolean sameMethod = s.payment().type().equals(known.method());
        PaymentDetails payment = plain && sameMethod ? s.payment() : known.payment();
        return Edits.particulars(
                whole,
                known.customer().equals(Customer.UNKNOWN) ? s.customer() : known.customer(),
                known.cart().isEmpty() ? s.cart() : known.cart(),
                payment,
                Flow.of(payment.type(), sites.ownAmexMid(known.key().site()), payment.manualCapture()));
    }

    /** Given back as far as known: of two records of one moment the one that says more was written later. */
    private static Money refunded(@Nullable Order known, Snapshot.OfOrder s, boolean newer) {
        if (known == null || newer || !known.refunded().sameCurrency(s.refunded())) {
            return s.refunded();
        }
        return known.refunded().max(s.refunded());
    }

    static Transaction transaction(Snapshot.OfTransaction s) {
        Kind kind = s.kind();
        if (kind == null || kind == Kind.PAYMENT) {
            throw new IllegalArgumentException("not a child: " + s.type());
        }
        return new Transaction(
                s.transactionId(),
                kind,
                s.orderId(),
                s.status(),
                s.amount(),
                s.created(),
                s.description(),
                s.answerBy(),
                s.disputeReason(),
                s.disputeStatus());
    }

    /**
     * The children after a report. The provider's order tells only the order status of a child, so the transaction status
     * that is known stays while the order status is the same. One that is known and not reported stays: nothing that
     * happened to money disappears.
     */
    private static List<Transaction> children(List<Transaction> known, @Nullable List<Transaction> reported) {
        if (reported == null) {
            return known;
        }
        Map<TransactionId, Transaction> all = new LinkedHashMap<>();
        known.forEach(child -> all.put(child.id(), child));
        for (Transaction child : reported) {
            Transaction before = all.get(child.id());
            all.put(child.id(), before == null ? child : over(before, child));
        }
        return all.values().stream()
                .sorted(Comparator.comparing(Transaction::created)
                        .thenComparing(child -> child.id().value()))
                .toList();
    }

    private static Transaction over(Transaction before, Transaction child) {
        boolean sameOrderStatus =
                before.status().orderStatus().equals(child.status().orderStatus());
        RawPair status =
                child.status().transactionStatus() == null && sameOrderStatus ? before.status() : child.status();
        return new Transaction(
                child.id(),
                child.kind(),
                child.orderId(),
                status,
                child.amount(),
                child.created(),
                child.description().isEmpty() ? before.description() : child.description(),
                child.answerBy() == null ? before.answerBy() : child.answerBy(),
                child.disputeReason().isEmpty() ? before.disputeReason() : child.disputeReason(),
                child.disputeStatus().isEmpty() ? before.disputeStatus() : child.disputeStatus());
    }

    /**
     * Whether a record that may be old, a file or a row of a list, says what was before. The provider's dates only count
     * seconds, so of two pairs of one second the tables tell which came first; where they lead both ways, what is known stays
     * until the provider is asked.
     */
    private boolean isOvertaken(Order known, RawPair status, Instant modified) {
        if (modified.isBefore(known.modified())) {
            return true;
        }
        return modified.equals(known.modified())
                && !onlyForward(known.flow(), known.method(), Kind.PAYMENT, known.status(), status);
    }

    /** Whether the tables lead from the one pair to the other and not back; true for the same pair. */
    private boolean onlyForward(Flow flow, String method, Kind kind, RawPair from, RawPair to) {
        boolean halfOnly = to.transactionStatus() == null && from.orderStatus().equals(to.orderStatus());
        return halfOnly
                || from.equals(to)
                || (engine.observe(flow, method, kind, from, to) instanceof Observation.Expected
                        && !(engine.observe(flow, method, kind, to, from) instanceof Observation.Expected));
    }

    private record Step(List<StatusChange> history, boolean surprising) {}

    private Step step(@Nullable Order known, Flow flow, String method, RawPair to, Instant moment, Origin origin) {
        if (known != null && known.status().equals(to)) {
            return new Step(known.history(), false);
        }
        RawPair from = known == null ? null : known.status();
        Observation seen = engine.observe(flow, method, Kind.PAYMENT, from, to);
        boolean expected = seen instanceof Observation.Expected;
        List<StatusChange> history = known == null ? new ArrayList<>() : new ArrayList<>(known.history());
        Instant last = history.isEmpty() ? moment : history.getLast().at();
        Instant at = moment.isBefore(last) ? last : moment;
        history.add(new StatusChange(at, to, origin.source(), origin.by(), expected));
        return new Step(history, seen instanceof Observation.Surprising);
    }

    /** When the reported pair was reached, as far as the record tells. */
    private Instant moment(@Nullable Order known, Flow flow, String method, Snapshot.OfOrder s) {
        Instant completed = s.completed();
        Family family = family(flow, method, s.status());
        boolean wasPaid = known != null && family(flow, method, known.status()) == Family.PAID;
        if (wasPaid && family == Family.PARTLY_REFUNDED) {
            // The date of completion is when it was paid, and that stands in its history already.
            return s.modified();
        }
        return switch (family) {
            case OPEN -> s.created();
            // A pay-later order is completed when it is authorised, so its date of completion is not the payment's.
            case PAID, PARTLY_REFUNDED ->
                completed == null || flow == Flow.KLARNA || flow == Flow.PAD ? s.modified() : completed;
            default -> s.modified();
        };
    }

    private Family family(Flow flow, String method, RawPair status) {
        return engine.family(flow, method, Kind.PAYMENT, status);
    }
}
