package org.merchantconsole.desk;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.Order;
import org.merchantconsole.status.Flow;

/**
 * Money that is only reserved on a card until the merchant captures it, whole or in parts.
 *
 * @param whole what was reserved
 * @param left what can still be captured
 * @param until when the reservation runs out; null when the provider does not say
 */
public record Reservation(Money whole, Money left, @Nullable Instant until) {

    /** The reservation of an order with manual capture; empty for every other. */
    public static Optional<Reservation> of(Order order) {
        if (order.flow() != Flow.CARD_MANUAL_CAPTURE) {
            return Optional.empty();
        }
        Money nothing = Money.zero(order.amount().currency());
        Money remain = order.payment().captureRemain();
        Money left = remain == null || !remain.sameCurrency(nothing) ? order.amount() : remain.max(nothing);
        return Optional.of(new Reservation(order.amount(), left, order.payment().captureExpiry()));
    }

    /** What was captured. */
    public Money captured() {
        return whole.minus(left);
    }
}
