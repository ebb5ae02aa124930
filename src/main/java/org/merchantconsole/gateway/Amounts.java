package org.merchantconsole.gateway;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.money.Money;
import tools.jackson.databind.JsonNode;

/** Exact amounts out of the provider's records: whole minor units, as number or as string. */
final class Amounts {

    private Amounts() {}

    /** The currency of the ISO 4217 code; a code that names no real currency is refused. */
    static Currency currency(String code) throws UnreadableRecord {
        if (code.isEmpty()) {
            throw new UnreadableRecord("The record names no currency.");
        }
        try {
            Currency currency = Currency.getInstance(code.toUpperCase(Locale.ROOT));
            if (currency.getDefaultFractionDigits() >= 0) {
                return currency;
            }
        } catch (IllegalArgumentException e) {
            throw unknown(code);
        }
        throw unknown(code);
    }

    /** The field in minor units; refused when it is missing. */
    static Money required(JsonNode object, String field, Currency currency) throws UnreadableRecord {
        Money amount = optional(object, field, currency);
        if (amount == null) {
            throw new UnreadableRecord("The record has no " + field + ".");
        }
        return amount;
    }

    /** The field in minor units; null when it is missing or empty. */
    static @Nullable Money optional(JsonNode object, String field, Currency currency) throws UnreadableRecord {
        BigDecimal units = Json.decimal(object, field);
        return units == null ? null : minor(units, field, currency);
    }

    /** So many minor units; a fraction of one, or more than a long holds, is refused. */
    static Money minor(BigDecimal units, String field, Currency currency) throws UnreadableRecord {
        try {
            return new Money(units.longValueExact(), currency);
        } catch (ArithmeticException e) {
            throw new UnreadableRecord("The field " + field + " should be whole minor units (cents) and reads "
                    + Json.shown(units.toString()) + ".");
        }
    }

    /** The size of an amount, which the provider writes with either sign for money that goes back. */
    static Money size(Money amount) {
        return amount.isNegative() ? amount.negate() : amount;
    }

    private static UnreadableRecord unknown(String code) {
        return new UnreadableRecord("The currency \"" + Json.shown(code) + "\" is not known.");
    }
}
