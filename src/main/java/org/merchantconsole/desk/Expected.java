package org.merchantconsole.desk;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.CardData;
import org.merchantconsole.order.CreatedOrder;
import org.merchantconsole.order.NewOrder;
import org.merchantconsole.order.Order;

/** Whether 3-D Secure is expected of an order, by the rules of its card; whatever comes is rendered all the same. */
enum Expected {
    VERIFICATION,
    NO_VERIFICATION,
    /** The provider's rules decide, or there is no card. */
    EITHER;

    static Expected of(NewOrder order, @Nullable CardData card) {
        if (card == null) {
            return EITHER;
        }
        Optional<CardBrand> brand = CardBrand.of(card.prefix());
        if (brand.isPresent() && !brand.get().without3d()) {
            return VERIFICATION;
        }
        if (order.terms().mailOrTelephone()
                || order.terms().threeD() == NewOrder.ThreeD.WITHOUT
                || (brand.isPresent() && !brand.get().with3d())) {
            return NO_VERIFICATION;
        }
        return order.terms().threeD() == NewOrder.ThreeD.WITH ? VERIFICATION : EITHER;
    }

    /** A sentence when it came otherwise; empty when it did not. */
    String surprise(CreatedOrder answer, @Nullable Order order, Texts texts) {
        boolean asked = answer.next() instanceof CreatedOrder.Next.OpenPage
                || answer.next() instanceof CreatedOrder.Next.PostForm;
        boolean paid = answer.next() instanceof CreatedOrder.Next.Nothing
                && order != null
                && order.status().orderStatus().matches("(?i)completed|uncleared");
        return switch (this) {
            case VERIFICATION -> paid ? texts.of("surprise.without", Map.of()) : "";
            case NO_VERIFICATION -> asked ? texts.of("surprise.with", Map.of()) : "";
            case EITHER -> "";
        };
    }
}
