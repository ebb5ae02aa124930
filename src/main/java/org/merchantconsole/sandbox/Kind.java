package org.merchantconsole.sandbox;

import org.jspecify.annotations.Nullable;

/** What a row of the books is, with the words that the two lists of the API use for it. */
enum Kind {
    PAYMENT("payment", null),
    REFUND("refund", "refund"),
    CHARGEBACK("chargeback", "chargeback"),
    REVERSE_CHARGEBACK("reverse_chargeback", "reverse-chargeback"),
    CAPTURE("payment", "capture"),
    /** A shipped part of a pay-later order. The list of related transactions has no word for it. */
    SHIPMENT("payment", null),
    AUTH_CANCELLATION("internal", "auth-cancellation");

    private final String listed;
    private final @Nullable String related;

    Kind(String listed, @Nullable String related) {
        this.listed = listed;
        this.related = related;
    }

    /** {@code type} in GET /transactions. */
    String listed() {
        return listed;
    }

    /** {@code related_transactions[].type} in GET /orders. */
    @Nullable
    String related() {
        return related;
    }

    /** Whether GET /orders finds it by its order id before any refund of the same order id. */
    boolean standsForOrder() {
        return this == PAYMENT || this == CAPTURE || this == SHIPMENT;
    }
}
