package org.merchantconsole.desk;

import java.util.Map;
import java.util.Optional;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.OperationId;
import org.merchantconsole.order.Order;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.order.Transaction;

/**
 * Who asked for a part that the provider has and we do not: somebody here, another console, or somebody on the provider's
 * page. The part's name alone does not tell: it may be missing where it is ours, and it may be a console's where it is not.
 */
final class Askers {
    private final OrderStore store;
    private final Sentences sentences;

    Askers(OrderStore store, Sentences sentences) {
        this.store = store;
        this.sentences = sentences;
    }

    /** The order that an action of ours named like this belongs to. */
    Optional<OrderKey> order(String name) {
        return name.isBlank()
                ? Optional.empty()
                : store.intent(new OperationId(name)).map(Intent::order);
    }

    /** A sentence; empty for what nobody of the merchant's asks for, such as a chargeback. */
    String of(Order ours, Transaction part) {
        return switch (part.kind()) {
            case REFUND, CAPTURE, SHIPMENT -> sentence(ours, part);
            case PAYMENT, CHARGEBACK -> "";
        };
    }

    private String sentence(Order ours, Transaction part) {
        String name = part.orderId();
        Intent named = store.intent(new OperationId(name))
                .filter(intent -> intent.order().equals(ours.key()))
                .orElse(null);
        if (named != null) {
            return words("drift.asked", named);
        }
        if (OperationId.isOurs(name)) {
            return sentences.of("drift.otherConsole");
        }
        Intent open = ours.inFlight();
        return open != null && mayHaveLeft(open) && Proof.mayBe(part, open, ours.key())
                ? words("drift.mayBe", open)
                : sentences.of("drift.elsewhere");
    }

    private static boolean mayHaveLeft(Intent intent) {
        return intent.state() != Intent.State.STAGED && intent.state() != Intent.State.DUE;
    }

    private String words(String key, Intent intent) {
        return sentences.texts().of(key, Map.of("staff", intent.staff(), "asked", intent.stagedAt()));
    }
}
