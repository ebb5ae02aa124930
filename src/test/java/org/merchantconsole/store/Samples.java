package org.merchantconsole.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.AuditEntry;
import org.merchantconsole.order.Cart;
import org.merchantconsole.order.CartItem;
import org.merchantconsole.order.Customer;
import org.merchantconsole.order.Edits;
import org.merchantconsole.order.Hold;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.OperationId;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.order.OrderUpdate;
import org.merchantconsole.order.PaymentDetails;
import org.merchantconsole.order.Queue;
import org.merchantconsole.order.Source;
import org.merchantconsole.order.StatusChange;
import org.merchantconsole.order.Transaction;
import org.merchantconsole.order.TransactionId;
import org.merchantconsole.status.Action;
import org.merchantconsole.status.Deadline;
import org.merchantconsole.status.Family;
import org.merchantconsole.status.Flow;
import org.merchantconsole.status.Kind;
import org.merchantconsole.status.RawPair;

/** Orders for the tests of the store; every person and number is made up. */
final class Samples {
    static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    static final InstantSource CLOCK = InstantSource.fixed(NOW);
    static final AuditEntry AUDIT = new AuditEntry(NOW, "Mila", Source.PERSON, "test", null, null, "");

    private Samples() {}

    static OrderKey key(String id) {
        return new OrderKey("", id);
    }

    /** An order with something in every field. */
    static Order full(String id) {
        RawPair pair = new RawPair("Shipped", "completed");
        return new Order(
                key(id),
                new TransactionId("9" + Integer.toUnsignedString(id.hashCode())),
                Flow.CARD_MANUAL_CAPTURE,
                pair,
                Money.of(12_995, "EUR"),
                Money.of(4_998, "EUR"),
                NOW.minusSeconds(9_000),
                NOW.minusSeconds(60),
                NOW.minusSeconds(8_000),
                "Two things for the house",
                "checked",
                "3001",
                customer(id),
                cart(),
                payment(),
                children(id),
                List.of(
                        new StatusChange(
                                NOW.minusSeconds(9_000), new RawPair("initialized", null), Source.SYNC, "sync", true),
                        new StatusChange(NOW.minusSeconds(60), pair, Source.PERSON, "Mila", false)),
                List.of(new Hold(NOW.minusSeconds(10), NOW.plusSeconds(1_000), "holiday", "Mila", true, true)),
                NOW.plusSeconds(500_000),
                2,
                List.of(),
                8,
                "DE",
                null,
                "{\"order_id\":\"" + id + "\"}",
                Order.NEW);
    }

    private static Customer customer(String id) {
        return new Customer(
                "Zoë",
                "van Dijk",
                id + "@example.org",
                "+31 20 5550100",
                "Keizersgracht",
                "12b",
                "1015 CJ",
                "Amsterdam",
                "NL",
                "nl_NL");
    }

    private static Cart cart() {
        CartItem lamp = new CartItem(
                "lamp",
                "Table lamp",
                "oak",
                new BigDecimal("66.0909090909"),
                new BigDecimal("1"),
                "BTW21",
                new BigDecimal("0.21"));
        CartItem candle = new CartItem(
                "candle", "Candle", "", new BigDecimal("20.650"), new BigDecimal("-2"), "", BigDecimal.ZERO);
        return new Cart(List.of(lamp, candle), "[{\"name\":\"Table lamp\"}]");
    }

    private static PaymentDetails payment() {
        return new PaymentDetails(
                "VISA",
                "1111",
                "2912",
                "Z VAN DIJK",
                "NL",
                "411111",
                "Y",
                "05",
                "challenge",
                "credit",
                "M",
                "0",
                "ext-77",
                true,
                NOW.plus(Duration.ofDays(6)),
                Money.of(4_000, "EUR"));
    }

    private static List<Transaction> children(String id) {
        return List.of(
                refund("81" + Integer.toUnsignedString(id.hashCode()), 4_998, "completed"),
                new Transaction(
                        new TransactionId("82" + Integer.toUnsignedString(id.hashCode())),
                        Kind.CHARGEBACK,
                        id,
                        new RawPair("chargeback", null),
                        Money.of(100, "USD"),
                        NOW,
                        "dispute",
                        NOW.plusSeconds(86_400),
                        "10.4 fraud"));
    }

    static Transaction refund(String number, long minor, String status) {
        return new Transaction(
                new TransactionId(number),
                Kind.REFUND,
                "refund-" + number,
                new RawPair(status, status),
                Money.of(minor, "EUR"),
                NOW.minusSeconds(30),
                "returned",
                null,
                "");
    }

    /** A card payment as a row of the transactions list gives it: little is known. */
    static Order slim(String id, Money amount, Instant created) {
        RawPair pair = new RawPair("completed", "completed");
        return new Order(
                key(id),
                new TransactionId("7" + Integer.toUnsignedString(id.hashCode())),
                Flow.CARD,
                pair,
                amount,
                Money.zero(amount.currency()),
                created,
                created,
                created,
                "Order " + id,
                "",
                "",
                new Customer("", "Buyer " + id, id + "@example.com", "", "", "", "", "", "", ""),
                Cart.NONE,
                PaymentDetails.of("VISA"),
                List.of(),
                List.of(new StatusChange(created, pair, Source.IMPORT, "file", true)),
                List.of(),
                null,
                0,
                List.of(),
                0,
                "",
                null,
                "{\"order_id\":\"" + id + "\",\"amount\":" + amount.minorUnits() + "}",
                Order.NEW);
    }

