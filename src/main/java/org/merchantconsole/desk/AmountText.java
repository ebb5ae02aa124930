package org.merchantconsole.desk;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import org.merchantconsole.money.Money;

/** Reads an amount as people type it: {@code 12.34}, {@code 12,34}, {@code € 1.120,00}, {@code 1,120}. */
public final class AmountText {

    private AmountText() {}

    /**
     * The amount, or empty when it is none. The last point or comma is the decimal sign unless exactly three figures follow
     * it in a currency that has fewer decimals.
     */
    public static Optional<Money> parse(String typed, Currency currency) {
        String text = typed.replaceAll("[\\s\\u00a0\\u202f]", "")
                .replace(currency.getCurrencyCode(), "")
                .replaceAll("^[€£$]", "");
        if (!text.matches("\\d[\\d.,]{0,17}|[.,]\\d{1,3}")) {
            return Optional.empty();
        }
        int decimals = Math.max(0, currency.getDefaultFractionDigits());
        int sign = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
        int after = sign < 0 ? 0 : text.length() - sign - 1;
        boolean grouping = after == 3 && decimals < 3;
        String whole = (sign < 0 || grouping ? text : text.substring(0, sign)).replaceAll("[.,]", "");
        String fraction = sign < 0 || grouping ? "" : text.substring(sign + 1);
        if (fraction.length() > decimals) {
            return Optional.empty();
        }
        BigDecimal major = new BigDecimal((whole.isEmpty() ? "0" : whole) + (fraction.isEmpty() ? "" : "." + fraction));
        try {
            return Optional.of(Money.ofMajor(major, currency));
        } catch (ArithmeticException tooLarge) {
            return Optional.empty();
        }
    }
}
