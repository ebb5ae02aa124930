package org.merchantconsole.order;

import org.jspecify.annotations.Nullable;
import org.merchantconsole.status.Kind;
import org.merchantconsole.status.RawPair;

/**
 * A transaction whose pair stands outside the state tables.
 *
 * @param transactionId null for an order that has only a session yet
 */
public record Unlisted(@Nullable TransactionId transactionId, Kind kind, RawPair pair) {

    /** The transaction's number; empty when it has none. */
    String number() {
        return transactionId == null ? "" : transactionId.value();
    }

    /** The row for the list of what could not be taken in. */
    public Quarantined row(Order order, AuditEntry audit) {
        return new Quarantined(
                0,
                audit.at(),
                audit.source(),
                audit.actor(),
                Quarantined.Reason.PAIR,
                order.key(),
                number(),
                kind.name(),
                pair,
                "",
                order.raw(),
                null);
    }
}
