package org.merchantconsole.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    @Test
    void addsAndSubtractsExactly() {
        assertThat(Money.of(6512, "EUR").plus(Money.of(983, "EUR"))).isEqualTo(Money.of(7495, "EUR"));
        assertThat(Money.of(100, "EUR").minus(Money.of(250, "EUR"))).isEqualTo(Money.of(-150, "EUR"));
        assertThat(Money.of(5, "EUR").negate()).isEqualTo(Money.of(-5, "EUR"));
    }

    @Test
    void refusesToMixCurrencies() {
        Money euros = Money.of(100, "EUR");
        Money crowns = Money.of(100, "SEK");
        assertThatThrownBy(() -> euros.plus(crowns)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> euros.minus(crowns)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> euros.compareTo(crowns)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> euros.max(crowns)).isInstanceOf(IllegalArgumentException.class);
        assertThat(euros.sameCurrency(crowns)).isFalse();
        assertThat(euros.sameCurrency(Money.of(1, "EUR"))).isTrue();
    }

    @Test
    void throwsWhenALongOverflowsInsteadOfWrapping() {
        Money most = Money.of(Long.MAX_VALUE, "EUR");
        assertThatThrownBy(() -> most.plus(Money.of(1, "EUR"))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.negate().minus(Money.of(2, "EUR"))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.of(Long.MIN_VALUE, "EUR").negate()).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({"12.34,EUR,1234", "12,EUR,1200", "-0.01,EUR,-1", "10,JPY,10", "1.234,KWD,1234", "12.340,EUR,1234"})
    void readsMajorUnitsByTheCurrencysDecimals(BigDecimal major, String currency, long minor) {
        Money money = Money.ofMajor(major, Currency.getInstance(currency));
        assertThat(money).isEqualTo(Money.of(minor, currency));
        assertThat(money.major()).isEqualByComparingTo(major);
    }

    @Test
    void refusesMoreDecimalsThanTheCurrencyHas() {
        assertThatThrownBy(() -> Money.ofMajor(new BigDecimal("0.001"), EUR)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.ofMajor(new BigDecimal("1e30"), EUR)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void ordersWithinOneCurrency() {
        Money less = Money.of(1, "EUR");
        Money more = Money.of(2, "EUR");
        assertThat(less).isLessThan(more);
        assertThat(less.max(more)).isEqualTo(more);
        assertThat(more.max(less)).isEqualTo(more);
        assertThat(Money.zero(EUR).isZero()).isTrue();
        assertThat(less.isZero()).isFalse();
        assertThat(less.isPositive()).isTrue();
        assertThat(Money.zero(EUR).isPositive()).isFalse();
        assertThat(less.negate().isNegative()).isTrue();
        assertThat(Money.zero(EUR).isNegative()).isFalse();
    }

    @Test
    void refusesAnUnknownCurrency() {
        assertThatThrownBy(() -> Money.of(1, "EURO")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void writesItselfForLogs() {
        assertThat(Money.of(1234, "EUR")).hasToString("EUR 12.34");
        assertThat(Money.of(10, "JPY")).hasToString("JPY 10");
    }
}
