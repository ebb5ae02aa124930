package org.merchantconsole.gateway;

import java.math.BigDecimal;
import java.util.Currency;
import org.merchantconsole.money.Money;

/**
 * An amount in major units as people and spreadsheets write it: 12.34, 12,34, 1.234,56, 1,234.56, with or without currency
 * sign. What could be read in two ways (1,234) is refused, never guessed.
 */
final class DecimalText {

    /** The patterns below go deeper with every group of digits. */
    private static final int LONGEST = 60;

    private DecimalText() {}

    static Money money(String text, Currency currency) throws UnreadableRecord {
        if (text.length() > LONGEST) {
            throw unreadable(text);
        }
        String digits = text.replaceAll("[\\p{Sc}\\s\\u00a0']|" + currency.getCurrencyCode(), "");
        if (!digits.matches("[+-]?\\d+([.,]\\d+)*")) {
            throw unreadable(text);
        }
        int point = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
        String whole = point < 0 ? digits : digits.substring(0, point);
        String fraction = point < 0 ? "" : digits.substring(point + 1);
        char mark = point < 0 ? ' ' : digits.charAt(point);
        if (fraction.length() == 3 || whole.indexOf(mark) >= 0) {
            throw new UnreadableRecord(
                    "The amount \"" + Json.shown(text) + "\" can be read in two ways: write it with all its decimals.");
        }
        if (!whole.matches("[+-]?\\d+|[+-]?\\d{1,3}([.,]\\d{3})+")) {
            throw unreadable(text);
        }
        String plain = whole.replaceAll("[.,]", "") + (fraction.isEmpty() ? "" : "." + fraction);
        try {
            return Money.ofMajor(new BigDecimal(plain), currency);
        } catch (ArithmeticException e) {
            throw unreadable(text);
        }
    }

    private static UnreadableRecord unreadable(String text) {
        return new UnreadableRecord("The amount \"" + Json.shown(text) + "\" is no amount of its currency.");
    }
}
