package org.merchantconsole.store;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.Cart;
import org.merchantconsole.order.CartItem;
import org.merchantconsole.order.Customer;
import org.merchantconsole.order.Hold;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.Note;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.PaymentDetails;
import org.merchantconsole.order.Source;
import org.merchantconsole.order.StatusChange;
import org.merchantconsole.order.Transaction;
import org.merchantconsole.order.TransactionId;
import org.merchantconsole.status.Flow;
import org.merchantconsole.status.Kind;
import org.merchantconsole.status.RawPair;

/** Reads whole orders. */
final class OrderLoading {

    private OrderLoading() {}

    /** The number of an order's row. */
    static OptionalLong key(Session session, OrderKey key) throws SQLException {
        Optional<Long> id = session.first(
                "SELECT id FROM orders WHERE site = ? AND order_id = ?", Row::number, key.site(), key.id());
        return id.map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    static Optional<Order> find(Session session, OrderKey key) throws SQLException {
        OptionalLong id = key(session, key);
        return id.isEmpty() ? Optional.empty() : Optional.of(load(session, id.getAsLong()));
    }

    static Order load(Session session, long id) throws SQLException {
        Rest rest = new Rest(
                customer(session, id),
                lines(session, id),
                children(session, id),
                history(session, id),
                holds(session, id),
                notes(session, id),
                Intents.open(session, id).orElse(null));
        return session.first("""
                        SELECT site, order_id, transaction_id, orders.flow, order_status_raw, transaction_status_raw,
                            amount, currency, refunded, created, modified, completed,
                            description, reason, reason_code,
                            raw_items,
                            method, last4, expiry, holder, issuer_country, issuer_bin, authentication_status, eci,
                            payments.flow, funding, cvc_result, response_code, external_transaction_id,
                            manual_capture, capture_expiry, capture_remain,
                            ship_by, extensions, score, ip_country, raw, fingerprint
                        FROM orders
                        JOIN originals ON originals.order_key = orders.id
                        LEFT JOIN payments ON payments.order_key = orders.id
                        WHERE orders.id = ?
                        """, row -> order(row, rest), id).orElseThrow();
    }

    /** What hangs on the row of an order. */
    private record Rest(
            Customer customer,
            List<CartItem> lines,
            List<Transaction> children,
            List<StatusChange> history,
            List<Hold> holds,
            List<Note> notes,
            @Nullable Intent inFlight) {}

    private static Order order(Row row, Rest rest) throws SQLException {
        OrderKey key = new OrderKey(row.text(), row.text());
        String transactionId = row.textOrNull();
        Flow flow = row.word(Flow.class);
        RawPair status = row.pair();
        Money amount = row.money();
        return new Order(
                key,
                transactionId == null ? null : new TransactionId(transactionId),
                flow,
                status,
                amount,
                new Money(row.number(), amount.currency()),
                row.instant(),
                row.instant(),
                row.instantOrNull(),
                row.text(),
                row.text(),
                row.text(),
                rest.customer(),
                new Cart(rest.lines(), row.text()),
                payment(row, amount),
                rest.children(),
                rest.history(),
                rest.holds(),
                row.instantOrNull(),
                row.smallNumber(),
                rest.notes(),
                row.smallNumber(),
                row.text(),
                rest.inFlight(),
                row.text(),
                row.text());
    }

    private static PaymentDetails payment(Row row, Money amount) throws SQLException {
        return new PaymentDetails(
                row.text(),
                row.textOrEmpty(),
                row.textOrEmpty(),
                row.textOrEmpty(),
                row.textOrEmpty(),
                row.textOrEmpty(),
                row.textOrEmpty(),
                row.textOrEmpty(),
                row.textOrEmpty(),
                row.textOrEmpty(),
                row.textOrEmpty(),
                row.textOrEmpty(),
                row.textOrEmpty(),
                row.flag(),
                row.instantOrNull(),
                moneyOrNull(row.numberOrNull(), amount));
    }

    private static @Nullable Money moneyOrNull(@Nullable Long minorUnits, Money amount) {
        return minorUnits == null ? null : new Money(minorUnits, amount.currency());
    }

    private static Customer customer(Session session, long id) throws SQLException {
        return session.first(
                        """
                        SELECT first_name, last_name, email, phone, address, house_number, zip_code, city, country, locale
                        FROM customers
                        WHERE order_key = ?
                        """,
                        row -> new Customer(
                                row.text(),
                                row.text(),
                                row.text(),
                                row.text(),
                                row.text(),
                                row.text(),
                                row.text(),
                                row.text(),
                                row.text(),
                                row.text()),
                        id)
                .orElse(Customer.UNKNOWN);
    }

    private static List<CartItem> lines(Session session, long id) throws SQLException {
        return session.list(
                """
                SELECT item_id, name, description, unit_price, quantity, tax_selector, tax_rate
                FROM lines
                WHERE order_key = ?
                ORDER BY position
                """,
                row -> new CartItem(
                        row.text(),
                        row.text(),
                        row.text(),
                        new BigDecimal(row.text()),
                        new BigDecimal(row.text()),
                        row.text(),
                        new BigDecimal(row.text())),
                id);
    }

    static List<Transaction> children(Session session, long id) throws SQLException {
        return session.list(
                """
                SELECT id, kind, order_id, order_status_raw, transaction_status_raw, amount, currency, created,
                    description, answer_by, dispute_reason, dispute_status
                FROM transactions
                WHERE order_key = ?
                ORDER BY position
                """,
                row -> new Transaction(
                        new TransactionId(row.text()),
                        row.word(Kind.class),
                        row.text(),
                        row.pair(),
                        row.money(),
                        row.instant(),
                        row.text(),
                        row.instantOrNull(),
                        row.text(),
                        row.text()),
                id);
    }

    /** Oldest first; changes of one moment in the order in which they were learned. */
    static List<StatusChange> history(Session session, long id) throws SQLException {
        return session.list(
                """
                SELECT at, order_status_raw, transaction_status_raw, source, by, expected
                FROM status_history
                WHERE order_key = ?
                ORDER BY at, position
                """,
                row -> new StatusChange(row.instant(), row.pair(), row.word(Source.class), row.text(), row.flag()),
                id);
    }

    private static List<Hold> holds(Session session, long id) throws SQLException {
        return session.list(
                """
                SELECT starts, ends, reason, by, by_email, confirmed, day
                FROM holds LEFT JOIN promised_returns USING (order_key, position)
                WHERE order_key = ?
                ORDER BY position
                """,
                row -> new Hold(
                        row.instant(), row.instant(), row.text(), row.text(), row.flag(), row.flag(), row.dayOrNull()),
                id);
    }

    private static List<Note> notes(Session session, long id) throws SQLException {
        return session.list(
                """
                SELECT id, at, by, text, pinned_at IS NOT NULL, edited_at, edited_by
                FROM notes
                WHERE order_key = ?
                ORDER BY id
                """,
                row -> new Note(
                        row.number(),
                        row.instant(),
                        row.text(),
                        row.text(),
                        row.flag(),
                        row.instantOrNull(),
                        row.text()),
                id);
    }

    /** The order that an order id, its payment's number or a child's number names. */
    static Optional<OrderKey> resolve(Session session, String name) throws SQLException {
        return session.first("""
                SELECT site, order_id FROM (
                    SELECT 1 AS rank, site, order_id, created FROM orders WHERE order_id = ?1
                    UNION ALL
                    SELECT 2, site, order_id, created FROM orders WHERE transaction_id = ?1
                    UNION ALL
                    SELECT 3, orders.site, orders.order_id, orders.created
                    FROM transactions JOIN orders ON orders.id = transactions.order_key
                    WHERE transactions.id = ?1
                    UNION ALL
                    SELECT 4, orders.site, orders.order_id, orders.created
                    FROM transactions JOIN orders ON orders.id = transactions.order_key
                    WHERE transactions.order_id = ?1
                )
                ORDER BY rank, created DESC
                LIMIT 1
                """, row -> new OrderKey(row.text(), row.text()), name);
    }
}
