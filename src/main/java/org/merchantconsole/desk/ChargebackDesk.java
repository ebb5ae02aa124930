package org.merchantconsole.desk;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderStore;

/** Chargebacks: how each stands, and answering it with evidence. */
public final class ChargebackDesk {
    private final OrderStore store;

    ChargebackDesk(OrderStore store) {
        this.store = store;
    }

    /** The chargebacks of some orders; those without one are left out. */
    public Map<OrderKey, Dispute> disputes(Collection<OrderKey> orders) {
        Map<OrderKey, Dispute> found = new LinkedHashMap<>();
        for (OrderKey key : orders) {
            store.find(key).flatMap(Dispute::of).ifPresent(dispute -> found.put(key, dispute));
        }
        return found;
    }
}
