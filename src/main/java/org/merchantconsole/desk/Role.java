package org.merchantconsole.desk;

import java.util.EnumSet;
import java.util.Set;
import org.merchantconsole.status.ActionKind;
import org.merchantconsole.status.Staff;

/** What a member of staff may do, like the provider's own user profiles: who decides, who ships, who gives money back. */
public enum Role {
    /** Accepts and declines held payments. */
    REVIEWER,
    /** Ships; never touches money. */
    WAREHOUSE,
    /** Refunds, captures, reminders, chargebacks. */
    FINANCE,
    /** Everything. */
    MANAGER;

    /** A person in this role. */
    public Staff staff(String name) {
        return new Staff(name, rights());
    }

    private Set<ActionKind> rights() {
        return switch (this) {
            case REVIEWER ->
                EnumSet.of(ActionKind.ACCEPT, ActionKind.DECLINE, ActionKind.PAYMENT_LINK, ActionKind.DUPLICATE);
            case WAREHOUSE -> EnumSet.of(ActionKind.SHIP, ActionKind.PARTIAL_SHIP, ActionKind.EXTEND);
            case FINANCE ->
                EnumSet.complementOf(EnumSet.of(
                        ActionKind.ACCEPT,
                        ActionKind.DECLINE,
                        ActionKind.SHIP,
                        ActionKind.PARTIAL_SHIP,
                        ActionKind.EXTEND));
            case MANAGER -> EnumSet.allOf(ActionKind.class);
        };
    }
}
