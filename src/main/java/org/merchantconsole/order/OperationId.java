package org.merchantconsole.order;

import java.util.Objects;

/**
 * Our own name of one action, made and stored before anything is sent; goes to the provider as {@code refund_order_id} or
 * {@code new_order_id}, so at most 50 characters of A-Z a-z 0-9 and hyphen.
 */
public record OperationId(String value) {

    public OperationId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value;
    }
}
