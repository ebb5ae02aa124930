package org.merchantconsole.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Another order for a list than its own, as a search names it: {@code sort:amount}, or {@code sort:-amount} with the largest
 * first.
 *
 * @param by what is compared
 * @param descending whether the largest, latest or last in the alphabet comes first
 */
public record Sorting(By by, boolean descending) {

    /** What orders can be sorted by. Amounts are compared in minor units, whatever their currency, as the work lists do. */
    public enum By {
        /** The next deadline; those without one come last either way. */
        LEFT,
        AMOUNT,
        CREATED,
        /** When the provider last changed it. */
        CHANGED,
        /** The order id, sign by sign. */
        ORDER,
        /** The customer's name as it is shown, small and large letters and accents alike. */
        NAME,
        METHOD,
        /** What the pair amounts to. */
        STATE,
        COUNTRY,
        /** The fraud score. */
        SCORE,
        /** Who bears a fraud after 3-D Secure. */
        LIABILITY,
        /** What went back. */
        REFUNDED,
        /** What is on its way back. */
        PENDING,
        /** How many lines the cart has. */
        LINES,
        /** Since when it is Shipped; those that are not come last either way. */
        SHIPPED,
        /** When the pause of reminders ends; those without one come last either way. */
        PAUSE;

        /** Its name in a search. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** As it is typed behind {@code sort:}. */
    public String written() {
        return (descending ? "-" : "") + by.word();
    }

    /** The other way round. */
    public Sorting reversed() {
        return new Sorting(by, !descending);
    }

    /** What was typed behind {@code sort:}; empty when it is none of {@link #words()}. */
    public static Optional<Sorting> of(String typed) {
        boolean descending = typed.startsWith("-");
        String word = descending ? typed.substring(1) : typed;
        return Stream.of(By.values())
                .filter(by -> by.word().equalsIgnoreCase(word))
                .findFirst()
                .map(by -> new Sorting(by, descending));
    }

    /** All that may be typed. */
    static List<String> words() {
        List<String> words = new ArrayList<>();
        for (By by : By.values()) {
            words.add(by.word());
            words.add("-" + by.word());
        }
        return words;
    }

    /** A search with this order in place of the one that it names. */
    public String in(String search) {
        return (without(search) + " " + SearchField.SORT.word() + ":" + written()).strip();
    }

    /** A search without the order that it names. */
    public static String without(String search) {
        StringBuilder rest = new StringBuilder();
        for (SearchPiece piece : SearchPiece.of(search)) {
            if (!SearchField.named(piece.field())
                    .filter(SearchField.SORT::equals)
                    .isPresent()) {
                rest.append(' ').append(search, piece.at(), piece.end());
            }
        }
        return rest.toString().strip();
    }
}
