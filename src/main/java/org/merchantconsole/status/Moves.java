package org.merchantconsole.status;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.merchantconsole.money.Money;

/** What actions do to a state: whether its row lists them, which row they lead to, and what they are good for. */
final class Moves {

    private static final Set<Family> MONEY_WITH_CUSTOMER =
            EnumSet.of(Family.CANCELLED, Family.DECLINED, Family.EXPIRED, Family.REFUNDED, Family.CHARGEBACK);

    private Moves() {}

    /**
     * Whether the row lists the action. A listed refund stands for both ways of asking for it, by amount and by lines,
     * and whoever may pause may also end the pause.
     */
    static boolean lists(State state, ActionKind action) {
        ActionKind listed = switch (action) {
            case REFUND_LINES -> ActionKind.REFUND;
            case RESUME -> ActionKind.HOLD;
            default -> action;
        };
        return state.staff().contains(listed);
    }

    /** Whether the action, taken to its end, leads to a row like this one. */
    static boolean leadsTo(ActionKind action, State target) {
        return switch (action) {
            case ACCEPT -> target.family() == Family.PAID || target.family() == Family.CAPTURE;
            case DECLINE, CANCEL, CANCEL_RESERVATION, CANCEL_REFUND -> target.family() == Family.CANCELLED;
            case SHIP -> target.family() == Family.TRANSIT;
            case REFUND, REFUND_LINES -> target.family() == Family.REFUNDED;
            case CAPTURE, COMPLETE_OWN_FUNDS -> target.family() == Family.PAID;
            case ACCEPT_CHARGEBACK -> target.family() == Family.CHARGEBACK;
            default -> false;
        };
    }

    /** As {@link #leadsTo(ActionKind, State)}; of what is left, a smaller refund leads to partly refunded only. */
    static boolean leadsTo(Action action, Money left, State target) {
        boolean part = switch (action.kind()) {
            case REFUND, REFUND_LINES -> {
                Money amount = action.money();
                yield amount != null && amount.sameCurrency(left) && amount.compareTo(left) < 0;
            }
            default -> false;
        };
        return part ? target.family() == Family.PARTLY_REFUNDED : leadsTo(action.kind(), target);
    }

    /** What undoes the effect of an action that was executed, the nearest first; empty where nothing does. */
    static List<ActionKind> reverses(ActionKind action) {
        return switch (action) {
            case REFUND, REFUND_LINES -> List.of(ActionKind.CANCEL_REFUND);
            case CANCEL_REFUND -> List.of(ActionKind.REFUND, ActionKind.REFUND_LINES);
            case ACCEPT, CAPTURE, SHIP, PARTIAL_SHIP -> List.of(ActionKind.REFUND, ActionKind.REFUND_LINES);
            case HOLD -> List.of(ActionKind.RESUME);
            case RESUME -> List.of(ActionKind.HOLD);
            case DECLINE, CANCEL, CANCEL_RESERVATION -> List.of(ActionKind.DUPLICATE, ActionKind.PAYMENT_LINK);
            case EXTEND, DISPUTE, ACCEPT_CHARGEBACK, COMPLETE_OWN_FUNDS, PAYMENT_LINK, DUPLICATE -> List.of();
        };
    }

    /** Whether a transaction of the family has what somebody wanted who asked for the action. */
    static boolean serves(ActionKind action, Family family) {
        return switch (action) {
            case REFUND, REFUND_LINES, CANCEL, DECLINE, CANCEL_RESERVATION -> MONEY_WITH_CUSTOMER.contains(family);
            case ACCEPT, CAPTURE -> family == Family.PAID;
            case SHIP, PARTIAL_SHIP -> family == Family.TRANSIT || family == Family.PAID;
            default -> false;
        };
    }
}
