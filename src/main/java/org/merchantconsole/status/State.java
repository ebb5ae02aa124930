package org.merchantconsole.status;

import java.util.List;

/**
 * One row of the state tables.
 *
 * @param id its name, for example {@code CC-UNCL}
 * @param flow the payment flow
 * @param kind the sort of transaction
 * @param pair the two statuses
 * @param rank canonical, or another spelling of a canonical row
 * @param variantOf the canonical row's id; empty for a canonical row
 * @param family what it amounts to
 * @param isFinal whether no move leads out of it
 * @param label what staff see, in English; the windows translate by id
 * @param staff the actions that make sense here
 * @param exits ids of the rows that can follow directly
 */
public record State(
        String id,
        Flow flow,
        Kind kind,
        Pair pair,
        Rank rank,
        String variantOf,
        Family family,
        boolean isFinal,
        String label,
        List<ActionKind> staff,
        List<String> exits) {

    public State {
        staff = List.copyOf(staff);
        exits = List.copyOf(exits);
    }
}
