package org.merchantconsole.desk;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.Order;
import org.merchantconsole.status.Action;

/**
 * Above what a held payment is never accepted together with others, but alone, with its evidence in sight. A score that is
 * not known is above no limit.
 *
 * @param score the highest fraud score; 0 for no limit
 * @param amount the highest amount in whole units of whatever currency the order is in; 0 for no limit
 */
public record BatchLimits(int score, int amount) {

    /** Everything may be accepted together. */
    public static final BatchLimits NONE = new BatchLimits(0, 0);

    /** Which limit keeps an action on an order out, as a sentence with what to do instead; empty when none does. */
    Optional<String> why(Order order, Action action, Locale locale) {
        if (!(action instanceof Action.Accept)) {
            return Optional.empty();
        }
        Texts texts = new Texts("batch", locale);
        if (score > 0 && order.score() > score) {
            return Optional.of(texts.of("limit.score", Map.of("score", order.score(), "limit", score)));
        }
        BigDecimal most = BigDecimal.valueOf(amount);
        if (amount > 0 && order.amount().major().compareTo(most) > 0) {
            return Optional.of(texts.of(
                    "limit.amount",
                    Map.of(
                            "amount",
                            order.amount(),
                            "limit",
                            Money.ofMajor(most, order.amount().currency()))));
        }
        return Optional.empty();
    }
}
