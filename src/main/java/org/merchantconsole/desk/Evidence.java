package org.merchantconsole.desk;

import java.util.List;
import java.util.Map;

/**
 * What speaks for and against a held payment, computed from the provider's fields and our own history.
 *
 * @param items in the order of the checklist
 */
public record Evidence(List<Item> items) {

    public Evidence {
        items = List.copyOf(items);
    }

    /** Which way an item points. */
    public enum Sign {
        FOR,
        AGAINST,
        UNCLEAR
    }

    /**
     * One line of the checklist.
     *
     * @param key what was looked at, for example {@code three-d-secure}; windows translate by it
     * @param values figures of the finding by name
     * @param detail the finding as a sentence in the desk's language
     */
    public record Item(Sign sign, String key, Map<String, String> values, String detail) {
        public Item {
            values = Map.copyOf(values);
        }
    }

    /** How many items point the given way. */
    public long count(Sign sign) {
        return items.stream().filter(item -> item.sign() == sign).count();
    }
}
