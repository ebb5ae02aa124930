package org.merchantconsole.simulation;

/** A mistake that is built in on purpose, to see that the invariants find it. */
enum Sabotage {
    NONE,
    /** The line repeats a call whose answer was lost. */
    REPEATS_LOST_CALLS,
    /** A lost answer is taken for a refusal. */
    TAKES_LOST_FOR_REFUSED,
    /** The database says that it marked an action as being sent, and did not. */
    FORGETS_TO_MARK,
    /** An outcome is stored without its audit row. */
    LOSES_AUDIT_ROWS
}
