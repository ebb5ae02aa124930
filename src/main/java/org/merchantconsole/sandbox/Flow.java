package org.merchantconsole.sandbox;

/** The families of payment methods whose statuses mean the same. */
enum Flow {
    CARD,
    CARD_OWN_MID,
    CARD_MANUAL_CAPTURE,
    KLARNA,
    PAD,
    IDEAL,
    BANKTRANS,
    DIRDEB,
    OTHER;

    boolean isCard() {
        return this == CARD || this == CARD_OWN_MID || this == CARD_MANUAL_CAPTURE;
    }
}
