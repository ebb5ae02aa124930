package org.merchantconsole.status;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the history of a transaction tells: since when it is where it is, and when it was paid or Shipped. */
final class Past {
    private static final Set<Family> PAID = Set.of(Family.PAID, Family.PARTLY_REFUNDED, Family.REFUNDED);

    private final Facts facts;
    private final Tables tables;

    Past(Facts facts, Tables tables) {
        this.facts = facts;
        this.tables = tables;
    }

    /** When the transaction came into the family that it is in now; other spellings of the family do not count anew. */
    Instant since(Family family) {
        Instant since = facts.created();
        List<Facts.Step> steps = facts.history();
        for (int index = steps.size() - 1; index >= 0; index--) {
            if (family(steps.get(index)) != family) {
                break;
            }
            since = steps.get(index).at();
        }
        return since;
    }

    /** When the order was marked Shipped; empty when it never was. */
    Optional<Instant> shipped() {
        return facts.history().stream()
                .filter(step -> step.status().normalised().order() == OrderStatus.SHIPPED)
                .map(Facts.Step::at)
                .findFirst();
    }

    /** When the payment was completed; empty when the money has not come. */
    Optional<Instant> paid() {
        return facts.history().stream()
                .filter(step -> PAID.contains(family(step)))
                .map(Facts.Step::at)
                .findFirst();
    }

    /** Whether the history holds the pair before the current one. */
    Optional<Instant> leftAfter(Pair pair) {
        List<Facts.Step> steps = facts.history();
        for (int index = steps.size() - 1; index > 0; index--) {
            if (steps.get(index - 1).status().normalised().equals(pair)) {
                return Optional.of(steps.get(index).at());
            }
        }
        return Optional.empty();
    }

    /** The pause of reminders that runs at the moment. */
    Optional<Facts.Pause> pause(Instant now) {
        return facts.holds().stream()
                .filter(pause -> !pause.from().isAfter(now) && pause.until().isAfter(now))
                .findFirst();
    }

    /** When an unpaid Pay After Delivery invoice goes to the agency; empty when there is none or it is paid. */
    Optional<Instant> agency() {
        Pair pair = facts.status().normalised();
        boolean unpaid = facts.flow() == Flow.PAD
                && facts.kind() == Kind.PAYMENT
                && pair.transaction() == TransactionStatus.UNCLEARED;
        return unpaid
                ? shipped()
                        .map(at -> ReminderTimeline.of(at, facts.holds(), Tariff.DEFAULT)
                                .agency())
                : Optional.empty();
    }

    private Family family(Facts.Step step) {
        int node = tables.node(
                facts.flow(), facts.method(), facts.kind(), step.status().normalised());
        return node == Tables.UNLISTED ? Family.UNKNOWN : tables.state(node).family();
    }
}
