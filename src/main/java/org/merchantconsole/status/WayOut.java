package org.merchantconsole.status;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The shortest legal way, over actions that the tables list, to what somebody wanted who asked for a refused action:
 * either to a row where the action itself is listed, or to one that serves the same end (money back with the customer,
 * money taken, goods on their way).
 */
final class WayOut {
    private final Tables tables;
    private final Facts facts;

    WayOut(Tables tables, Facts facts) {
        this.tables = tables;
        this.facts = facts;
    }

    private record Place(int node, List<ActionKind> path) {}

    /** The actions in order; a new order where the old one is over and the wish unmet; empty when nothing helps. */
    List<ActionKind> find(int start, ActionKind wanted) {
        Family family = tables.state(start).family();
        if (Moves.serves(wanted, family)) {
            return List.of();
        }
        Deque<Place> places = new ArrayDeque<>(List.of(new Place(start, List.of())));
        Set<Integer> seen = new HashSet<>(Set.of(start));
        List<ActionKind> performed = List.of();
        while (!places.isEmpty()) {
            Place place = places.remove();
            if (Moves.serves(wanted, tables.state(place.node()).family())) {
                return performed.isEmpty() || place.path().size() < performed.size() ? place.path() : performed;
            }
            if (performed.isEmpty() && place.node() != start && lists(place.node(), wanted)) {
                performed = longer(place.path(), spelled(wanted));
            }
            for (ActionKind action : ActionKind.values()) {
                State next = tables.verdict(place.node(), action).next();
                if (next != null && action != ActionKind.REFUND_LINES) {
                    int target = tables.exit(place.node(), next.id());
                    if (seen.add(target)) {
                        places.add(new Place(target, longer(place.path(), spelled(action))));
                    }
                }
            }
        }
        if (performed.isEmpty() && lists(start, ActionKind.DUPLICATE)) {
            return List.of(ActionKind.DUPLICATE);
        }
        return performed;
    }

    private boolean lists(int node, ActionKind action) {
        return tables.verdict(node, action).listed();
    }

    /** A refund in the form that the method wants. */
    private ActionKind spelled(ActionKind action) {
        if (action != ActionKind.REFUND && action != ActionKind.REFUND_LINES) {
            return action;
        }
        return MethodTerms.refundsByAmount(facts) ? ActionKind.REFUND : ActionKind.REFUND_LINES;
    }

    private static List<ActionKind> longer(List<ActionKind> path, ActionKind action) {
        List<ActionKind> longer = new ArrayList<>(path);
        longer.add(action);
        return List.copyOf(longer);
    }
}
