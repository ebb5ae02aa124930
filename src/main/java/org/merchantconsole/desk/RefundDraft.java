package org.merchantconsole.desk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.Cart;
import org.merchantconsole.order.CartItem;
import org.merchantconsole.status.Action;

/**
 * A refund by article in the making: which lines can be given back, how many of each are chosen, and what they come to.
 * Immutable; {@link #with} gives the next one.
 *
 * @param lines one per article number, in the cart's order
 * @param currency the payment's
 */
public record RefundDraft(List<Line> lines, Currency currency) {

    public RefundDraft {
        lines = List.copyOf(lines);
    }

    /**
     * An article.
     *
     * @param itemId {@code merchant_item_id}
     * @param unitPrice decimal major units without VAT
     * @param taxRate fraction, for example 0.21
     * @param remaining how many can still be given back, earlier refund lines taken off
     * @param gross what one of it costs with VAT, for the eye; sums are rounded as a whole
     * @param chosen how many are to be given back
     */
    public record Line(
            String itemId,
            String name,
            BigDecimal unitPrice,
            BigDecimal taxRate,
            String taxSelector,
            int remaining,
            Money gross,
            int chosen) {}

    /** The draft of a cart, nothing chosen. Articles of which nothing or no whole piece is left are not listed. */
    static RefundDraft of(Cart cart, Currency currency) {
        Map<String, CartItem> first = new LinkedHashMap<>();
        Map<String, BigDecimal> left = new LinkedHashMap<>();
        for (CartItem item : cart.items()) {
            left.merge(item.itemId(), item.quantity(), BigDecimal::add);
            if (item.quantity().signum() > 0) {
                first.putIfAbsent(item.itemId(), item);
            }
        }
        List<Line> lines = new ArrayList<>();
        first.forEach((id, item) -> {
            int remaining = left.getOrDefault(id, BigDecimal.ZERO)
                    .setScale(0, RoundingMode.FLOOR)
                    .intValue();
            if (remaining > 0) {
                Money gross = CartSum.round(item.unitPrice().multiply(BigDecimal.ONE.add(item.taxRate())), currency);
                lines.add(new Line(
                        id, item.name(), item.unitPrice(), item.taxRate(), item.taxSelector(), remaining, gross, 0));
            }
        });
        return new RefundDraft(lines, currency);
    }

    /** The same with another number of one article, held between none and what remains. */
    public RefundDraft with(String itemId, int quantity) {
        return new RefundDraft(
                lines.stream()
                        .map(line -> line.itemId().equals(itemId)
                                ? new Line(
                                        line.itemId(),
                                        line.name(),
                                        line.unitPrice(),
                                        line.taxRate(),
                                        line.taxSelector(),
                                        line.remaining(),
                                        line.gross(),
                                        Math.clamp(quantity, 0, line.remaining()))
                                : line)
                        .toList(),
                currency);
    }

    /** All that remains of every article. */
    public RefundDraft withAll() {
        RefundDraft all = this;
        for (Line line : lines) {
            all = all.with(line.itemId(), line.remaining());
        }
        return all;
    }

    /** What is chosen, as the action wants it. */
    public List<Action.Line> chosen() {
        return lines.stream()
                .filter(line -> line.chosen() > 0)
                .map(line -> new Action.Line(line.itemId(), line.chosen()))
                .toList();
    }

    /**
     * What the chosen lines come to, by the provider's rounding rule for carts: the sum of price times quantity, rounded half
     * up to the currency's decimals, and the sum of the VAT, rounded in the same way.
     */
    public Money amount() {
        CartSum sum = new CartSum();
        for (Line line : lines) {
            sum.add(line.unitPrice(), BigDecimal.valueOf(line.chosen()), line.taxRate());
        }
        return sum.in(currency);
    }

    /** The lines that the provider will get on top of the unchanged cart, to be shown before they are sent. */
    public String preview() {
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            if (line.chosen() > 0) {
                text.append("""
                        { "merchant_item_id": "%s", "name": "%s", "unit_price": %s, "quantity": -%d, \
                        "tax_table_selector": "%s" }
                        """.formatted(
                                escaped(line.itemId()),
                                escaped(line.name()),
                                line.unitPrice().toPlainString(),
                                line.chosen(),
                                escaped(line.taxSelector())));
            }
        }
        return text.toString().strip();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
