package org.merchantconsole.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of the audit: who, when, what, from where. Append-only.
 *
 * @param actor a member of staff, a file, or the name of a rule
 * @param what a short word for the event, for example {@code refund staged}
 * @param order the order it concerns; null when none
 * @param operation the intent it belongs to; null when none
 * @param detail further words, without personal data or secrets
 */
public record AuditEntry(
        Instant at,
        String actor,
        Source source,
        String what,
        @Nullable OrderKey order,
        @Nullable OperationId operation,
        String detail) {}
