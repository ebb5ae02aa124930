package org.merchantconsole.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.merchantconsole.order.AuditEntry;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.SlipStore;

/** Printed packing slips in the database. */
final class PrintedSlips implements SlipStore {
    /** Two values each, far below what a statement may have. */
    private static final int AT_ONCE = 400;

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
        List<OrderKey> asked = orders.stream().distinct().toList();
        return database.read(session -> {
            Map<OrderKey, Slips> found = new HashMap<>();
            for (int from = 0; from < asked.size(); from += AT_ONCE) {
                slips(session, asked.subList(from, Math.min(from + AT_ONCE, asked.size())), found);
            }
            return found;
        });
    }

    private static void slips(Session session, List<OrderKey> orders, Map<OrderKey, Slips> found) throws SQLException {
        List<Object> values = new ArrayList<>();
        orders.forEach(order -> values.addAll(List.of(order.site(), order.id())));
        session.list(
                        """
                        SELECT orders.site, orders.order_id, count(*), max(slips.at), ifnull((
                            SELECT latest.by FROM slips AS latest
                            WHERE latest.order_key = orders.id ORDER BY latest.at DESC LIMIT 1), '')
                        FROM orders JOIN slips ON slips.order_key = orders.id
                        WHERE (orders.site, orders.order_id) IN (VALUES
                        """ + String.join(", ", Collections.nCopies(orders.size(), "(?, ?)")) + ") GROUP BY orders.id",
                        row -> Map.entry(
                                new OrderKey(row.text(), row.text()),
                                new Slips((int) row.number(), row.instant(), row.text())),
                        values.toArray())
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
    }
}
