package org.merchantconsole.status;

import java.util.Map;

/** Why the tables do not list an action for a row: the sentence that helps most. */
final class NotListed {
    private final Question question;
    private final State state;
    private final Facts facts;

    NotListed(Question question) {
        this.question = question;
        this.state = question.state();
        this.facts = question.facts();
    }

    Verdict refusal() {
        if (question.kind() == ActionKind.CANCEL_REFUND && state.family() == Family.REFUND_DONE) {
            return question.refuse(Rule.REFUND_HAS_LEFT, Map.of("until", Days.nextMidnight(facts.created())));
        }
        if (facts.kind() != Kind.PAYMENT) {
            return question.refuse(over(Rule.NOT_IN_THIS_STATE));
        }
        return switch (question.kind()) {
            case REFUND, REFUND_LINES -> refund();
            case CANCEL -> cancel();
            case SHIP, PARTIAL_SHIP -> question.refuse(ship());
            case EXTEND -> extend();
            case HOLD, RESUME -> hold();
            case ACCEPT, DECLINE -> question.refuse(pending() ? Rule.PROVIDER_DECIDES : over(Rule.NOT_IN_THIS_STATE));
            default -> question.refuse(over(Rule.NOT_IN_THIS_STATE));
        };
    }

    private Verdict refund() {
        Rule rule = switch (state.family()) {
            case REVIEW -> Rule.HELD_DECLINE_INSTEAD;
            case REFUNDED -> Rule.ALREADY_REFUNDED;
            case CHARGEBACK -> Rule.CHARGEBACK_OPEN;
            case CANCELLED, DECLINED, EXPIRED -> state.isFinal() ? Rule.FINAL_STATE : Rule.NOT_PAID_YET;
            case PAID -> ownFunds() ? Rule.OWN_FUNDS_NO_REFUND : Rule.NOT_IN_THIS_STATE;
            default -> Rule.NOT_PAID_YET;
        };
        return question.refuse(rule);
    }

    private Verdict cancel() {
        if (state.family() == Family.SHIP && (facts.flow() == Flow.PAD || facts.flow() == Flow.KLARNA)) {
            String setting = facts.flow() == Flow.PAD ? "padCancelBeforeShipment" : "klarnaCancelByApi";
            return question.refuseByTables(Rule.NEEDS_SETTING, Map.of("setting", setting));
        }
        Rule rule = switch (state.family()) {
            case PAID, PARTLY_REFUNDED, SHIP -> Rule.PAID_REFUND_INSTEAD;
            case TRANSIT -> facts.flow() == Flow.DIRDEB ? Rule.PROVIDER_DECIDES : Rule.PAID_REFUND_INSTEAD;
            default -> over(Rule.NOT_IN_THIS_STATE);
        };
        return question.refuse(rule);
    }

    private Rule ship() {
        if (!ships()) {
            return state.family() == Family.REVIEW ? Rule.NOT_IN_THIS_STATE : Rule.NOT_A_SHIPPING_METHOD;
        }
        return wasShipped() ? Rule.ALREADY_SHIPPED : over(Rule.NOT_IN_THIS_STATE);
    }

    private Verdict extend() {
        if (!ships()) {
            return question.refuse(Rule.NOT_A_SHIPPING_METHOD);
        }
        if (wasShipped()) {
            // Whoever wants to give the customer time after Shipped means the pause of reminders.
            return Moves.lists(state, ActionKind.HOLD)
                    ? question.refuse(Rule.ALREADY_SHIPPED, Map.of(), ActionKind.HOLD)
                    : question.refuse(Rule.ALREADY_SHIPPED);
        }
        return question.refuse(over(Rule.NOT_IN_THIS_STATE));
    }

    private Verdict hold() {
        if (facts.flow() != Flow.PAD || (state.isFinal() && state.family() != Family.PAID)) {
            return question.refuse(over(Rule.NOT_IN_THIS_STATE));
        }
        // Whoever wants to pause before Shipped means the time to ship.
        return Moves.lists(state, ActionKind.EXTEND)
                ? question.refuse(Rule.NOTHING_TO_PAUSE, Map.of(), ActionKind.EXTEND)
                : question.refuse(Rule.NOTHING_TO_PAUSE);
    }

    /** The rule of a row that is over, or else the one given. */
    private Rule over(Rule otherwise) {
        if (!state.isFinal()) {
            return otherwise;
        }
        return state.family() == Family.EXPIRED ? Rule.EXPIRED_FOR_GOOD : Rule.FINAL_STATE;
    }

    /** Uncleared in both halves without a decision of the merchant: the provider or the bank is at it. */
    private boolean pending() {
        return state.pair().equals(Pairs.UNCLEARED_UNCLEARED) && state.family() != Family.REVIEW;
    }

    private boolean ownFunds() {
        return facts.flow() == Flow.PAD && state.pair().equals(Pairs.COMPLETED_COMPLETED);
    }

    private boolean wasShipped() {
        return state.pair().order() == OrderStatus.SHIPPED
                || (question.past().shipped().isPresent() && !state.isFinal());
    }

    private boolean ships() {
        int table = question.tables().table(facts.flow(), facts.method());
        return question.tables().rows(table).stream().anyMatch(row -> Moves.lists(row, ActionKind.SHIP));
    }
}
