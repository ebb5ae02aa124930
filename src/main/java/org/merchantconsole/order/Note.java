package org.merchantconsole.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A remark that a member of staff left on an order.
 *
 * @param id its number in the database; 0 for one that is not stored
 * @param at when it was written
 * @param by who wrote it
 * @param text what it says now
 * @param pinned whether it is shown in lists and at the top of the order
 * @param editedAt when it was corrected last; null when it never was
 * @param editedBy who corrected it last; empty when nobody did
 */
public record Note(
        long id,
        Instant at,
        String by,
        String text,
        boolean pinned,
        @Nullable Instant editedAt,
        String editedBy) {

    /** One that is new. */
    public Note(Instant at, String by, String text) {
        this(0, at, by, text, false, null, "");
    }
}
