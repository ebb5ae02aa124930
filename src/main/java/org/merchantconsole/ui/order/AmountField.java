package org.merchantconsole.ui.order;

import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.merchantconsole.desk.AmountText;
import org.merchantconsole.money.Money;
import org.merchantconsole.ui.MoneyText;
import org.merchantconsole.ui.Texts;

/** An amount that somebody types, with its limits. The engine checks again; this only saves a round. */
final class AmountField {

    private final Money most;
    private final Texts texts;
    private final StringProperty text;

    AmountField(Money preset, Money most, Texts texts) {
        this.most = most;
        this.texts = texts;
        this.text = new SimpleStringProperty(MoneyText.figures(preset, texts.locale()));
    }

    Form.Field.Text field(String label) {
        return new Form.Field.Text(label, text, most.currency().getCurrencyCode(), true);
    }

    private Optional<Money> typed() {
        return AmountText.parse(text.get(), most.currency());
    }

    /** What is wrong with it, a sentence; empty when nothing is. */
    String problem() {
        Optional<Money> money = typed();
        if (money.isEmpty()) {
            return texts.get("order.form.amount.bad", MoneyText.figures(most, texts.locale()));
        }
        if (!money.get().isPositive()) {
            return texts.get("order.form.amount.zero");
        }
        return money.get().compareTo(most) > 0
                ? texts.get("order.form.amount.above", MoneyText.of(most, texts.locale()))
                : "";
    }

    /** The amount; only when there is no {@link #problem}. */
    Money money() {
        return typed().orElseThrow();
    }

    /** The amount in words; a dash while it is none. */
    String words() {
        return typed().map(money -> MoneyText.of(money, texts.locale())).orElse("–");
    }

    /** What would be left. */
    String rest() {
        return typed().filter(money -> money.compareTo(most) <= 0)
                .map(money -> MoneyText.of(most.minus(money), texts.locale()))
                .orElse("–");
    }
}
