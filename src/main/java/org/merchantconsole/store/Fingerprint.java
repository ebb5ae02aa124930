package org.merchantconsole.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.CartItem;
import org.merchantconsole.order.Customer;
import org.merchantconsole.order.Hold;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.OrderUpdate;
import org.merchantconsole.order.PaymentDetails;
import org.merchantconsole.order.StatusChange;
import org.merchantconsole.order.Transaction;
import org.merchantconsole.status.RawPair;

/**
 * A short name of all that is stored of an order by saving it, equal exactly when nothing changed: that is how an order that
 * comes in again unchanged costs no write. Notes and intents have calls of their own and are left out.
 */
final class Fingerprint {
    private static final int LENGTH = 16;
    /**
     * The lists that were there from the first version on. Later ones follow from what is in here already, and a migration,
     * which puts known orders on them, can compute no fingerprint.
     */
    private static final int FIRST_LISTS = 31;

    private static final Base64.Encoder NAMES = Base64.getEncoder().withoutPadding();

    private final MessageDigest digest;
    private final StringBuilder text = new StringBuilder(4_096);

    Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    String of(OrderUpdate update) {
        text.setLength(0);
        Order order = update.order();
        add(order.transactionId() == null ? null : order.transactionId().value());
        add(order.flow().name()).add(order.status()).add(order.amount()).add(order.refunded());
        add(order.created()).add(order.modified()).add(order.completed());
        add(order.description()).add(order.reason()).add(order.reasonCode());
        add(order.customer());
        for (CartItem item : order.cart().items()) {
            add(item);
        }
        add(order.cart().rawItems());
        add(order.payment());
        for (Transaction child : order.related()) {
            add(child);
        }
        for (StatusChange change : order.history()) {
            add(change);
        }
        for (Hold hold : order.holds()) {
            add(hold);
        }
        add(order.shipBy()).add(order.extensions()).add(order.score()).add(order.ipCountry());
        add(order.raw());
        add(update.family().name()).add(update.stateId()).add(OrderSaving.bits(update.queues()) & FIRST_LISTS);
        add(update.dueAt())
                .add(update.dueWhat() == null ? null : update.dueWhat().name());
        add(update.pendingRefund()).add(update.shippedAt());
        byte[] hash = digest.digest(text.toString().getBytes(StandardCharsets.UTF_8));
        return NAMES.encodeToString(Arrays.copyOf(hash, LENGTH));
    }

    private void add(Customer c) {
        add(c.firstName()).add(c.lastName()).add(c.email()).add(c.phone()).add(c.address());
        add(c.houseNumber()).add(c.zipCode()).add(c.city()).add(c.country()).add(c.locale());
    }

    private void add(CartItem item) {
        add("item").add(item.itemId()).add(item.name()).add(item.description());
        add(item.unitPrice().toString()).add(item.quantity().toString());
        add(item.taxSelector()).add(item.taxRate().toString());
    }

    private void add(PaymentDetails p) {
        add(p.type())
                .add(p.last4())
                .add(p.expiry())
                .add(p.holder())
                .add(p.issuerCountry())
                .add(p.issuerBin());
        add(p.authenticationStatus())
                .add(p.eci())
                .add(p.flow())
                .add(p.funding())
                .add(p.cvcResult());
        add(p.responseCode()).add(p.externalTransactionId()).add(p.manualCapture() ? 1 : 0);
        add(p.captureExpiry());
        if (p.captureRemain() != null) {
            add(p.captureRemain());
        }
    }

    private void add(Transaction t) {
        add("child").add(t.id().value()).add(t.kind().name()).add(t.orderId()).add(t.status());
        add(t.amount()).add(t.created()).add(t.description()).add(t.answerBy()).add(t.disputeReason());
        // Only where there is one, so that the others stay as they were before the field was there.
        if (!t.disputeStatus().isEmpty()) {
            add(t.disputeStatus());
        }
    }

    private void add(StatusChange change) {
        add("pair").add(change.at()).add(change.status());
        add(change.source().name()).add(change.by()).add(change.expected() ? 1 : 0);
    }

    private void add(Hold hold) {
        add("hold").add(hold.from()).add(hold.until()).add(hold.reason()).add(hold.by());
        add(hold.byEmail() ? 1 : 0).add(hold.confirmed() ? 1 : 0);
        // Only where there is one, so that the others stay as they were before the field was there.
        if (hold.promised() != null) {
            add(hold.promised().toString());
        }
    }

    private Fingerprint add(RawPair pair) {
        return add(pair.orderStatus()).add(pair.transactionStatus());
    }

    private Fingerprint add(Money money) {
        return add(money.minorUnits()).add(money.currency().getCurrencyCode());
    }

    private Fingerprint add(@Nullable Instant moment) {
        return moment == null ? add((String) null) : add(Session.millis(moment));
    }

    private Fingerprint add(long number) {
        text.append(number).append(';');
        return this;
    }

    /** The length goes first, so that no two different rows of texts read the same. */
    private Fingerprint add(@Nullable String value) {
        if (value == null) {
            text.append('-');
        } else {
            text.append(value.length()).append(':').append(value);
        }
        return this;
    }
}
