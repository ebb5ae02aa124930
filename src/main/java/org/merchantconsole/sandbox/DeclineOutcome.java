package org.merchantconsole.sandbox;

/**
 * How a declined (or forgotten) held payment is reported. The provider's documents name four ways and do not say which
 * one is in force, so the sandbox can give each of them.
 */
public enum DeclineOutcome {
    /** The only explicit wording: void, and the money half cancelled. */
    VOID_CANCELLED("void/cancelled"),
    /** Reported like a refusal by the bank. */
    DECLINED("declined/declined"),
    /** The newer spelling of a cancellation. */
    VOID_VOID("void/void"),
    /** The wording of older pages: the payment simply runs out. */
    EXPIRED("expired/expired");

    private final String pair;

    DeclineOutcome(String pair) {
        this.pair = pair;
    }

    Pair pair() {
        return Pair.of(pair);
    }
}
