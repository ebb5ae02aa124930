package org.merchantconsole.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a look at the whole audit found. */
public sealed interface AuditVerdict {

    /** Every row is as it was written and none is missing up to the signed head. */
    record Intact(long rows) implements AuditVerdict {}

    /**
     * A row is not as it was written, or is not there, or was never written by this program; all rows before it are sound.
     *
     * @param id the number of the first such row
     * @param at the moment that the row gives; null when there is no row to read
     * @param sentence what is wrong with it
     */
    record Broken(long id, @Nullable Instant at, String sentence) implements AuditVerdict {}

    /**
     * The rows fit each other, but the head outside the database cannot vouch for them.
     *
     * @param rows how many rows fit each other
     * @param what which part is wrong
     * @param sentence what is wrong and what to do
     */
    record NotVouched(long rows, Trouble what, String sentence) implements AuditVerdict {}

    /** What can be wrong outside the database. */
    enum Trouble {
        HEAD_MISSING,
        HEAD_EMPTY,
        HEAD_DAMAGED,
        HEAD_OF_ANOTHER_DATABASE,
        KEY_MISSING,
        KEY_DAMAGED,
        KEY_OF_ANOTHER_HEAD,
        /** An export or its proof. */
        EXPORT,
        NO_CHAIN
    }
}
