package org.merchantconsole.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.Creation;
import org.merchantconsole.order.NewOrder;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.OrderStore;

/** The payment links and redirects that were made here: where each stands, and how to send it to the customer. */
public final class LinksDesk {
    private final OrderStore store;
    private final Judge judge;
    private final InstantSource clock;

    LinksDesk(OrderStore store, Judge judge, InstantSource clock) {
        this.store = store;
        this.judge = judge;
        this.clock = clock;
    }

    /** Where a link stands. */
    public enum Stage {
        /** Nobody knows yet whether it was made. */
        UNKNOWN,
        /** The customer has not been there. */
        OPEN,
        /** The customer was there and has not paid. */
        OPENED,
        /** Paid and held: a person decides under Review. */
        HELD,
        PAID,
        /** Given back, in part or whole, or charged back. */
        RETURNED,
        DECLINED,
        CANCELLED,
        EXPIRED,
        /** It was never made. */
        NOT_MADE;

        /** Whether the customer can still pay. */
        public boolean isPayable() {
            return this == OPEN || this == OPENED;
        }
    }

    /**
     * A link.
     *
     * @param order as it is known here; null when it is not
     */
    public record Link(Creation creation, @Nullable Order order, Stage stage) {}

    /**
     * The latest, newest first.
     *
     * @param before only those made earlier; null from the newest on
     */
    public List<Link> latest(@Nullable Instant before, int limit) {
        return store.creations().latest(NewOrder.Kind.PAYMENT_LINK, before, limit).stream()
                .map(this::link)
                .toList();
    }

    /** The link with its order. */
    public Link link(Creation creation) {
        Order order = store.find(creation.request().key()).orElse(null);
        return new Link(creation, order, stage(creation, order));
    }

    private Stage stage(Creation creation, @Nullable Order order) {
        if (creation.state().isOpen()) {
            return Stage.UNKNOWN;
        }
        if (creation.state().isGone()) {
            return Stage.NOT_MADE;
        }
        Instant end = creation.expiresAt();
        if (order == null) {
            return end != null && !end.isAfter(clock.instant()) ? Stage.EXPIRED : Stage.OPEN;
        }
        return switch (judge.family(order)) {
            case OPEN -> order.transactionId() == null ? Stage.OPEN : Stage.OPENED;
            case REVIEW -> Stage.HELD;
            case DECLINED -> Stage.DECLINED;
            case CANCELLED -> Stage.CANCELLED;
            case EXPIRED -> Stage.EXPIRED;
            case REFUNDED, PARTLY_REFUNDED, CHARGEBACK, REFUND_OPEN -> Stage.RETURNED;
            case PAID, SHIP, TRANSIT, CAPTURE -> Stage.PAID;
            default -> Stage.OPENED;
        };
    }

    /** An e-mail that brings the customer the link, in the customer's language where there are sentences in it, else in English. */
    public Mail mail(Link link) {
        NewOrder order = link.creation().request();
        // The provider writes nl_NL.
        String language = order.buyer().customer().locale().replace('_', '-');
        Texts words = new Texts("neworder", Locale.forLanguageTag(language));
        Map<String, Object> values = new HashMap<>();
        values.put("order", order.key().id());
        values.put("amount", order.amount());
        values.put("description", order.description());
        values.put("url", link.creation().paymentUrl());
        String name = order.buyer().customer().name();
        values.put("name", name.isEmpty() ? words.of("mail.somebody") : name);
        String body = words.of("mail.body", values);
        Instant end = link.creation().expiresAt();
        if (end != null) {
            values.put("until", end);
            body = body + words.of("mail.until", values);
        }
        return new Mail(
                order.buyer().customer().email(),
                words.of("mail.subject", values),
                body + words.of("mail.end", values));
    }

    /** @param to the address; may be empty */
    public record Mail(String to, String subject, String body) {}
}
