package org.merchantconsole.order;

import java.math.BigDecimal;

/**
 * A line of the cart, as the provider has it.
 *
 * @param itemId {@code merchant_item_id}
 * @param unitPrice decimal major units without VAT, up to 10 decimals
 * @param quantity negative for a line that was given back
 * @param taxSelector {@code tax_table_selector}; must be sent back unchanged in a refund
 * @param taxRate the rate that the selector leads to, as a fraction (0.21)
 */
public record CartItem(
        String itemId,
        String name,
        String description,
        BigDecimal unitPrice,
        BigDecimal quantity,
        String taxSelector,
        BigDecimal taxRate) {}
