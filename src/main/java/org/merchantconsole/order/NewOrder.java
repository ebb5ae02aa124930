package org.merchantconsole.order;

import java.util.List;
import java.util.Set;
import org.merchantconsole.money.Money;

/**
 * An order that a merchant makes: what goes to the provider with POST /orders, without any card data (see
 * {@link CardData}). A text that was not given is empty.
 *
 * @param kind how the customer pays
 * @param key site and order id; the id is the merchant's own, at most 50 characters, and makes the order unique at the
 *     provider, so a second one with the same id is refused
 * @param gateway the provider's code, for example {@code VISA}; empty where the customer chooses on the payment page
 * @param amount with VAT, in minor units
 * @param description at most 200 characters; stands on bank statements
 * @param buyer who pays
 * @param items the cart, prices without VAT; empty for none
 * @param web where the provider reports to and where the customer's browser goes afterwards
 * @param terms how long it can be paid and how
 * @param from the order whose cart and customer were taken over; empty for none
 */
public record NewOrder(
        Kind kind,
        OrderKey key,
        String gateway,
        Money amount,
        String description,
        Buyer buyer,
        List<CartItem> items,
        Web web,
        PaymentTerms terms,
        String from) {

    /** The languages that the provider's pages and mails speak. */
    public static final List<String> LANGUAGES = List.of(
            "cs_CZ", "de_AT", "de_DE", "en_US", "es_ES", "fi_FI", "fr_BE", "fr_FR", "it_IT", "nl_BE", "nl_NL", "pl_PL",
            "sv_SE", "zh_CN");

    /** Methods that want the whole cart, a delivery address and tax tables (BNPL). */
    private static final Set<String> PAY_LATER = Set.of(
            "KLARNA",
            "BNPL_MF",
            "PAYAFTER",
            "BNPL_INSTM",
            "BNPL_INST",
            "BNPL_OB",
            "AFTERPAY",
            "IN3",
            "EINVOICE",
            "BILLINK",
            "SANTANDER");

    public NewOrder {
        items = List.copyOf(items);
    }

    /** Whether the customer of the method pays after delivery, so that cart and address must go with the order. */
    public static boolean isPayLater(String gateway) {
        return PAY_LATER.contains(gateway);
    }

    /** How the customer pays: the provider's {@code type}. */
    public enum Kind {
        /** The payment data goes with the order, server to server. */
        DIRECT,
        /** The customer is sent to the provider's payment page. */
        REDIRECT,
        /** The customer gets a link to the payment page. */
        PAYMENT_LINK
    }

    /**
     * Who pays.
     *
     * @param customer name, address and the rest
     * @param ipAddress the customer's own, never this computer's; empty when nobody knows it
     * @param birthday ISO date; pay-later methods ask for it
     * @param gender {@code M} or {@code F}; empty when not told
     */
    public record Buyer(Customer customer, String ipAddress, String birthday, String gender) {
        /** Nobody yet. */
        public static final Buyer UNKNOWN = new Buyer(Customer.UNKNOWN, "", "", "");
    }

    /**
     * Addresses.
     *
     * @param notificationUrl where the provider reports each change of a status
     * @param notificationMethod {@code POST}, signed, or {@code GET}, which must be asked for
     * @param redirectUrl where the browser goes once it is paid
     * @param cancelUrl where it goes when the customer cancels
     */
    public record Web(String notificationUrl, String notificationMethod, String redirectUrl, String cancelUrl) {
        /** None given. */
        public static final Web NONE = new Web("", "POST", "", "");
    }

    /**
     * How it is paid.
     *
     * @param secondsActive how long it can be paid, 1 to 31,536,000; 0 for the provider's own time
     * @param manualCapture whether the money is only reserved and captured later
     * @param mailOrTelephone a card payment by mail or telephone ({@code moto}): the customer is not there to be asked
     * @param threeD whether 3-D Secure is wished for, where the account lets the merchant choose ({@code flexible_3d})
     * @param secondChance whether the provider may remind the customer of an unpaid order by mail
     */
    public record PaymentTerms(
            long secondsActive, boolean manualCapture, boolean mailOrTelephone, ThreeD threeD, boolean secondChance) {
        /** The provider's own ways, and no mails. */
        public static final PaymentTerms USUAL = new PaymentTerms(0, false, false, ThreeD.AS_USUAL, false);
    }

    /** What is said of 3-D Secure. */
    public enum ThreeD {
        /** Nothing: the provider's rules decide. */
        AS_USUAL,
        WITH,
        WITHOUT
    }
}
