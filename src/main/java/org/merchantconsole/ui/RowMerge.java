package org.merchantconsole.ui;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javafx.collections.ObservableList;

/**
 * Makes one list of rows equal to another with as few changes as the eye should see: rows that stay are set in place, rows
 * that went are taken out, rows that came are put in. A table keeps its scroll position through it.
 */
public final class RowMerge {

    /** From so many moved rows on, replacing all is cheaper than moving one by one, and no calmer. */
    private static final int MANY = 100;

    private RowMerge() {}

    /** @param key what a row is known by, however its words change */
    public static <R, K> void into(ObservableList<R> rows, List<R> wanted, Function<? super R, K> key) {
        Set<K> staying = new HashSet<>();
        wanted.forEach(row -> staying.add(key.apply(row)));
        rows.removeIf(row -> !staying.contains(key.apply(row)));
        int moved = 0;
        for (int i = 0; i < wanted.size(); i++) {
            R row = wanted.get(i);
            if (i >= rows.size()) {
                rows.addAll(wanted.subList(i, wanted.size()));
                return;
            }
            if (key.apply(rows.get(i)).equals(key.apply(row))) {
                if (!rows.get(i).equals(row)) {
                    rows.set(i, row);
                }
            } else if (++moved > MANY) {
                rows.setAll(wanted);
                return;
            } else {
                removeLater(rows, i, key.apply(row), key);
                rows.add(i, row);
            }
        }
        rows.remove(wanted.size(), rows.size());
    }

    private static <R, K> void removeLater(ObservableList<R> rows, int from, K gone, Function<? super R, K> key) {
        for (int i = from; i < rows.size(); i++) {
            if (key.apply(rows.get(i)).equals(gone)) {
                rows.remove(i);
                return;
            }
        }
    }
}
