package org.merchantconsole.order;

import java.util.List;

/**
 * What was bought.
 *
 * @param items the lines in the provider's order, earlier refund lines included
 * @param rawItems the provider's JSON of {@code shopping_cart.items}, unchanged, because a pay-later refund must send every
 *     item back as it came; empty when there is no cart
 */
public record Cart(List<CartItem> items, String rawItems) {

    /** No cart known. */
    public static final Cart NONE = new Cart(List.of(), "");

    public Cart {
        items = List.copyOf(items);
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }
}
