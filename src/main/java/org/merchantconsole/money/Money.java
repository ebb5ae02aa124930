package org.merchantconsole.money;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;

/**
 * An exact amount of money: whole minor units (cents; yen for JPY) of one currency.
 *
 * <p>Arithmetic is exact and throws {@link ArithmeticException} when a long overflows; mixing two currencies throws
 * {@link IllegalArgumentException}. The number of decimals is the currency's own (ISO 4217), as the provider's API
 * has it (minor units everywhere but in {@code unit_price}, {@code order_total} and {@code costs[].amount}).
 *
 * @param minorUnits the amount in minor units; negative for money that goes back
 * @param currency the ISO 4217 currency
 */
public record Money(long minorUnits, Currency currency) implements Comparable<Money> {

    public Money {
        Objects.requireNonNull(currency, "currency");
    }

    /** The amount of so many minor units of the ISO 4217 code; throws {@link IllegalArgumentException} for an unknown code. */
    public static Money of(long minorUnits, String currencyCode) {
        return new Money(minorUnits, Currency.getInstance(currencyCode));
    }

    /** Nothing of the currency. */
    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /**
     * The amount written as a decimal number of major units, for example {@code 12.34}.
     *
     * @throws ArithmeticException when it has more decimals than the currency, or does not fit a long
     */
    public static Money ofMajor(BigDecimal major, Currency currency) {
        return new Money(major.movePointRight(decimals(currency)).longValueExact(), currency);
    }

    /** The amount in major units, with exactly the currency's number of decimals. */
    public BigDecimal major() {
        return BigDecimal.valueOf(minorUnits, decimals(currency));
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minorUnits, same(other).minorUnits), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minorUnits, same(other).minorUnits), currency);
    }

    public Money negate() {
        return new Money(Math.negateExact(minorUnits), currency);
    }

    public boolean isZero() {
        return minorUnits == 0;
    }

    public boolean isPositive() {
        return minorUnits > 0;
    }

    public boolean isNegative() {
        return minorUnits < 0;
    }

    /** Whether the other amount can be added to or compared with this one. */
    public boolean sameCurrency(Money other) {
        return currency.equals(other.currency);
    }

    /** Compares two amounts of one currency; throws {@link IllegalArgumentException} for two currencies. */
    @Override
    public int compareTo(Money other) {
        return Long.compare(minorUnits, same(other).minorUnits);
    }

    /** The larger of two amounts of one currency. */
    public Money max(Money other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** For logs and tests, not for the screen: {@code EUR 12.34}. */
    @Override
    public String toString() {
        return currency.getCurrencyCode() + " " + major().toPlainString();
    }

    private Money same(Money other) {
        if (!sameCurrency(other)) {
            throw new IllegalArgumentException("cannot mix " + currency + " and " + other.currency);
        }
        return other;
    }

    private static int decimals(Currency currency) {
        return Math.max(0, currency.getDefaultFractionDigits());
    }
}
