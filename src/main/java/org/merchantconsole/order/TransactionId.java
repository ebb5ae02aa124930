package org.merchantconsole.order;

import java.util.Objects;

/** The provider's number of a transaction (PSP ID): 7 to 18 digits, kept as text because it may exceed 2^53. */
public record TransactionId(String value) {

    public TransactionId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value;
    }
}
