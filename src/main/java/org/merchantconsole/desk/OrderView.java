package org.merchantconsole.desk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.money.Money;
import org.merchantconsole.order.Order;
import org.merchantconsole.status.ActionKind;
import org.merchantconsole.status.Deadline;
import org.merchantconsole.status.Family;
import org.merchantconsole.status.State;
import org.merchantconsole.status.Verdict;

/**
 * An order with all that the engine says about it now.
 *
 * @param state its row of the state tables; null for a pair outside them
 * @param family what its pair amounts to
 * @param deadlines its own and those of its open refunds and chargebacks, soonest first
 * @param actions every action, allowed or refused with the reason
 * @param expectedNext the row that comes next when all goes well; null when nothing is to be expected
 * @param refundable what can still be given back, refunds under way taken off
 * @param pending refunds that are asked for and not done, unknown ones included
 */
public record OrderView(
        Order order,
        @Nullable State state,
        Family family,
        List<Deadline> deadlines,
        Map<ActionKind, Verdict> actions,
        @Nullable State expectedNext,
        Money refundable,
        Money pending) {

    public OrderView {
        deadlines = List.copyOf(deadlines);
        actions = Map.copyOf(actions);
    }

    /** Whether the engine allows the action, as far as it can tell without its figures. */
    public boolean allows(ActionKind action) {
        return actions.get(action) instanceof Verdict.Allowed;
    }
}
