package org.merchantconsole.ui.home;

import java.util.List;
import java.util.Map;
import org.merchantconsole.desk.RadarDesk.Day;
import org.merchantconsole.order.AuditEntry;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.OrderStore.Total;
import org.merchantconsole.order.Queue;

/**
 * What the first screen shows, as one look into the database.
 *
 * @param days what ends on the days of the radar
 * @param intents the latest intents, newest first
 * @param audit the latest rows of the audit, newest first
 */
public record HomeData(Map<Queue, Total> totals, List<Day> days, List<Intent> intents, List<AuditEntry> audit) {

    public HomeData {
        totals = Map.copyOf(totals);
        days = List.copyOf(days);
        intents = List.copyOf(intents);
        audit = List.copyOf(audit);
    }
}
