package org.merchantconsole.simulation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.merchantconsole.order.AuditEntry;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.ReviewStore;

/** Histories have no reviewers who look back, and claims stop nobody there. */
final class NoReviews implements ReviewStore {

    @Override
    public List<Kin> kin(OrderKey order, int limit) {
        return List.of();
    }

    @Override
    public List<Tally> tallies(String staff) {
        return List.of();
    }

    @Override
    public Map<OrderKey, Claim> claims(Instant from) {
        return Map.of();
    }

    @Override
    public boolean claim(OrderKey order, Claim claim, Instant from, AuditEntry audit) {
        return false;
    }

    @Override
    public boolean release(OrderKey order, AuditEntry audit) {
        return false;
    }
}
