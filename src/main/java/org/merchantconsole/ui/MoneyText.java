package org.merchantconsole.ui;

import java.text.NumberFormat;
import java.util.Collection;
import java.util.Currency;
import java.util.Locale;
import java.util.stream.Collectors;
import org.merchantconsole.money.Money;

/** Money in the user's locale: {@code € 1,120.00}, in Dutch {@code € 1.120,00}; never broken over two lines. */
public final class MoneyText {

    private static final char NO_BREAK = '\u00a0';

    private MoneyText() {}

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

    /** Several amounts of different currencies, side by side. */
    public static String all(Collection<Money> amounts, Locale locale) {
        return amounts.stream().map(m -> of(m, locale)).collect(Collectors.joining(" + "));
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
