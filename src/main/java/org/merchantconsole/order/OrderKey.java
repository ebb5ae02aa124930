package org.merchantconsole.order;

import java.util.Objects;

/**
 * The merchant's name of an order: unique per site among used orders, at most 50 characters at the provider. Refunds share
 * it with their payment, so it is never the key of a transaction.
 *
 * @param site the site id; empty while only one site is known
 * @param id the provider's {@code order_id}
 */
public record OrderKey(String site, String id) {

    public OrderKey {
        Objects.requireNonNull(site, "site");
        Objects.requireNonNull(id, "id");
    }

    /** The order id alone, as staff say it. */
    @Override
    public String toString() {
        return id;
    }
}
