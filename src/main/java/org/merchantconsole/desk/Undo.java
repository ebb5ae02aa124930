package org.merchantconsole.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.Intent;
import org.merchantconsole.status.ActionKind;
import org.merchantconsole.status.Verdict;

/**
 * An action that was executed, so that it cannot be taken back any more, and what undoes its effect.
 *
 * @param reverse the actions that undo it and are allowed now, the nearest first
 * @param whyNot why the nearest one is refused when none is allowed; null when one is, or when nothing ever undoes it
 */
public record Undo(Intent intent, List<ActionKind> reverse, Verdict.@Nullable Refused whyNot) {
    public Undo {
        reverse = List.copyOf(reverse);
    }
}
