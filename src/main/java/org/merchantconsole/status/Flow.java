package org.merchantconsole.status;

import java.util.Locale;

/** The payment flow of an order: which of the provider's state tables its pairs are read from. */
public enum Flow {
    CARD,
    CARD_OWN_MID,
    CARD_MANUAL_CAPTURE,
    KLARNA,
    PAD,
    IDEAL,
    BANKTRANS,
    DIRDEB,
    /** Every further method; its pairs are read by {@link FurtherMethod}. */
    OTHER;

    /**
     * The flow of an order by the true brand that the provider reports ({@code payment_details.type}), not by the gateway
     * of the request.
     *
     * @param method the provider's word, in any case
     * @param ownAmexMid whether the site settles American Express under its own merchant number; the API does not tell
     * @param manualCapture whether {@code payment_details.capture} is {@code manual}
     */
    public static Flow of(String method, boolean ownAmexMid, boolean manualCapture) {
        return switch (method.strip().toUpperCase(Locale.ROOT)) {
            case "VISA",
                    "MASTERCARD",
                    "MAESTRO",
                    "CREDITCARD",
                    "DANKORT",
                    "CARTES BANCAIRES",
                    "POSTEPAY",
                    "VPAY",
                    "APPLEPAY",
                    "GOOGLEPAY",
                    "MISTERCASH" -> manualCapture ? CARD_MANUAL_CAPTURE : CARD;
            case "AMEX" -> ownAmexMid ? CARD_OWN_MID : manualCapture ? CARD_MANUAL_CAPTURE : CARD;
            case "KLARNA" -> KLARNA;
            case "PAYAFTER", "BNPL_MF", "BNPL_INSTM" -> PAD;
            case "IDEAL", "IDEALQR" -> IDEAL;
            case "BANKTRANS" -> BANKTRANS;
            case "DIRDEB" -> DIRDEB;
            default -> OTHER;
        };
    }
}
