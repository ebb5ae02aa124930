package org.merchantconsole.status;

import org.jspecify.annotations.Nullable;

/**
 * What the tables alone say about an action at a pair, before any guard: one precomputed cell.
 *
 * @param action the action
 * @param state the row of the pair; null when the pair is unlisted
 * @param listed whether the row lists the action
 * @param next the row that the action is expected to lead to; null when it changes no pair or is not listed
 */
public record TableVerdict(
        ActionKind action,
        @Nullable State state,
        boolean listed,
        @Nullable State next) {}
