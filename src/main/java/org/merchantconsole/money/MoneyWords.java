package org.merchantconsole.money;

import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/** Money as it is read, alike on screens, on paper and in sentences: {@code € 1,120.00}, in Dutch {@code € 1.120,00}. */
public final class MoneyWords {

    /** Sign and figures are never broken over two lines. */
    private static final char NO_BREAK = '\u00a0';

    private MoneyWords() {}

    /** The amount with its currency's sign. */
    public static String of(Money money, Locale locale) {
        String figures = figures(money.minorUnits() < 0 ? money.negate() : money, locale);
        return (money.isNegative() ? "−" + NO_BREAK : "") + sign(money.currency()) + NO_BREAK + figures;
    }

    /** The amount without its currency, for columns that name it. */
    public static String figures(Money money, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        int decimals = money.major().scale();
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(money.major());
    }

    private static String sign(Currency currency) {
        return switch (currency.getCurrencyCode()) {
            case "EUR" -> "€";
            case "GBP" -> "£";
            case "USD" -> "$";
            default -> currency.getCurrencyCode();
        };
    }
}
