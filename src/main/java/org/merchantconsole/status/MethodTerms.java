package org.merchantconsole.status;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The provider's periods that depend on the payment method: sessions, shipping, refunds; and how it is refunded. */
final class MethodTerms {

    /** Methods whose refund the provider wants as lines of the cart. */
    private static final Set<String> CART_REFUNDS = Set.of(
            "AFTERPAY",
            "EINVOICE",
            "IN3",
            "IN3B2B",
            "KLARNA",
            "PAYAFTER",
            "BNPL_MF",
            "BNPL_INSTM",
            "BNPL_INST",
            "BNPL_OB",
            "SANTANDER",
            "ZINIA",
            "ZINIA_IN3",
            "BILLINK");

    static final int KLARNA_SHIP_DAYS = 28;
    static final int KLARNA_STEP_DAYS = 42;
    /** 28 days and three steps of 42 make 154; a fourth would pass the limit of 180. */
    static final int KLARNA_STEPS = 3;

    static final int EXTENSION_LIMIT_DAYS = 180;

    private MethodTerms() {}

    static String word(String method) {
        return method.strip().toUpperCase(Locale.ROOT);
    }

    /** Whether a refund must go by lines. */
    static boolean refundsByLines(Facts facts) {
        return facts.flow() == Flow.KLARNA || facts.flow() == Flow.PAD || CART_REFUNDS.contains(word(facts.method()));
    }

    /** Whether a refund may go by an amount. E-Invoicing takes both. */
    static boolean refundsByAmount(Facts facts) {
        return !refundsByLines(facts) || word(facts.method()).equals("EINVOICE");
    }

    /** The plugins refuse refunds of Multibanco. */
    static boolean refundable(Facts facts) {
        return !word(facts.method()).equals("MULTIBANCO");
    }

    /** The provider wants a track and trace code for Betaal per Maand. */
    static boolean needsTracking(Facts facts) {
        return word(facts.method()).equals("SANTANDER");
    }

    /** How many days after the payment it can be refunded. */
    static int refundDays(Flow flow, String method) {
        return switch (flow) {
            case CARD, CARD_OWN_MID, CARD_MANUAL_CAPTURE -> 180;
            case KLARNA, PAD, IDEAL, BANKTRANS, DIRDEB -> 730;
            case OTHER ->
                switch (word(method)) {
                    case "PAYPAL" -> 60;
                    case "MISTERCASH", "APPLEPAY", "GOOGLEPAY", "PSAFECARD" -> 180;
                    case "ALIPAY", "ALIPAYPLUS", "TRUSTLY", "WECHAT" -> 365;
                    default -> 730;
                };
        };
    }

    /** When an unfinished payment expires; empty when it never does, or when nothing is known. */
    static Optional<Instant> sessionEnd(Flow flow, String method, Instant start) {
        return switch (flow) {
            case CARD, CARD_OWN_MID, CARD_MANUAL_CAPTURE, IDEAL -> hours(start, 1);
            case KLARNA -> days(start, 1);
            case PAD -> days(start, 30);
            case BANKTRANS -> days(start, 60);
            case DIRDEB -> Optional.empty();
            case OTHER -> furtherSessionEnd(word(method), start);
        };
    }

    private static Optional<Instant> furtherSessionEnd(String word, Instant start) {
        return switch (word) {
            case "MBWAY" -> Optional.of(start.plus(Duration.ofMinutes(4)));
            case "BIZUM" -> Optional.of(start.plus(Duration.ofMinutes(30)));
            case "MISTERCASH", "APPLEPAY", "GOOGLEPAY", "MYBANK", "DBRTP", "ALIPAYPLUS" -> hours(start, 1);
            case "IN3", "TRUSTLY", "WECHAT" -> hours(start, 2);
            case "PSAFECARD" -> hours(start, 3);
            case "ALIPAY" -> hours(start, 5);
            case "MULTIBANCO" -> hours(start, 72);
            case "DIRECTBANK", "SANTANDER" -> days(start, 1);
            case "DOTPAY" -> days(start, 3);
            case "BELFIUS", "CBC", "KBC" -> days(start, 5);
            case "TRUSTPAY" -> days(start, 10);
            case "PAYPAL" -> days(start, 14);
            case "AFTERPAY" -> days(start, 90);
            default -> Optional.empty();
        };
    }

    /**
     * Before when the order must be Shipped, as far as nothing was extended; empty when the provider names no period.
     *
     * @param created when the transaction was created: the earliest and therefore safe start
     */
    static Optional<Instant> shipBy(Flow flow, String method, Instant created) {
        return switch (flow) {
            case KLARNA -> days(created, KLARNA_SHIP_DAYS);
            case PAD -> days(created, instalments(method) ? 14 : 30);
            case OTHER ->
                switch (word(method)) {
                    case "AFTERPAY" -> days(created, 90);
                    case "ZINIA", "ZINIA_IN3" -> days(created, 30);
                    default -> Optional.empty();
                };
            default -> Optional.empty();
        };
    }

    /** Until when in all the time to ship may be extended, in days after creation. */
    static int extensionLimitDays(String method) {
        return instalments(method) ? 21 : EXTENSION_LIMIT_DAYS;
    }

    private static boolean instalments(String method) {
        return word(method).equals("BNPL_INSTM");
    }

    private static Optional<Instant> hours(Instant start, int hours) {
        return Optional.of(start.plus(Duration.ofHours(hours)));
    }

    private static Optional<Instant> days(Instant start, int days) {
        return Optional.of(Days.plus(start, days));
    }
}
