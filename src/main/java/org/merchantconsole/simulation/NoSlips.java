package org.merchantconsole.simulation;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.merchantconsole.order.AuditEntry;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.SlipStore;

/** Histories print nothing. */
final class NoSlips implements SlipStore {

    @Override
    public void printed(Collection<OrderKey> orders, Instant at, String by, AuditEntry audit) {}

    @Override
    public Map<OrderKey, Slips> slips(Collection<OrderKey> orders) {
        return Map.of();
    }
}
