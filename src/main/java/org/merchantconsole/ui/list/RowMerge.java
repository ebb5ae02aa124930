package org.merchantconsole.ui.list;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.collections.ObservableList;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderRow;

/**
 * Makes one list of rows equal to another with as few changes as the eye should see: rows that stay are set in place, rows
 * that went are taken out, rows that came are put in. A table keeps its scroll position through it.
 */
final class RowMerge {

    /** From so many moved rows on, replacing all is cheaper than moving one by one, and no calmer. */
    private static final int MANY = 100;

    private RowMerge() {}

    static void into(ObservableList<OrderRow> rows, List<OrderRow> wanted) {
        Set<OrderKey> staying = new HashSet<>();
        wanted.forEach(row -> staying.add(row.key()));
        rows.removeIf(row -> !staying.contains(row.key()));
        int moved = 0;
        for (int i = 0; i < wanted.size(); i++) {
            OrderRow row = wanted.get(i);
            if (i >= rows.size()) {
                rows.addAll(wanted.subList(i, wanted.size()));
                return;
            }
            if (rows.get(i).key().equals(row.key())) {
                if (!rows.get(i).equals(row)) {
                    rows.set(i, row);
                }
            } else if (++moved > MANY) {
                rows.setAll(wanted);
                return;
            } else {
                removeLater(rows, i, row.key());
                rows.add(i, row);
            }
        }
        rows.remove(wanted.size(), rows.size());
    }

    private static void removeLater(ObservableList<OrderRow> rows, int from, OrderKey key) {
        for (int i = from; i < rows.size(); i++) {
            if (rows.get(i).key().equals(key)) {
                rows.remove(i);
                return;
            }
        }
    }
}
