package org.merchantconsole.sandbox;

import java.util.List;

/** What the public test card numbers do; every other number is good, and its first digits tell the brand. */
final class TestCard {
    /** Verification by 3-D Secure failed. */
    static final String UNVERIFIED = "3001";

    private TestCard() {}

    /**
     * How a direct card payment goes.
     *
     * @param score the fraud filter's score; from 6 on the payment is held
     * @param refusal the reason code of a refusal, or empty; {@link #UNVERIFIED} fails in 3-D Secure only
     * @param reviewEnd how a held test payment ends by itself: {@code void}, {@code completed}, or empty
     */
    record Behaviour(Method brand, int score, String refusal, String reviewEnd) {}

    /** A published test number. */
    record Known(String number, Behaviour behaviour) {}

    /** The provider's published test numbers: no real cards. */
    private static final List<Known> PUBLISHED = List.of(
            new Known("4111111111111111", good(Method.VISA)),
            new Known("5500000000000004", good(Method.MASTERCARD)),
            new Known("6799990000000000011", good(Method.MAESTRO)),
            new Known("374500000000015", good(Method.AMEX)),
            new Known("67034500054620008", good(Method.MISTERCASH)),
            new Known("4012001037461114", new Behaviour(Method.VISA, 4, UNVERIFIED, "")),
            new Known("4012001038488884", new Behaviour(Method.VISA, 2, "4002", "")),
            new Known("374200000000004", new Behaviour(Method.AMEX, 2, "4999", "")),
            new Known("67039902990000045", new Behaviour(Method.MISTERCASH, 2, "4999", "")),
            new Known("67039902990000011", new Behaviour(Method.MISTERCASH, 2, "4999", "")),
            new Known("4917300000000008", new Behaviour(Method.VISA, 7, "", "void")),
            new Known("4462000000000003", new Behaviour(Method.VISA, 6, "", "completed")),
            new Known("378734493671000", new Behaviour(Method.AMEX, 7, "", "void")));

    static List<Known> published() {
        return PUBLISHED;
    }

    static Behaviour of(String number) {
        return PUBLISHED.stream()
                .filter(card -> card.number().equals(number))
                .map(Known::behaviour)
                .findFirst()
                .orElseGet(() -> good(brand(number)));
    }

    private static Behaviour good(Method brand) {
        return new Behaviour(brand, 2, "", "");
    }

    /** The brand that the first digits belong to; 6703 is Bancontact's share of Maestro's numbers. */
    static Method brand(String number) {
        if (number.startsWith("34") || number.startsWith("37")) {
            return Method.AMEX;
        }
        if (number.startsWith("6703")) {
            return Method.MISTERCASH;
        }
        if (number.matches("(5[1-5]|2[2-7]).*")) {
            return Method.MASTERCARD;
        }
        return number.matches("(50|5[6-9]|6).*") ? Method.MAESTRO : Method.VISA;
    }
}
