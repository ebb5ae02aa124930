package org.merchantconsole.sandbox;

/** What the public test card numbers do; every other number is accepted as a Visa card. */
final class TestCard {
    private TestCard() {}

    /**
     * How a direct card payment goes.
     *
     * @param score the fraud filter's score; from 6 on the payment is held
     * @param refusal the reason code of a refusal, or empty
     * @param reviewEnd how a held test payment ends by itself: {@code void}, {@code completed}, or empty
     */
    record Behaviour(Method brand, int score, String refusal, String reviewEnd) {}

    static Behaviour of(String number) {
        return switch (number) {
            case "5500000000000004" -> new Behaviour(Method.MASTERCARD, 2, "", "");
            case "6799990000000000011" -> new Behaviour(Method.MAESTRO, 2, "", "");
            case "374500000000015" -> new Behaviour(Method.AMEX, 2, "", "");
            case "4012001037461114" -> new Behaviour(Method.VISA, 4, "3001", "");
            case "4012001038488884" -> new Behaviour(Method.VISA, 2, "4002", "");
            case "374200000000004" -> new Behaviour(Method.AMEX, 2, "4999", "");
            case "4917300000000008" -> new Behaviour(Method.VISA, 7, "", "void");
            case "4462000000000003" -> new Behaviour(Method.VISA, 6, "", "completed");
            case "378734493671000" -> new Behaviour(Method.AMEX, 7, "", "void");
            default -> new Behaviour(Method.VISA, 2, "", "");
        };
    }
}
