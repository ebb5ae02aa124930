package org.merchantconsole.ui.bulk;

import org.jspecify.annotations.Nullable;
import org.merchantconsole.desk.BatchDesk;
import org.merchantconsole.desk.BatchPlan;
import org.merchantconsole.desk.BatchPlan.Answer;
import org.merchantconsole.order.Intent;

/**
 * A row of the dry run, and after the commit what came of it.
 *
 * @param result null before the commit, and for a row that was left out of it
 * @param intent the action that was written down for it; null when none was
 * @param changed whether it is not as the dry run before had it
 */
public record BulkLine(
        BatchPlan.Row row,
        BatchDesk.@Nullable Result result,
        @Nullable Intent intent,
        boolean changed) {

    /** Whether something is left to be done about it: it was not ready, or came to no good end. */
    boolean isOpen() {
        if (result == null) {
            return row.answer() != Answer.READY;
        }
        return intent == null
                || switch (intent.state()) {
                    case REFUSED_BY_PROVIDER, TAKEN_BACK, UNKNOWN -> true;
                    default -> false;
                };
    }
}
