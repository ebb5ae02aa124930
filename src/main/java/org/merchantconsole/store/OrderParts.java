package org.merchantconsole.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.AuditEntry;
import org.merchantconsole.order.CartItem;
import org.merchantconsole.order.Customer;
import org.merchantconsole.order.Hold;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.PaymentDetails;
import org.merchantconsole.order.StatusChange;
import org.merchantconsole.order.Transaction;
import org.merchantconsole.status.Pair;

/** What hangs on an order's row: customer, payment, originals, cart lines, children, history, pauses. */
final class OrderParts {
    private final Session session;

    OrderParts(Session session) {
        this.session = session;
    }

    /** Stores the parts of an order that is new. */
    void add(long key, Order order) throws SQLException {
        singles(key, order);
        lines(key, order.cart().items());
        children(key, order.related());
        history(key, 0, order.history());
        holds(key, order.holds());
    }

    /**
     * Brings the parts of an order up to date. History only grows: what is stored stays, what is new is added.
     *
     * @param why tells when and from where the change was learned
     */
    void replace(long key, Order order, AuditEntry why) throws SQLException {
        session.run("DELETE FROM originals WHERE order_key = ?", key);
        session.run("DELETE FROM customers WHERE order_key = ?", key);
        session.run("DELETE FROM payments WHERE order_key = ?", key);
        singles(key, order);
        session.run("DELETE FROM lines WHERE order_key = ?", key);
        lines(key, order.cart().items());
        Trails.keep(session, key, order.related(), why);
        session.run("DELETE FROM transactions WHERE order_key = ?", key);
        children(key, order.related());
        List<StatusChange> known = OrderLoading.history(session, key);
        List<StatusChange> added = new ArrayList<>();
        order.history().forEach(change -> added.add(asStored(change)));
        known.forEach(added::remove);
        history(key, known.size(), added);
        session.run("DELETE FROM holds WHERE order_key = ?", key);
        holds(key, order.holds());
    }

    private void singles(long key, Order order) throws SQLException {
        session.run(
                "INSERT INTO originals (order_key, raw, raw_items) VALUES (?, ?, ?)",
                key,
                order.raw(),
                order.cart().rawItems());
        Customer c = order.customer();
        session.run(
                """
                INSERT INTO customers (
                    order_key, first_name, last_name, email, phone, address, house_number, zip_code, city, country, locale,
                    sort_name)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                key,
                c.firstName(),
                c.lastName(),
                c.email(),
                c.phone(),
                c.address(),
                c.houseNumber(),
                c.zipCode(),
                c.city(),
                c.country(),
                c.locale(),
                Folded.of(c.firstName() + " " + c.lastName()));
        if (!order.payment().equals(PaymentDetails.of(order.method()))) {
            payment(key, order);
        }
    }

    private void payment(long key, Order order) throws SQLException {
        PaymentDetails p = order.payment();
        Money remain = p.captureRemain();
        session.run(
                """
                INSERT INTO payments (
                    order_key, last4, expiry, holder, issuer_country, issuer_bin, authentication_status, eci, flow,
                    funding, cvc_result, response_code, external_transaction_id, manual_capture, capture_expiry,
                    capture_remain, liability)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                key,
                p.last4(),
                p.expiry(),
                p.holder(),
                p.issuerCountry(),
                p.issuerBin(),
                p.authenticationStatus(),
                p.eci(),
                p.flow(),
                p.funding(),
                p.cvcResult(),
                p.responseCode(),
                p.externalTransactionId(),
                p.manualCapture(),
                p.captureExpiry(),
                remain == null ? null : OrderSaving.inCurrencyOf(order, remain),
                p.liability());
    }

    private void lines(long key, List<CartItem> items) throws SQLException {
        for (int i = 0; i < items.size(); i++) {
            CartItem item = items.get(i);
            session.run(
                    """
                    INSERT INTO lines (
                        order_key, position, item_id, name, description, unit_price, quantity, tax_selector, tax_rate)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    key,
                    i,
                    item.itemId(),
                    item.name(),
                    item.description(),
                    item.unitPrice(),
                    item.quantity(),
                    item.taxSelector(),
                    item.taxRate());
        }
    }

    /** A child that stood under another order moves: the provider's number is its only name. */
    private void children(long key, List<Transaction> related) throws SQLException {
        for (int i = 0; i < related.size(); i++) {
            Transaction child = related.get(i);
            Pair pair = child.status().normalised();
            session.run(
                    """
                    INSERT OR REPLACE INTO transactions (
                        id, order_key, position, kind, order_id, order_status_raw, transaction_status_raw,
                        order_status, transaction_status, amount, currency, created, description, answer_by,
                        dispute_reason, dispute_status)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    child.id().value(),
                    key,
                    i,
                    child.kind(),
                    child.orderId(),
                    child.status().orderStatus(),
                    child.status().transactionStatus(),
                    pair.order(),
                    pair.transaction(),
                    child.amount().minorUnits(),
                    child.amount().currency().getCurrencyCode(),
                    child.created(),
                    child.description(),
                    child.answerBy(),
                    child.disputeReason(),
                    child.disputeStatus());
        }
    }

    private void history(long key, int from, List<StatusChange> changes) throws SQLException {
        for (int i = 0; i < changes.size(); i++) {
            StatusChange change = changes.get(i);
            session.run(
                    """
                    INSERT INTO status_history (
                        order_key, position, at, order_status_raw, transaction_status_raw, source, by, expected)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    key,
                    from + i,
                    change.at(),
                    change.status().orderStatus(),
                    change.status().transactionStatus(),
                    change.source(),
                    change.by(),
                    change.expected());
        }
    }

    /** As it comes back from the database, whose moments have milliseconds. */
    private static StatusChange asStored(StatusChange change) {
        return new StatusChange(
                Instant.ofEpochMilli(Session.millis(change.at())),
                change.status(),
                change.source(),
                change.by(),
                change.expected());
    }

    private void holds(long key, List<Hold> holds) throws SQLException {
        for (int i = 0; i < holds.size(); i++) {
            Hold hold = holds.get(i);
            session.run(
                    """
                    INSERT INTO holds (order_key, position, starts, ends, reason, by, by_email, confirmed)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                    """, key, i, hold.from(), hold.until(), hold.reason(), hold.by(), hold.byEmail(), hold.confirmed());
            if (hold.promised() != null) {
                session.run(
                        "INSERT INTO promised_returns (order_key, position, day) VALUES (?, ?, ?)",
                        key,
                        i,
                        hold.promised().toString());
            }
        }
    }
}