    static Order slim(String id) {
        return slim(id, Money.of(5_000, "EUR"), NOW.minusSeconds(3_600));
    }

    /** An order in the list of all orders only. */
    @NullUnmarked // NullAway does not see in the class file that the deadline's kind may be null
    static OrderUpdate update(Order order) {
        return new OrderUpdate(
                order,
                Family.PAID,
                "CC-PAID",
                Set.of(Queue.ORDERS),
                null,
                null,
                Money.zero(order.amount().currency()),
                null,
                List.of());
    }

    /** An order in a work list. */
    static OrderUpdate update(Order order, Queue queue, @Nullable Instant dueAt) {
        return update(order, queue, dueAt, Money.zero(order.amount().currency()));
    }

    @NullUnmarked // NullAway does not see in the class file that the deadline's kind may be null
    static OrderUpdate update(Order order, Queue queue, @Nullable Instant dueAt, Money pending) {
        Deadline.@Nullable What what = dueAt == null ? null : Deadline.What.SHIP_BY;
        return new OrderUpdate(
                order,
                Family.SHIP,
                "KL-SHIP",
                EnumSet.of(queue, Queue.ORDERS),
                dueAt,
                what,
                pending,
                NOW.minusSeconds(5),
                List.of());
    }

    static Intent intent(String id, OrderKey order, Action action) {
        return new Intent(
                new OperationId(id),
                order,
                action,
                "Mila",
                NOW,
                NOW.plusSeconds(5),
                Intent.State.STAGED,
                NOW,
                0,
                "",
                List.of(new TransactionId("123456789012345678")));
    }

    static Intent in(Intent intent, Intent.State state) {
        return new Intent(
                intent.id(),
                intent.order(),
                intent.action(),
                intent.staff(),
                intent.stagedAt(),
                intent.leavesAt(),
                state,
                NOW.plusSeconds(9),
                1034,
                "said so",
                intent.before());
    }

    /** The order as it is stored with another pair, one step further in its history. */
    static Order moved(Order order, RawPair pair, Instant at) {
        List<StatusChange> history = new ArrayList<>(order.history());
        history.add(new StatusChange(at, pair, Source.SYNC, "sync", true));
        return new Order(
                order.key(),
                order.transactionId(),
                order.flow(),
                pair,
                order.amount(),
                order.refunded(),
                order.created(),
                at,
                order.completed(),
                order.description(),
                order.reason(),
                order.reasonCode(),
                order.customer(),
                order.cart(),
                order.payment(),
                order.related(),
                history,
                order.holds(),
                order.shipBy(),
                order.extensions(),
                order.notes(),
                order.score(),
                order.ipCountry(),
                order.inFlight(),
                order.raw(),
                order.version());
    }

    static Order withRelated(Order order, Money refunded, List<Transaction> related) {
        return new Order(
                order.key(),
                order.transactionId(),
                order.flow(),
                order.status(),
                order.amount(),
                refunded,
                order.created(),
                order.modified(),
                order.completed(),
                order.description(),
                order.reason(),
                order.reasonCode(),
                order.customer(),
                order.cart(),
                order.payment(),
                related,
                order.history(),
                order.holds(),
                order.shipBy(),
                order.extensions(),
                order.notes(),
                order.score(),
                order.ipCountry(),
                order.inFlight(),
                order.raw(),
                order.version());
    }

    /** Stores what a test made up over whatever is there. */
    static void save(OrderStore store, Collection<OrderUpdate> updates, AuditEntry audit) {
        List<OrderUpdate> now = updates.stream()
                .map(update -> update.with(Edits.version(
                        update.order(),
                        store.find(update.order().key()).map(Order::version).orElse(Order.NEW))))
                .toList();
        assertThat(store.save(now, audit)).isEmpty();
    }

    /** What is stored, without the name of its state. */
    static Optional<Order> find(OrderStore store, OrderKey key) {
        return store.find(key).map(order -> Edits.version(order, Order.NEW));
    }

    /** Writes an intent down for the order as it stands; the one that is in the way, if there is one. */
    static Optional<Intent> stage(OrderStore store, Intent intent) {
        String now = store.find(intent.order()).map(Order::version).orElse(Order.NEW);
        return switch (store.stage(intent, now, AUDIT)) {
            case OrderStore.Staging.Stored stored -> Optional.empty();
            case OrderStore.Staging.InTheWay other -> Optional.of(other.other());
            case OrderStore.Staging.OrderMoved moved -> throw new AssertionError("nobody else is here");
        };
    }

    /** A file as the first version left it, with an order in it. */
    static void firstVersion(Path file, OrderUpdate update) {
        try (Database database = Database.open(file)) {
            new Migrations(database, CLOCK, Migrations.carried().subList(0, 1)).run();
            database.write(session -> {
                // What is saved today has fields more; the columns are there just for the saving.
                todaysColumns(session);
                new OrderSaving(session).save(List.of(update), AUDIT);
                session.run("ALTER TABLE transactions DROP COLUMN dispute_status");
                return session.run("ALTER TABLE customers DROP COLUMN sort_name");
            });
        }
    }

    /** What today's program writes with an order and the first version had no place for. */
    static int todaysColumns(Session session) throws SQLException {
        session.run("ALTER TABLE transactions ADD COLUMN dispute_status TEXT NOT NULL DEFAULT ''");
        return session.run("ALTER TABLE customers ADD COLUMN sort_name TEXT NOT NULL DEFAULT ''");
    }
}
