package org.merchantconsole.ui;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.merchantconsole.money.Money;
import org.merchantconsole.money.MoneyWords;

/** Money in the user's locale: {@code € 1,120.00}, in Dutch {@code € 1.120,00}; never broken over two lines. */
public final class MoneyText {

    private MoneyText() {}

    /** The amount with its currency's sign. */
    public static String of(Money money, Locale locale) {
        return MoneyWords.of(money, locale);
    }

    /** The amount without its currency, for columns that name it. */
    public static String figures(Money money, Locale locale) {
        return MoneyWords.figures(money, locale);
    }

    /** Several amounts of different currencies, side by side. */
    public static String all(Collection<Money> amounts, Locale locale) {
        return amounts.stream().map(m -> of(m, locale)).collect(Collectors.joining(" + "));
    }
}
