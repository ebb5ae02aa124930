package org.merchantconsole.ui;

import java.util.Locale;

/** The provider's word for a payment method as people write it: names of brands, the same in every language. */
public final class MethodText {

    private MethodText() {}

    /** {@code VISA} becomes {@code Visa}, {@code PAYAFTER} becomes {@code Pay After Delivery}; unknown words stay. */
    public static String of(String method) {
        String word = method.strip().toUpperCase(Locale.ROOT);
        return switch (word) {
            case "" -> "–";
            case "IDEAL" -> "iDEAL";
            case "IDEALQR" -> "iDEAL QR";
            case "PAYAFTER", "BNPL_MF" -> "Pay After Delivery";
            case "BNPL_INSTM" -> "Pay in instalments";
            case "BANKTRANS" -> "Bank transfer";
            case "DIRDEB" -> "Direct debit";
            case "DIRECTBANK" -> "Sofort";
            case "MISTERCASH" -> "Bancontact";
            case "CREDITCARD" -> "Card";
            case "AMEX" -> "American Express";
            case "APPLEPAY" -> "Apple Pay";
            case "GOOGLEPAY" -> "Google Pay";
            case "EINVOICE", "EINVOICING" -> "E-Invoicing";
            case "IN3", "ZINIA_IN3" -> "in3";
            case "AFTERPAY" -> "Riverty";
            case "PSAFECARD" -> "Paysafecard";
            case "PAYPAL" -> "PayPal";
            case "MYBANK" -> "MyBank";
            case "MBWAY" -> "MB WAY";
            default -> title(word);
        };
    }

    private static String title(String word) {
        String words = word.replace('_', ' ');
        boolean abbreviation = words.length() <= 3;
        return abbreviation ? words : words.substring(0, 1) + words.substring(1).toLowerCase(Locale.ROOT);
    }
}
