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

    /** What every name of ours begins with, so that it is known again in the provider's records. */
    public static final String PREFIX = "mc-";

    /** Whether the text, out of a record of the provider's, is a name that we gave. */
    public static boolean isOurs(String text) {
        return text.startsWith(PREFIX);
    }

    @Override
    public String toString() {
        return value;
    }
}
