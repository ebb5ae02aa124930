package org.merchantconsole.ui.settings;

import org.merchantconsole.settings.Settings;

/** What differs between merchants' contracts; the texts {@code settings.rule.*} explain each. */
public enum SiteRule {
    PARTIAL_SHIPMENTS,
    PAD_CANCEL_BEFORE_SHIPMENT,
    KLARNA_CANCEL_BY_API,
    HOLD_UP_TO_NINETY_DAYS,
    DECLINE_BY_API,
    OWN_AMEX_MID;

    /** Its value in the settings. */
    boolean of(Settings settings) {
        return switch (this) {
            case PARTIAL_SHIPMENTS -> settings.partialShipments();
            case PAD_CANCEL_BEFORE_SHIPMENT -> settings.padCancelBeforeShipment();
            case KLARNA_CANCEL_BY_API -> settings.klarnaCancelByApi();
            case HOLD_UP_TO_NINETY_DAYS -> settings.holdUpToNinetyDays();
            case DECLINE_BY_API -> settings.declineByApi();
            case OWN_AMEX_MID -> settings.ownAmexMid();
        };
    }
}
