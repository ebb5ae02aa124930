package org.merchantconsole.status;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A pair of statuses in exactly the provider's words; kept for ever.
 *
 * @param orderStatus the text of {@code status}
 * @param transactionStatus the text of {@code financial_status}; null when the provider sent none
 */
public record RawPair(String orderStatus, @Nullable String transactionStatus) {

    public RawPair {
        Objects.requireNonNull(orderStatus, "orderStatus");
    }

    /**
     * The pair in the engine's words: trimmed, lower case, {@code canceled} read as {@code cancelled}, {@code chargedback}
     * and {@code charged_back} as {@code chargeback}, {@code partially_refunded} as {@code partial_refunded}; an empty or
     * missing half is {@code NULL}, a word outside the tables {@code UNKNOWN}. Void and cancelled are never merged.
     */
    public Pair normalised() {
        OrderStatus order = OrderStatus.UNKNOWN;
        String orderWord = word(orderStatus);
        for (OrderStatus candidate : OrderStatus.values()) {
            if (candidate.name().equals(orderWord)) {
                order = candidate;
            }
        }
        TransactionStatus transaction = TransactionStatus.UNKNOWN;
        String transactionWord = word(transactionStatus);
        for (TransactionStatus candidate : TransactionStatus.values()) {
            if (candidate.name().equals(transactionWord)) {
                transaction = candidate;
            }
        }
        return new Pair(order, transaction);
    }

    private static String word(@Nullable String raw) {
        String word = raw == null ? "" : raw.strip().toUpperCase(Locale.ROOT);
        return switch (word) {
            case "" -> "NULL";
            case "CANCELED" -> "CANCELLED";
            case "CHARGEDBACK", "CHARGED_BACK" -> "CHARGEBACK";
            case "PARTIALLY_REFUNDED" -> "PARTIAL_REFUNDED";
            default -> word;
        };
    }

    /** The provider's words with a slash between, as staff and the command line write them: {@code completed/uncleared}. */
    @Override
    public String toString() {
        return orderStatus + "/" + transactionStatus;
    }
}
