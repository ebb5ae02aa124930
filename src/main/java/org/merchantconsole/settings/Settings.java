package org.merchantconsole.settings;

/**
 * What a person set. Keys are not among it: see {@link Secrets}.
 *
 * @param provider which provider the console works against
 * @param language the language of the window
 * @param theme light, dark, or as the system has it
 * @param member the name of the member of staff, as the audit shows it; empty until somebody entered one
 * @param role the member's role, by the name that the desks know
 * @param ownAmexMid American Express pays the merchant itself; the API has no field for it
 * @param padCancelBeforeShipment the newer Pay After Delivery contract: an authorised order may be cancelled
 * @param klarnaCancelByApi whether a Klarna order may be cancelled at completed/uncleared
 * @param declineByApi whether declining a held payment may be tried through the API
 * @param holdUpToNinetyDays whether reminders may be paused for 90 days instead of one month
 * @param partialShipments whether the provider activated partial shipments
 */
public record Settings(
        Provider provider,
        Language language,
        Theme theme,
        String member,
        String role,
        boolean ownAmexMid,
        boolean padCancelBeforeShipment,
        boolean klarnaCancelByApi,
        boolean declineByApi,
        boolean holdUpToNinetyDays,
        boolean partialShipments) {

    /** A first start: the sandbox, English, the system's theme, all optional ways off. */
    public static final Settings DEFAULT = new Settings(
            Provider.SANDBOX, Language.ENGLISH, Theme.SYSTEM, "", "", false, false, false, false, false, false);

    /** Which provider. */
    public enum Provider {
        SANDBOX,
        TEST,
        LIVE
    }

    /** A language that all texts exist in. */
    public enum Language {
        ENGLISH("en"),
        DUTCH("nl");

        private final String tag;

        Language(String tag) {
            this.tag = tag;
        }

        /** The BCP 47 tag. */
        public String tag() {
            return tag;
        }
    }

    /** How the window looks. */
    public enum Theme {
        SYSTEM,
        LIGHT,
        DARK
    }

    public Settings withProvider(Provider value) {
        return new Settings(
                value,
                language,
                theme,
                member,
                role,
                ownAmexMid,
                padCancelBeforeShipment,
                klarnaCancelByApi,
                declineByApi,
                holdUpToNinetyDays,
                partialShipments);
    }

    public Settings withLanguage(Language value) {
        return new Settings(
                provider,
                value,
                theme,
                member,
                role,
                ownAmexMid,
                padCancelBeforeShipment,
                klarnaCancelByApi,
                declineByApi,
                holdUpToNinetyDays,
                partialShipments);
    }

    public Settings withTheme(Theme value) {
        return new Settings(
                provider,
                language,
                value,
                member,
                role,
                ownAmexMid,
                padCancelBeforeShipment,
                klarnaCancelByApi,
                declineByApi,
                holdUpToNinetyDays,
                partialShipments);
    }

    public Settings withMember(String name, String roleName) {
        return new Settings(
                provider,
                language,
                theme,
                name,
                roleName,
                ownAmexMid,
                padCancelBeforeShipment,
                klarnaCancelByApi,
                declineByApi,
                holdUpToNinetyDays,
                partialShipments);
    }
}
