package org.merchantconsole.desk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.merchantconsole.money.Money;

/**
 * What lines of a cart come to, by the provider's rounding rule: the sum of price times quantity, rounded half up to the
 * currency's decimals, and the sum of the VAT, rounded in the same way (65.12 and 9.83 make 74.95).
 */
final class CartSum {
    private BigDecimal net = BigDecimal.ZERO;
    private BigDecimal vat = BigDecimal.ZERO;

    /** @param rate VAT as a fraction */
    void add(BigDecimal unitPrice, BigDecimal quantity, BigDecimal rate) {
        BigDecimal price = unitPrice.multiply(quantity);
        net = net.add(price);
        vat = vat.add(price.multiply(rate));
    }

    Money in(Currency currency) {
        return round(net, currency).plus(round(vat, currency));
    }

    static Money round(BigDecimal major, Currency currency) {
        int digits = Math.max(0, currency.getDefaultFractionDigits());
        return Money.ofMajor(major.setScale(digits, RoundingMode.HALF_UP), currency);
    }
}
