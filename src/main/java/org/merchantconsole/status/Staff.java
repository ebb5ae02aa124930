package org.merchantconsole.status;

import java.util.Set;

/**
 * Who acts, and what they may do.
 *
 * @param name as it appears in the audit
 * @param rights the actions that the person's role allows
 */
public record Staff(String name, Set<ActionKind> rights) {

    public Staff {
        rights = Set.copyOf(rights);
    }

    public boolean may(ActionKind action) {
        return rights.contains(action);
    }
}
