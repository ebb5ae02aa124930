package org.merchantconsole.ui.list;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.OrderRow;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.ui.MoneyText;
import org.merchantconsole.ui.PairText;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.TimeText;

/**
 * The words of one list: its texts are the keys {@code <screen>.title}, {@code <screen>.stake} (count and money),
 * {@code <screen>.urgent}, {@code <screen>.soon}, {@code <screen>.empty} and {@code <screen>.empty.detail}.
 *
 * @param screen the screen's id
 */
public record ListWords(String screen, Texts texts, TimeText times) {

    public String title() {
        return texts.get(screen + ".title");
    }

    public String empty() {
        return texts.get(screen + ".empty");
    }

    public String emptyDetail() {
        return texts.get(screen + ".empty.detail");
    }

    /** Beside the heading: how many, how much, what is urgent; empty while nothing was counted. */
    public String stake(OrderStore.@Nullable Total total) {
        if (total == null) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        parts.add(texts.get(screen + ".stake", total.count()));
        if (!total.money().isEmpty()) {
            parts.add(MoneyText.all(total.money(), texts.locale()));
        }
        if (total.urgent() > 0) {
            parts.add(texts.get(screen + ".urgent", total.urgent()));
        } else if (total.soon() > 0) {
            parts.add(texts.get(screen + ".soon", total.soon()));
        }
        return String.join(" · ", parts);
    }

    /** A row as a screen reader says it. */
    public String spoken(OrderRow row) {
        List<String> parts = new ArrayList<>();
        parts.add(row.key().id());
        parts.add(row.customer());
        parts.add(MoneyText.of(row.amount(), texts.locale()));
        parts.add(PairText.words(row.status()));
        if (row.dueAt() != null) {
            parts.add(times.relative(row.dueAt()));
        }
        if (!row.pinned().isEmpty()) {
            parts.add(texts.get("list.pinned", row.pinned()));
        }
        return String.join(", ", parts);
    }
}
