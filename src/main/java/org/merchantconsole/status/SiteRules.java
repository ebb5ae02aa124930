package org.merchantconsole.status;

/**
 * What differs between merchants and is set in the settings, because the provider's documents disagree or the contract
 * decides.
 *
 * @param ownAmexMid American Express pays the merchant itself; the API has no field for it
 * @param padCancelBeforeShipment the newer Pay After Delivery contract, under which an authorised order may be cancelled
 * @param klarnaCancelByApi whether a Klarna order may be cancelled at completed/uncleared through the API
 * @param declineByApi whether declining a held payment may be tried with status cancelled (not verified by the docs)
 * @param holdUpToNinetyDays whether reminders may be paused for the API's 90 days instead of one calendar month
 * @param partialShipments whether the provider activated partial shipments
 */
public record SiteRules(
        boolean ownAmexMid,
        boolean padCancelBeforeShipment,
        boolean klarnaCancelByApi,
        boolean declineByApi,
        boolean holdUpToNinetyDays,
        boolean partialShipments) {

    /** What the binding sources say: every optional way is off. */
    public static final SiteRules DEFAULT = new SiteRules(false, false, false, false, false, false);
}
