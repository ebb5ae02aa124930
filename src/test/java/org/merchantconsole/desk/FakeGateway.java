package org.merchantconsole.desk;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.Cart;
import org.merchantconsole.order.Command;
import org.merchantconsole.order.Customer;
import org.merchantconsole.order.Gateway;
import org.merchantconsole.order.NotificationReader;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.PaymentDetails;
import org.merchantconsole.order.Reply;
import org.merchantconsole.order.Snapshot;
import org.merchantconsole.order.Transaction;
import org.merchantconsole.order.TransactionId;
import org.merchantconsole.status.Kind;
import org.merchantconsole.status.RawPair;

/** A provider with books in memory, whose line can be broken at any point of a changing call. */
final class FakeGateway implements Gateway {

    /** What happens to the next changing calls. */
    enum Line {
        GOOD,
        /** Nothing leaves. */
        DOWN,
        /** It never arrives, and nobody says so. */
        LOST_BEFORE,
        /** It is done, and the answer is lost. */
        LOST_AFTER,
        /** The program stops before it arrives. */
        KILLED_BEFORE,
        /** The program stops after it is done. */
        KILLED_AFTER,
        /** The provider refuses. */
        REFUSED,
        /** The provider offers it on its own page only. */
        OWN_PAGE
    }

    /** Stands for the end of the process. */
    static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    final Map<OrderKey, Snapshot.OfOrder> orders = new HashMap<>();
    final Map<TransactionId, Snapshot.OfTransaction> rows = new HashMap<>();
    final List<Command> effects = new ArrayList<>();
    Line line = Line.GOOD;
    boolean readable = true;
    NotificationReader notifications = NotificationReader.NONE;
    /** Whether the orders that are added are reserved first and captured later. */
    boolean manualCapture;
    /** The number that a refund's answer names. */
    @Nullable
    TransactionId named;

    int refusalCode = 1000;
    Instant now;
    int reads;
    private int children;

    FakeGateway(Instant now) {
        this.now = now;
    }

    OrderKey add(String id, String method, String pair, long cents) {
        OrderKey key = new OrderKey("", id);
        orders.put(
                key,
                new Snapshot.OfOrder(
                        "",
                        id,
                        new TransactionId("1000" + id.hashCode()),
                        pair(pair),
                        Money.of(cents, "EUR"),
                        Money.of(0, "EUR"),
                        now.minusSeconds(86_400),
                        now.minusSeconds(86_400),
                        now.minusSeconds(86_400),
                        "Order " + id,
                        "",
                        "",
                        Customer.UNKNOWN,
                        Cart.NONE,
                        manualCapture ? capturedByHand(method) : PaymentDetails.of(method),
                        List.of(),
                        "{}"));
        return key;
    }

    private static PaymentDetails capturedByHand(String method) {
        return new PaymentDetails(method, "", "", "", "", "", "", "", "", "", "", "", "", true, null, null);
    }

    static RawPair pair(String text) {
        String[] halves = text.split("/", 2);
        return new RawPair(halves[0], halves[1]);
    }

    void set(OrderKey key, String pair, @Nullable Transaction child) {
        Snapshot.OfOrder o = known(key);
        List<Transaction> related = new ArrayList<>(o.related() == null ? List.of() : o.related());
        if (child != null) {
            related.add(child);
        }
        orders.put(key, of(o, pair(pair), o.amount(), o.refunded(), related));
    }

    /** Somebody changes the figures of an order. */
    void amounts(OrderKey key, Money amount, Money refunded) {
        Snapshot.OfOrder o = known(key);
        List<Transaction> related = o.related();
        orders.put(key, of(o, o.status(), amount, refunded, related == null ? List.of() : related));
    }

    private Snapshot.OfOrder of(
            Snapshot.OfOrder o, RawPair pair, Money amount, Money refunded, List<Transaction> related) {
        return new Snapshot.OfOrder(
                o.site(),
                o.orderId(),
                o.transactionId(),
                pair,
                amount,
                refunded,
                o.created(),
                now,
                o.completed(),
                o.description(),
                o.reason(),
                o.reasonCode(),
                o.customer(),
                o.cart(),
                o.payment(),
                related,
                o.raw());
    }

