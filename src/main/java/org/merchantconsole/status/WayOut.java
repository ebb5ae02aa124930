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
    private final Question question;
    private final Tables tables;
    private final Facts facts;

    WayOut(Question question) {
        this.question = question;
        this.tables = question.tables();
        this.facts = question.facts();
    }

    private record Place(int node, List<ActionKind> path) {}

    /** The actions in order; a new order where the old one is over and the wish unmet; empty when nothing helps. */
    List<ActionKind> find() {
        ActionKind wanted = question.kind();
        int start = question.node();
        Deque<Place> places = new ArrayDeque<>(List.of(new Place(start, List.of())));
        Set<Integer> seen = new HashSet<>(Set.of(start));
        List<ActionKind> performed = List.of();
        while (!places.isEmpty()) {
            Place place = places.remove();
            if (Moves.serves(wanted, tables.state(place.node()).family())) {
                return performed.isEmpty() || place.path().size() < performed.size() ? place.path() : performed;
            }
            if (performed.isEmpty() && place.node() != start && open(place.node(), wanted)) {
                performed = longer(place.path(), spelled(wanted));
            }
            for (ActionKind action : ActionKind.values()) {
                State next = tables.verdict(place.node(), action).next();
                if (next != null && action != ActionKind.REFUND_LINES && open(place.node(), action)) {
                    int target = tables.exit(place.node(), next.id());
                    if (seen.add(target)) {
                        places.add(new Place(target, longer(place.path(), spelled(action))));
                    }
                }
            }
        }
        return performed.isEmpty() && open(start, ActionKind.DUPLICATE) ? List.of(ActionKind.DUPLICATE) : performed;
    }

    /** Whether the action is listed and its guards, as far as they can be known for that row, let it pass. */
    private boolean open(int node, ActionKind action) {
        if (!tables.verdict(node, action).listed()) {
            return false;
        }
        ActionKind spelled = spelled(action);
        if (node == question.node()) {
            return new Guards(question.instead(spelled)).judge() instanceof Verdict.Allowed;
        }
        return (spelled != ActionKind.REFUND && spelled != ActionKind.REFUND_LINES)
                || (MethodTerms.refundable(facts)
                        && !facts.chargebackOpen()
                        && (spelled == ActionKind.REFUND || facts.hasCart()));
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
