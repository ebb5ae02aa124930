package org.merchantconsole.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merchantconsole.money.Money;

class AmountTextTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "12.34; 1234",
                "12,34; 1234",
                "12; 1200",
                "12,5; 1250",
                "€ 1.120,00; 112000",
                "1,120.00; 112000",
                "1.120; 112000",
                "1,120; 112000",
                "EUR 6.60; 660",
                ".50; 50",
                "0; 0",
                "129.95; 12995"
            })
    void readsAmountsAsPeopleTypeThem(String typed, long cents) {
        assertThat(AmountText.parse(typed, EUR)).contains(new Money(cents, EUR));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "abc", "12.3456", "-5", "1e5", "12,34,5x", "99999999999999999999", "5 euro"})
    void refusesWhatIsNoAmount(String typed) {
        assertThat(AmountText.parse(typed, EUR)).isEmpty();
    }

    @Test
    void aCurrencyWithoutDecimalsTakesNone() {
        Currency yen = Currency.getInstance("JPY");
        assertThat(AmountText.parse("1.000", yen)).contains(new Money(1000, yen));
        assertThat(AmountText.parse("10,5", yen)).isEmpty();
    }
}
