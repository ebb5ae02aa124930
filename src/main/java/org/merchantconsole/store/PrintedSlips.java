package org.merchantconsole.store;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.merchantconsole.order.AuditEntry;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.SlipStore;

/** Printed packing slips in the database. */
final class PrintedSlips implements SlipStore {
    private final Database database;

    PrintedSlips(Database database) {
        this.database = database;
    }

    @Override
    public void printed(Collection<OrderKey> orders, Instant at, String by, AuditEntry audit) {
        database.write(session -> {
            for (OrderKey order : orders) {
                OptionalLong key = OrderLoading.key(session, order);
                if (key.isPresent()) {
                    session.run("INSERT INTO slips (order_key, at, by) VALUES (?, ?, ?)", key.getAsLong(), at, by);
                }
            }
            AuditLog.add(session, audit);
            return orders.size();
        });
    }

    @Override
    public Map<OrderKey, Slips> slips(Collection<OrderKey> orders) {
        return database.read(session -> {
            Map<OrderKey, Slips> found = new HashMap<>();
            for (OrderKey order : orders) {
                session.list(
                                """
                                SELECT count(*), max(slips.at), ifnull((
                                    SELECT latest.by FROM slips AS latest
                                    WHERE latest.order_key = orders.id ORDER BY latest.at DESC LIMIT 1), '')
                                FROM orders JOIN slips ON slips.order_key = orders.id
                                WHERE orders.site = ? AND orders.order_id = ?
                                GROUP BY orders.id
                                """,
                                row -> new Slips((int) row.number(), row.instant(), row.text()),
                                order.site(),
                                order.id())
                        .forEach(slips -> found.put(order, slips));
            }
            return found;
        });
    }
}
