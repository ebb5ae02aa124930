package org.merchantconsole.sandbox;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The payment methods, one row each: name, flow, how long a session may stay open (null = for ever), refund period in
 * days, days to ship (0 = not a method that ships), the pairs of a requested and of a finished refund.
 */
enum Method {
    VISA("Visa", Flow.CARD, hours(1), 180, 0, "reserved/reserved", "completed/completed"),
    MASTERCARD("Mastercard", Flow.CARD, hours(1), 180, 0, "reserved/reserved", "completed/completed"),
    MAESTRO("Maestro", Flow.CARD, hours(1), 180, 0, "reserved/reserved", "completed/completed"),
    AMEX("American Express", Flow.CARD, hours(1), 180, 0, "reserved/reserved", "completed/completed"),
    CREDITCARD("Credit card", Flow.CARD, hours(1), 180, 0, "reserved/reserved", "completed/completed"),
    MISTERCASH("Bancontact", Flow.CARD, hours(1), 180, 0, "reserved/reserved", "completed/completed"),
    APPLEPAY("Apple Pay", Flow.CARD, hours(1), 180, 0, "reserved/reserved", "completed/completed"),
    GOOGLEPAY("Google Pay", Flow.CARD, hours(1), 180, 0, "reserved/reserved", "completed/completed"),
    IDEAL("iDEAL", Flow.IDEAL, hours(1), 730, 0, "initialized/initialized", "completed/completed"),
    BANKTRANS("Bank transfer", Flow.BANKTRANS, days(60), 730, 0, "reserved/reserved", "completed/completed"),
    DIRDEB("SEPA Direct Debit", Flow.DIRDEB, null, 730, 0, "reserved/reserved", "completed/completed"),
    KLARNA("Klarna", Flow.KLARNA, days(1), 730, 28, "initialized/completed", "completed/completed"),
    BNPL_MF("Pay After Delivery", Flow.PAD, days(30), 730, 30, "initialized/initialized", "completed/completed"),
    PAYAFTER("Pay After Delivery", Flow.PAD, days(30), 730, 30, "initialized/initialized", "completed/completed"),
    EINVOICE("E-Invoicing", Flow.OTHER, null, 730, 90, "initialized/initialized", "completed/completed"),
    AFTERPAY("Riverty", Flow.OTHER, days(90), 730, 90, "initialized/completed", "completed/completed"),
    SANTANDER("Betaal per Maand", Flow.OTHER, days(1), 730, 60, "reserved/reserved", "completed/completed"),
    IN3("in3", Flow.OTHER, hours(2), 730, 60, "completed/completed", "completed/completed"),
    BILLINK("Billink", Flow.OTHER, days(30), 730, 60, "completed/completed", "completed/completed"),
    ZINIA("Zinia", Flow.OTHER, days(30), 730, 30, "initialized/initialized", "completed/completed"),
    PAYPAL("PayPal", Flow.OTHER, days(14), 60, 0, "reserved/initialized", "completed/initialized"),
    AMAZONBTN("Amazon Pay", Flow.OTHER, days(1), 730, 0, "reserved/reserved", "completed/completed"),
    BIZUM("Bizum", Flow.OTHER, Duration.ofMinutes(30), 730, 0, "completed/initialized", "completed/initialized"),
    MBWAY("MB WAY", Flow.OTHER, Duration.ofMinutes(4), 730, 0, "reserved/reserved", "completed/completed"),
    MULTIBANCO("Multibanco", Flow.OTHER, hours(72), 730, 0, "reserved/reserved", "completed/completed"),
    DIRECTBANK("Sofort", Flow.OTHER, days(1), 730, 0, "reserved/reserved", "completed/completed"),
    DBRTP("Request to Pay", Flow.OTHER, hours(1), 730, 0, "reserved/reserved", "completed/completed"),
    TRUSTLY("Trustly", Flow.OTHER, hours(2), 365, 0, "initialized/initialized", "completed/completed"),
    ALIPAY("Alipay", Flow.OTHER, hours(5), 365, 0, "reserved/reserved", "completed/completed"),
    BELFIUS("Belfius", Flow.OTHER, days(5), 730, 0, "reserved/reserved", "completed/completed"),
    CBC("CBC", Flow.OTHER, days(5), 730, 0, "reserved/reserved", "completed/completed"),
    KBC("KBC", Flow.OTHER, days(5), 730, 0, "reserved/reserved", "completed/completed"),
    EPS("EPS", Flow.OTHER, null, 730, 0, "reserved/reserved", "completed/completed"),
    GIROPAY("Giropay", Flow.OTHER, null, 730, 0, "reserved/reserved", "completed/completed"),
    MYBANK("MyBank", Flow.OTHER, hours(1), 730, 0, "reserved/reserved", "completed/completed"),
    DOTPAY("Dotpay", Flow.OTHER, days(3), 730, 0, "reserved/reserved", "completed/completed"),
    VVVGIFTCARD("VVV gift card", Flow.OTHER, null, 730, 0, "initialized/initialized", "completed/completed");

    private final String label;
    private final Flow flow;
    private final @Nullable Duration session;
    private final int refundDays;
    private final int shipDays;
    private final String refundStart;
    private final String refundDone;

    Method(
            String label,
            Flow flow,
            @Nullable Duration session,
            int refundDays,
            int shipDays,
            String refundStart,
            String refundDone) {
        this.label = label;
        this.flow = flow;
        this.session = session;
        this.refundDays = refundDays;
        this.shipDays = shipDays;
        this.refundStart = refundStart;
        this.refundDone = refundDone;
    }

    /** The method of a gateway code; codes are case-insensitive. */
    static Optional<Method> byCode(String code) {
        String wanted = code.strip().toUpperCase(Locale.ROOT);
        for (Method method : values()) {
            if (method.code().equals(wanted)) {
                return Optional.of(method);
            }
        }
        return Optional.empty();
    }

    /** The gateway code. */
    String code() {
        return name();
    }

    String label() {
        return label;
    }

    Flow flow() {
        return flow;
    }

    @Nullable
    Duration session() {
        return session;
    }

    int refundDays() {
        return refundDays;
    }

    int shipDays() {
        return shipDays;
    }

    boolean ships() {
        return shipDays > 0;
    }

    /** Pay-later methods want the whole cart in a refund; E-Invoicing takes both forms. */
    boolean refundsByCartOnly() {
        return ships() && this != EINVOICE;
    }

    Pair refundStart() {
        return Pair.of(refundStart);
    }

    Pair refundDone() {
        return Pair.of(refundDone);
    }

    private static Duration hours(int n) {
        return Duration.ofHours(n);
    }

    private static Duration days(int n) {
        return Duration.ofDays(n);
    }
}
