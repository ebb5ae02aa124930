package org.merchantconsole.store;

import java.time.Instant;
import java.util.List;
import org.merchantconsole.order.Hold;
import org.merchantconsole.order.HoldStore;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.Queue;

/** Pauses of reminders in the database. */
final class Holds implements HoldStore {
    private final Database database;

    Holds(Database database) {
        this.database = database;
    }

    @Override
    public List<Paused> between(Instant from, Instant until) {
        return database.read(session -> session.list(
                "SELECT site, order_id, trim(ifnull(first_name, '') || ' ' || ifnull(last_name, '')), amount, currency, "
                        + Where.in(Queue.REMINDERS)
                        + """
                        , starts, ends, holds.reason, holds.by, by_email, day
                        FROM holds
                        JOIN orders ON orders.id = holds.order_key
                        LEFT JOIN promised_returns USING (order_key, position)
                        LEFT JOIN customers ON customers.order_key = orders.id
                        WHERE confirmed = 1 AND (starts >= ? AND starts < ? OR ends >= ? AND ends < ?)
                        ORDER BY ends, orders.id
                        """,
                row -> new Paused(
                        new OrderKey(row.text(), row.text()),
                        row.text(),
                        row.money(),
                        row.flag(),
                        new Hold(
                                row.instant(),
                                row.instant(),
                                row.text(),
                                row.text(),
                                row.flag(),
                                true,
                                row.dayOrNull())),
                from,
                until,
                from,
                until));
    }
}
