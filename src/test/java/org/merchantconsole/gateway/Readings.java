package org.merchantconsole.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.CartItem;
import org.merchantconsole.order.Gateway;
import org.merchantconsole.order.RecordReader.Entry;
import org.merchantconsole.order.Snapshot;
import tools.jackson.databind.JsonNode;

/** What holds for everything that the readers make out of anything. */
final class Readings {

    /** A number that is written out in full must not fill the memory. */
    private static final int LONGEST_NUMBER = 100;

    private Readings() {}

    static void check(Entry entry) {
        switch (entry) {
            case Entry.Read read -> check(read.snapshot());
            case Entry.Refused refused -> {
                sentence(refused.why());
                if (refused.record() != null) {
                    check(refused.record());
                }
            }
        }
    }

    /** A row that could not be read is kept as well. */
    static void check(Gateway.RefusedRow row) {
        sentence(row.why());
        Leaks.assertNoneKept(row.raw(), new HashSet<>(List.of(row.orderId(), row.transactionId())));
    }

    static void check(Snapshot snapshot) {
        Leaks.assertNone(snapshot);
        switch (snapshot) {
            case Snapshot.OfOrder order -> {
                assertThat(order.orderId()).isNotBlank();
                exact(order.amount(), order.raw(), "amount");
                order.cart().items().forEach(Readings::check);
            }
            case Snapshot.OfTransaction row -> {
                assertThat(row.transactionId().value()).isNotBlank();
                assertThat(row.kind() == null
                                || !row.amount().isNegative()
                                || row.amount().minorUnits() == Long.MIN_VALUE)
                        .isTrue();
            }
        }
    }

    /** Words for staff: not empty, one line, short enough to read. */
    static void sentence(String why) {
        assertThat(why).isNotBlank();
        words(why);
    }

    /** Words of the provider's, as far as they are shown. */
    static void words(String text) {
        assertThat(text).hasSizeLessThan(700);
        assertThat(text.chars().noneMatch(Character::isISOControl)).as(text).isTrue();
        Leaks.assertNone(text);
    }

    private static void check(CartItem item) {
        for (BigDecimal number : new BigDecimal[] {item.unitPrice(), item.quantity(), item.taxRate()}) {
            assertThat(number.precision() + Math.abs((long) number.scale()))
                    .as("digits of a number of the cart")
                    .isLessThan(LONGEST_NUMBER);
        }
    }

    private static void exact(Money amount, String raw, String field) {
        JsonNode value = Json.parse(raw).path(field);
        assertThat(new BigDecimal(value.isString() ? value.stringValue().strip() : value.asString()))
                .isEqualByComparingTo(BigDecimal.valueOf(amount.minorUnits()));
    }
}
