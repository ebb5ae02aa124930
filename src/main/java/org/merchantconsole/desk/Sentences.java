package org.merchantconsole.desk;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.Command;
import org.merchantconsole.order.Order;
import org.merchantconsole.status.Action;
import org.merchantconsole.status.ActionKind;

/** What the desks say of an outcome, in the language of the settings. */
final class Sentences {
    private final Texts texts;

    Sentences(Locale locale) {
        this.texts = new Texts("sentences", locale);
    }

    Texts texts() {
        return texts;
    }

    String of(String key) {
        return texts.of(key);
    }

    /** What was done, and the pair that the provider reports now. */
    String done(Action action, Order after, Command.@Nullable Receipt receipt) {
        Map<String, Object> values = new HashMap<>();
        values.put("order", after.key().id());
        values.put("status", after.status().toString());
        Money amount = action.money();
        values.put("amount", amount == null ? after.amount() : amount);
        if (receipt != null && receipt.until() != null) {
            values.put("until", receipt.until());
        } else if (action instanceof Action.Hold hold) {
            values.put("until", hold.until());
        } else if (after.shipBy() != null) {
            values.put("until", after.shipBy());
        }
        if (action instanceof Action.Evidence evidence) {
            values.put("file", evidence.file());
            return texts.of("done.EVIDENCE", values);
        }
        ActionKind kind = action.kind();
        return texts.of("done." + kind.name(), values);
    }

    String overtaken(Order order) {
        return texts.of("overtaken", Map.of("status", order.status().toString()));
    }
}
