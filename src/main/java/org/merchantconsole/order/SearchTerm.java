package org.merchantconsole.order;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One condition of a search, with its moments worked out.
 *
 * @param not whether orders are wanted for which it does not hold
 * @param anyOf it holds when one of these does
 */
public record SearchTerm(boolean not, SearchField field, List<Wanted> anyOf) {

    public SearchTerm {
        anyOf = List.copyOf(anyOf);
    }

    /** What a field is compared with. */
    public sealed interface Wanted {

        /** A text: the whole of it, its beginning or a part of it, as the field's kind says; in any case. */
        record Text(String text) implements Wanted {}

        /** Words that stand beside each other, exactly as they are written but for case. */
        record Phrase(String text) implements Wanted {}

        /**
         * A pair of statuses in the provider's words, or one of both.
         *
         * @param order empty for any
         * @param transaction empty for any
         * @param either whether {@code order} may as well be the transaction status
         */
        record Pair(String order, String transaction, boolean either) implements Wanted {}

        /** Whole numbers, both ends included. */
        record Numbers(long least, long most) implements Wanted {}

        /**
         * Moments.
         *
         * @param from included; null for no beginning
         * @param until not included; null for no end
         */
        record Moments(@Nullable Instant from, @Nullable Instant until) implements Wanted {}

        /** The field has no value. */
        record Nothing() implements Wanted {}

        /**
         * Amounts in major units of whatever currency an order is in.
         *
         * @param least null for no lower end
         * @param withLeast whether the lower end belongs to it
         * @param most null for no upper end
         * @param withMost whether the upper end belongs to it
         */
        record Amounts(
                @Nullable BigDecimal least,
                boolean withLeast,
                @Nullable BigDecimal most,
                boolean withMost) implements Wanted {

            /** The least amount of minor units in a currency with so many decimals. */
            public long leastMinor(int decimals) {
                if (least == null) {
                    return Long.MIN_VALUE;
                }
                BigDecimal minor = least.movePointRight(decimals);
                BigDecimal whole = minor.setScale(0, RoundingMode.CEILING);
                return fitting(withLeast || whole.compareTo(minor) > 0 ? whole : whole.add(BigDecimal.ONE));
            }

            /** The largest amount of minor units in a currency with so many decimals. */
            public long mostMinor(int decimals) {
                if (most == null) {
                    return Long.MAX_VALUE;
                }
                BigDecimal minor = most.movePointRight(decimals);
                BigDecimal whole = minor.setScale(0, RoundingMode.FLOOR);
                return fitting(withMost || whole.compareTo(minor) < 0 ? whole : whole.subtract(BigDecimal.ONE));
            }

            private static long fitting(BigDecimal whole) {
                return whole.max(BigDecimal.valueOf(Long.MIN_VALUE))
                        .min(BigDecimal.valueOf(Long.MAX_VALUE))
                        .longValueExact();
            }
        }
    }
}
