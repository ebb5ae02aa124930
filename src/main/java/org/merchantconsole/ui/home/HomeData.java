package org.merchantconsole.ui.home;

import java.util.List;
import java.util.Map;
import org.merchantconsole.order.AuditEntry;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.OrderStore.Due;
import org.merchantconsole.order.OrderStore.Total;
import org.merchantconsole.order.Queue;

/**
 * What the first screen shows, as one look into the database.
 *
 * @param due the deadlines of the radar's days
 * @param intents the latest intents, newest first
 * @param audit the latest rows of the audit, newest first
 */
public record HomeData(Map<Queue, Total> totals, List<Due> due, List<Intent> intents, List<AuditEntry> audit) {

    public HomeData {
        totals = Map.copyOf(totals);
        due = List.copyOf(due);
        intents = List.copyOf(intents);
        audit = List.copyOf(audit);
    }
}
