package org.merchantconsole.ui.list;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.merchantconsole.order.OrderKey;

/** The orders that a list is narrowed to, not only those in sight. */
public final class EveryOrder {

    private EveryOrder() {}

    /**
     * Asked for on the window's thread, to be read in the background.
     *
     * @param most more are left out
     */
    public static Callable<List<OrderKey>> of(OrderListModel list, int most) {
        ListSheet.Rows rows = list.everyRow();
        return () -> {
            List<OrderKey> keys = new ArrayList<>();
            rows.each(row -> {
                if (keys.size() < most) {
                    keys.add(row.key());
                }
            });
            return keys;
        };
    }
}