    Snapshot.OfOrder known(OrderKey key) {
        Snapshot.OfOrder order = orders.get(key);
        if (order == null) {
            throw new IllegalArgumentException("no order " + key);
        }
        return order;
    }

    @Override
    public Reply<Snapshot.OfOrder> order(OrderKey key, @Nullable TransactionId transactionId) {
        reads++;
        if (!readable) {
            return new Reply.NoAnswer<>("the line is dead");
        }
        Snapshot.OfOrder order = orders.get(key);
        return order == null ? new Reply.Rejected<>(1006, 404, "unknown order") : new Reply.Answered<>(order);
    }

    @Override
    public NotificationReader notifications() {
        return notifications;
    }

    @Override
    public Reply<Command.Receipt> send(Command command) {
        return switch (line) {
            case GOOD -> effect(command);
            case DOWN -> new Reply.NotSent<>("no connection");
            case LOST_BEFORE -> new Reply.NoAnswer<>("time-out");
            case LOST_AFTER -> {
                effect(command);
                yield new Reply.NoAnswer<>("connection reset");
            }
            case KILLED_BEFORE -> throw new Killed();
            case KILLED_AFTER -> {
                effect(command);
                throw new Killed();
            }
            case REFUSED -> new Reply.Rejected<>(refusalCode, 400, "no");
            case OWN_PAGE -> new Reply.HandOver<>(URI.create("https://provider.example/page"));
        };
    }

    private Reply<Command.Receipt> effect(Command command) {
        effects.add(command);
        switch (command) {
            case Command.Accept accept -> set(accept.order(), "completed/completed", null);
            case Command.UploadEvidence upload -> {}
            case Command.Decline decline -> set(decline.order(), "void/cancelled", null);
            case Command.Ship ship -> set(ship.order(), "shipped/uncleared", null);
            case Command.Refund refund -> {
                set(refund.order(), pairOf(refund.order()), child(refund));
                return new Reply.Answered<>(new Command.Receipt(named, "", null));
            }
            case Command.HoldPad hold -> {
                return new Reply.Answered<>(new Command.Receipt(null, "", now.plusSeconds(hold.seconds())));
            }
            default -> throw new IllegalArgumentException("not played here: " + command);
        }
        return new Reply.Answered<>(Command.Receipt.EMPTY);
    }

    /** Somebody gives an amount back on the provider's page, without a name of ours. */
    void nameless(OrderKey key, Money amount) {
        part(key, Kind.REFUND, key.id(), amount);
    }

    /** A part appears in the books. */
    void part(OrderKey key, Kind kind, String name, Money amount) {
        Transaction child = new Transaction(
                new TransactionId("3000" + children++),
                kind,
                name,
                pair("reserved/reserved"),
                amount,
                now,
                "",
                null,
                "");
        set(key, pairOf(key), child);
    }

    private String pairOf(OrderKey key) {
        return known(key).status().toString();
    }

    private Transaction child(Command.Refund refund) {
        return new Transaction(
                new TransactionId("2000" + children++),
                Kind.REFUND,
                refund.refundOrderId().value(),
                pair("reserved/reserved"),
                refund.amount(),
                now,
                "",
                null,
                "");
    }

    @Override
    public Reply<Snapshot.OfTransaction> transaction(String site, TransactionId id) {
        Snapshot.OfTransaction row = rows.get(id);
        return row == null ? new Reply.Rejected<>(1006, 404, "unknown") : new Reply.Answered<>(row);
    }

    @Override
    public Reply<TransactionPage> transactions(TransactionQuery query) {
        return new Reply.Answered<>(new TransactionPage(List.of(), List.of(), null));
    }

    @Override
    public Reply<Me> me() {
        return new Reply.Answered<>(new Me("1", "2", "merchant"));
    }

    @Override
    public Reply<Evidence> evidence(OrderKey key) {
        return new Reply.Rejected<>(0, 404, "not offered");
    }
}
