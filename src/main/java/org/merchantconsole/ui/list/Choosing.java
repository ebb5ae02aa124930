package org.merchantconsole.ui.list;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderRow;
import org.merchantconsole.order.OrderStore;

/**
 * Which orders of a list are chosen: some by name, or everything that matches but some. "Everything" is a wish and no list of
 * ids, so it holds for a hundred thousand as well as for two, and for those that come later.
 */
public final class Choosing {

    private final Set<OrderKey> named = new LinkedHashSet<>();
    private final Map<OrderKey, Money> amounts = new HashMap<>();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private @Nullable OrderKey anchor;
    private boolean all;

    /** Counts up with every change. */
    public ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    public boolean isEmpty() {
        return !all && named.isEmpty();
    }

    /** Whether everything that matches is chosen, but for those that were taken out. */
    public boolean isAll() {
        return all;
    }

    public boolean holds(OrderKey key) {
        return all != named.contains(key);
    }

    /** Chooses an order, or no longer. */
    public void toggle(OrderRow row) {
        amounts.put(row.key(), row.amount());
        if (!named.remove(row.key())) {
            named.add(row.key());
        }
        anchor = row.key();
        changed();
    }

    /** Chooses everything that matches. */
    public void everything() {
        named.clear();
        all = true;
        anchor = null;
        changed();
    }

    /** Chooses nothing; false when nothing was chosen. */
    public boolean nothing() {
        boolean some = !isEmpty();
        named.clear();
        all = false;
        anchor = null;
        if (some) {
            changed();
        }
        return some;
    }

    /** Chooses what stands between the order where choosing began and the one where the cursor came to, both included. */
    public void range(List<OrderRow> rows, @Nullable OrderKey from, OrderKey to) {
        OrderKey start = anchor == null ? from : anchor;
        int first = place(rows, start == null ? to : start);
        int last = place(rows, to);
        if (first < 0 || last < 0) {
            return;
        }
        all = false;
        named.clear();
        for (OrderRow row : rows.subList(Math.min(first, last), Math.max(first, last) + 1)) {
            named.add(row.key());
            amounts.put(row.key(), row.amount());
        }
        anchor = rows.get(first).key();
        changed();
    }

    /** Chooses exactly these. */
    public void only(Collection<OrderKey> keys) {
        named.clear();
        named.addAll(keys);
        all = false;
        anchor = null;
        changed();
    }

    private static int place(List<OrderRow> rows, OrderKey key) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).key().equals(key)) {
                return i;
            }
        }
        return -1;
    }

    /** Rows that are shown, for their amounts. */
    void known(List<OrderRow> rows) {
        if (!isEmpty()) {
            rows.forEach(row -> amounts.put(row.key(), row.amount()));
            changed();
        }
    }

    /** The orders that are named: the chosen ones, or those that are not. */
    public List<OrderKey> named() {
        return List.copyOf(named);
    }

    /** What is chosen at this moment, for another thread; everything when nothing is. */
    Predicate<OrderKey> now() {
        Set<OrderKey> copy = Set.copyOf(named);
        boolean every = all || named.isEmpty();
        return key -> every != copy.contains(key);
    }

    /** How many are chosen, of so many that match. */
    public long count(OrderStore.@Nullable Total matching) {
        return all ? (matching == null ? 0 : matching.count()) - named.size() : named.size();
    }

    /** What they come to, per currency. */
    public List<Money> sum(OrderStore.@Nullable Total matching) {
        Map<String, Money> sums = new TreeMap<>();
        if (all && matching != null) {
            matching.money().forEach(money -> add(sums, money));
        }
        for (OrderKey key : named) {
            Money amount = amounts.get(key);
            if (amount != null) {
                add(sums, all ? amount.negate() : amount);
            }
        }
        return new ArrayList<>(sums.values());
    }

    private static void add(Map<String, Money> sums, Money money) {
        sums.merge(money.currency().getCurrencyCode(), money, Money::plus);
    }

    private void changed() {
        changes.set(changes.get() + 1);
    }
}
